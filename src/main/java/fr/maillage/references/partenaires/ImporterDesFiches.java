package fr.maillage.references.partenaires;

import fr.maillage.references.partenaires.FichesRecues.Recue;
import fr.maillage.references.partenaires.FichesRecues.Refus;
import fr.maillage.references.partenaires.JdbcPartenaires.Effet;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Charge un annuaire reçu : chaque fiche bonne entre, chaque fiche mauvaise est refusée avec sa raison. Charger deux fois ne change rien. */
@Component
class ImporterDesFiches {
    /** Ce que le chargement a fait, ou ferait. */
    record CompteRendu(boolean fait, Map<Effet, Integer> structures, Map<Effet, Integer> services, List<Refus> refus) {}

    private final JdbcPartenaires base;
    private final LieuxDesPartenaires lieux;
    private final Habilitations habilitations;
    private final Journal journal;

    ImporterDesFiches(JdbcPartenaires base, LieuxDesPartenaires lieux, Habilitations habilitations, Journal journal) {
        this.base = base;
        this.lieux = lieux;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    /** @param pourVoir contrôler sans rien garder : tout se fait, puis tout se défait */
    @Transactional
    CompteRendu executer(byte[] octets, String nom, boolean pourVoir) {
        var agent = QuiTravaille.exiger();
        habilitations.exiger(Acte.IMPORTER, ObjetProtege.PARTENAIRES, Cible.de(agent.organisation()));
        var recues = LireDesFiches.lire(octets, nom);
        var refus = new ArrayList<>(recues.refus());
        var structures = new EnumMap<Effet, Integer>(Effet.class);
        var services = new EnumMap<Effet, Integer>(Effet.class);
        var vues = new HashSet<String>();
        for (Recue recue : recues.structures()) {
            controler(Champ.STRUCTURE, recue, vues, refus)
                    .ifPresent(v -> structures.merge(
                            base.recevoirUneStructure(agent.organisation(), v, agent.nom()), 1, Integer::sum));
        }
        vues.clear();
        var cles = new HashMap<String, Map<String, Long>>();
        for (Recue recue : recues.services()) {
            controler(Champ.SERVICE, recue, vues, refus).ifPresent(v -> {
                Long structure = cles.computeIfAbsent(
                                v.texte("source"), source -> base.clesDesStructures(agent.organisation(), source))
                        .get(v.texte("structure_id"));
                if (structure == null) {
                    refus.add(new Refus(
                            recue.ou(),
                            recue.nom(),
                            "Sa structure « %s » n’est pas dans l’annuaire : chargez d’abord les structures de cette source."
                                    .formatted(v.texte("structure_id"))));
                } else {
                    services.merge(
                            base.recevoirUnService(agent.organisation(), structure, v, agent.nom()), 1, Integer::sum);
                }
            });
        }
        if (pourVoir) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        } else {
            journal.noter(
                    Acte.IMPORTER,
                    ObjetProtege.PARTENAIRES,
                    null,
                    "Annuaire chargé depuis « %s » : %d structures et %d services lus, %d refus"
                            .formatted(
                                    nom,
                                    recues.structures().size(),
                                    recues.services().size(),
                                    refus.size()));
        }
        return new CompteRendu(!pourVoir, structures, services, refus);
    }

    private Optional<Valeurs> controler(List<Champ> schema, Recue recue, Set<String> vues, List<Refus> refus) {
        var controle = Controle.de(schema.stream().filter(c -> !c.local()).toList(), recue.champs());
        if (!controle.bon()) {
            refus.add(new Refus(recue.ou(), recue.nom(), controle.phrases()));
            return Optional.empty();
        }
        Valeurs valeurs = controle.valeurs();
        if (!vues.add(valeurs.texte("source") + " " + valeurs.texte("id"))) {
            refus.add(new Refus(
                    recue.ou(),
                    recue.nom(),
                    "L’identifiant « %s » est déjà plus haut dans le fichier : une fiche n’y vient qu’une fois."
                            .formatted(valeurs.texte("id"))));
            return Optional.empty();
        }
        return Optional.of(situer(valeurs, lieux));
    }

    /** Sans code Insee, la commune se retrouve par son nom : la recherche par lieu en a besoin. */
    static Valeurs situer(Valeurs valeurs, LieuxDesPartenaires lieux) {
        if (!valeurs.texte("code_insee").isEmpty()) return valeurs;
        return lieux.nommee(valeurs.texte("commune"), valeurs.texte("code_postal"))
                .map(c -> valeurs.avec(Map.of("code_insee", c.code())))
                .orElse(valeurs);
    }
}
