package fr.maillage.territoires.projets.ecrits.pages;

import fr.maillage.socle.documents.Diaporama;
import fr.maillage.socle.ecriture.Relecture;
import fr.maillage.socle.web.Page;
import fr.maillage.territoires.projets.Fiche;
import fr.maillage.territoires.projets.ecrits.GenreDEcrit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Un écrit à retoucher : ses parties, sa longueur, les remarques, et de quoi le remettre. */
public record EcritPage(
        Fiche fiche,
        GenreDEcrit genre,
        Map<String, String> sections,
        int version,
        boolean retouche,
        String modifiePar,
        Map<String, String> autres,
        int pages,
        Relecture relecture,
        List<String> avertissements,
        List<String> pitch,
        @Nullable Diaporama diaporama,
        boolean peutModifier,
        boolean peutExporter)
        implements Page {
    @Override
    public int statut() {
        return autres.isEmpty() ? 200 : 409;
    }

    public String adresse() {
        return fiche.href() + "/ecrits/" + genre.code();
    }

    public boolean tropLong() {
        return genre.pages() > 0 && pages > genre.pages();
    }

    /** « 1 page sur 1 » ; « 2 pages : une de trop ». */
    public String longueur() {
        String compte = pages + (pages > 1 ? " pages" : " page");
        if (genre.pages() == 0) return compte;
        if (!tropLong()) return compte + " sur " + genre.pages();
        int deTrop = pages - genre.pages();
        return compte + " : " + (deTrop == 1 ? "une" : deTrop) + " de trop";
    }

    public String libelle(String code) {
        return genre.parties().stream()
                .filter(p -> p.code().equals(code))
                .map(GenreDEcrit.Partie::libelle)
                .findFirst()
                .orElse(code);
    }

    /** « 2 min 50 s » : le pitch dit posément. */
    public String dureeDuPitch() {
        int secondes = Diaporama.compter(pitch) * 60 / Diaporama.MOTS_PAR_MINUTE;
        return "%d min %02d s".formatted(secondes / 60, secondes % 60);
    }
}
