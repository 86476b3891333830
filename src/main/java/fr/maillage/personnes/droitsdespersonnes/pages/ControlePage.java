package fr.maillage.personnes.droitsdespersonnes.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Ce qu’un contrôle laisse lire d’un dossier ; fini, il n’en reste que la trace. */
public record ControlePage(ControlesPage.Ligne controle, String parts, boolean notes, List<Partie> parties)
        implements Page {
    public record Partie(String titre, List<Chose> choses) {}

    public record Chose(String titre, String jour, List<Dit> dits) {}

    public record Dit(String libelle, String valeur) {}
}
