package fr.maillage.personnes.droitsdespersonnes.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Les contrôles du délégué : en ouvrir un, relire les autres. */
public record ControlesPage(
        String ticket,
        String numero,
        String raison,
        Set<String> parts,
        boolean notes,
        Map<String, String> controlables,
        List<Ligne> controles,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {
    public record Ligne(String href, String titre, String raison, String quand, String etat, boolean ouvert) {}
}
