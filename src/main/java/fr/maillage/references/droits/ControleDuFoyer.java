package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Garde;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Percu;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Pret;
import fr.maillage.references.droits.foyer.Ressource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ce qui, dans un foyer, ne peut pas être vrai : une phrase par faute, et aucun calcul tant qu’il en reste une. */
final class ControleDuFoyer {
    private static final int AGE_MAXIMAL = 125;
    private static final long MENSUALITE_MAXIMALE = 100_000_00;
    private static final int HEURES_DU_MOIS = 744;
    private static final int PREMIER_PRET = 1970;

    private ControleDuFoyer() {}

    static List<String> examiner(Foyer foyer, int mois) {
        var fautes = new ArrayList<String>();
        if (foyer.personnes().isEmpty()) return List.of("Le foyer n’a personne : ajoutez au moins celle qui demande.");
        liens(foyer, fautes);
        Personne demandeur = foyer.personnes().getFirst();
        for (Personne p : foyer.personnes()) {
            naissance(p, demandeur, mois, fautes);
            p.ressources().forEach(ressource -> ressource(ressource, fautes));
            if (p.tauxIncapacite() < 0 || p.tauxIncapacite() > 100)
                fautes.add("Un taux d’incapacité va de 0 à 100 %, pas " + p.tauxIncapacite() + ".");
            if (p.gir() < 0 || p.gir() > 6) fautes.add("Un groupe iso-ressources va de 1 à 6, pas " + p.gir() + ".");
            if (p.complementAeeh() < 0 || p.complementAeeh() > 6)
                fautes.add("Un complément d’AEEH va de 1 à 6, pas " + p.complementAeeh() + ".");
        }
        if (foyer.logement().loyer() < 0) fautes.add("Un loyer ne peut pas être négatif.");
        if (foyer.logement().loyer() > MENSUALITE_MAXIMALE)
            fautes.add("Un loyer de plus de 100 000 euros par mois n’est pas vraisemblable : vérifiez l’unité.");
        pret(foyer.logement().pret(), mois, fautes);
        for (Garde garde : foyer.gardes()) garde(garde, foyer, fautes);
        if (foyer.patrimoine() != null && foyer.patrimoine().capitaux() < 0)
            fautes.add("Une épargne ne peut pas être négative.");
        for (Percu percu : foyer.percus()) {
            if (percu.montant() < 0)
                fautes.add("Une prestation perçue ne peut pas être négative : "
                        + percu.prestation().nom() + ".");
        }
        return List.copyOf(fautes);
    }

    private static void liens(Foyer foyer, List<String> fautes) {
        for (int i = 0; i < foyer.personnes().size(); i++) {
            Lien lien = foyer.personnes().get(i).lien();
            if ((lien == Lien.DEMANDEUR) != (i == 0))
                fautes.add("La personne qui demande vient en premier, et elle est seule à demander.");
            if (lien == Lien.CONJOINT && i != 1)
                fautes.add("Un foyer a un conjoint au plus, nommé juste après la personne qui demande.");
        }
    }

    private static void naissance(Personne p, Personne demandeur, int mois, List<String> fautes) {
        if (p.age(mois) > AGE_MAXIMAL)
            fautes.add("Une naissance le %s n’est pas vraisemblable.".formatted(p.naissance()));
        if (p.estEnfant() && !p.naissance().isAfter(demandeur.naissance())) {
            fautes.add("Un enfant né le %s serait plus âgé que son parent, né le %s."
                    .formatted(p.naissance(), demandeur.naissance()));
        }
        if (!p.estEnfant() && p.age(mois) < 14)
            fautes.add("Une personne née le %s ne peut pas demander ni être conjoint.".formatted(p.naissance()));
    }

    private static void pret(@Nullable Pret pret, int mois, List<String> fautes) {
        if (pret == null) return;
        if (Mois.rang(pret.signature()) > mois || pret.signature().getYear() < PREMIER_PRET)
            fautes.add("Un prêt signé le %s n’est pas vraisemblable : corrigez sa date.".formatted(pret.signature()));
    }

    private static void garde(Garde garde, Foyer foyer, List<String> fautes) {
        if (foyer.personnes().stream()
                .noneMatch(p -> p.estEnfant() && p.naissance().equals(garde.naissance())))
            fautes.add("L’enfant gardé, né le %s, n’est pas dans le foyer : ajoutez-le, ou corrigez sa date."
                    .formatted(garde.naissance()));
        if (garde.heures() < 0 || garde.heures() > HEURES_DU_MOIS)
            fautes.add("Un mois n’a pas %d heures de garde : corrigez-les.".formatted(garde.heures()));
        if (garde.cout() < 0 || garde.cout() > MENSUALITE_MAXIMALE)
            fautes.add("Le coût d’une garde va de 0 à 100 000 euros par mois : vérifiez l’unité.");
    }

    private static void ressource(Ressource ressource, List<String> fautes) {
        String nom =
                ressource.nature().name().toLowerCase(java.util.Locale.FRENCH).replace('_', ' ');
        if (ressource.net() < 0 || ressource.imposable() < 0 || ressource.brut() < 0) {
            fautes.add("Une ressource ne peut pas être négative : " + nom + ".");
        }
        if (Math.max(ressource.net(), Math.max(ressource.imposable(), ressource.brut())) > MENSUALITE_MAXIMALE) {
            fautes.add("Plus de 100 000 euros par mois n’est pas vraisemblable (" + nom + ") : vérifiez l’unité.");
        }
        if (ressource.fin() < ressource.debut()) {
            fautes.add("Une ressource finit avant de commencer (%s, %s) : corrigez ses dates."
                    .formatted(nom, Mois.premierJour(ressource.debut())));
        }
    }
}
