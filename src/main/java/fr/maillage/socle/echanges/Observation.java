package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.Apercu.ColonneApercue;
import fr.maillage.socle.echanges.Apercu.TypeDeColonne;
import fr.maillage.socle.echanges.Apercu.Usage;
import fr.maillage.socle.echanges.lecture.Colonne;
import fr.maillage.socle.echanges.lecture.Colonnes;
import fr.maillage.socle.echanges.lecture.Ligne;
import fr.maillage.socle.echanges.lecture.ReglagesDeLecture;
import fr.maillage.socle.echanges.valeurs.CodeLu;
import fr.maillage.socle.echanges.valeurs.ConventionDecimale;
import fr.maillage.socle.echanges.valeurs.FormeDeCode;
import fr.maillage.socle.echanges.valeurs.LecteurDeCode;
import fr.maillage.socle.echanges.valeurs.LecteurDeColonne;
import fr.maillage.socle.echanges.valeurs.LecteurDeNombre;
import fr.maillage.socle.echanges.valeurs.LecteurDePeriode;
import fr.maillage.socle.echanges.valeurs.Marqueurs;
import fr.maillage.socle.echanges.valeurs.NombreLu;
import fr.maillage.socle.echanges.valeurs.VariableDatee;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Devine ce que sont les colonnes d'après leurs premières valeurs, pour proposer un modèle que la personne confirme. */
final class Observation {

    private static final Pattern NOM_DE_CODE = Pattern.compile(
            "(?i).*(^code$|commune$|code?g|codgeo|insee|depcom|^com$|^iris$|code.?(com|iris|epci|dep|reg|qp)|^epci$|siren|siret).*");
    private static final Pattern NOM_DE_PERIODE =
            Pattern.compile("(?i).*(ann[ée]e|^an$|year|mois|p[ée]riode|date|millesime|trimestre).*");
    private static final Pattern AUTRE_CODE =
            Pattern.compile("(?i)(dep|reg|cv|can|arr|ze|uu|aav|bv|id|objectid|cp|code.?postal|telephone)(_?\\d{4})?");
    private static final Pattern REGIONS = Pattern.compile("(?i).*(\\breg|_reg|\\.reg)(ion)?([^a-z].*|$)");
    private static final List<FormeDeCode> FORMES = List.of(
            FormeDeCode.QUARTIER, FormeDeCode.EPCI, FormeDeCode.IRIS, FormeDeCode.COMMUNE, FormeDeCode.DEPARTEMENT);

    private final String nomDuTableau;
    private final Colonnes colonnes;
    private final List<Ligne> lignes;
    private final int rangDuCode;
    private final @Nullable FormeDeCode forme;

    Observation(String nomDuTableau, Colonnes colonnes, List<Ligne> lignes) {
        this.nomDuTableau = nomDuTableau;
        this.colonnes = colonnes;
        this.lignes = lignes;
        this.rangDuCode = chercherLeCode();
        this.forme = rangDuCode < 0 ? null : formeDe(rangDuCode);
    }

    /** Parmi les colonnes nommées comme un code, celle qui distingue le mieux les lignes ; à défaut, la première colonne. */
    private int chercherLeCode() {
        int meilleure = -1;
        long distincts = 0;
        for (int rang = 0; rang < colonnes.taille(); rang++) {
            List<String> valeurs = valeurs(rang);
            boolean nommee = NOM_DE_CODE.matcher(colonnes.colonne(rang).nom()).matches();
            long siens = valeurs.stream().distinct().count();
            if (nommee && siens > distincts && valeurs.size() * 2L >= lignes.size() && formeDe(rang) != null) {
                meilleure = rang;
                distincts = siens;
            }
        }
        boolean premiere = meilleure < 0 && colonnes.taille() > 0 && formeDe(0) != null;
        return premiere && valeurs(0).stream().distinct().count() * 10 >= lignes.size() * 9L ? 0 : meilleure;
    }

    private @Nullable FormeDeCode formeDe(int rang) {
        List<String> valeurs = valeurs(rang);
        String indices = colonnes.colonne(rang).nom() + " " + nomDuTableau;
        if (REGIONS.matcher(indices).matches()
                && presqueToutes(valeurs, valeur -> convient(FormeDeCode.REGION, valeur))) {
            return FormeDeCode.REGION;
        }
        return FORMES.stream()
                .filter(possible -> presqueToutes(valeurs, valeur -> convient(possible, valeur)))
                .findFirst()
                .orElse(null);
    }

    /** Un Siren d'intercommunalité a neuf chiffres comme un code Iris : sa clé de contrôle les distingue. */
    private static boolean convient(FormeDeCode possible, String valeur) {
        return new LecteurDeCode(possible).lire(valeur) instanceof CodeLu.Lu lu
                && (possible != FormeDeCode.EPCI || LecteurDeCode.cleJuste(lu.code()));
    }

    private List<String> valeurs(int rang) {
        return lignes.stream()
                .map(ligne -> ligne.cellule(rang))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean presqueToutes(List<String> valeurs, Predicate<String> condition) {
        return !valeurs.isEmpty() && valeurs.stream().filter(condition).count() >= valeurs.size() * 0.9;
    }

    List<ColonneApercue> colonnes() {
        List<ColonneApercue> apercues = new ArrayList<>();
        for (int rang = 0; rang < colonnes.taille(); rang++) {
            List<String> valeurs = valeurs(rang);
            TypeDeColonne type = type(rang, valeurs);
            Colonne colonne = colonnes.colonne(rang);
            Optional<VariableDatee> lue = LecteurDeColonne.insee().lire(colonne.nom());
            boolean valeur = type == TypeDeColonne.NOMBRE;
            apercues.add(new ColonneApercue(
                    colonne,
                    type,
                    valeurs.stream().distinct().limit(3).toList(),
                    lignes.isEmpty() ? 0 : Math.round(100f * valeurs.size() / lignes.size()),
                    usage(type),
                    valeur ? lue.map(VariableDatee::variable).orElseGet(() -> identifiant(colonne.nom())) : null,
                    valeur ? lue.flatMap(VariableDatee::annee).orElse(null) : null));
        }
        return List.copyOf(apercues);
    }

    private TypeDeColonne type(int rang, List<String> valeurs) {
        if (valeurs.isEmpty()) {
            return TypeDeColonne.VIDE;
        }
        if (rang == rangDuCode) {
            return TypeDeColonne.CODE;
        }
        boolean nommeePeriode =
                NOM_DE_PERIODE.matcher(colonnes.colonne(rang).nom()).matches();
        if (nommeePeriode
                && presqueToutes(
                        valeurs, valeur -> LecteurDePeriode.lire(valeur).isPresent())) {
            return TypeDeColonne.PERIODE;
        }
        LecteurDeNombre lecteur = LecteurDeNombre.ordinaire();
        boolean unNombre = valeurs.stream().anyMatch(valeur -> lecteur.lire(valeur) instanceof NombreLu.Connu);
        boolean nombres = presqueToutes(valeurs, valeur -> !(lecteur.lire(valeur) instanceof NombreLu.Illisible));
        String nom = colonnes.colonne(rang).nom();
        boolean autreCode =
                NOM_DE_CODE.matcher(nom).matches() || AUTRE_CODE.matcher(nom).matches();
        return unNombre && nombres && !autreCode ? TypeDeColonne.NOMBRE : TypeDeColonne.TEXTE;
    }

    private static Usage usage(TypeDeColonne type) {
        return switch (type) {
            case CODE -> Usage.CODE;
            case PERIODE -> Usage.PERIODE;
            case NOMBRE -> Usage.VALEUR;
            case TEXTE -> Usage.LIBELLE;
            case VIDE -> Usage.IGNOREE;
        };
    }

    @Nullable
    Correspondance proposition() {
        FormeDeCode trouvee = forme;
        List<ColonneApercue> valeurs = colonnes().stream()
                .filter(colonne -> colonne.usage() == Usage.VALEUR)
                .toList();
        if (trouvee == null || valeurs.isEmpty()) {
            return null;
        }
        String code = colonnes.colonne(rangDuCode).nom();
        return new Correspondance(
                identifiant(nomDuTableau),
                nomDuTableau,
                new Signature(
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(code),
                                        valeurs.stream()
                                                .limit(5)
                                                .map(colonne ->
                                                        colonne.colonne().nom()))
                                .toList(),
                        List.of(),
                        List.of()),
                ReglagesDeLecture.AUTOMATIQUES,
                new Correspondance.Reperage(List.of(code), new MailleDuCode.Fixe(trouvee.name(), trouvee), null, null),
                disposition(valeurs),
                Marqueurs.ORDINAIRES,
                convention(valeurs),
                List.of(),
                List.of());
    }

    private FormeDuTableau disposition(List<ColonneApercue> valeurs) {
        String periode = colonnes().stream()
                .filter(colonne -> colonne.usage() == Usage.PERIODE)
                .findFirst()
                .map(colonne -> colonne.colonne().nom())
                .orElse(null);
        if (valeurs.size() == 1 && periode != null) {
            ColonneApercue seule = valeurs.getFirst();
            return FormeDuTableau.UneValeurParLigne.fixe(
                    identifiant(seule.colonne().nom()), periode, seule.colonne().nom());
        }
        List<FormeDuTableau.ColonneDeValeur> nommees = valeurs.stream()
                .map(valeur -> FormeDuTableau.ColonneDeValeur.de(
                        valeur.colonne().nom(), valeur.variable().orElse("valeur"), valeur.anneeOuNull()))
                .toList();
        return new FormeDuTableau.UnIndicateurParColonne(nommees, List.of(), java.util.Map.of(), periode, null);
    }

    private ConventionDecimale convention(List<ColonneApercue> valeurs) {
        boolean anglaise = valeurs.stream()
                .flatMap(colonne ->
                        colonnes.rang(colonne.colonne().nom()).stream().boxed())
                .anyMatch(rang -> ConventionDecimale.prouveePar(valeurs(rang)) == ConventionDecimale.ANGLAISE);
        return anglaise ? ConventionDecimale.ANGLAISE : ConventionDecimale.FRANCAISE;
    }

    /** Un identifiant sobre à partir d'un nom libre : « Taux de pauvreté (%) » → TAUX_DE_PAUVRETE. */
    static String identifiant(String nom) {
        String simple = Normalizer.normalize(nom.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String net =
                simple.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
        return net.isEmpty() ? "VALEUR" : net;
    }
}
