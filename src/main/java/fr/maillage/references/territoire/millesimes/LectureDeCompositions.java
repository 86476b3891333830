package fr.maillage.references.territoire.millesimes;

import fr.maillage.references.territoire.Maille;
import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.Ligne;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lit la composition communale des intercommunalités ou des cantons d’une année, telle que l’Insee la publie. */
final class LectureDeCompositions {
    private static final List<String> COMMUNE = List.of("CODGEO", "COM", "DEPCOM", "INSEE_COM", "commune");
    private static final Map<Maille, List<String>> CODE =
            Map.of(Maille.EPCI, List.of("EPCI", "SIREN_EPCI"), Maille.CANTON, List.of("CAN", "CV", "CANTON"));
    private static final Map<Maille, List<String>> NOM = Map.of(
            Maille.EPCI, List.of("LIBEPCI", "NOM_EPCI", "nom"), Maille.CANTON, List.of("LIB_CV", "LIBCAN", "NOM_CAN"));

    private LectureDeCompositions() {}

    static List<GroupeDate> lire(Path fichier, Maille maille, int annee) {
        try (var recu = FichierRecu.ouvrir(fichier);
                Feuille feuille = recu.lire()) {
            return lire(feuille, maille, annee, String.valueOf(fichier.getFileName()));
        }
    }

    private static List<GroupeDate> lire(Feuille feuille, Maille maille, int annee, String nom) {
        int commune = feuille.colonnes().exiger(COMMUNE, "le code de la commune");
        int code = feuille.colonnes().exiger(CODE.getOrDefault(maille, List.of()), "le code " + maille.avecPossessif());
        int libelle =
                feuille.colonnes().premiere(NOM.getOrDefault(maille, List.of())).orElse(code);
        var membres = new LinkedHashMap<String, List<String>>();
        var noms = new LinkedHashMap<String, String>();
        for (Ligne ligne : feuille) {
            String c = ligne.texte(commune);
            String groupe = ligne.texte(code);
            if (!c.matches("\\d[0-9AB]\\d{3}") || !groupe.matches(maille == Maille.EPCI ? "\\d{9}" : "\\w{4,5}"))
                continue;
            membres.computeIfAbsent(groupe, _ -> new ArrayList<>()).add(c);
            noms.putIfAbsent(groupe, ligne.texte(libelle));
        }
        if (membres.isEmpty()) {
            throw new IllegalArgumentException(
                    "Aucune ligne du fichier ne porte à la fois un code de commune et un code " + maille.avecPossessif()
                            + ". Vérifiez le fichier et la maille demandée.");
        }
        return membres.entrySet().stream()
                .map(e -> new GroupeDate(
                        annee, maille, e.getKey(), noms.getOrDefault(e.getKey(), e.getKey()), e.getValue(), nom))
                .toList();
    }
}
