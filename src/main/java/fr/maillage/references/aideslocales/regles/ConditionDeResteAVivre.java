package fr.maillage.references.aideslocales.regles;

import java.util.Map;

/** Ce qui reste pour vivre par jour et par personne, une fois payées les charges fixes et les dettes. */
record ConditionDeResteAVivre(long plafond) implements Condition {
    static ConditionDeResteAVivre lire(ValeursEcrites v) {
        return new ConditionDeResteAVivre(v.montantOu("plafond", 0));
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.RESTE_A_VIVRE;
    }

    @Override
    public Map<String, String> valeurs() {
        return new Ecrites().montant("plafond", plafond).valeurs();
    }

    @Override
    public String phrase() {
        return "Il reste pour vivre au plus %s par jour et par personne.".formatted(Mots.euros(plafond));
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        Long reste = demande.resteParJour();
        if (reste == null)
            return new Verdict.Inconnue(
                    "Faites le budget : il faut savoir ce qui reste pour vivre (au plus %s par jour et par personne)."
                            .formatted(Mots.euros(plafond)));
        return Verdict.selon(
                reste <= plafond,
                "Il reste pour vivre %s par jour et par personne ; il faut %s au plus."
                        .formatted(Mots.euros(reste), Mots.euros(plafond)));
    }
}
