package fr.maillage.references.estimation;

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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Un foyer écrit à la main, dans les mots du métier. */
final class FoyerEcrit {
    static final String EXEMPLE = """
            # Un foyer : la personne qui demande d'abord, puis son conjoint, puis les enfants. Montants en euros par mois.
            personnes:
              - lien: demandeur
                naissance: 1990-04-12
                activite: en_emploi
                ressources:
                  - { nature: salaire, de: 2024-01, a: 2027-12, net: 1250, imposable: 1290, brut: 1600 }
              - lien: enfant
                naissance: 2019-09-02
                activite: inactif
            logement: { occupation: locataire_social, zone: deux, loyer: 480 }
            impot: { revenu_fiscal_de_reference: 13900 }
            percus:
              - { prestation: allocation_de_soutien_familial, de: 2025-01, a: 2027-12, montant: 201.78 }
            """;

    private FoyerEcrit() {}

    static Foyer lire(String contenu) {
        Map<?, ?> racine = racine(contenu);
        var personnes =
                liste(racine, "personnes").stream().map(FoyerEcrit::personne).toList();
        Map<?, ?> logement = partie(racine, "logement");
        Map<?, ?> impot = partie(racine, "impot");
        return new Foyer(
                personnes,
                logement.isEmpty() ? Logement.AUCUN : logement(logement),
                liste(racine, "percus").stream().map(FoyerEcrit::percu).toList(),
                impot.isEmpty() ? null : new Impot(centimes(impot, "revenu_fiscal_de_reference", null)),
                liste(racine, "gardes").stream().map(FoyerEcrit::garde).toList(),
                racine.containsKey("epargne") ? new Patrimoine(centimes(racine, "epargne", null)) : null,
                false);
    }

    /** Ce que demandent les aides locales, écrit sous « local » : une liste y devient « a, b ». */
    static Map<String, String> faitsLocaux(String contenu) {
        return partie(racine(contenu), "local").entrySet().stream()
                .collect(Collectors.toMap(
                        fait -> String.valueOf(fait.getKey()),
                        fait -> fait.getValue() instanceof List<?> liste
                                ? liste.stream().map(String::valueOf).collect(Collectors.joining(", "))
                                : String.valueOf(fait.getValue())));
    }

    private static Personne personne(Map<?, ?> m) {
        var faits = m.get("particularites") instanceof List<?> liste
                ? liste.stream()
                        .map(f -> mot(Particularite.class, String.valueOf(f)))
                        .collect(Collectors.toSet())
                : java.util.Set.<Particularite>of();
        return new Personne(
                mot(Lien.class, texte(m, "lien")),
                date(m, "naissance"),
                mot(Activite.class, texte(m, "activite")),
                faits,
                entier(m, "taux_incapacite"),
                entier(m, "gir"),
                entier(m, "complement_aeeh"),
                liste(m, "ressources").stream().map(FoyerEcrit::ressource).toList());
    }

    private static Ressource ressource(Map<?, ?> m) {
        long net = centimes(m, "net", null);
        return new Ressource(
                mot(NatureDeRessource.class, texte(m, "nature")),
                mois(m, "de"),
                mois(m, "a"),
                net,
                centimes(m, "imposable", net),
                centimes(m, "brut", net));
    }

    private static Percu percu(Map<?, ?> m) {
        return new Percu(
                mot(Prestation.class, texte(m, "prestation")),
                mois(m, "de"),
                mois(m, "a"),
                centimes(m, "montant", null));
    }

    private static Logement logement(Map<?, ?> m) {
        Occupation occupation = mot(Occupation.class, texte(m, "occupation"));
        return new Logement(
                occupation,
                m.containsKey("zone") ? mot(Zone.class, texte(m, "zone")) : Zone.TROIS,
                centimes(m, "loyer", 0L),
                "oui".equals(m.get("colocation")),
                "oui".equals(m.get("chambre")),
                occupation == Occupation.LOCATAIRE_SOCIAL || "oui".equals(m.get("conventionne")),
                "oui".equals(m.get("loue_par_un_proche")),
                pret(partie(m, "pret")),
                m.containsKey("foyer") ? mot(GenreDeFoyer.class, texte(m, "foyer")) : null);
    }

    private static @Nullable Pret pret(Map<?, ?> m) {
        if (m.isEmpty()) return null;
        return new Pret(date(m, "signature"), "oui".equals(m.get("conventionne")), "oui".equals(m.get("neuf")));
    }

    private static Garde garde(Map<?, ?> m) {
        return new Garde(
                mot(ModeDeGarde.class, texte(m, "mode")),
                date(m, "enfant"),
                entier(m, "heures"),
                centimes(m, "cout", null));
    }

    static <E extends Enum<E>> E mot(Class<E> type, String ecrit) {
        return Arrays.stream(type.getEnumConstants())
                .filter(mot -> mot.name().equals(ecrit.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("« %s » n’est pas connu ici. Les mots possibles : %s."
                        .formatted(
                                ecrit,
                                Arrays.stream(type.getEnumConstants())
                                        .map(mot -> mot.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")))));
    }

    private static String texte(Map<?, ?> m, String cle) {
        Object valeur = m.get(cle);
        if (valeur == null) throw new IllegalArgumentException("Il manque « %s » dans %s.".formatted(cle, m));
        return valeur.toString();
    }

    private static LocalDate date(Map<?, ?> m, String cle) {
        try {
            return LocalDate.parse(texte(m, cle));
        } catch (DateTimeException pasUneDate) {
            throw new IllegalArgumentException(
                    "« %s » n’est pas une date (%s) : écrivez-la 1990-04-12.".formatted(m.get(cle), cle), pasUneDate);
        }
    }

    private static int mois(Map<?, ?> m, String cle) {
        try {
            return Mois.rang(YearMonth.parse(texte(m, cle)));
        } catch (DateTimeException pasUnMois) {
            throw new IllegalArgumentException(
                    "« %s » n’est pas un mois : écrivez-le 2026-06.".formatted(m.get(cle)), pasUnMois);
        }
    }

    private static int entier(Map<?, ?> m, String cle) {
        return m.containsKey(cle) ? Math.toIntExact(centimes(m, cle, null) / 100) : 0;
    }

    private static long centimes(Map<?, ?> m, String cle, @Nullable Long sinon) {
        if (!m.containsKey(cle) && sinon != null) return sinon;
        String ecrit = texte(m, cle);
        try {
            return new BigDecimal(ecrit.replace(',', '.'))
                    .movePointRight(2)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        } catch (NumberFormatException pasUnNombre) {
            throw new IllegalArgumentException("« %s » n’est pas un nombre (%s).".formatted(ecrit, cle), pasUnNombre);
        }
    }

    private static Map<?, ?> partie(Map<?, ?> m, String cle) {
        return m.get(cle) instanceof Map<?, ?> partie ? partie : Map.of();
    }

    private static List<Map<?, ?>> liste(Map<?, ?> m, String cle) {
        if (!(m.get(cle) instanceof List<?> liste)) return List.of();
        return liste.stream()
                .<Map<?, ?>>map(element -> {
                    if (element instanceof Map<?, ?> fiche) return fiche;
                    throw new IllegalArgumentException(
                            "« %s » attend une fiche par ligne, pas « %s ».".formatted(cle, element));
                })
                .toList();
    }

    /** Tout reste du texte : une date ou « 0,10 » ne doivent pas être devinés. */
    private static Map<?, ?> racine(String contenu) {
        var options = new LoaderOptions();
        var sansType = new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        };
        try {
            var yaml = new Yaml(
                    new SafeConstructor(options),
                    new Representer(new DumperOptions()),
                    new DumperOptions(),
                    options,
                    sansType);
            if (yaml.load(contenu) instanceof Map<?, ?> racine) return racine;
        } catch (YAMLException malEcrit) {
            throw new IllegalArgumentException(
                    "Le fichier n’est pas du YAML lisible : " + malEcrit.getMessage(), malEcrit);
        }
        throw new IllegalArgumentException("Le fichier n’a pas de foyer. « ./maillage droits exemple » en montre un.");
    }
}
