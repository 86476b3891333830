package fr.maillage.references.droits.foyer;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Une personne du foyer, ce que la loi regarde d’elle et ses ressources.
 *
 * @param tauxIncapacite taux d’incapacité reconnu, en pour cent (0 s’il n’y en a pas)
 * @param complementAeeh catégorie du complément de l’AEEH de 1 à 6, 0 s’il n’y en a pas
 * @param gir groupe iso-ressources de 1 à 6, 0 si la perte d’autonomie n’a pas été évaluée
 */
public record Personne(
        Lien lien,
        LocalDate naissance,
        Activite activite,
        Set<Particularite> particularites,
        int tauxIncapacite,
        int gir,
        int complementAeeh,
        List<Ressource> ressources) {

    public Personne {
        particularites = particularites.isEmpty() ? Set.of() : EnumSet.copyOf(particularites);
        ressources = List.copyOf(ressources);
    }

    /** La même personne, avec d’autres ressources. */
    public Personne avecRessources(List<Ressource> autres) {
        return new Personne(lien, naissance, activite, particularites, tauxIncapacite, gir, complementAeeh, autres);
    }

    /** La même, dont on sait cela d’autre. */
    public Personne avecParticularites(Set<Particularite> autres) {
        return new Personne(lien, naissance, activite, autres, tauxIncapacite, gir, complementAeeh, ressources);
    }

    /** La même, dont l’incapacité reconnue est de ce taux, en pour cent. */
    public Personne avecIncapacite(int taux) {
        return new Personne(lien, naissance, activite, particularites, taux, gir, complementAeeh, ressources);
    }

    /** La même, dans ce groupe iso-ressources. */
    public Personne avecGir(int groupe) {
        return new Personne(
                lien, naissance, activite, particularites, tauxIncapacite, groupe, complementAeeh, ressources);
    }

    public boolean a(Particularite particularite) {
        return particularites.contains(particularite);
    }

    /** L’âge, en mois révolus, au premier jour du mois ; négatif avant la naissance. */
    public int moisRevolus(int mois) {
        return mois - Mois.rang(naissance) - (naissance.getDayOfMonth() > 1 ? 1 : 0);
    }

    /** L’âge, en mois révolus, au dernier jour du mois ; négatif avant le mois de la naissance. */
    public int moisRevolusALaFin(int mois) {
        return mois - Mois.rang(naissance);
    }

    /** L’âge au premier jour du mois. */
    public int age(int mois) {
        return Math.floorDiv(moisRevolus(mois), 12);
    }

    /** Vrai si l’anniversaire de cet âge tombe avant le mois, ou dans le mois. */
    public boolean atteint(int age, int mois) {
        return mois >= Mois.rang(naissance) + 12 * age;
    }

    public boolean estEnfant() {
        return lien == Lien.ENFANT;
    }
}
