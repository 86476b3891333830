package fr.maillage.personnes.simulation;

import fr.maillage.personnes.simulation.QuestionsUtiles.Genre;
import fr.maillage.personnes.simulation.QuestionsUtiles.Posee;
import fr.maillage.references.aideslocales.ReponseEnVigueur;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ce qu’il vaut la peine de demander pour les aides locales : une question n’est posée que si l’une de ses réponses change celle d’une aide. */
final class QuestionsDesAidesLocales {
    private static final List<String> MONTANTS_ESSAYES = List.of("0", "300", "700", "1500", "5000");

    private final FaitsLocauxDuDossier faits;
    private final Function<FaitsLocauxDuDossier, List<ReponseEnVigueur>> evaluer;
    private final List<String> avant;

    QuestionsDesAidesLocales(
            FaitsLocauxDuDossier faits, Function<FaitsLocauxDuDossier, List<ReponseEnVigueur>> evaluer) {
        this.faits = faits;
        this.evaluer = evaluer;
        this.avant = lire(faits);
    }

    List<Posee> poser() {
        var posees = new ArrayList<Posee>();
        if (change(FaitsLocauxDuDossier.BESOIN, FaitsLocauxDuDossier.BESOINS.keySet()))
            posees.add(choix(
                    FaitsLocauxDuDossier.BESOIN,
                    "Ce que la personne demande aujourd’hui ; on ne le garde qu’un mois.",
                    FaitsLocauxDuDossier.BESOINS));
        if (change(FaitsLocauxDuDossier.FACTURE, MONTANTS_ESSAYES))
            posees.add(montant(FaitsLocauxDuDossier.FACTURE, "La somme qui reste à payer."));
        if (change(FaitsLocauxDuDossier.QUOTIENT, MONTANTS_ESSAYES))
            posees.add(montant(FaitsLocauxDuDossier.QUOTIENT, "Écrit par la CAF ou la MSA sur l’attestation."));
        if (change(FaitsLocauxDuDossier.FOIS, FaitsLocauxDuDossier.NOMBRES.keySet()))
            posees.add(choix(
                    FaitsLocauxDuDossier.FOIS,
                    "Depuis douze mois, par la commune ou le département.",
                    FaitsLocauxDuDossier.NOMBRES));
        return posees;
    }

    private boolean change(String champ, Collection<String> essais) {
        return !faits.connait(champ)
                && essais.stream()
                        .anyMatch(essai -> !lire(faits.si(champ, essai)).equals(avant));
    }

    private List<String> lire(FaitsLocauxDuDossier dits) {
        return evaluer.apply(dits).stream()
                .map(r -> r.reponse().dire() + " " + r.reponse().pourquoi())
                .toList();
    }

    private static Posee choix(String champ, String aide, Map<String, String> choix) {
        return new Posee(champ, Mots.libelle(champ), aide, "", Genre.CHOIX, choix, false);
    }

    private static Posee montant(String champ, String aide) {
        return new Posee(champ, Mots.libelle(champ), aide, "", Genre.MONTANT, Map.of(), false);
    }
}
