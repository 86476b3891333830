package fr.maillage.personnes.budget;

import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Le budget d’un foyer à une date : entier, daté, indépendant de ceux d’avant et d’après. */
public record Budget(
        long id,
        long dossier,
        Nature nature,
        @Nullable Long base,
        EnTete enTete,
        List<LigneDeBudget> lignes,
        int version) {

    /** Constaté avec les personnes, ou imaginé à partir d’un budget constaté : après les démarches. */
    public enum Nature {
        CONSTATE,
        SCENARIO
    }

    /**
     * Ce qui n’est d’aucune ligne.
     *
     * @param surface du logement, en mètres carrés
     * @param revenusImposables de l’avant-dernière année, pour le quotient familial
     * @param solde du compte le premier du mois
     * @param decouvert autorisé par la banque, compté en positif
     */
    public record EnTete(
            LocalDate le,
            Composition composition,
            @Nullable Integer surface,
            @Nullable Montant revenusImposables,
            @Nullable Montant solde,
            @Nullable Montant decouvert,
            String observations) {}

    public Budget {
        lignes = List.copyOf(lignes);
    }

    public LocalDate le() {
        return enTete.le();
    }

    public Composition composition() {
        return enTete.composition();
    }

    public boolean scenario() {
        return nature == Nature.SCENARIO;
    }

    public List<LigneDeBudget> du(Volet volet) {
        return lignes.stream().filter(l -> l.poste().volet() == volet).toList();
    }

    /** Par mois, au centime le plus proche de la somme exacte des années. */
    public Montant parMois(Poste... postes) {
        var voulus = Arrays.asList(postes);
        return Mensualisation.parMois(lignes.stream().filter(l -> voulus.contains(l.poste())));
    }

    Stream<LigneDeBudget> toutes(Predicate<LigneDeBudget> lesquelles) {
        return lignes.stream().filter(lesquelles);
    }

    public List<LigneDeBudget> dettes() {
        return du(Volet.DETTES);
    }
}
