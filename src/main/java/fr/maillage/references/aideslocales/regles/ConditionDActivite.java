package fr.maillage.references.aideslocales.regles;

import fr.maillage.references.droits.foyer.Activite;
import java.util.Map;
import java.util.Set;

/** Ce que fait la personne qui demande. */
record ConditionDActivite(Set<Activite> activites) implements Condition {
    ConditionDActivite {
        activites = Set.copyOf(activites);
    }

    static ConditionDActivite lire(ValeursEcrites v) {
        return new ConditionDActivite(v.mots("activites", Activite.class));
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.ACTIVITE;
    }

    @Override
    public Map<String, String> valeurs() {
        return new Ecrites()
                .mots("activites", activites.stream().sorted().toList())
                .valeurs();
    }

    @Override
    public String phrase() {
        return "La personne qui demande %s.".formatted(Mots.ou(activites, Mots::de));
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        Activite activite = demande.foyer().personnes().getFirst().activite();
        boolean remplie = activites.contains(activite);
        return Verdict.selon(
                remplie,
                remplie
                        ? "La personne qui demande %s.".formatted(Mots.de(activite))
                        : "La personne qui demande %s ; il faut qu’elle %s."
                                .formatted(Mots.de(activite), subjonctif()));
    }

    private String subjonctif() {
        return Mots.ou(activites, a -> switch (a) {
            case EN_EMPLOI -> "travaille";
            case SANS_EMPLOI -> "soit sans emploi";
            case ETUDIANT -> "étudie";
            case RETRAITE -> "soit à la retraite";
            case INACTIF -> "soit dans une autre situation";
        });
    }
}
