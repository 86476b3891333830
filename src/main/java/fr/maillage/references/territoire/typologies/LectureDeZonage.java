package fr.maillage.references.territoire.typologies;

import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.Ligne;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Lit un zonage communal tel que l’Insee ou l’ANCT le publie : le code de la commune, le niveau, son libellé. */
final class LectureDeZonage {
    private static final List<String> COMMUNE = List.of("CODGEO", "DEPCOM", "COM", "INSEE_COM");

    private LectureDeZonage() {}

    static List<Classement> lire(Path fichier, Zonage zonage, int annee) {
        try (var recu = FichierRecu.ouvrir(fichier);
                Feuille feuille = recu.lire()) {
            int commune = feuille.colonnes().exiger(COMMUNE, "le code de la commune");
            int code = feuille.colonnes().exiger(zonage.colonnesDuCode(), "le niveau du zonage");
            OptionalInt libelle = feuille.colonnes().premiere(zonage.colonnesDuLibelle());
            var lus = new ArrayList<Classement>();
            for (Ligne ligne : feuille) {
                String insee = ligne.texte(commune);
                String niveau = ligne.texte(code);
                if (!insee.matches("\\d[0-9AB]\\d{3}") || niveau.isEmpty()) continue;
                String dit = libelle.isPresent() ? ligne.texte(libelle.getAsInt()) : "";
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
}
