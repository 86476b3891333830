package fr.maillage.references.legislation;

import fr.maillage.references.baremes.Ajout;
import fr.maillage.references.baremes.Bareme;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Edition;
import fr.maillage.references.droits.EmploisDesBaremes;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.ErreurDeChamp;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Une valeur nouvelle telle qu’on l’écrit à l’écran : lue champ par champ, contrôlée contre l’histoire et contre le moteur ; rien ne se perd. */
final class SaisieDeValeur {
    static final String DEPUIS = "depuis";
    static final String TEXTE = "texte";
    static final String ADRESSE = "adresse";
    static final String VERIFIE = "verifie_le";
    static final String CONFIRME = "confirme";

    /** Le champ d’une case de la table ; la valeur seule est la case sans nom. */
    static String champ(String cle) {
        return "case_" + cle;
    }

    private static final int ANNEES_D_AVANCE = 2;
    private static final int DECIMALES = 6;
    private static final Pattern BLANCS = Pattern.compile("[\\s\\u00a0\\u202f€%]");
    private static final BigDecimal DE_MOITIE = new BigDecimal("0.5");

    private final Bareme bareme;
    private final Map<String, String> champs;
    private final LocalDate aujourdHui;
    private final List<ErreurDeChamp> erreurs = new ArrayList<>();

    SaisieDeValeur(Bareme bareme, Map<String, String> champs, LocalDate aujourdHui) {
        this.bareme = bareme;
        this.champs = champs;
        this.aujourdHui = aujourdHui;
    }

    List<ErreurDeChamp> erreurs() {
        return List.copyOf(erreurs);
    }

    /** La valeur écrite ; absente si {@link #erreurs} a quelque chose à dire. */
    Optional<Ajout> lire() {
        LocalDate depuis = date(DEPUIS);
        LocalDate verifie = date(VERIFIE);
        var cases = new LinkedHashMap<String, BigDecimal>();
        derniere().cases().keySet().stream().sorted().forEach(cle -> cases.put(cle, nombre(cle)));
        String texte = texte(TEXTE);
        if (texte.isEmpty())
            refuser(
                    TEXTE,
                    "Écrivez le texte qui fixe cette valeur : décret, arrêté ou article, avec son numéro et sa date.");
        adresse();
        if (erreurs.isEmpty()) dater(depuis, verifie);
        if (erreurs.isEmpty()) comparer(cases);
        if (!erreurs.isEmpty()) return Optional.empty();
        var ajout = new Ajout(
                bareme.code(), Optional.of(new Edition(depuis, Map.copyOf(cases), texte, texte(ADRESSE))), verifie);
        essayer(ajout, depuis);
        return erreurs.isEmpty() ? Optional.of(ajout) : Optional.empty();
    }

    private Edition derniere() {
        return bareme.editions().getLast();
    }

    private String texte(String champ) {
        return champs.getOrDefault(champ, "").strip();
    }

    private void refuser(String champ, String phrase) {
        erreurs.add(new ErreurDeChamp(champ, phrase));
    }

    private LocalDate date(String champ) {
        try {
            return LocalDate.parse(texte(champ));
        } catch (DateTimeException illisible) {
            refuser(
                    champ,
                    texte(champ).isEmpty()
                            ? "Choisissez une date."
                            : "« %s » n’est pas une date : écrivez-la 2027-04-01.".formatted(texte(champ)));
            return aujourdHui;
        }
    }

    private BigDecimal nombre(String cle) {
        String ecrit = texte(champ(cle));
        try {
            var nombre = new BigDecimal(BLANCS.matcher(ecrit).replaceAll("").replace(',', '.'));
            if (nombre.signum() < 0)
                refuser(champ(cle), "« %s » est négatif : une valeur légale ne l’est jamais.".formatted(ecrit));
            else if (nombre.stripTrailingZeros().scale() > DECIMALES)
                refuser(champ(cle), "« %s » a plus de six décimales.".formatted(ecrit));
            else if (nombre.precision() - nombre.scale() > 9)
                refuser(champ(cle), "« %s » est trop grand : vérifiez l’unité (%s).".formatted(ecrit, bareme.unite()));
            return nombre;
        } catch (NumberFormatException illisible) {
            refuser(
                    champ(cle),
                    ecrit.isEmpty()
                            ? "Écrivez la valeur, en %s.".formatted(bareme.unite())
                            : "« %s » n’est pas un nombre : écrivez 658,12 (en %s).".formatted(ecrit, bareme.unite()));
            return BigDecimal.ZERO;
        }
    }

    private void adresse() {
        String adresse = texte(ADRESSE);
        if (!adresse.matches("https://[^\\s\"<>]+\\.[^\\s\"<>]+"))
            refuser(
                    ADRESSE,
                    adresse.isEmpty()
                            ? "Donnez l’adresse où lire le texte, de préférence sur legifrance.gouv.fr."
                            : "« %s » n’est pas une adresse : elle commence par https://.".formatted(adresse));
    }

    private void dater(LocalDate depuis, LocalDate verifie) {
        LocalDate derniere = derniere().depuis();
        if (!depuis.isAfter(derniere))
            refuser(
                    DEPUIS,
                    "Une valeur vaut déjà depuis le %s : la nouvelle commence après ce jour. L’histoire ne se réécrit pas."
                            .formatted(Dates.enLettres(derniere)));
        if (depuis.isAfter(aujourdHui.plusYears(ANNEES_D_AVANCE)))
            refuser(DEPUIS, "Le %s est trop loin : deux ans d’avance au plus.".formatted(Dates.enLettres(depuis)));
        if (verifie.isAfter(aujourdHui))
            refuser(
                    VERIFIE,
                    "Le %s n’est pas encore passé : dites le jour où vous avez lu le texte."
                            .formatted(Dates.enLettres(verifie)));
        if (verifie.isBefore(bareme.verifieLe()))
            refuser(
                    VERIFIE,
                    "Cette valeur a été relue le %s : la vôtre ne peut pas l’avoir été avant."
                            .formatted(Dates.enLettres(bareme.verifieLe())));
    }

    /** Une faute de frappe saute aux yeux : une valeur légale ne double pas d’un texte à l’autre, ou alors on le confirme. */
    private void comparer(Map<String, BigDecimal> cases) {
        var avant = derniere().cases();
        boolean pareilles = cases.entrySet().stream().allMatch(c -> c.getValue().compareTo(avant.get(c.getKey())) == 0);
        if (pareilles)
            refuser(
                    champ(cases.keySet().iterator().next()),
                    "Rien ne change depuis le %s : si vous avez seulement relu le texte, dites-le par « J’ai relu le texte »."
                            .formatted(Dates.enLettres(derniere().depuis())));
        if (texte(CONFIRME).equals("oui")) return;
        cases.forEach((cle, nombre) -> {
            BigDecimal ancienne = avant.get(cle);
            if (ancienne == null || ancienne.signum() == 0) return;
            if (nombre.subtract(ancienne).abs().compareTo(ancienne.multiply(DE_MOITIE)) > 0)
                refuser(
                        champ(cle),
                        "%s au lieu de %s : la valeur change de plus de moitié. Corrigez-la, ou cochez la confirmation."
                                .formatted(ecrit(nombre), ecrit(ancienne)));
        });
    }

    static String ecrit(BigDecimal nombre) {
        return nombre.toPlainString().replace('.', ',');
    }

    /** Le moteur lit la valeur avant qu’on la garde : s’il ne sait qu’en faire, on le dit ici. */
    private void essayer(Ajout ajout, LocalDate depuis) {
        try {
            EmploisDesBaremes.au(Baremes.livresAvec(List.of(ajout)), depuis);
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            refuser(
                    champ(derniere().cases().keySet().iterator().next()),
                    "Le moteur de droits ne sait pas employer cette valeur : vérifiez l’unité (%s)."
                            .formatted(bareme.unite()));
        }
    }
}
