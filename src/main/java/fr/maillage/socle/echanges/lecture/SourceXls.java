package fr.maillage.socle.echanges.lecture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Une feuille de classeur XLS. La bibliothèque pousse les cellules une à une ; on les pose dans un fichier temporaire
 * pour les reprendre ligne à ligne sans garder la feuille en mémoire.
 */
final class SourceXls implements SourceDeLignes {

    private final Path brouillon;
    private final DataInputStream lignes;
    private final FluxCompte lu;
    private final long taille;
    private final List<Fusion> fusions;

    SourceXls(Path fichier, FeuilleDisponible feuille, Path repertoire) throws IOException {
        brouillon = Files.createTempFile(repertoire, "feuille", ".lignes");
        try (DataOutputStream sortie =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(brouillon), 1 << 16))) {
            CellulesXls cellules = new CellulesXls(feuille.rang(), (ligne, contenu) -> ecrire(sortie, ligne, contenu));
            FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(cellules);
            cellules.suivreLesFormats(formats);
            parcourir(fichier, formats);
            cellules.finir();
            fusions = cellules.fusions();
        }
        taille = Files.size(brouillon);
        lu = new FluxCompte(Files.newInputStream(brouillon));
        lignes = new DataInputStream(new BufferedInputStream(lu, 1 << 16));
    }

    static List<FeuilleDisponible> feuilles(Path fichier) throws IOException {
        List<FeuilleDisponible> feuilles = new ArrayList<>();
        parcourir(fichier, enregistrement -> {
            if (enregistrement instanceof BoundSheetRecord feuille) {
                boolean visible = !feuille.isHidden() && !feuille.isVeryHidden();
                feuilles.add(new FeuilleDisponible(feuilles.size() + 1, feuille.getSheetname(), visible));
            }
        });
        return feuilles;
    }

    private static void parcourir(Path fichier, HSSFListener lecteur) throws IOException {
        try (POIFSFileSystem conteneur = new POIFSFileSystem(fichier.toFile(), true)) {
            HSSFRequest demande = new HSSFRequest();
            demande.addListenerForAllRecords(lecteur);
            new HSSFEventFactory().processWorkbookEvents(demande, conteneur);
        } catch (UncheckedIOException panne) {
            throw panne.getCause();
        }
    }

    private static void ecrire(DataOutputStream sortie, long ligne, @Nullable String[] cellules) {
        try {
            sortie.writeInt((int) ligne);
            sortie.writeInt(cellules.length);
            for (String cellule : cellules) {
                byte[] octets = cellule == null ? new byte[0] : cellule.getBytes(StandardCharsets.UTF_8);
                sortie.writeInt(octets.length);
                sortie.write(octets);
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    @Override
    public @Nullable LigneBrute suivante() throws IOException {
        int numero;
        try {
            numero = lignes.readInt();
        } catch (EOFException fin) {
            return null;
        }
        @Nullable String[] cellules = new String[lignes.readInt()];
        for (int i = 0; i < cellules.length; i++) {
            byte[] octets = lignes.readNBytes(lignes.readInt());
            cellules[i] = octets.length == 0 ? null : new String(octets, StandardCharsets.UTF_8);
        }
        return new LigneBrute(numero, cellules, null);
    }

    @Override
    public double part() {
        return taille == 0 ? -1 : (double) lu.octets() / taille;
    }

    @Override
    public List<Fusion> fusions() {
        return fusions;
    }

    @Override
    public void close() throws IOException {
        lignes.close();
        Files.deleteIfExists(brouillon);
    }
}
