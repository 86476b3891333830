package fr.maillage.references.aideslocales.regles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Ce que le règlement répond à ses exemples, devant ce qu’il devait répondre. */
public final class VerifierUnExemple {
    private VerifierUnExemple() {}

    /** @param ecarts une phrase par attente qui ne tient pas ; vide si l’exemple tient */
    public record Constat(ExempleTraite exemple, List<String> ecarts) {
        public boolean tient() {
            return ecarts.isEmpty();
        }
    }

    public static List<Constat> tous(Reglement reglement) {
        return reglement.exemples().stream().map(e -> executer(reglement, e)).toList();
    }

    public static Constat executer(Reglement reglement, ExempleTraite exemple) {
        var fautes = new ArrayList<FauteDeSaisie>();
        DemandeDAide demande = SituationDExemple.lire(exemple.situation(), fautes);
        if (!fautes.isEmpty())
            return new Constat(
                    exemple, fautes.stream().map(FauteDeSaisie::phrase).toList());
        var ecarts = new ArrayList<String>();
        for (var attendu : exemple.attendus()) {
            reglement
                    .aide(attendu.aide())
                    .ifPresentOrElse(
                            aide -> comparer(attendu, EvaluerUneAide.executer(aide, demande), ecarts),
                            () -> ecarts.add(
                                    "L’exemple attend une réponse de « %s », qui n’est pas une aide de ce règlement."
                                            .formatted(attendu.aide())));
        }
        return new Constat(exemple, List.copyOf(ecarts));
    }

    private static void comparer(ExempleTraite.Attendu attendu, ReponseLocale reponse, List<String> ecarts) {
        String nom = reponse.aide().nom();
        var issue = reponse.issue();
        if (issue != attendu.issue()) {
            ecarts.add("« %s » devait être %s, elle est %s : %s"
                    .formatted(nom, attendu.issue().libelle(), issue.libelle(), reponse.pourquoi()));
        } else if (attendu.centimes() != null
                && reponse instanceof ReponseLocale.Ouvert ouvert
                && !Objects.equals(ouvert.centimes(), attendu.centimes())) {
            ecarts.add("« %s » devait donner %s, elle donne %s : %s"
                    .formatted(
                            nom,
                            Mots.euros(attendu.centimes()),
                            ouvert.centimes() == null ? "un montant à préciser" : Mots.euros(ouvert.centimes()),
                            ouvert.montant()));
        }
    }
}
