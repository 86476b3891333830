package fr.maillage.references.territoire.typologies;

import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.Ligne;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Lit un zonage communal tel que l’Insee ou l’ANCT le publie : le code de la commune, le niveau, son libellé. */
final class LectureDeZonage {
    private static final List<String> COMMUNE = List.of("CODGEO", "DEPCOM", "COM", "INSEE_COM");

    private LectureDeZonage() {}

    static List<Classement> lire(Path fichier, Zonage zonage, int annee) {
        try (var recu = FichierRecu.ouvrir(fichier);
                Feuille feuille = recu.lire()) {
            int commune = exiger(feuille, COMMUNE);
            int code = exiger(feuille, zonage.colonnesDuCode());
            OptionalInt libelle = trouver(feuille, zonage.colonnesDuLibelle());
            var lus = new ArrayList<Classement>();
            for (Ligne ligne : feuille) {
                String insee = texte(ligne.cellule(commune));
                String niveau = texte(ligne.cellule(code));
                if (!insee.matches("\\d[0-9AB]\\d{3}") || niveau.isEmpty()) continue;
                String dit = libelle.isPresent() ? texte(ligne.cellule(libelle.getAsInt())) : "";
                lus.add(new Classement(
                        zonage, annee, insee, niveau, dit.isEmpty() ? "niveau " + niveau : dit, recu.nom()));
            }
            if (lus.isEmpty()) {
                throw new IllegalArgumentException("Aucune ligne ne porte à la fois un code de commune et un niveau ("
                        + String.join(" ou ", zonage.colonnesDuCode()) + ").");
            }
            return lus;
        }
    }

    private static String texte(@Nullable String lu) {
        return lu == null ? "" : lu.strip();
    }

    private static OptionalInt trouver(Feuille feuille, List<String> possibles) {
        return possibles.stream()
                .map(nom -> feuille.colonnes().rang(nom))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private static int exiger(Feuille feuille, List<String> possibles) {
        return trouver(feuille, possibles)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Le fichier n’a aucune de ces colonnes : " + String.join(", ", possibles) + "."));
    }
}
