package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.FormeDuTableau.ColonneDeValeur;
import fr.maillage.socle.echanges.FormeDuTableau.UnIndicateurParColonne;
import fr.maillage.socle.echanges.FormeDuTableau.UneValeurParLigne;
import fr.maillage.socle.echanges.LigneExtraite.ValeurLue;
import fr.maillage.socle.echanges.lecture.Colonnes;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.Ligne;
import fr.maillage.socle.echanges.valeurs.LecteurDeColonne;
import fr.maillage.socle.echanges.valeurs.LecteurDeNombre;
import fr.maillage.socle.echanges.valeurs.NombreLu;
import fr.maillage.socle.echanges.valeurs.PeriodeLue;
import fr.maillage.socle.echanges.valeurs.VariableDatee;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lit les valeurs d'une ligne selon la disposition du tableau ; tout est préparé une fois pour le fichier entier. */
final class LectureDesValeurs {

    /** Une colonne de valeurs préparée. */
    private record Cible(
            int rang, String variable, @Nullable PeriodeLue periode, double facteur) {}

    private static final int REFUS_PAR_LIGNE = 5;
    private static final int PERIODES_RETENUES = 10_000;

    private final Colonnes colonnes;
    private final LecteurDeNombre lecteur;
    private final List<Cible> cibles;
    private final int rangDeLaPeriode;
    private final int rangDeLaVariable;
    private final Map<String, String> variables;
    private final int[] rangs;
    private final Map<String, PeriodeLue> periodes = new HashMap<>();

    private LectureDesValeurs(
            Colonnes colonnes,
            LecteurDeNombre lecteur,
            List<Cible> cibles,
            int rangDeLaPeriode,
            int rangDeLaVariable,
            Map<String, String> variables) {
        this.colonnes = colonnes;
        this.lecteur = lecteur;
        this.cibles = cibles;
        this.rangDeLaPeriode = rangDeLaPeriode;
        this.rangDeLaVariable = rangDeLaVariable;
        this.variables = variables;
        this.rangs = cibles.stream().mapToInt(Cible::rang).toArray();
    }

    static LectureDesValeurs pour(Correspondance modele, Colonnes colonnes, int rangDuCode) {
        LecteurDeNombre lecteur = new LecteurDeNombre(modele.marqueurs(), modele.convention());
        return switch (modele.forme()) {
            case UnIndicateurParColonne forme -> parColonne(modele, forme, colonnes, rangDuCode, lecteur);
            case UneValeurParLigne forme -> parLigne(forme, colonnes, lecteur);
        };
    }

    private static LectureDesValeurs parColonne(
            Correspondance modele,
            UnIndicateurParColonne forme,
            Colonnes colonnes,
            int rangDuCode,
            LecteurDeNombre lecteur) {
        PeriodeLue annee = periode(forme.annee(), null);
        Map<Integer, Cible> cibles = new java.util.TreeMap<>();
        LecteurDeColonne noms = new LecteurDeColonne(forme.motifs(), forme.exceptions());
        for (int rang = 0; rang < colonnes.taille(); rang++) {
            String nom = colonnes.colonne(rang).nom();
            if (rang != rangDuCode && !modele.colonnesIgnorees().contains(nom)) {
                int place = rang;
                noms.lire(nom).ifPresent(lue -> cibles.put(place, cible(place, lue, annee)));
            }
        }
        for (ColonneDeValeur voulue : forme.colonnes()) {
            int rang = RangDeColonne.exiger(colonnes, voulue.colonne());
            PeriodeLue propre = voulue.annee() == null ? annee : periode(voulue.annee(), null);
            Double facteur = voulue.facteur();
            cibles.put(rang, new Cible(rang, voulue.variable(), propre, facteur == null ? 1 : facteur));
        }
        if (cibles.isEmpty()) {
            throw new FichierIllisible(
                    "Aucune colonne de ce fichier ne porte de valeur selon le modèle « %s » : choisissez un autre modèle."
                            .formatted(modele.nom()));
        }
        String colonneDePeriode = forme.colonneDePeriode();
        int rangDeLaPeriode = colonneDePeriode == null ? -1 : RangDeColonne.exiger(colonnes, colonneDePeriode);
        cibles.remove(rangDeLaPeriode);
        return new LectureDesValeurs(colonnes, lecteur, List.copyOf(cibles.values()), rangDeLaPeriode, -1, Map.of());
    }

    private static LectureDesValeurs parLigne(UneValeurParLigne forme, Colonnes colonnes, LecteurDeNombre lecteur) {
        String fixe = forme.variable();
        String colonneDeVariable = forme.colonneDeVariable();
        String colonneDePeriode = forme.colonneDePeriode();
        Double facteur = forme.facteur();
        Cible cible = new Cible(
                RangDeColonne.exiger(colonnes, forme.colonneDeValeur()),
                fixe == null ? "" : fixe,
                periode(forme.annee(), null),
                facteur == null ? 1 : facteur);
        return new LectureDesValeurs(
                colonnes,
                lecteur,
                List.of(cible),
                colonneDePeriode == null ? -1 : RangDeColonne.exiger(colonnes, colonneDePeriode),
                colonneDeVariable == null ? -1 : RangDeColonne.exiger(colonnes, colonneDeVariable),
                forme.variables());
    }

    private static Cible cible(int rang, VariableDatee lue, @Nullable PeriodeLue annee) {
        Integer propre = lue.anneeOuNull();
        return new Cible(rang, lue.variable(), propre == null ? annee : periode(propre, lue.anneeDeDebutOuNull()), 1);
    }

    private static @Nullable PeriodeLue periode(@Nullable Integer annee, @Nullable Integer debut) {
        return annee == null ? null : new PeriodeLue(annee, null, debut);
    }

    int rangDeLaPeriode() {
        return rangDeLaPeriode;
    }

    boolean variableParLigne() {
        return rangDeLaVariable >= 0;
    }

    int[] rangsDesValeurs() {
        return rangs;
    }

    /** La période de cette cellule ; les mêmes quelques textes reviennent à chaque ligne, on les retient. */
    @Nullable
    PeriodeLue periodeConnue(@Nullable String texte) {
        if (texte == null) {
            return null;
        }
        PeriodeLue connue = periodes.get(texte);
        if (connue != null) {
            return connue;
        }
        PeriodeLue lue = ExamenDeLigne.periode(texte);
        if (lue != null && periodes.size() < PERIODES_RETENUES) {
            periodes.put(texte, lue);
        }
        return lue;
    }

    List<ValeurLue> lire(Ligne ligne, @Nullable PeriodeLue periodeDeLigne, List<Refus> refus) {
        List<ValeurLue> valeurs = new ArrayList<>(cibles.size());
        for (Cible cible : cibles) {
            String texte = ligne.cellule(cible.rang());
            NombreLu nombre = lecteur.lire(texte);
            if (nombre instanceof NombreLu.Illisible illisible) {
                if (refus.size() < REFUS_PAR_LIGNE) {
                    refus.add(Refus.deLaCellule(
                            ligne, colonnes.colonne(cible.rang()).nom(), texte, "un nombre", illisible.raison()));
                }
                continue;
            }
            String variable = variable(ligne, cible, refus);
            PeriodeLue periode = cible.periode() == null ? periodeDeLigne : cible.periode();
            valeurs.add(new ValeurLue(variable, periode, ajuster(nombre, cible.facteur())));
        }
        return valeurs;
    }

    private String variable(Ligne ligne, Cible cible, List<Refus> refus) {
        if (rangDeLaVariable < 0) {
            return cible.variable();
        }
        String lue = ligne.cellule(rangDeLaVariable);
        if (lue == null) {
            refus.add(Refus.deLaCellule(
                    ligne,
                    colonnes.colonne(rangDeLaVariable).nom(),
                    null,
                    "un nom de variable",
                    "La variable n’est pas dite sur cette ligne."));
            return "";
        }
        String nette = lue.strip();
        return variables.getOrDefault(nette, nette);
    }

    private static NombreLu ajuster(NombreLu nombre, double facteur) {
        return facteur != 1 && nombre instanceof NombreLu.Connu connu
                ? new NombreLu.Connu(connu.valeur() * facteur)
                : nombre;
    }
}
