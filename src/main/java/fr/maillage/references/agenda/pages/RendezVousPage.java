package fr.maillage.references.agenda.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Un rendez-vous : quand, où, ce qu’il en est advenu, et le texte pour le confirmer. */
public record RendezVousPage(
        long id,
        String titre,
        @Nullable Lien pour,
        String quand,
        String ou,
        String agent,
        String statutLibelle,
        String ton,
        boolean modifiable,
        boolean reportable,
        Map<String, String> suites,
        String confirmation,
        String avant,
        String apres,
        String agenda,
        String jour,
        String heure,
        int version,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {}
