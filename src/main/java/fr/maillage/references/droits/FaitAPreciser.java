package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Un fait que l’on ne demande que s’il change une réponse : la question, et le foyer si la réponse est oui. */
public enum FaitAPreciser {
    GROSSESSE(
            "Une personne du foyer attend-elle un enfant ?",
            "si une personne du foyer attend un enfant",
            Particularite.ENCEINTE),
    SEPARATION_RECENTE(
            "La séparation, le veuvage ou l’abandon date-t-il de moins de dix-huit mois ?",
            "si la séparation date de moins de dix-huit mois",
            Particularite.ISOLEMENT_RECENT),
    DEUX_ANS_DE_TRAVAIL(
            "La personne qui demande a-t-elle travaillé deux ans à plein temps dans les trois dernières années ?",
            "avec deux ans de travail dans les trois dernières années",
            Particularite.JEUNE_AYANT_TRAVAILLE),
    CHOMAGE_EPUISE(
            "Les droits au chômage de la personne qui demande sont-ils épuisés ?",
            "si les droits au chômage sont épuisés",
            Particularite.DROITS_AU_CHOMAGE_EPUISES),
    BOURSIER(
            "La personne qui demande est-elle étudiante boursière ?",
            "avec une bourse de l’enseignement supérieur",
            Particularite.BOURSIER),
    INVALIDITE(
            "La personne qui demande touche-t-elle une pension d’invalidité ?",
            "avec une pension d’invalidité",
            Particularite.INVALIDE),
    INCAPACITE_80(
            "Un taux d’incapacité de 80 % ou plus est-il reconnu à la personne qui demande ?",
            "avec un taux d’incapacité de 80 %"),
    INCAPACITE_50(
            "Un taux de 50 à 79 %, avec une restriction d’accès à l’emploi, est-il reconnu à la personne qui demande ?",
            "avec un taux d’incapacité de 50 % et une restriction d’accès à l’emploi"),
    PERTE_D_AUTONOMIE(
            "La personne qui demande a-t-elle besoin d’aide chaque jour (GIR 1 à 4) ?",
            "avec une perte d’autonomie évaluée en GIR 4"),
    CONGE_PARENTAL(
            "Un parent a-t-il cessé de travailler pour s’occuper du plus jeune enfant, après avoir cotisé huit trimestres ?",
            "si un parent s’est arrêté de travailler pour l’enfant après huit trimestres cotisés"),
    ENFANT_HANDICAPE(
            "Un taux d’incapacité de 80 % est-il reconnu au plus jeune enfant ?",
            "avec un taux d’incapacité de 80 % reconnu au plus jeune enfant"),
    LOGEMENT_CONVENTIONNE("Le bail dit-il que le logement est conventionné ?", "si le logement est conventionné"),
    BAILLEUR_DE_LA_FAMILLE(
            "Le propriétaire est-il un parent, un grand-parent, un enfant ou un petit-enfant ?",
            "si le propriétaire est un parent ou un enfant"),
    SEJOUR(
            "Manque-t-il à la personne qui demande une condition de séjour (titre, durée) ?",
            "si une condition de séjour n’est pas remplie",
            Particularite.CONDITION_DE_SEJOUR_NON_REMPLIE);

    private static final Set<Particularite> DU_CONGE = EnumSet.of(
            Particularite.CONGE_PARENTAL,
            Particularite.CONGE_PARENTAL_MAJORE,
            Particularite.CONGE_PARENTAL_A_MI_TEMPS,
            Particularite.CONGE_PARENTAL_A_TEMPS_PARTIEL,
            Particularite.MOINS_DE_HUIT_TRIMESTRES);

    private final String question;
    private final String condition;
    private final Predicate<Foyer> dit;
    private final UnaryOperator<Foyer> oui;

    FaitAPreciser(String question, String condition, Particularite particularite) {
        this.question = question;
        this.condition = condition;
        this.dit = foyer -> foyer.personnes().getFirst().a(particularite);
        this.oui = foyer -> Variantes.changer(foyer, 0, p -> Variantes.avec(p, particularite));
    }

    FaitAPreciser(String question, String condition) {
        this.question = question;
        this.condition = condition;
        this.dit = this::dejaDit;
        this.oui = this::siOui;
    }

    public String question() {
        return question;
    }

    /** « si … » ou « avec … », pour finir une phrase. */
    public String condition() {
        return condition;
    }

    /** Le foyer, si la réponse est oui. */
    public Foyer appliquer(Foyer foyer) {
        return oui.apply(foyer);
    }

    /** Vrai si le foyer le dit déjà, ou si la question n’a pas de sens pour lui. */
    boolean sansObjet(Foyer foyer, int mois) {
        if (dit.test(foyer)) return true;
        Personne demandeur = foyer.personnes().getFirst();
        int age = demandeur.age(mois);
        boolean seul = foyer.personnes().stream().allMatch(p -> p == demandeur || p.estEnfant());
        return switch (this) {
            case GROSSESSE -> age > 50;
            case SEPARATION_RECENTE -> !seul || foyer.personnes().size() == 1;
            case DEUX_ANS_DE_TRAVAIL -> age >= 25;
            case CHOMAGE_EPUISE -> demandeur.activite() != Activite.SANS_EMPLOI;
            case BOURSIER -> demandeur.activite() != Activite.ETUDIANT;
            case INCAPACITE_80, INCAPACITE_50, INVALIDITE -> age >= 62;
            case PERTE_D_AUTONOMIE -> age < 60;
            case CONGE_PARENTAL -> sansActivite(foyer) < 0;
            default -> false;
        };
    }

    private boolean dejaDit(Foyer foyer) {
        Personne demandeur = foyer.personnes().getFirst();
        return switch (this) {
            case PERTE_D_AUTONOMIE -> demandeur.gir() > 0;
            case CONGE_PARENTAL ->
                foyer.personnes().stream()
                        .anyMatch(p -> p.particularites().stream().anyMatch(DU_CONGE::contains));
            case ENFANT_HANDICAPE ->
                foyer.personnes().stream().noneMatch(p -> p.estEnfant() && p.tauxIncapacite() == 0);
            case LOGEMENT_CONVENTIONNE ->
                foyer.logement().conventionne()
                        || !foyer.logement().occupation().loue();
            case BAILLEUR_DE_LA_FAMILLE ->
                foyer.logement().loueParUnProche()
                        || !foyer.logement().occupation().loue()
                        || foyer.logement().occupation() == Occupation.LOCATAIRE_SOCIAL;
            default -> demandeur.tauxIncapacite() > 0;
        };
    }

    private Foyer siOui(Foyer foyer) {
        return switch (this) {
            case INCAPACITE_80 -> Variantes.changer(foyer, 0, p -> p.avecIncapacite(80));
            case INCAPACITE_50 ->
                Variantes.changer(
                        foyer,
                        0,
                        p -> Variantes.avec(p.avecIncapacite(50), Particularite.RESTRICTION_D_ACCES_A_L_EMPLOI));
            case PERTE_D_AUTONOMIE -> Variantes.changer(foyer, 0, p -> p.avecGir(4));
            case CONGE_PARENTAL ->
                Variantes.changer(
                        foyer,
                        Math.max(sansActivite(foyer), 0),
                        p -> Variantes.avec(
                                Variantes.avec(p, Particularite.CONGE_PARENTAL), Particularite.HUIT_TRIMESTRES));
            case ENFANT_HANDICAPE -> Variantes.changer(foyer, plusJeune(foyer), p -> p.avecIncapacite(80));
            case LOGEMENT_CONVENTIONNE -> loge(foyer, true, foyer.logement().loueParUnProche());
            case BAILLEUR_DE_LA_FAMILLE -> loge(foyer, foyer.logement().conventionne(), true);
            default -> foyer;
        };
    }

    /** Le parent dont la question parle : le premier adulte qui ne travaille pas, ou -1. */
    private static int sansActivite(Foyer foyer) {
        for (int i = 0; i < foyer.personnes().size(); i++) {
            Personne p = foyer.personnes().get(i);
            boolean arrete = p.activite() == Activite.INACTIF || p.activite() == Activite.SANS_EMPLOI;
            if (!p.estEnfant() && arrete) return i;
        }
        return -1;
    }

    private static int plusJeune(Foyer foyer) {
        int rang = foyer.personnes().size() - 1;
        for (int i = rang; i > 0; i--) {
            Personne p = foyer.personnes().get(i);
            if (p.estEnfant()
                    && p.naissance().isAfter(foyer.personnes().get(rang).naissance())) rang = i;
        }
        return rang;
    }

    private static Foyer loge(Foyer foyer, boolean conventionne, boolean loueParUnProche) {
        return foyer.avecLogement(foyer.logement().avecBail(conventionne, loueParUnProche));
    }
}
