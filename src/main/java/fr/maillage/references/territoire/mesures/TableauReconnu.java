package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.FormatConnu;
import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.ReglagesDeLecture;
import java.util.List;
import java.util.Optional;

/** Un tableau ouvert et le format qui le comprend, s’il en est un. */
public record TableauReconnu(Feuille feuille, Optional<FormatConnu> format) implements AutoCloseable {

    /** Cherche d’abord à l’en-tête trouvé tout seul, puis à l’endroit que chaque modèle indique. */
    public static TableauReconnu ouvrir(FichierRecu recu, Catalogue catalogue, Optional<String> voulu) {
        if (voulu.isPresent()) {
            Optional<FormatConnu> impose = catalogue.format(voulu.get());
            return new TableauReconnu(impose.map(f -> recu.lire(reglages(f))).orElseGet(recu::lire), impose);
        }
        Feuille feuille = recu.lire();
        List<FormatConnu> possibles =
                catalogue.reconnaitre(feuille.colonnes().noms(), recu.nom() + " " + recu.nomDuTableau());
        if (!possibles.isEmpty()) return new TableauReconnu(feuille, Optional.of(possibles.getFirst()));
        for (FormatConnu format : catalogue.formats()) {
            if (!format.lecture().particuliere()) continue;
            Optional<Feuille> ailleurs = ailleurs(recu, format);
            if (ailleurs.isPresent()) {
                feuille.close();
                return new TableauReconnu(ailleurs.get(), Optional.of(format));
            }
        }
        return new TableauReconnu(feuille, Optional.empty());
    }

    private static Optional<Feuille> ailleurs(FichierRecu recu, FormatConnu format) {
        try {
            Feuille feuille = recu.lire(reglages(format));
            if (format.reconnait(feuille.colonnes().noms())
                    && format.nomConvient(recu.nom() + " " + recu.nomDuTableau())) return Optional.of(feuille);
            feuille.close();
        } catch (FichierIllisible autreFichier) {
            // Ce fichier n’a pas la feuille de ce modèle : il n’est donc pas de ce modèle.
        }
        return Optional.empty();
    }

    static ReglagesDeLecture reglages(FormatConnu format) {
        var lecture = format.lecture();
        return new ReglagesDeLecture(lecture.feuille(), lecture.ligneDEntete(), null, null, null);
    }

    @Override
    public void close() {
        feuille.close();
    }
}
