package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.ImporterUnFichier;
import fr.maillage.references.territoire.mesures.ResultatDImport;
import fr.maillage.socle.acces.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** Un petit fichier écrit par un essai, chargé le temps de l’essai, puis annulé. */
final class Chargement implements AutoCloseable {
    private final int lot;

    private Chargement(int lot) {
        this.lot = lot;
    }

    static Chargement de(String format, int annee, String contenu) throws IOException {
        Path fichier = Files.createTempFile("essai-" + annee + "-", ".csv");
        Files.writeString(fichier, contenu);
        var demande = new ImporterUnFichier.Demande(
                fichier.getFileName() + "", Optional.of(format), OptionalInt.of(annee), OptionalInt.empty(), "essai");
        ResultatDImport resultat = MaisonDEssai.piece(ImporterUnFichier.class).charger(fichier, demande);
        Files.delete(fichier);
        MaisonDEssai.piece(Chiffres.class).oublier();
        if (resultat instanceof ResultatDImport.Charge charge) return new Chargement(charge.lot());
        throw new IllegalStateException("Le fichier d’essai n’a pas été chargé : " + resultat);
    }

    @Override
    public void close() {
        Situation.pourLaMaison(() -> MaisonDEssai.piece(Chiffres.class).annuler(lot, "essai"));
    }
}
