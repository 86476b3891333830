package fr.maillage.references.estimation.saisie;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.FaitAPreciser;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Garde;
import fr.maillage.references.droits.foyer.GenreDeFoyer;
import fr.maillage.references.droits.foyer.Impot;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.ModeDeGarde;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Patrimoine;
import fr.maillage.references.droits.foyer.Percu;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Pret;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import fr.maillage.socle.web.ErreurDeChamp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Ce qui est écrit dans la page d’estimation, lu champ par champ : un foyer, ou des phrases au pied des champs ; rien ne se perd. */
public final class SaisieDEstimation {
    public static final int ENFANTS_AU_PLUS = 10;
    public static final List<Prestation> PERCUES = List.of(
            Prestation.RSA,
            Prestation.PRIME_D_ACTIVITE,
            Prestation.AIDE_AU_LOGEMENT,
            Prestation.ALLOCATIONS_FAMILIALES,
            Prestation.COMPLEMENT_FAMILIAL,
            Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL,
            Prestation.ALLOCATION_DE_BASE,
            Prestation.PREPARE,
            Prestation.MODE_DE_GARDE,
            Prestation.AEEH,
            Prestation.AAH,
            Prestation.ASS,
            Prestation.ASPA);

    /** Les noms des champs, faits une fois : un lot de foyers les lit des millions de fois. */
    private static final List<String> ENFANTS = IntStream.rangeClosed(1, ENFANTS_AU_PLUS)
            .mapToObj(i -> "enfant" + i)
            .toList();

    private static final List<String> DE_L_ADULTE = List.of(
            "naissance",
            "activite",
            "mns",
            "depuis",
            "avant",
            "independant",
            "chomage",
            "retraite",
            "indemnites",
            "invalidite",
            "pension",
            "autre",
            "conge",
            "trimestres");

    /** Le champ d’une prestation déjà versée : son montant du mois, ou « oui » quand on sait seulement qu’elle l’est. */
    private static final Map<Prestation, String> PERCUS =
            champs(Prestation.class, List.of(Prestation.values()), "percu_");

    private static final Map<FaitAPreciser, String> FAITS =
            champs(FaitAPreciser.class, List.of(FaitAPreciser.values()), "fait_");

    private static final int TROIS_ANS = 36;

    private final LectureDeChamps lu;
    private final int mois;
    private final Rapports rapports;

    /** Ce qu’un parent a changé de son travail pour un enfant. */
    public enum Conge {
        AUCUN(null),
        TOTAL(Particularite.CONGE_PARENTAL),
        MI_TEMPS(Particularite.CONGE_PARENTAL_A_MI_TEMPS),
        TEMPS_PARTIEL(Particularite.CONGE_PARENTAL_A_TEMPS_PARTIEL),
        MAJORE(Particularite.CONGE_PARENTAL_MAJORE);

        private final @Nullable Particularite fait;

        Conge(@Nullable Particularite fait) {
            this.fait = fait;
        }
    }

    /** Du montant net social au net imposable et au brut : des rapports approchés, faute de bulletin. */
    public record Rapports(BigDecimal imposable, BigDecimal brut) {
        public static Rapports au(Baremes baremes, YearMonth mois) {
            String code = "communs/passage_du_net_social";
            return new Rapports(
                    baremes.valeur(code, "imposable", mois.atDay(1)).nombre(),
                    baremes.valeur(code, "brut", mois.atDay(1)).nombre());
        }
    }

    /** D’où vient ce qui est écrit dans un champ : d’un formulaire, ou des colonnes d’un fichier. */
    @FunctionalInterface
    public interface Champs {
        @Nullable
        String valeur(String champ);
    }

    public SaisieDEstimation(Map<String, String> valeurs, YearMonth mois, Rapports rapports) {
        this(Map.copyOf(valeurs)::get, mois, rapports);
    }

    public SaisieDEstimation(Champs champs, YearMonth mois, Rapports rapports) {
        this.mois = Mois.rang(mois);
        this.lu = new LectureDeChamps(champs, this.mois, this.mois - TROIS_ANS);
        this.rapports = rapports;
    }

    /** Tous les champs que l’on sait lire, dans l’ordre de la page. */
    public static List<String> champs() {
        var tous = new ArrayList<String>();
        tous.addAll(DE_L_ADULTE);
        tous.add("couple");
        DE_L_ADULTE.forEach(champ -> tous.add("c_" + champ));
        for (String enfant : ENFANTS) {
            tous.add(enfant);
            tous.add(enfant + "_garde");
        }
        tous.addAll(List.of("garde_mode", "garde_heures", "garde_cout"));
        tous.addAll(List.of("occupation", "zone", "loyer", "colocation", "chambre"));
        tous.addAll(List.of("pret_signature", "pret_conventionne", "pret_neuf", "foyer_genre", "rfr", "epargne"));
        tous.addAll(PERCUS.values());
        tous.addAll(FAITS.values());
        return List.copyOf(tous);
    }

    private static <E extends Enum<E>> Map<E, String> champs(Class<E> genre, List<E> mots, String debut) {
        var champs = new EnumMap<E, String>(genre);
        for (E mot : mots) champs.put(mot, debut + mot.name());
        return champs;
    }

    public List<ErreurDeChamp> erreurs() {
        return lu.erreurs();
    }

    /** Le foyer écrit ; à ne croire que si {@link #erreurs} est vide. */
    public Foyer foyer() {
        var personnes = new ArrayList<Personne>();
        personnes.add(adulte("", Lien.DEMANDEUR));
        if (lu.dit("couple")) personnes.add(adulte("c_", Lien.CONJOINT));
        for (String champ : ENFANTS)
            if (!lu.valeur(champ).isEmpty()) personnes.add(enfant(lu.date(champ), lu.valeur(champ + "_garde")));
        boolean passeSuppose = lu.valeur("depuis").isEmpty()
                || (lu.dit("couple") && lu.valeur("c_depuis").isEmpty());
        Foyer foyer =
                new Foyer(personnes, logement(), percus(), impot(), gardes(personnes), patrimoine(), passeSuppose);
        for (var fait : FAITS.entrySet())
            if (lu.dit(fait.getValue())) foyer = fait.getKey().appliquer(foyer);
        return foyer;
    }

    public Set<FaitAPreciser> ecartes() {
        var ecartes = EnumSet.noneOf(FaitAPreciser.class);
        FAITS.forEach((fait, champ) -> {
            if (!lu.valeur(champ).isEmpty()) ecartes.add(fait);
        });
        return ecartes;
    }

    /** Le collège de onze à quatorze ans dans l’année, le lycée de quinze à dix-sept : ce que l’on suppose sans le demander. */
    private Personne enfant(LocalDate naissance, String garde) {
        int age = Mois.annee(mois) - naissance.getYear();
        var faits = EnumSet.noneOf(Particularite.class);
        if (age >= 11 && age <= 14) faits.add(Particularite.COLLEGIEN);
        if (age >= 15 && age <= 17) faits.add(Particularite.LYCEEN);
        if (garde.equals("ALTERNEE")) faits.add(Particularite.GARDE_ALTERNEE);
        return new Personne(Lien.ENFANT, naissance, Activite.INACTIF, faits, 0, 0, 0, List.of());
    }

    private Personne adulte(String prefixe, Lien lien) {
        var ressources = new ArrayList<Ressource>();
        salaire(prefixe, ressources);
        stable(prefixe + "independant", NatureDeRessource.REVENU_INDEPENDANT, ressources);
        stable(prefixe + "chomage", NatureDeRessource.CHOMAGE, ressources);
        stable(prefixe + "retraite", NatureDeRessource.RETRAITE, ressources);
        stable(prefixe + "indemnites", NatureDeRessource.INDEMNITE_JOURNALIERE, ressources);
        stable(prefixe + "invalidite", NatureDeRessource.PENSION_INVALIDITE, ressources);
        stable(prefixe + "pension", NatureDeRessource.PENSION_ALIMENTAIRE_RECUE, ressources);
        stable(prefixe + "autre", NatureDeRessource.AUTRE, ressources);
        return new Personne(
                lien,
                lu.date(prefixe + "naissance"),
                lu.mot(Activite.class, prefixe + "activite", Activite.INACTIF),
                conge(prefixe),
                0,
                0,
                0,
                ressources);
    }

    /** Ce que le parent a changé de son travail pour un enfant, et s’il avait assez cotisé. */
    private Set<Particularite> conge(String prefixe) {
        var faits = EnumSet.noneOf(Particularite.class);
        Conge conge = lu.mot(Conge.class, prefixe + "conge", Conge.AUCUN);
        if (conge.fait != null) faits.add(conge.fait);
        if (lu.dit(prefixe + "trimestres")) faits.add(Particularite.HUIT_TRIMESTRES);
        if (lu.valeur(prefixe + "trimestres").equals("non")) faits.add(Particularite.MOINS_DE_HUIT_TRIMESTRES);
        return faits;
    }

    /** Le montant net social de chaque mois ; avant « depuis », celui d’avant, ou rien. */
    private void salaire(String prefixe, List<Ressource> ressources) {
        long net = lu.centimes(prefixe + "mns");
        int depuis = lu.mois(prefixe + "depuis");
        if (net > 0) ressources.add(salarie(depuis, mois + 12, net));
        long avant = lu.centimes(prefixe + "avant");
        if (avant > 0 && depuis > mois - TROIS_ANS) ressources.add(salarie(mois - TROIS_ANS, depuis - 1, avant));
    }

    private Ressource salarie(int debut, int fin, long net) {
        return new Ressource(
                NatureDeRessource.SALAIRE,
                debut,
                fin,
                net,
                multiplie(net, rapports.imposable()),
                multiplie(net, rapports.brut()));
    }

    private static long multiplie(long net, BigDecimal rapport) {
        return BigDecimal.valueOf(net)
                .multiply(rapport)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private void stable(String champ, NatureDeRessource nature, List<Ressource> ressources) {
        long centimes = lu.centimes(champ);
        if (centimes > 0)
            ressources.add(new Ressource(nature, mois - TROIS_ANS, mois + 12, centimes, centimes, centimes));
    }

    private Logement logement() {
        Occupation occupation = lu.mot(Occupation.class, "occupation", Occupation.SANS_DOMICILE);
        long loyer = lu.centimes("loyer");
        if (occupation.loue() && loyer == 0)
            lu.refuser(
                    "loyer",
                    "Écrivez le loyer du mois, sans les charges : sans lui, l’aide au logement ne se calcule pas.");
        return new Logement(
                occupation,
                lu.mot(Zone.class, "zone", Zone.TROIS),
                loyer,
                lu.dit("colocation"),
                lu.dit("chambre"),
                occupation == Occupation.LOCATAIRE_SOCIAL,
                false,
                occupation == Occupation.ACCEDANT ? pret() : null,
                occupation == Occupation.LOGEMENT_FOYER
                                && !lu.valeur("foyer_genre").isEmpty()
                        ? lu.mot(GenreDeFoyer.class, "foyer_genre", GenreDeFoyer.AUTRE)
                        : null);
    }

    /** Rien tant que la date ou la sorte du prêt manque : l’aide est alors inconnue, et dit quoi apporter. */
    private @Nullable Pret pret() {
        if (lu.valeur("pret_signature").isEmpty()
                || lu.valeur("pret_conventionne").isEmpty()) return null;
        return new Pret(lu.dateOuMois("pret_signature"), lu.dit("pret_conventionne"), lu.dit("pret_neuf"));
    }

    /** La garde du plus jeune enfant ; les heures et le coût réunissent tous ceux que garde la même personne. */
    private List<Garde> gardes(List<Personne> personnes) {
        if (lu.valeur("garde_mode").isEmpty() || lu.valeur("garde_mode").equals("AUCUNE")) return List.of();
        ModeDeGarde mode = lu.mot(ModeDeGarde.class, "garde_mode", ModeDeGarde.ASSISTANT_MATERNEL);
        var benjamin = personnes.stream().filter(Personne::estEnfant).max(Comparator.comparing(Personne::naissance));
        long cout = lu.centimes("garde_cout");
        if (benjamin.isEmpty()) lu.refuser("garde_mode", "Une garde demande un enfant : écrivez sa date de naissance.");
        return benjamin.stream()
                .map(enfant -> new Garde(mode, enfant.naissance(), (int) (lu.centimes("garde_heures") / 100), cout))
                .toList();
    }

    private @Nullable Patrimoine patrimoine() {
        return lu.valeur("epargne").isEmpty() ? null : new Patrimoine(lu.centimes("epargne"));
    }

    private List<Percu> percus() {
        var percus = new ArrayList<Percu>();
        PERCUS.forEach((prestation, champ) -> {
            if (lu.valeur(champ).isEmpty()) return;
            if (lu.dit(champ)) {
                percus.add(new Percu(prestation, mois - 12, mois + 12, 0));
                return;
            }
            long montant = lu.centimes(champ);
            if (montant > 0) percus.add(new Percu(prestation, mois - 24, mois + 12, montant));
        });
        return percus;
    }

    private @Nullable Impot impot() {
        return lu.valeur("rfr").isEmpty() ? null : new Impot(lu.centimes("rfr"));
    }
}
