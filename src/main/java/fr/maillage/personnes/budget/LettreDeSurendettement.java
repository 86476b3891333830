package fr.maillage.personnes.budget;

import java.util.Map;

/** La lettre qui accompagne une déclaration de surendettement : un brouillon à la première personne, que la personne fait sien. */
final class LettreDeSurendettement {
    private static final Map<String, String> LIBELLES = Map.of(
            "aCharge", "Personnes à charge",
            "charges", "Charges retenues",
            "patrimoine", "Patrimoine",
            "procedures", "Procédures en cours",
            "lettre", "Lettre à la commission");

    private LettreDeSurendettement() {}

    static String libelle(String champ) {
        String connu = LIBELLES.get(champ);
        return connu != null
                ? connu
                : PieceDeSurendettement.de(champ)
                        .map(PieceDeSurendettement::libelle)
                        .orElse(champ);
    }

    static String brouillon(Budget budget) {
        var t = Totaux.de(budget);
        boolean couple = budget.composition().couple();
        String sujet = couple ? "Nous vous demandons" : "Je vous demande";
        int enfants = budget.composition().enfants();
        return """
                Madame, Monsieur,

                %s d’examiner %s situation de surendettement.

                Ce qui s’est passé : (dites avec vos mots ce qui a changé, et quand).

                Aujourd’hui, %s %s par mois pour vivre%s. Les charges du foyer sont de %s par mois. %s crédits et dettes demandent %s par mois, et il reste %s à rembourser.

                Ce qui a déjà été tenté : (échéanciers demandés, dépenses réduites, droits ouverts).

                %s prêt%s à payer ce qui sera possible, et à fournir toute pièce utile.

                Avec mes salutations respectueuses.""".formatted(
                        sujet,
                        couple ? "notre" : "ma",
                        couple ? "nous avons" : "j’ai",
                        Ecriture.somme(t.ressources()),
                        enfants == 0 ? "" : enfants == 1 ? ", avec un enfant" : ", avec %d enfants".formatted(enfants),
                        Ecriture.somme(t.charges()),
                        couple ? "Nos" : "Mes",
                        Ecriture.somme(t.mensualites()),
                        Ecriture.somme(t.restantDu()),
                        couple ? "Nous sommes" : "Je suis",
                        couple ? "s" : "·e");
    }
}
