package fr.maillage.references.estimation;

import static fr.maillage.references.droits.foyer.NatureDeRessource.CHOMAGE;
import static fr.maillage.references.droits.foyer.NatureDeRessource.RETRAITE;
import static fr.maillage.references.droits.foyer.NatureDeRessource.SALAIRE;

import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Des foyers inventés, toujours les mêmes pour une même graine : de quoi mesurer sans toucher à un dossier. */
final class FoyersFictifs {
    private final SplittableRandom hasard;
    private final int mois;

    FoyersFictifs(long graine, int mois) {
        this.hasard = new SplittableRandom(graine);
        this.mois = mois;
    }

    List<Foyer> plusieurs(int nombre) {
        var foyers = new ArrayList<Foyer>(nombre);
        for (int i = 0; i < nombre; i++) foyers.add(un());
        return foyers;
    }

    Foyer un() {
        var personnes = new ArrayList<Personne>();
        int age = 19 + hasard.nextInt(65);
        personnes.add(adulte(Lien.DEMANDEUR, age));
        if (hasard.nextInt(100) < 40) personnes.add(adulte(Lien.CONJOINT, Math.max(18, age - 8 + hasard.nextInt(16))));
        int enfants = age < 55 ? Math.max(0, hasard.nextInt(7) - 2) : 0;
        for (int i = 0; i < enfants; i++) personnes.add(enfant(age));
        return new Foyer(personnes, logement());
    }

    private Personne adulte(Lien lien, int age) {
        LocalDate naissance = ilYA(age);
        if (age >= 64)
            return personne(lien, naissance, Activite.RETRAITE, constante(RETRAITE, 300 + hasard.nextInt(1500)));
        return switch (hasard.nextInt(4)) {
            case 0 -> personne(lien, naissance, Activite.INACTIF);
            case 1 -> personne(lien, naissance, Activite.SANS_EMPLOI, puis(SALAIRE, CHOMAGE));
            default -> personne(lien, naissance, Activite.EN_EMPLOI, constante(SALAIRE, 200 + hasard.nextInt(2500)));
        };
    }

    private Personne enfant(int ageDuParent) {
        return personne(Lien.ENFANT, ilYA(hasard.nextInt(Math.clamp(ageDuParent - 17, 1, 24))), Activite.INACTIF);
    }

    private Personne personne(Lien lien, LocalDate naissance, Activite activite, Ressource... ressources) {
        int incapacite = lien != Lien.ENFANT && hasard.nextInt(100) < 6 ? 80 : 0;
        return new Personne(lien, naissance, activite, Set.of(), incapacite, 0, 0, List.of(ressources));
    }

    private LocalDate ilYA(int annees) {
        return Mois.premierJour(mois).minusYears(annees).minusDays(1 + hasard.nextInt(360));
    }

    private Ressource constante(fr.maillage.references.droits.foyer.NatureDeRessource nature, int euros) {
        return ressource(nature, mois - 36, mois + 12, euros);
    }

    private Ressource[] puis(
            fr.maillage.references.droits.foyer.NatureDeRessource avant,
            fr.maillage.references.droits.foyer.NatureDeRessource apres) {
        int bascule = mois - 1 - hasard.nextInt(28);
        return new Ressource[] {
            ressource(avant, mois - 36, bascule, 800 + hasard.nextInt(1500)),
            ressource(apres, bascule + 1, mois + 12, 400 + hasard.nextInt(1000))
        };
    }

    private static Ressource ressource(
            fr.maillage.references.droits.foyer.NatureDeRessource nature, int debut, int fin, int euros) {
        return new Ressource(nature, debut, fin, euros * 100L, euros * 103L, euros * 127L);
    }

    private Logement logement() {
        Occupation occupation = Occupation.values()[new int[] {0, 0, 1, 1, 2, 5, 6}[hasard.nextInt(7)]];
        long loyer = occupation.loue() ? (250 + hasard.nextInt(600)) * 100L : 0;
        return new Logement(
                occupation,
                Zone.values()[hasard.nextInt(3)],
                loyer,
                false,
                false,
                occupation == Occupation.LOCATAIRE_SOCIAL,
                false);
    }
}
