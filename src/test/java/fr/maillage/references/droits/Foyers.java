package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** De quoi écrire un foyer d’essai en une ligne. */
final class Foyers {
    static final YearMonth JUIN_2026 = YearMonth.of(2026, 6);

    private Foyers() {}

    static Personne adulte(Lien lien, int anneeDeNaissance, Activite activite, Ressource... ressources) {
        return new Personne(
                lien, LocalDate.of(anneeDeNaissance, 1, 15), activite, Set.of(), 0, 0, 0, List.of(ressources));
    }

    static Personne demandeur(Ressource... ressources) {
        return adulte(Lien.DEMANDEUR, 1985, ressources.length == 0 ? Activite.INACTIF : Activite.EN_EMPLOI, ressources);
    }

    static Personne conjoint(Ressource... ressources) {
        return adulte(Lien.CONJOINT, 1986, ressources.length == 0 ? Activite.INACTIF : Activite.EN_EMPLOI, ressources);
    }

    static Personne enfant(String naissance) {
        return new Personne(Lien.ENFANT, LocalDate.parse(naissance), Activite.INACTIF, Set.of(), 0, 0, 0, List.of());
    }

    static Personne avec(Personne p, Particularite... faits) {
        return p.avecParticularites(Set.of(faits));
    }

    static Personne incapacite(Personne p, int taux, int complement) {
        return new Personne(
                p.lien(), p.naissance(), p.activite(), p.particularites(), taux, p.gir(), complement, p.ressources());
    }

    static Ressource salaire(long net) {
        return mensuelle(NatureDeRessource.SALAIRE, net);
    }

    /** La même somme tous les mois depuis 2022. */
    static Ressource mensuelle(NatureDeRessource nature, long euros) {
        return Ressource.de(nature, YearMonth.of(2022, 1), YearMonth.of(2027, 12), euros * 100);
    }

    static Foyer foyer(Logement logement, Personne... personnes) {
        return new Foyer(List.of(personnes), logement);
    }

    static Foyer sansLogement(Personne... personnes) {
        return foyer(Logement.AUCUN, personnes);
    }

    static Logement location(Zone zone, long loyer) {
        return new Logement(Occupation.LOCATAIRE_VIDE, zone, loyer * 100, false, false, false, false);
    }

    static Foyer plus(Foyer foyer, Personne... autres) {
        var personnes = new ArrayList<>(foyer.personnes());
        personnes.addAll(List.of(autres));
        return foyer.avecPersonnes(personnes);
    }
}
