package fr.maillage.personnes.accompagnement.evaluation.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** La grille d’autonomie d’une organisation, à lire ou à changer. */
public record GrillePage(
        boolean modifie,
        int numero,
        List<String> niveaux,
        List<DomainePage> domaines,
        List<VersionPage> versions,
        Map<String, String> saisie,
        List<ErreurDeChamp> erreurs,
        @Nullable String reproche)
        implements PageRemplie {
    public record DomainePage(String code, String libelle, boolean obligatoire, List<String> descriptions) {}

    public record VersionPage(int numero, String quand, String par, String motif) {}

    public @Nullable String erreur(String cle) {
        return ErreurDeChamp.de(erreurs, cle).orElse(null);
    }
}
