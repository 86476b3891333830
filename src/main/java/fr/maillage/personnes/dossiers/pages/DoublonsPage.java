package fr.maillage.personnes.dossiers.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Les fiches qui se ressemblent, deux à deux, avec ce qui le fait penser. */
public record DoublonsPage(
        List<Paire> paires, int combien, String force, String raison, int ici, int pages, String calcule)
        implements Page {
    /** Deux fiches, l’une à côté de l’autre. */
    public record Paire(Cote une, Cote autre, boolean forte, String raisons, String action) {}

    /** L’une d’elles. */
    public record Cote(long id, String nom, String naissance, String telephone, String href, String numero) {}

    public String adresse(int page) {
        return "/personnes/doublons?force=" + force + "&raison=" + raison + "&page=" + page;
    }

    public boolean filtree() {
        return !force.isEmpty() || !raison.isEmpty();
    }
}
