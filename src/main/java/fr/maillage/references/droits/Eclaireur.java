package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ce qui vient après la réponse : à quel point elle est sûre, ce qui la changerait, ce qu’il reste à demander. Rien n’est écrit
 * à part dans la loi : on recalcule le foyer voisin, ce que la vitesse du moteur permet.
 */
public final class Eclaireur {
    /** La participation se lit avec la complémentaire ; elle n’a pas de réponse à elle. */
    private static final Set<Prestation> SANS_REPONSE = EnumSet.of(Prestation.PARTICIPATION_SANTE);

    private final MoteurDeDroits moteur;

    public Eclaireur(MoteurDeDroits moteur) {
        this.moteur = moteur;
    }

    /**
     * Une réponse éclairée par prestation.
     *
     * @param ecartes les questions auxquelles le foyer a déjà répondu non
     */
    public Map<Prestation, Eclairage> eclairer(Foyer foyer, YearMonth mois, Set<FaitAPreciser> ecartes) {
        var droits = moteur.estimer(foyer, mois);
        var eclairages = new EnumMap<Prestation, Eclairage>(Prestation.class);
        if (!moteur.controler(foyer, mois).isEmpty()) {
            droits.forEach((p, droit) -> eclairages.put(p, sansReponse(p, droit)));
            return eclairages;
        }
        long[] maintenant = moteur.montants(foyer, mois);
        long[] etablis = moteur.montantsEtablis(foyer, mois);
        var seuils = new Seuils(moteur, foyer, mois, maintenant);
        var precisions = preciser(foyer, mois, ecartes);
        droits.forEach((p, droit) -> {
            if (SANS_REPONSE.contains(p)) return;
            var bascules = new ArrayList<Bascule>(3);
            Bascule revenus = seuils.revenus(p);
            ajouter(bascules, revenus);
            ajouter(bascules, seuils.mois(p));
            Bascule fait = fait(p, precisions);
            ajouter(bascules, fait);
            var certitude = DegreDeCertitude.de(
                    p, droit, foyer, Mois.rang(mois), seuils.proche(p), maintenant[p.ordinal()], etablis[p.ordinal()]);
            if (certitude.degre() == Certitude.Degre.CERTAIN && droit instanceof Droit.Ferme && fait != null)
                certitude = new Certitude(Certitude.Degre.PROBABLE, "Un fait qui n’a pas été dit ouvrirait ce droit.");
            eclairages.put(p, new Eclairage(p, droit, etablis[p.ordinal()], certitude, List.copyOf(bascules)));
        });
        return eclairages;
    }

    /** Les seules questions qui changent une réponse, de la plus importante à la moindre ; le séjour vient en dernier. */
    public List<Precision> preciser(Foyer foyer, YearMonth mois, Set<FaitAPreciser> ecartes) {
        long[] avant = moteur.montants(foyer, mois);
        var precisions = new ArrayList<Precision>();
        for (FaitAPreciser fait : FaitAPreciser.values()) {
            if (ecartes.contains(fait) || fait.sansObjet(foyer, Mois.rang(mois))) continue;
            var effets = effets(avant, moteur.montants(fait.appliquer(foyer), mois));
            if (!effets.isEmpty()) precisions.add(new Precision(fait, effets));
        }
        precisions.sort(Comparator.comparing((Precision p) -> p.fait() == FaitAPreciser.SEJOUR)
                .thenComparing(Precision::ecart, Comparator.reverseOrder()));
        return precisions;
    }

    private static List<Precision.Effet> effets(long[] avant, long[] apres) {
        var effets = new ArrayList<Precision.Effet>();
        for (Prestation p : Prestation.values()) {
            long a = avant[p.ordinal()];
            long b = apres[p.ordinal()];
            if (a != b && !SANS_REPONSE.contains(p)) effets.add(new Precision.Effet(p, a, b));
        }
        effets.sort(Comparator.comparing(Precision.Effet::ecart).reversed());
        return List.copyOf(effets);
    }

    /** Le fait manquant qui pèse le plus sur cette prestation. */
    private static @Nullable Bascule fait(Prestation prestation, List<Precision> precisions) {
        Bascule premiere = null;
        long plusGrand = 0;
        for (Precision precision : precisions) {
            if (precision.fait() == FaitAPreciser.SEJOUR) continue;
            for (Precision.Effet effet : precision.effets()) {
                if (effet.prestation() != prestation || effet.ecart() <= plusGrand) continue;
                plusGrand = effet.ecart();
                String suite = Phrases.deviendrait(prestation, effet.avant(), effet.apres());
                premiere = new Bascule(
                        Bascule.Genre.FAIT, suite + " " + precision.fait().condition() + ".", effet.apres());
            }
        }
        return premiere;
    }

    private static void ajouter(List<Bascule> bascules, @Nullable Bascule bascule) {
        if (bascule != null) bascules.add(bascule);
    }

    private static Eclairage sansReponse(Prestation p, Droit droit) {
        var certitude = new Certitude(Certitude.Degre.A_VERIFIER, "Le foyer décrit ne peut pas être vrai.");
        return new Eclairage(p, droit, 0, certitude, List.of());
    }
}
