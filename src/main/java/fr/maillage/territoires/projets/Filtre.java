package fr.maillage.territoires.projets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Ce que l’on regarde : une période, une nature, un public, un territoire, les mots d’un titre. Le tableau et les bilans l’emploient tous deux. */
public record Filtre(
        @Nullable LocalDate du,
        @Nullable LocalDate au,
        @Nullable NatureDeFiche nature,
        @Nullable EtatDeFiche etat,
        String publicVise,
        String territoire,
        String mots) {
    public static final Filtre TOUT = new Filtre(null, null, null, null, "", "", "");

    public Filtre {
        // Un bilan gardé avant que l’on cherche par mots n’en dit rien.
        mots = Objects.requireNonNullElse(mots, "");
    }

    /** Une fiche dont les dates touchent la période en fait partie ; une fiche sans date aussi, tant qu’aucune n’est demandée. */
    public boolean retient(Fiche fiche) {
        return dansLaPeriode(fiche)
                && (nature == null || fiche.nature() == nature)
                && (etat == null || fiche.etat() == etat)
                && (publicVise.isEmpty() || fiche.publics().contains(publicVise))
                && (territoire.isEmpty() || fiche.territoires().contains(territoire))
                && fiche.porte(mots);
    }

    private boolean dansLaPeriode(Fiche fiche) {
        if (du == null && au == null) return true;
        LocalDate debut = fiche.debut() == null ? fiche.fin() : fiche.debut();
        if (debut == null) return false;
        LocalDate fin = fiche.fin() == null ? LocalDate.MAX : fiche.fin();
        return (au == null || !debut.isAfter(au)) && (du == null || !fin.isBefore(du));
    }

    /** La suite d’une adresse : « du=2026-01-01&public=seniors », ou rien. */
    public String requete() {
        var suite = new StringJoiner("&");
        if (du != null) suite.add("du=" + du);
        if (au != null) suite.add("au=" + au);
        if (nature != null) suite.add("nature=" + nature);
        if (etat != null) suite.add("etat=" + etat);
        if (!publicVise.isEmpty()) suite.add("public=" + code(publicVise));
        if (!territoire.isEmpty()) suite.add("territoire=" + code(territoire));
        if (!mots.isEmpty()) suite.add("mots=" + code(mots));
        return suite.toString();
    }

    private static String code(String valeur) {
        return URLEncoder.encode(valeur, StandardCharsets.UTF_8);
    }
}
