package fr.maillage.references.estimation;

import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Ressource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;

/** Les foyers inventés du banc, écrits dans les colonnes d’un lot : ce que la page saurait dire d’eux. */
final class LignesFictives {
    private static final String COLONNES =
            "id;naissance;activite;mns;chomage;retraite;couple;c_naissance;c_activite;c_mns;c_chomage;c_retraite;enfants;occupation;zone;loyer\n";

    private LignesFictives() {}

    static void ecrire(Path fichier, int nombre, YearMonth mois) throws IOException {
        var fictifs = new FoyersFictifs(20_260_601, Mois.rang(mois));
        try (BufferedWriter flux = Files.newBufferedWriter(fichier)) {
            flux.write(COLONNES);
            for (int i = 1; i <= nombre; i++) flux.write(ligne(i, fictifs.un(), Mois.rang(mois)));
        }
    }

    private static String ligne(int rang, Foyer foyer, int mois) {
        Optional<Personne> conjoint = foyer.personnes().stream()
                .filter(p -> p.lien() == Lien.CONJOINT)
                .findFirst();
        var logement = foyer.logement();
        return String.join(
                        ";",
                        "F" + rang,
                        adulte(foyer.personnes().getFirst(), mois),
                        conjoint.map(p -> "oui;" + adulte(p, mois)).orElse(";;;;;"),
                        foyer.personnes().stream()
                                .filter(Personne::estEnfant)
                                .map(p -> p.naissance().toString())
                                .collect(Collectors.joining("|")),
                        logement.occupation().name(),
                        logement.zone().name(),
                        logement.loyer() == 0 ? "" : euros(logement.loyer()))
                + "\n";
    }

    private static String adulte(Personne p, int mois) {
        return String.join(
                ";",
                p.naissance().toString(),
                p.activite() == Activite.INACTIF ? "" : p.activite().name(),
                montant(p, NatureDeRessource.SALAIRE, mois),
                montant(p, NatureDeRessource.CHOMAGE, mois),
                montant(p, NatureDeRessource.RETRAITE, mois));
    }

    private static String montant(Personne p, NatureDeRessource nature, int mois) {
        return p.ressources().stream()
                .filter(r -> r.nature() == nature && r.debut() <= mois && r.fin() >= mois)
                .map(Ressource::net)
                .findFirst()
                .map(LignesFictives::euros)
                .orElse("");
    }

    private static String euros(long centimes) {
        return "%d.%02d".formatted(centimes / 100, centimes % 100);
    }
}
