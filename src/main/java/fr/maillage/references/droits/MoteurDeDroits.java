package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Ce à quoi un foyer paraît avoir droit un mois donné. Une estimation, avec ses raisons ; jamais une décision. */
public final class MoteurDeDroits {
    /** Les barèmes sont complets à partir de janvier 2023 ; un mois de référence plus ancien prend les valeurs de ce mois. */
    private static final int PREMIER_MOIS = Mois.janvier(2023);

    private static final int MOIS_TENUS = 12 * 50;

    /** Ouvertes ou fermées, sans montant : ce qu’elles valent dépend des soins ou du plan. */
    private static final Set<Prestation> SANS_MONTANT = EnumSet.of(Prestation.COMPLEMENTAIRE_SANTE, Prestation.PCH);

    private final Baremes baremes;
    private volatile Lois tenues;

    public MoteurDeDroits(Baremes baremes) {
        this.baremes = baremes;
        this.tenues = new Lois(baremes.etat(), new AtomicReferenceArray<>(MOIS_TENUS));
    }

    /** Les lois déjà construites, pour un état des barèmes : une valeur ajoutée les fait toutes reprendre. */
    private record Lois(Object etat, AtomicReferenceArray<@Nullable Loi> parMois) {}

    /** Ce qui ne peut pas être vrai dans ce foyer, en phrases ; vide si tout se tient. */
    public List<String> controler(Foyer foyer, YearMonth mois) {
        return ControleDuFoyer.examiner(foyer, exigerCouvert(mois));
    }

    /** Une première demande, avec le raisonnement de chaque prestation. */
    public Map<Prestation, Droit> estimer(Foyer foyer, YearMonth mois) {
        int rang = exigerCouvert(mois);
        var fautes = ControleDuFoyer.examiner(foyer, rang);
        if (!fautes.isEmpty()) return sansReponse(fautes);
        var e = new Etude(foyer, rang, this::loi, Passe.declare(foyer.percus()), Raisonnement.parle());
        var droits = new EnumMap<Prestation, Droit>(Prestation.class);
        for (Calcul calcul : Calcul.ORDRE) {
            e.poser(calcul.prestation(), calcul.formule().calculer(e));
            droits.put(calcul.prestation(), droit(e, calcul.prestation()));
        }
        return droits;
    }

    private static Map<Prestation, Droit> sansReponse(List<String> fautes) {
        var droits = new EnumMap<Prestation, Droit>(Prestation.class);
        for (Calcul calcul : Calcul.ORDRE) droits.put(calcul.prestation(), new Droit.Inconnu(fautes, List.of()));
        return droits;
    }

    private static Droit droit(Etude e, Prestation prestation) {
        var motifs = e.r.prendreLesMotifs();
        var manquants = e.r.prendreLesManquants();
        if (!manquants.isEmpty()) return new Droit.Inconnu(manquants, motifs);
        long centimes = Euros.enCentimes(e.montant(prestation));
        if (centimes > 0 && SANS_MONTANT.contains(prestation)) return new Droit.Ouvert(0, motifs);
        return centimes > 0 ? new Droit.Ouvert(centimes, motifs) : new Droit.Ferme(motifs);
    }

    /** Les seuls montants, en centimes, dans l’ordre de {@link Prestation} : pour calculer en nombre. */
    public long[] montants(Foyer foyer, YearMonth mois) {
        return montants(foyer, exigerCouvert(mois));
    }

    long[] montants(Foyer foyer, int mois) {
        return calculer(foyer, mois).enCentimes();
    }

    /**
     * Le régime établi : tout se passe comme si le foyer avait demandé depuis un an. On calcule mois après mois, chacun
     * lisant ce que les précédents ont versé ; la boucle entre RSA et aide au logement s’ouvre ainsi dans le temps.
     */
    public long[] montantsEtablis(Foyer foyer, YearMonth mois) {
        return etablir(foyer, exigerCouvert(mois)).enCentimes();
    }

    /**
     * Ce que chaque mois verserait, l’un après l’autre, si tout ce qui paraît ouvert est demandé au premier : chaque mois lit ce que les
     * précédents ont versé. Ce que le foyer dit percevoir vaut jusqu’à la veille de ce premier mois.
     *
     * @param nombre de mois, douze au plus
     * @return pour chaque mois, les montants en centimes dans l’ordre de {@link Prestation}
     */
    public long[][] projeter(Foyer foyer, YearMonth premier, int nombre) {
        if (nombre < 1 || nombre > RegimeEtabli.MOIS_D_HISTOIRE) {
            throw new IllegalArgumentException("On projette de 1 à %d mois, pas %d : au-delà, le foyer aura changé."
                    .formatted(RegimeEtabli.MOIS_D_HISTOIRE, nombre));
        }
        int rang = exigerCouvert(premier);
        var passe = RegimeEtabli.aVenir(foyer, rang);
        long[][] montants = new long[nombre][];
        for (int n = 0; n < nombre; n++) {
            Etude etude = calculer(foyer, rang + n, passe);
            montants[n] = etude.enCentimes();
            passe.retenir(etude, rang + n);
        }
        return montants;
    }

    Etude etablir(Foyer foyer, int mois) {
        var passe = new RegimeEtabli(foyer, mois);
        for (int m = Math.max(mois - RegimeEtabli.MOIS_D_HISTOIRE, PREMIER_MOIS); m < mois; m++) {
            passe.retenir(calculer(foyer, m, passe), m);
        }
        return calculer(foyer, mois, passe);
    }

    Etude calculer(Foyer foyer, int mois) {
        return calculer(foyer, mois, Passe.declare(foyer.percus()));
    }

    private Etude calculer(Foyer foyer, int mois, Passe passe) {
        var e = new Etude(foyer, mois, this::loi, passe, Raisonnement.MUET);
        for (Calcul calcul : Calcul.ORDRE) {
            e.poser(calcul.prestation(), calcul.formule().calculer(e));
        }
        return e;
    }

    private static int exigerCouvert(YearMonth mois) {
        int rang = Mois.rang(mois);
        if (rang < PREMIER_MOIS) {
            throw new IllegalArgumentException(
                    "La loi est tenue depuis janvier 2023 ; %s est trop ancien. Choisissez un mois plus récent."
                            .formatted(mois));
        }
        return rang;
    }

    /** Une loi par mois, construite une fois ; deux cœurs qui la construisent ensemble en font la même. */
    Loi loi(int mois) {
        int rang = Math.max(mois, PREMIER_MOIS) - PREMIER_MOIS;
        if (rang >= MOIS_TENUS) {
            throw new IllegalArgumentException("Aucune loi n’est connue si loin : choisissez un mois plus proche.");
        }
        var lois = lois();
        Loi connue = lois.get(rang);
        if (connue != null) return connue;
        lois.compareAndSet(rang, null, new Loi(baremes, rang + PREMIER_MOIS));
        return Objects.requireNonNull(lois.get(rang));
    }

    private AtomicReferenceArray<@Nullable Loi> lois() {
        var lues = tenues;
        if (lues.etat() != baremes.etat()) {
            lues = new Lois(baremes.etat(), new AtomicReferenceArray<>(MOIS_TENUS));
            tenues = lues;
        }
        return lues.parMois();
    }
}
