package fr.maillage.references.droits;

import static fr.maillage.references.droits.Certitude.Degre.*;

import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import java.util.EnumSet;
import java.util.Set;

/** Pourquoi une réponse n’est pas plus sûre : la première raison sérieuse l’emporte. */
final class DegreDeCertitude {
    /** Prestations qui regardent l’avant-dernière année civile. */
    private static final Set<Prestation> ANNEE_PASSEE = EnumSet.of(
            Prestation.ALLOCATIONS_FAMILIALES,
            Prestation.COMPLEMENT_FAMILIAL,
            Prestation.ALLOCATION_DE_BASE,
            Prestation.RENTREE_SCOLAIRE,
            Prestation.MODE_DE_GARDE,
            Prestation.AAH);

    /** Prestations qui regardent une année entière, passée ou glissante : un revenu supposé ne suffit pas à en être sûr. */
    private static final Set<Prestation> ANNEE = EnumSet.of(
            Prestation.ALLOCATIONS_FAMILIALES,
            Prestation.COMPLEMENT_FAMILIAL,
            Prestation.ALLOCATION_DE_BASE,
            Prestation.PRIME_A_LA_NAISSANCE,
            Prestation.RENTREE_SCOLAIRE,
            Prestation.MODE_DE_GARDE,
            Prestation.AAH,
            Prestation.AIDE_AU_LOGEMENT,
            Prestation.COMPLEMENTAIRE_SANTE);

    private static final Set<Prestation> PATRIMOINE =
            EnumSet.of(Prestation.ASPA, Prestation.ASI, Prestation.RSA, Prestation.COMPLEMENTAIRE_SANTE);

    private DegreDeCertitude() {}

    static Certitude de(Prestation p, Droit droit, Foyer foyer, int mois, boolean pres, long maintenant, long etabli) {
        if (droit instanceof Droit.Inconnu inconnu)
            return new Certitude(A_VERIFIER, "Il manque : " + String.join(", ", inconnu.manquants()) + ".");
        if (droit instanceof Droit.Ouvert && decideAilleurs(p))
            return new Certitude(A_VERIFIER, "Une équipe médico-sociale évalue la situation et décide du plan.");
        for (Motif motif : droit.motifs()) {
            for (Valeur valeur : motif.valeurs()) {
                if (valeur.adresse().isEmpty())
                    return new Certitude(
                            A_VERIFIER, "Le barème « %s » n’a pas été relu sur son texte.".formatted(valeur.nom()));
            }
        }
        if (pres)
            return new Certitude(PROBABLE, "Moins de 50 € de revenus par mois séparent le foyer de l’autre réponse.");
        if (ANNEE_PASSEE.contains(p) && revenusNonDits(foyer, Mois.janvier(Mois.annee(mois) - 2), 12))
            return new Certitude(
                    PROBABLE,
                    "Les revenus de %d, que la loi regarde, ne sont pas dits.".formatted(Mois.annee(mois) - 2));
        if (ANNEE.contains(p) && foyer.passeSuppose() && foyer.impot() == null)
            return new Certitude(
                    PROBABLE, "Les revenus d’avant ne sont pas dits : on les a supposés pareils à ceux d’aujourd’hui.");
        if (droit.motifs().stream().anyMatch(m -> m.article().equals(Rsa.NEUTRALISATION)))
            return new Certitude(
                    PROBABLE,
                    "Un revenu qui vient de cesser n’est pas compté : à confirmer, rien ne doit le remplacer.");
        if (revenusNonDits(foyer, mois - 4, 3))
            return new Certitude(
                    PROBABLE, "Une personne travaille ou est retraitée et ses derniers revenus ne sont pas dits.");
        if (droit instanceof Droit.Ouvert && maintenant > 0 && Math.abs(etabli - maintenant) * 20 > maintenant)
            return new Certitude(
                    PROBABLE, "Passerait à %s une fois les autres aides versées.".formatted(Phrases.euros(etabli)));
        if (droit instanceof Droit.Ouvert && (p == Prestation.AAH || p == Prestation.AEEH))
            return new Certitude(
                    PROBABLE, "La maison départementale des personnes handicapées décide du taux d’incapacité.");
        if (droit instanceof Droit.Ouvert && p == Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL)
            return new Certitude(
                    PROBABLE, "Ce que l’autre parent verse ou pourrait verser n’a pas été examiné (L. 523-1 CSS).");
        if (droit instanceof Droit.Ouvert && p == Prestation.PREPARE)
            return new Certitude(PROBABLE, "La caisse vérifie les trimestres cotisés et le temps de travail.");
        if (droit instanceof Droit.Ouvert
                && PATRIMOINE.contains(p)
                && !(p == Prestation.RSA && foyer.patrimoine() != null))
            return new Certitude(PROBABLE, "L’épargne et les biens n’ont pas été examinés.");
        return new Certitude(CERTAIN, "Sous réserve des pièces.");
    }

    private static boolean decideAilleurs(Prestation p) {
        return p == Prestation.APA_A_DOMICILE || p == Prestation.PCH;
    }

    private static boolean revenusNonDits(Foyer foyer, int debut, int nombre) {
        int fin = debut + nombre - 1;
        for (Personne p : foyer.personnes()) {
            if (p.estEnfant() || (p.activite() != Activite.EN_EMPLOI && p.activite() != Activite.RETRAITE)) continue;
            if (p.ressources().stream().noneMatch(r -> r.debut() <= fin && r.fin() >= debut)) return true;
        }
        return false;
    }
}
