package fr.maillage.socle.acces;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * L’objet précis sur lequel on demande un droit : à quelle organisation et unité il est, qui le suit, et quelles
 * conditions de la matrice l’appelant a vérifiées (publié, partagé, habilitation nominative…).
 */
public record Cible(
        long organisation,
        @Nullable Long unite,
        @Nullable Long interesse,
        Set<Long> suiviPar,
        String motif,
        Set<Portee> remplit,
        Set<String> parties,
        boolean lectureSeule) {
    /** Un motif plus court ne dit rien à qui relira le journal. */
    public static final int MOTIF_MINIMAL = 20;

    public Cible {
        suiviPar = Set.copyOf(suiviPar);
        remplit = Set.copyOf(remplit);
        parties = Set.copyOf(parties);
    }

    public static Cible de(long organisation) {
        return new Cible(organisation, null, null, Set.of(), "", Set.of(), Set.of(), false);
    }

    /** La même, vue par l’organisation à qui un accord la fait lire. */
    Cible commeSiElleEtaitDe(long lectrice) {
        return new Cible(lectrice, unite, interesse, suiviPar, motif, remplit, parties, lectureSeule);
    }

    public Cible dansLUnite(@Nullable Long unite) {
        return new Cible(organisation, unite, interesse, suiviPar, motif, remplit, parties, lectureSeule);
    }

    public Cible concernant(long agent) {
        return new Cible(organisation, unite, agent, suiviPar, motif, remplit, parties, lectureSeule);
    }

    public Cible suiviePar(Set<Long> agents) {
        return new Cible(organisation, unite, interesse, agents, motif, remplit, parties, lectureSeule);
    }

    public Cible pourMotif(String motif) {
        return new Cible(organisation, unite, interesse, suiviPar, motif, remplit, parties, lectureSeule);
    }

    public Cible remplissant(Portee... conditions) {
        return new Cible(organisation, unite, interesse, suiviPar, motif, Set.of(conditions), parties, lectureSeule);
    }

    public Cible pourLaPartie(String... parties) {
        return new Cible(organisation, unite, interesse, suiviPar, motif, remplit, Set.of(parties), lectureSeule);
    }

    /** La même, dans un dossier clos : on la relit, on ne l’écrit plus. */
    public Cible enLectureSeule() {
        return new Cible(organisation, unite, interesse, suiviPar, motif, remplit, parties, true);
    }

    /** Un écrit tiré d’un dossier clos et une demande de la personne sur ses données restent possibles. */
    boolean refuse(Acte acte, ObjetProtege objet) {
        return lectureSeule
                && (acte == Acte.CREER || acte == Acte.MODIFIER || acte == Acte.VALIDER || acte == Acte.IMPORTER)
                && objet != ObjetProtege.DOCUMENTS
                && objet != ObjetProtege.DEMANDES_RGPD;
    }
}
