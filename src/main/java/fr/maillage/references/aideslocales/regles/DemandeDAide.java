package fr.maillage.references.aideslocales.regles;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ce que l’on sait d’un foyer le jour où l’on regarde les aides locales. Un fait que l’on ne donne pas est inconnu, jamais faux :
 * les conditions qui le lisent répondent « à préciser ».
 *
 * @param quotientFamilial en centimes, tel que la CAF ou la MSA l’écrit
 * @param resteAVivre ce qui reste au foyer par mois, en centimes, charges fixes et dettes payées ; peut être négatif
 * @param commune son code Insee
 * @param moisDeResidence depuis combien de mois le foyer y habite
 * @param besoins ce que l’aide paierait ; vide si on ne l’a pas dit
 * @param facture ce qu’il y a à payer, en centimes
 * @param accordees les aides locales déjà accordées, si on les connaît
 * @param droits où en sont les droits légaux que l’on a vérifiés
 * @param pieces les pièces présentées, par leur nom
 */
public record DemandeDAide(
        Foyer foyer,
        LocalDate jour,
        @Nullable Long quotientFamilial,
        @Nullable Long resteAVivre,
        @Nullable String commune,
        @Nullable Integer moisDeResidence,
        Set<Besoin> besoins,
        @Nullable Long facture,
        @Nullable List<AideAccordee> accordees,
        Map<Prestation, EtatDuDroit> droits,
        Set<String> pieces) {

    /**
     * Une aide déjà accordée.
     *
     * @param aide son code ; vide si on ne sait pas laquelle, elle compte alors pour toutes
     * @param montant en centimes
     */
    public record AideAccordee(String aide, LocalDate jour, long montant) {
        boolean estDe(String code) {
            return aide.isEmpty() || aide.equals(code);
        }
    }

    public DemandeDAide {
        besoins = Set.copyOf(besoins);
        accordees = accordees == null ? null : List.copyOf(accordees);
        droits = Map.copyOf(droits);
        pieces = Set.copyOf(pieces);
    }

    public static DemandeDAide de(Foyer foyer, LocalDate jour) {
        return new DemandeDAide(foyer, jour, null, null, null, null, Set.of(), null, null, Map.of(), Set.of());
    }

    int personnes() {
        return foyer.personnes().size();
    }

    boolean enCouple() {
        return foyer.personnes().stream().anyMatch(p -> p.lien() == Lien.CONJOINT);
    }

    int age(LocalDate naissance) {
        return Period.between(naissance, jour).getYears();
    }

    /** La même demande, où ne restent que les aides déjà accordées sous ce code. */
    DemandeDAide pour(String aide) {
        return new DemandeDAide(
                foyer,
                jour,
                quotientFamilial,
                resteAVivre,
                commune,
                moisDeResidence,
                besoins,
                facture,
                accordees == null
                        ? null
                        : accordees.stream().filter(a -> a.estDe(aide)).toList(),
                droits,
                pieces);
    }

    /** Le reste pour vivre par jour et par personne, au centime le plus proche, comme le budget l’écrit : sur trente jours. */
    @Nullable
    Long resteParJour() {
        long parts = 30L * personnes();
        return resteAVivre == null ? null : Math.floorDiv(2 * resteAVivre + parts, 2 * parts);
    }
}
