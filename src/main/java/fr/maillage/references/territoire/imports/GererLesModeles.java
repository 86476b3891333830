package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.Lot;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Renomme ou supprime un modèle ; un modèle dont des chiffres dépendent encore ne se supprime pas. */
@Component
class GererLesModeles {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcModeles modeles;
    private final ModelesAuCatalogue auCatalogue;
    private final Chiffres chiffres;
    private final Journal journal;

    GererLesModeles(JdbcModeles modeles, ModelesAuCatalogue auCatalogue, Chiffres chiffres, Journal journal) {
        this.modeles = modeles;
        this.auCatalogue = auCatalogue;
        this.chiffres = chiffres;
        this.journal = journal;
    }

    List<Modele> lister() {
        return modeles.lister();
    }

    Modele exiger(long id) {
        return modeles.trouver(id).orElseThrow(() -> new Introuvable("modèle " + id));
    }

    /** Les chargements en vigueur faits avec ce modèle. */
    List<Lot> lots(Modele modele) {
        return chiffres.lots().stream()
                .filter(l -> !l.annule() && l.format().equals(modele.format()))
                .toList();
    }

    @Transactional
    void renommer(Modele modele, String libelle) {
        String place = "formats/" + modele.format() + ".yaml";
        Map<String, String> fichiers = new LinkedHashMap<>(modele.fichiers());
        fichiers.computeIfPresent(place, (_, texte) -> {
            var fiche = (ObjectNode) JSON.readTree(texte);
            fiche.put("libelle", libelle);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fiche);
        });
        modeles.modifier(modele.id(), libelle, fichiers);
        modeles.changer();
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DONNEES_PUBLIQUES,
                modele.format(),
                "Modèle d’import « %s » renommé « %s »".formatted(modele.libelle(), libelle));
    }

    @Transactional
    void supprimer(Modele modele) {
        if (!lots(modele).isEmpty()) {
            throw new IllegalStateException(
                    "Le modèle « %s » sert encore : annulez d’abord ses chargements.".formatted(modele.libelle()));
        }
        modeles.supprimer(modele.id());
        modeles.changer();
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DONNEES_PUBLIQUES,
                modele.format(),
                "Modèle d’import « %s » supprimé".formatted(modele.libelle()));
    }

    void oublier() {
        auCatalogue.oublier();
    }
}
