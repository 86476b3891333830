package fr.maillage.references.aideslocales.regles;

import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Percu;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Ressource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Les ressources d’un foyer telles qu’une aide locale les compte : la moyenne des trois mois d’avant, nettes, prestations comprises sauf
 * celles qui paient déjà une charge (logement, handicap de l’enfant, rentrée, garde).
 */
final class RessourcesRetenues {
    private static final int TRIMESTRE = 3;
    private static final Set<Prestation> ECARTEES = EnumSet.of(
            Prestation.AIDE_AU_LOGEMENT, Prestation.AEEH, Prestation.RENTREE_SCOLAIRE, Prestation.MODE_DE_GARDE);

    private RessourcesRetenues() {}

    /** Par mois, en centimes ; rien si un adulte travaille ou est retraité et que l’on ne sait pas ce qu’il gagne. */
    static OptionalLong parMois(Foyer foyer, LocalDate jour) {
        int fin = Mois.rang(jour) - 1;
        int debut = fin - TRIMESTRE + 1;
        if (foyer.personnes().stream().anyMatch(p -> nonDites(p, debut, fin))) return OptionalLong.empty();
        long somme = 0;
        for (int mois = debut; mois <= fin; mois++) {
            for (Personne p : foyer.personnes()) for (Ressource r : p.ressources()) somme += du(r, mois);
            for (Percu percu : foyer.percus()) somme += du(percu, mois);
        }
        return OptionalLong.of(Math.max(0, somme / TRIMESTRE));
    }

    private static boolean nonDites(Personne p, int debut, int fin) {
        return !p.estEnfant()
                && (p.activite() == Activite.EN_EMPLOI || p.activite() == Activite.RETRAITE)
                && p.ressources().stream().noneMatch(r -> r.debut() <= fin && r.fin() >= debut);
    }

    private static long du(Ressource r, int mois) {
        if (r.debut() > mois || r.fin() < mois) return 0;
        return r.nature() == NatureDeRessource.PENSION_ALIMENTAIRE_VERSEE ? -r.net() : r.net();
    }

    private static long du(Percu percu, int mois) {
        return percu.debut() > mois || percu.fin() < mois || ECARTEES.contains(percu.prestation())
                ? 0
                : percu.montant();
    }
}
