package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.ColonneLue;
import fr.maillage.references.territoire.catalogue.FormatConnu;
import fr.maillage.references.territoire.catalogue.RegleDeColonne.Annee.DeColonne;
import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.Ligne;
import fr.maillage.socle.echanges.valeurs.CodeLu;
import fr.maillage.socle.echanges.valeurs.ConventionDecimale;
import fr.maillage.socle.echanges.valeurs.FormeDeCode;
import fr.maillage.socle.echanges.valeurs.LecteurDeCode;
import fr.maillage.socle.echanges.valeurs.LecteurDeNombre;
import fr.maillage.socle.echanges.valeurs.LecteurDePeriode;
import fr.maillage.socle.echanges.valeurs.Marqueurs;
import fr.maillage.socle.echanges.valeurs.NombreLu;
import fr.maillage.socle.echanges.valeurs.PeriodeLue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lit un tableau selon un format connu : remplit le cumul, tient le compte de ce qui est réparé ou refusé. */
final class LectureDuFichier {
    private static final int ENTRE_DEUX_NOUVELLES = 1_000;
    private static final int PERIODES_RETENUES = 10_000;

    private final FormatConnu format;
    private final Feuille feuille;
    private final List<ColonneLue> colonnes;
    private final LecteurDeCode codes;
    private final LecteurDeNombre nombres;
    private final Cumul cumul;
    private final Casier casier;
    private final Refusees refusees = new Refusees();
    private final Map<String, Long> reparations = new TreeMap<>();
    private final Map<String, PeriodeLue> periodes = new HashMap<>();
    private final int rangDuCode;
    private final int rangDeLaVariable;
    private final List<Filtre> filtres;
    private long lignes;

    private record Filtre(int rang, Pattern motif) {}

    LectureDuFichier(FormatConnu format, Feuille feuille, OptionalInt annee) {
        this.format = format;
        this.feuille = feuille;
        this.colonnes = format.lire(feuille.colonnes().noms(), annee);
        this.codes = new LecteurDeCode(forme(format.lieu().mailles()));
        this.nombres = new LecteurDeNombre(
                Marqueurs.ORDINAIRES,
                format.lecture().anglaise() ? ConventionDecimale.ANGLAISE : ConventionDecimale.FRANCAISE);
        this.cumul = new Cumul(format.plusieursLignes());
        this.casier = new Casier(colonnes.size());
        this.rangDuCode = rang(format.lieu().colonne());
        var nommee = format.variableLue();
        this.rangDeLaVariable = nommee == null ? -1 : rang(nommee.colonne());
        this.filtres = format.filtres().entrySet().stream()
                .map(f -> new Filtre(rang(f.getKey()), f.getValue()))
                .toList();
    }

    /** La forme à exiger des codes ; un fichier qui mêle plusieurs mailles n’en impose aucune. */
    private static FormeDeCode forme(Set<String> mailles) {
        if (Set.of("COMMUNE", "ARRONDISSEMENT_MUNICIPAL").containsAll(mailles)) return FormeDeCode.COMMUNE;
        if (mailles.size() > 1) return FormeDeCode.LIBRE;
        return switch (mailles.iterator().next()) {
            case "IRIS" -> FormeDeCode.IRIS;
            case "EPCI" -> FormeDeCode.EPCI;
            case "DEPARTEMENT" -> FormeDeCode.DEPARTEMENT;
            case "REGION" -> FormeDeCode.REGION;
            case "QPV" -> FormeDeCode.QUARTIER;
            default -> FormeDeCode.LIBRE;
        };
    }

    private int rang(String colonne) {
        return feuille.colonnes().rang(colonne).orElse(-1);
    }

    Optional<String> ceQuiManque() {
        return colonnes.stream()
                .filter(ColonneLue.AnneeADonner.class::isInstance)
                .findFirst()
                .map(_ -> """
                        L’année des chiffres n’est ni dans l’en-tête ni dans le nom du fichier : \
                        donnez-la, par exemple 2020.""");
    }

    Cumul lire(Suivi suivi) {
        Consumer<Ligne> lecteur =
                format.forme() == FormatConnu.Forme.UNE_LIGNE_A_COMPTER ? this::compter : lecteurDeCases();
        feuille.parcourir(ligne -> {
            if (lignes++ % ENTRE_DEUX_NOUVELLES == 0)
                suivi.avancer((int) (100 * feuille.part()), "ligne " + groupe(lignes));
            lecteur.accept(ligne);
        });
        return cumul;
    }

    private Consumer<Ligne> lecteurDeCases() {
        List<Casier.Lecture> lectures = lectures();
        return ligne -> {
            String code = code(ligne);
            if (code != null) lireLesCases(ligne, code, lectures);
        };
    }

    private List<Casier.Lecture> lectures() {
        var lectures = new ArrayList<Casier.Lecture>();
        for (ColonneLue colonne : colonnes) {
            switch (colonne) {
                case ColonneLue.Mesure m -> {
                    int place = nommeeParLaLigne(m.variable()) ? -1 : cumul.rang(m.variable(), m.annee(), 0);
                    lectures.add(
                            new Casier.Lecture(m.rang(), m.nom(), m.variable(), m.annee(), null, m.facteur(), place));
                }
                case ColonneLue.MesureDatee m ->
                    lectures.add(new Casier.Lecture(m.rang(), m.nom(), m.variable(), 0, m.annee(), m.facteur(), -1));
                default -> {}
            }
        }
        return lectures;
    }

    private boolean nommeeParLaLigne(String variable) {
        return rangDeLaVariable >= 0 && variable.equals("{colonne}");
    }

    /** Une ligne se prend entière : une case illisible, et rien d’elle n’est retenu. */
    private void lireLesCases(Ligne ligne, String code, List<Casier.Lecture> lectures) {
        casier.vider();
        boolean lisible = true;
        for (Casier.Lecture lecture : lectures) {
            int place = lecture.place();
            if (place < 0) {
                String variable = variable(lecture.variable(), ligne);
                if (variable == null) continue;
                PeriodeLue periode = periode(ligne, lecture);
                if (periode == null) return;
                boolean mensuelle = lecture.date() != null && lecture.date().mensuelle();
                place = cumul.rang(
                        variable, periode.annee(), mensuelle ? periode.mois().orElse(0) : 0);
            }
            lisible &= lireUneCase(ligne, lecture, place);
        }
        if (!lisible || casier.vide()) return;
        Rangee rangee = cumul.rangee(code);
        for (int i = 0; i < casier.taille(); i++) {
            if (cumul.ajouter(code, rangee, casier.place(i), casier.nombre(i), casier.etat(i))) continue;
            Casier.Lecture lecture = casier.lecture(i);
            String texte = String.valueOf(ligne.cellule(lecture.rang())).strip();
            String premiere = ecrit(rangee.nombre(casier.place(i)) / lecture.facteur());
            refusees.refuser(ligne, lecture.nom(), texte, """
                    « %s » contredit une valeur déjà lue pour « %s » dans la même colonne et la même période, « %s » : \
                    aucune des deux n’est gardée. Vérifiez laquelle est juste.""".formatted(texte, code, premiere));
        }
    }

    private static String groupe(long nombre) {
        return String.format(Locale.ROOT, "%,d", nombre).replace(',', '\u202F');
    }

    private static String ecrit(double nombre) {
        return BigDecimal.valueOf(nombre).stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private boolean lireUneCase(Ligne ligne, Casier.Lecture lecture, int place) {
        String texte = ligne.cellule(lecture.rang());
        Valeur.Etat marque = texte == null
                ? format.vide()
                : format.marqueurs().isEmpty() || texte.length() > 40
                        ? null
                        : format.marqueurs().get(texte.strip());
        if (marque != null) {
            casier.poser(lecture, place, 0, Etats.lettre(marque));
            return true;
        }
        switch (nombres.lire(texte)) {
            case NombreLu.Connu(double valeur) ->
                casier.poser(lecture, place, valeur * lecture.facteur(), Etats.CONNUE);
            case NombreLu.Secret _ -> casier.poser(lecture, place, 0, Etats.SECRETE);
            case NombreLu.Absent _ -> casier.poser(lecture, place, 0, Etats.lettre(format.vide()));
            case NombreLu.NonApplicable _ -> casier.poser(lecture, place, 0, Etats.NON_APPLICABLE);
            case NombreLu.Illisible(String lu, String raison) -> {
                refusees.refuser(ligne, lecture.nom(), lu, raison);
                return false;
            }
        }
        return true;
    }

    /** La variable de cette ligne : celle de la colonne, ou celle que nomme une autre colonne. */
    private @Nullable String variable(String ecrite, Ligne ligne) {
        var nommee = format.variableLue();
        if (nommee == null || !nommeeParLaLigne(ecrite)) return ecrite;
        String mot = ligne.cellule(rangDeLaVariable);
        return mot == null ? null : nommee.correspondances().get(mot.strip());
    }

    private @Nullable PeriodeLue periode(Ligne ligne, Casier.Lecture lecture) {
        DeColonne date = lecture.date();
        if (date == null) return PeriodeLue.annee(lecture.annee());
        int rang = rang(date.colonne());
        String lu = rang < 0 ? null : ligne.cellule(rang);
        PeriodeLue connue = lu == null ? null : periodes.get(lu);
        if (connue != null) return connue;
        var periode = LecteurDePeriode.lire(lu);
        if (periode.isEmpty()) {
            String ecrit = lu == null ? "" : lu;
            refusees.refuser(ligne, date.colonne(), ecrit, """
                    La période « %s » ne se lit pas : on attend une année (2020) ou un mois (janvier_2020).""".formatted(ecrit));
            return null;
        }
        if (lu != null && periodes.size() < PERIODES_RETENUES) periodes.put(lu, periode.get());
        return periode.get();
    }

    private void compter(Ligne ligne) {
        String code = code(ligne);
        if (code == null) return;
        for (ColonneLue colonne : colonnes) {
            if (colonne instanceof ColonneLue.Mesure m) {
                cumul.ajouter(code, cumul.rangee(code), cumul.rang(m.variable(), m.annee(), 0), 1, Etats.CONNUE);
            }
        }
    }

    private @Nullable String code(Ligne ligne) {
        if (ligne.defaut().isPresent()) {
            refusees.refuser(ligne, "", "", ligne.defaut().get());
            return null;
        }
        if (!retenue(ligne)) return null;
        String lu = rangDuCode < 0 ? null : ligne.cellule(rangDuCode);
        return switch (codes.lire(lu)) {
            case CodeLu.Lu(String code, var reparation) -> {
                if (reparation != null) reparations.merge(reparation.nature(), 1L, Long::sum);
                yield code;
            }
            case CodeLu.Refuse(String raison) -> {
                refusees.refuser(ligne, format.lieu().colonne(), lu == null ? "" : lu, raison);
                yield null;
            }
        };
    }

    private boolean retenue(Ligne ligne) {
        for (Filtre filtre : filtres) {
            String lu = filtre.rang() < 0 ? null : ligne.cellule(filtre.rang());
            if (lu == null || !filtre.motif().matcher(lu.strip()).matches()) return false;
        }
        return true;
    }

    /** Repasse sur le fichier pour rendre entières les lignes dont le code vient d’être refusé. */
    void retrouverLesLignesRefusees(Supplier<Feuille> relire) {
        if (refusees.codes().isEmpty()) return;
        try (Feuille encore = relire.get()) {
            encore.parcourir(ligne -> {
                String lu = rangDuCode < 0 ? null : ligne.cellule(rangDuCode);
                if (lu == null || !(codes.lire(lu) instanceof CodeLu.Lu(String code, var _))) return;
                String raison = refusees.codes().get(code);
                if (raison != null && retenue(ligne))
                    refusees.refuser(ligne, format.lieu().colonne(), lu, raison);
            });
        }
    }

    Bilan bilan(int geographie, int territoires, int nombreDeColonnes) {
        return new Bilan(
                format.id(),
                format.libelle(),
                geographie,
                lignes,
                territoires,
                nombreDeColonnes,
                cumul.doublons(),
                Map.copyOf(reparations),
                refusees.refus(),
                refusees.enTout(),
                refusees.lignes(),
                feuille.colonnes().noms(),
                colonnes.stream()
                        .filter(ColonneLue.Inconnue.class::isInstance)
                        .map(ColonneLue::nom)
                        .toList(),
                feuille.remarques());
    }

    Refusees refusees() {
        return refusees;
    }

    long lignes() {
        return lignes;
    }
}
