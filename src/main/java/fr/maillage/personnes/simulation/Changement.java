package fr.maillage.personnes.simulation;

import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.estimation.saisie.SaisieDEstimation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Ce qui pourrait changer dans un foyer, à partir d’un mois : le foyer d’après, où l’ancien salaire s’arrête la veille et le nouveau commence.
 *
 * @param rang la personne concernée, dans l’ordre du foyer (0 : qui demande) ; sans objet pour une naissance ou un déménagement
 * @param centimes le nouveau salaire net social, le chômage attendu ou le nouveau loyer, par mois
 */
record Changement(Genre genre, int rang, long centimes) {
    private static final int UN_AN_DE_PLUS = 24;
    private static final Set<NatureDeRessource> DU_TRAVAIL = EnumSet.of(
            NatureDeRessource.SALAIRE, NatureDeRessource.REVENU_INDEPENDANT, NatureDeRessource.INDEMNITE_JOURNALIERE);
    private static final Set<NatureDeRessource> REMPLACEES =
            EnumSet.of(NatureDeRessource.SALAIRE, NatureDeRessource.CHOMAGE, NatureDeRessource.ASS);

    /** Les changements que l’on regarde le plus souvent en entretien. */
    enum Genre {
        MI_TEMPS("Travailler à mi-temps", "Salaire net social attendu"),
        PERTE_D_EMPLOI("Perdre son emploi", "Allocation chômage attendue"),
        DEPART_D_UN_ENFANT("Un enfant quitte le foyer", ""),
        SEPARATION("Le conjoint ou la conjointe part", ""),
        NAISSANCE("Un enfant naît", ""),
        DEMENAGEMENT("Déménager", "Nouveau loyer, sans les charges");

        private final String libelle;
        private final String montant;

        Genre(String libelle, String montant) {
            this.libelle = libelle;
            this.montant = montant;
        }

        String libelle() {
            return libelle;
        }

        /** Ce que le montant veut dire, vide s’il n’en faut pas. */
        String montant() {
            return montant;
        }

        /** Ce changement a-t-il un sens pour ce foyer ? */
        boolean possible(Foyer foyer) {
            return switch (this) {
                case MI_TEMPS, NAISSANCE -> true;
                case PERTE_D_EMPLOI ->
                    foyer.personnes().stream()
                            .anyMatch(p -> p.ressources().stream().anyMatch(r -> DU_TRAVAIL.contains(r.nature())));
                case DEPART_D_UN_ENFANT -> foyer.personnes().stream().anyMatch(Personne::estEnfant);
                case SEPARATION -> foyer.personnes().stream().anyMatch(p -> p.lien() == Lien.CONJOINT);
                case DEMENAGEMENT -> foyer.logement().occupation().loue();
            };
        }
    }

    /** Le foyer, si cela arrive au premier jour de ce mois. */
    Foyer appliquer(Foyer foyer, int mois, SaisieDEstimation.Rapports rapports) {
        return switch (genre) {
            case MI_TEMPS -> changer(foyer, p -> travaille(arrete(p, REMPLACEES, mois), mois, rapports));
            case PERTE_D_EMPLOI -> changer(foyer, p -> chome(arrete(p, DU_TRAVAIL, mois), mois));
            case DEPART_D_UN_ENFANT -> sans(foyer, foyer.personnes().get(rang), false);
            case SEPARATION -> sans(foyer, foyer.personnes().get(1), true);
            case NAISSANCE -> avecUnEnfant(foyer, mois);
            case DEMENAGEMENT -> foyer.avecLogement(foyer.logement().avecLoyer(centimes));
        };
    }

    private Foyer changer(Foyer foyer, UnaryOperator<Personne> changement) {
        var personnes = new ArrayList<>(foyer.personnes());
        personnes.set(rang, changement.apply(personnes.get(rang)));
        return foyer.avecPersonnes(personnes);
    }

    private static Personne arrete(Personne p, Set<NatureDeRessource> natures, int mois) {
        var ressources = p.ressources().stream()
                .filter(r -> !natures.contains(r.nature()) || r.debut() < mois)
                .map(r -> natures.contains(r.nature()) && r.fin() >= mois
                        ? new Ressource(r.nature(), r.debut(), mois - 1, r.net(), r.imposable(), r.brut())
                        : r)
                .toList();
        return avec(p, p.activite(), p.particularites(), ressources);
    }

    private Personne travaille(Personne p, int mois, SaisieDEstimation.Rapports rapports) {
        var salaire = new Ressource(
                NatureDeRessource.SALAIRE,
                mois,
                mois + UN_AN_DE_PLUS,
                centimes,
                fois(centimes, rapports.imposable()),
                fois(centimes, rapports.brut()));
        return avec(p, Activite.EN_EMPLOI, p.particularites(), plus(p.ressources(), salaire));
    }

    private Personne chome(Personne p, int mois) {
        if (centimes == 0) return avec(p, Activite.SANS_EMPLOI, p.particularites(), p.ressources());
        var chomage =
                new Ressource(NatureDeRessource.CHOMAGE, mois, mois + UN_AN_DE_PLUS, centimes, centimes, centimes);
        return avec(p, Activite.SANS_EMPLOI, p.particularites(), plus(p.ressources(), chomage));
    }

    private static Foyer sans(Foyer foyer, Personne partie, boolean separation) {
        var personnes = new ArrayList<Personne>();
        for (Personne p : foyer.personnes()) {
            if (p == partie) continue;
            if (separation && p.lien() == Lien.DEMANDEUR) {
                var faits = EnumSet.of(Particularite.ISOLEMENT_RECENT);
                faits.addAll(p.particularites());
                personnes.add(avec(p, p.activite(), faits, p.ressources()));
            } else {
                personnes.add(p);
            }
        }
        return foyer.avecPersonnes(personnes);
    }

    private static Foyer avecUnEnfant(Foyer foyer, int mois) {
        var personnes = new ArrayList<>(foyer.personnes());
        personnes.add(
                new Personne(Lien.ENFANT, Mois.premierJour(mois), Activite.INACTIF, Set.of(), 0, 0, 0, List.of()));
        return foyer.avecPersonnes(personnes);
    }

    private static Personne avec(Personne p, Activite activite, Set<Particularite> faits, List<Ressource> ressources) {
        return new Personne(
                p.lien(), p.naissance(), activite, faits, p.tauxIncapacite(), p.gir(), p.complementAeeh(), ressources);
    }

    private static List<Ressource> plus(List<Ressource> ressources, Ressource une) {
        var toutes = new ArrayList<>(ressources);
        toutes.add(une);
        return toutes;
    }

    private static long fois(long centimes, BigDecimal rapport) {
        return BigDecimal.valueOf(centimes)
                .multiply(rapport)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
