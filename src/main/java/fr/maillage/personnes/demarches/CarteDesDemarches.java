package fr.maillage.personnes.demarches;

import fr.maillage.personnes.dossiers.DossierAbrege;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDAccueil;
import fr.maillage.socle.journal.Journal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sur « Mon travail », les démarches dont la réponse tarde, et celles à qui il manque des pièces. */
@Component
class CarteDesDemarches implements CarteDAccueil {
    private static final int MONTREES = 8;

    private final JdbcMesDemarches base;
    private final Dossiers dossiers;
    private final Habilitations habilitations;
    private final Journal journal;

    CarteDesDemarches(JdbcMesDemarches base, Dossiers dossiers, Habilitations habilitations, Journal journal) {
        this.base = base;
        this.dossiers = dossiers;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    @Override
    public int rang() {
        return 25;
    }

    @Override
    @Transactional
    public Optional<Carte> pour(AgentConnecte agent) {
        if (!habilitations.peut(Acte.CREER, ObjetProtege.PROJET_D_ACCOMPAGNEMENT)) return Optional.empty();
        var attentes = base.quiAttendent(Quand.aujourdHui(), MONTREES);
        var cites = dossiers.abreges(
                attentes.stream().map(JdbcMesDemarches.Attente::dossier).collect(Collectors.toSet()));
        if (!cites.isEmpty())
            journal.noter(
                    Acte.LIRE,
                    ObjetProtege.DROITS_ET_DEMARCHES,
                    "liste",
                    "Démarches montrées : "
                            + cites.values().stream()
                                    .map(DossierAbrege::numero)
                                    .sorted()
                                    .collect(Collectors.joining(" ")));
        List<Ligne> lignes = attentes.stream()
                .flatMap(a -> Optional.ofNullable(cites.get(a.dossier())).map(d -> ligne(a, d)).stream())
                .toList();
        return Optional.of(new Carte(
                "Sans réponse, ou sans toutes leurs pièces",
                lignes,
                "Aucune démarche en souffrance : les réponses attendues et les pièces manquantes viendront ici.",
                null));
    }

    private static Ligne ligne(JdbcMesDemarches.Attente a, DossierAbrege dossier) {
        boolean silence = a.manquantes() == 0;
        return new Ligne(
                a.libelle(),
                dossier.href() + "/" + OngletDesDemarches.DEMARCHES + "/" + a.demarche(),
                dossier.nom() + (silence ? " · réponse attendue le " + Quand.jour(a.reponseLe()) : ""),
                silence ? "sans réponse" : a.manquantes() + (a.manquantes() > 1 ? " pièces manquent" : " pièce manque"),
                silence ? "urgent" : "bientot");
    }
}
