package fr.maillage.socle.web;

import fr.maillage.socle.commun.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Les dates d’un formulaire, une à une. Ce qui n’en est pas une se dit à son champ : aucune n’est écartée en silence. */
public final class DatesSaisies {
    private final Map<String, String> saisie;
    private final List<ErreurDeChamp> erreurs = new ArrayList<>();

    public DatesSaisies(Map<String, String> saisie) {
        this.saisie = saisie;
    }

    /** Le jour écrit ; rien si le champ est vide, ou si ce n’est pas un jour : l’erreur le dit. */
    public @Nullable LocalDate facultative(String champ) {
        String ecrite = saisie.getOrDefault(champ, "").strip();
        var lue = Dates.lue(ecrite);
        if (lue.isEmpty() && !ecrite.isEmpty()) erreurs.add(new ErreurDeChamp(champ, Dates.reproche(ecrite)));
        return lue.orElse(null);
    }

    /** Le jour écrit ; rien si ce n’en est pas un, ou s’il manque : l’erreur le dit. */
    public @Nullable LocalDate exigee(String champ) {
        if (saisie.getOrDefault(champ, "").isBlank()) {
            erreurs.add(new ErreurDeChamp(champ, "Cette date manque : choisissez un jour."));
        }
        return facultative(champ);
    }

    public boolean lisibles() {
        return erreurs.isEmpty();
    }

    public List<ErreurDeChamp> erreurs() {
        return List.copyOf(erreurs);
    }
}
