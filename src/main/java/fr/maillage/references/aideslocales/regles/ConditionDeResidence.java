package fr.maillage.references.aideslocales.regles;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Habiter un lieu, et depuis un temps. */
record ConditionDeResidence(List<Lieu> lieux, @Nullable Integer mois) implements Condition {
    ConditionDeResidence {
        lieux = List.copyOf(lieux);
    }

    static ConditionDeResidence lire(ValeursEcrites v) {
        return new ConditionDeResidence(v.lieux("lieux"), v.entier("mois"));
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.RESIDENCE;
    }

    @Override
    public Map<String, String> valeurs() {
        return new Ecrites().lieux("lieux", lieux).entier("mois", mois).valeurs();
    }

    @Override
    public String phrase() {
        return "Le foyer habite %s%s.".formatted(ou(), duree());
    }

    private String ou() {
        return Mots.ou(lieux.stream().map(Lieu::dire).toList());
    }

    private String duree() {
        return mois == null || mois == 0 ? "" : " depuis au moins %d mois".formatted(mois);
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        String commune = demande.commune();
        if (commune == null || commune.isEmpty())
            return new Verdict.Inconnue("Dites dans quelle commune le foyer habite (%s).".formatted(ou()));
        if (lieux.stream().noneMatch(l -> l.contient(commune)))
            return new Verdict.Manquee("Le foyer n’habite pas %s.".formatted(ou()));
        if (mois == null || mois == 0) return new Verdict.Remplie("Le foyer habite %s.".formatted(ou()));
        Integer depuis = demande.moisDeResidence();
        if (depuis == null)
            return new Verdict.Inconnue(
                    "Dites depuis combien de mois le foyer y habite (%d au moins).".formatted(mois));
        return Verdict.selon(
                depuis >= mois, "Le foyer y habite depuis %d mois ; il en faut %d.".formatted(depuis, mois));
    }
}
