package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.ColonneLue;
import fr.maillage.references.territoire.catalogue.FormatConnu;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lit un tableau selon un format connu : remplit le cumul, tient le compte de ce qui est réparé ou refusé. */
final class LectureDuFichier {
    static final int REFUS_GARDES = 50_000;

    private final FormatConnu format;
    private final Feuille feuille;
    private final List<ColonneLue> colonnes;
    private final LecteurDeCode codes;
    private final LecteurDeNombre nombres;
    private final Cumul cumul;
    private final Map<String, Long> reparations = new TreeMap<>();
    private final List<Bilan.Refus> refus = new ArrayList<>();
    private final Map<String, String> codesRefuses = new LinkedHashMap<>();
    private long refusEnTout;
    private long lignesRefusees;
    private long derniereRefusee;
    private long lignes;

    /** Une case à lire : sa place dans la ligne, sa place dans le cumul quand l’année est connue d’avance. */
    private record Lecture(int rang, String nom, String variable, int annee, double facteur) {}

    LectureDuFichier(FormatConnu format, Feuille feuille, OptionalInt annee) {
        this.format = format;
        this.feuille = feuille;
        this.colonnes = format.lire(feuille.colonnes().noms(), annee);
        this.codes = new LecteurDeCode(forme(format.lieu().mailles()));
        this.nombres = new LecteurDeNombre(
                Marqueurs.ORDINAIRES,
                format.lecture().anglaise() ? ConventionDecimale.ANGLAISE : ConventionDecimale.FRANCAISE);
        this.cumul = new Cumul(format.plusieursLignes());
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

    Optional<String> ceQuiManque() {
        return colonnes.stream()
                .filter(ColonneLue.AnneeADonner.class::isInstance)
                .findFirst()
                .map(_ -> """
                        L’année des chiffres n’est ni dans l’en-tête ni dans le nom du fichier : \
                        donnez-la, par exemple 2020.""");
    }

    Cumul lire() {
        if (format.forme() == FormatConnu.Forme.UNE_LIGNE_A_COMPTER) feuille.parcourir(this::compter);
        else if (format.variableLue() != null || colonnes.stream().anyMatch(ColonneLue.MesureDatee.class::isInstance))
            feuille.parcourir(this::lireDatee);
        else lireEnColonnes();
        return cumul;
    }

    private void lireEnColonnes() {
        var lectures = new ArrayList<Lecture>();
        for (ColonneLue colonne : colonnes) {
            if (colonne instanceof ColonneLue.Mesure m) {
                lectures.add(new Lecture(m.rang(), m.nom(), m.variable(), m.annee(), m.facteur()));
            }
        }
        int[] places = new int[lectures.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = cumul.rang(lectures.get(i).variable(), lectures.get(i).annee(), 0);
        }
        feuille.parcourir(ligne -> {
            String code = code(ligne);
            if (code == null) return;
            Rangee rangee = cumul.rangee(code);
            for (int i = 0; i < places.length; i++) {
                var lecture = lectures.get(i);
                poser(ligne, code, rangee, places[i], lecture.rang(), lecture.nom(), lecture.facteur());
            }
        });
    }

    private void lireDatee(Ligne ligne) {
        String code = code(ligne);
        if (code == null) return;
        Rangee rangee = cumul.rangee(code);
        for (ColonneLue colonne : colonnes) {
            switch (colonne) {
                case ColonneLue.MesureDatee m -> {
                    PeriodeLue periode = periode(ligne, m);
                    if (periode == null) return;
                    String variable = variable(m.variable(), ligne);
                    if (variable == null) continue;
                    int place = cumul.rang(
                            variable,
                            periode.annee(),
                            m.annee().mensuelle() ? periode.mois().orElse(0) : 0);
                    poser(ligne, code, rangee, place, m.rang(), m.nom(), m.facteur());
                }
                case ColonneLue.Mesure m -> {
                    String variable = variable(m.variable(), ligne);
                    if (variable == null) continue;
                    poser(ligne, code, rangee, cumul.rang(variable, m.annee(), 0), m.rang(), m.nom(), m.facteur());
                }
                default -> {}
            }
        }
    }

    /** La variable de cette ligne : celle de la colonne, ou celle que nomme une autre colonne. */
    private @Nullable String variable(String ecrite, Ligne ligne) {
        var nommee = format.variableLue();
        if (nommee == null || !ecrite.equals("{colonne}")) return ecrite;
        String mot = cellule(ligne, nommee.colonne());
        return mot == null ? null : nommee.correspondances().get(mot.strip());
    }

    private @Nullable PeriodeLue periode(Ligne ligne, ColonneLue.MesureDatee mesure) {
        String lu = cellule(ligne, mesure.annee().colonne());
        var periode = LecteurDePeriode.lire(lu);
        if (periode.isEmpty()) {
            refuser(
                    ligne,
                    mesure.annee().colonne(),
                    lu == null ? "" : lu,
                    "La période « %s » ne se lit pas : on attend une année (2020) ou un mois (janvier_2020)."
                            .formatted(lu == null ? "" : lu));
            return null;
        }
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
        lignes++;
        if (ligne.defaut().isPresent()) {
            refuser(ligne, "", "", ligne.defaut().get());
            return null;
        }
        if (!retenue(ligne)) return null;
        String lu = cellule(ligne, format.lieu().colonne());
        return switch (codes.lire(lu)) {
            case CodeLu.Lu(String code, var reparation) -> {
                if (reparation != null) reparations.merge(reparation.nature(), 1L, Long::sum);
                yield code;
            }
            case CodeLu.Refuse(String raison) -> {
                refuser(ligne, format.lieu().colonne(), lu == null ? "" : lu, raison);
                yield null;
            }
        };
    }

    private boolean retenue(Ligne ligne) {
        for (var filtre : format.filtres().entrySet()) {
            String lu = cellule(ligne, filtre.getKey());
            if (lu == null || !filtre.getValue().matcher(lu.strip()).matches()) return false;
        }
        return true;
    }

    private @Nullable String cellule(Ligne ligne, String colonne) {
        OptionalInt rang = feuille.colonnes().rang(colonne);
        return rang.isEmpty() ? null : ligne.cellule(rang.getAsInt());
    }

    private void poser(Ligne ligne, String code, Rangee rangee, int place, int rang, String nom, double facteur) {
        String texte = ligne.cellule(rang);
        if (texte == null) {
            cumul.ajouter(code, rangee, place, 0, Etats.lettre(format.vide()));
            return;
        }
        Valeur.Etat marque = format.marqueurs().isEmpty() || texte.length() > 40
                ? null
                : format.marqueurs().get(texte.strip());
        if (marque != null) {
            cumul.ajouter(code, rangee, place, 0, Etats.lettre(marque));
            return;
        }
        switch (nombres.lire(texte)) {
            case NombreLu.Connu(double valeur) -> {
                if (!cumul.ajouter(code, rangee, place, valeur * facteur, Etats.CONNUE)) {
                    refuser(ligne, nom, texte, """
                            « %s » contredit une valeur déjà lue pour « %s » dans la même colonne et la même période : \
                            aucune des deux n’est gardée. Vérifiez laquelle est juste.""".formatted(texte.strip(), code));
                }
            }
            case NombreLu.Secret _ -> cumul.ajouter(code, rangee, place, 0, Etats.SECRETE);
            case NombreLu.Absent _ -> cumul.ajouter(code, rangee, place, 0, Etats.lettre(format.vide()));
            case NombreLu.NonApplicable _ -> cumul.ajouter(code, rangee, place, 0, Etats.NON_APPLICABLE);
            case NombreLu.Illisible(String lu, String raison) -> refuser(ligne, nom, lu, raison);
        }
    }

    void refuser(Ligne ligne, String colonne, String lu, String raison) {
        refusEnTout++;
        if (ligne.numero() != derniereRefusee) lignesRefusees++;
        derniereRefusee = ligne.numero();
        if (refus.size() >= REFUS_GARDES) return;
        var cellules = ligne.cellules().stream().map(c -> c == null ? "" : c).toList();
        refus.add(new Bilan.Refus(ligne.numero(), colonne, lu, raison, cellules));
    }

    void refuserLeCode(String code, String raison) {
        codesRefuses.put(code, raison);
    }

    /**
     * Un code ne se juge qu’une fois tout lu, quand la géographie du fichier est connue : on repasse alors sur le fichier
     * pour rendre les lignes entières.
     */
    void retrouverLesLignesRefusees(Supplier<Feuille> relire) {
        if (codesRefuses.isEmpty()) return;
        try (Feuille encore = relire.get()) {
            encore.parcourir(ligne -> {
                String lu = cellule(ligne, format.lieu().colonne());
                if (lu != null && codes.lire(lu) instanceof CodeLu.Lu(String code, var _)) {
                    String raison = codesRefuses.get(code);
                    if (raison != null && retenue(ligne))
                        refuser(ligne, format.lieu().colonne(), lu, raison);
                }
            });
        }
        codesRefuses.clear();
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
                List.copyOf(refus),
                refusEnTout,
                lignesRefusees,
                feuille.colonnes().noms(),
                colonnes.stream()
                        .filter(ColonneLue.Inconnue.class::isInstance)
                        .map(ColonneLue::nom)
                        .toList(),
                feuille.remarques());
    }

    long lignes() {
        return lignes;
    }

    long lignesRefusees() {
        return lignesRefusees;
    }
}
