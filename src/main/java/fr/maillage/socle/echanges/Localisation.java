package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.lecture.Colonnes;
import fr.maillage.socle.echanges.lecture.Ligne;
import fr.maillage.socle.echanges.valeurs.CodeLu;
import fr.maillage.socle.echanges.valeurs.FormeDeCode;
import fr.maillage.socle.echanges.valeurs.LecteurDeCode;
import fr.maillage.socle.echanges.valeurs.LecteurDePeriode;
import fr.maillage.socle.echanges.valeurs.PeriodeLue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lit de quel territoire parle une ligne : son code, sa maille, son millésime. */
final class Localisation {

    /** Ce que la ligne dit de son territoire. */
    sealed interface Lieu {
        /** La maille n'est pas de celles que le modèle retient. */
        record Ignore() implements Lieu {}

        record Refuse(Refus refus) implements Lieu {}

        record Trouve(String code, String maille, @Nullable Integer millesime, CodeLu.@Nullable Reparation reparation)
                implements Lieu {}
    }

    private record Regle(Pattern motif, boolean extrait, String maille, FormeDeCode forme) {}

    private static final Lieu IGNORE = new Lieu.Ignore();

    private final Colonnes colonnes;
    private final MailleDuCode maille;
    private final int rangDuCode;
    private final int rangDeLaMaille;
    private final int rangDuMillesime;
    private final @Nullable Integer millesime;
    private final List<Regle> regles;
    private final Map<FormeDeCode, LecteurDeCode> lecteurs = new EnumMap<>(FormeDeCode.class);

    Localisation(Correspondance.Reperage reperage, Colonnes colonnes) {
        this.colonnes = colonnes;
        this.maille = reperage.maille();
        this.rangDuCode = RangDeColonne.premier(colonnes, reperage.colonnesDuCode());
        this.rangDeLaMaille =
                maille instanceof MailleDuCode.ParColonne par ? RangDeColonne.exiger(colonnes, par.colonne()) : -1;
        String colonneDuMillesime = reperage.colonneDuMillesime();
        this.rangDuMillesime = colonneDuMillesime == null ? -1 : RangDeColonne.exiger(colonnes, colonneDuMillesime);
        this.millesime = reperage.millesime();
        this.regles = maille instanceof MailleDuCode.ParForme par
                ? par.regles().stream().map(Localisation::preparer).toList()
                : List.of();
        for (FormeDeCode forme : FormeDeCode.values()) {
            lecteurs.put(forme, new LecteurDeCode(forme));
        }
    }

    private static Regle preparer(MailleDuCode.Regle regle) {
        Pattern motif = Pattern.compile(regle.motif());
        return new Regle(motif, motif.namedGroups().containsKey("code"), regle.maille(), regle.forme());
    }

    int rangDuCode() {
        return rangDuCode;
    }

    Lieu lire(Ligne ligne) {
        String texte = ligne.cellule(rangDuCode);
        return switch (maille) {
            case MailleDuCode.Fixe fixe -> lire(ligne, texte, fixe.maille(), fixe.forme());
            case MailleDuCode.ParColonne par -> {
                String dite = ligne.cellule(rangDeLaMaille);
                MailleDuCode.Fixe trouvee = dite == null ? null : par.valeurs().get(dite.strip());
                yield trouvee == null ? IGNORE : lire(ligne, texte, trouvee.maille(), trouvee.forme());
            }
            case MailleDuCode.ParForme _ -> parForme(ligne, texte);
        };
    }

    private Lieu parForme(Ligne ligne, @Nullable String texte) {
        if (texte != null) {
            for (Regle regle : regles) {
                Matcher trouve = regle.motif().matcher(texte.strip());
                if (trouve.matches()) {
                    return lire(ligne, regle.extrait() ? trouve.group("code") : texte, regle.maille(), regle.forme());
                }
            }
        }
        return refuser(
                ligne,
                texte,
                "un code connu",
                "« %s » n’a la forme d’aucun code attendu par ce modèle."
                        .formatted(texte == null ? "" : texte.strip()));
    }

    private Lieu lire(Ligne ligne, @Nullable String texte, String nomDeMaille, FormeDeCode forme) {
        Integer annee = millesime;
        if (rangDuMillesime >= 0) {
            Optional<PeriodeLue> lue = LecteurDePeriode.lire(ligne.cellule(rangDuMillesime));
            if (lue.isEmpty()) {
                return new Lieu.Refuse(Refus.deLaCellule(
                        ligne,
                        colonnes.colonne(rangDuMillesime).nom(),
                        ligne.cellule(rangDuMillesime),
                        "une année",
                        "Le millésime du découpage ne se lit pas : on attend une année, comme 2024."));
            }
            annee = lue.get().annee();
        }
        CodeLu lu = new LecteurOuRefus(lecteurs, forme).lire(texte);
        return switch (lu) {
            case CodeLu.Lu code -> new Lieu.Trouve(code.code(), nomDeMaille, annee, code.reparationOuNull());
            case CodeLu.Refuse refuse ->
                refuser(ligne, texte, forme.nom() + ", comme " + forme.exemple(), refuse.raison());
        };
    }

    /** Le lecteur de la forme voulue ; toutes les formes en ont un. */
    private record LecteurOuRefus(Map<FormeDeCode, LecteurDeCode> lecteurs, FormeDeCode forme) {
        CodeLu lire(@Nullable String texte) {
            LecteurDeCode lecteur = lecteurs.get(forme);
            return lecteur == null ? new CodeLu.Refuse("Cette forme de code n’a pas de lecteur.") : lecteur.lire(texte);
        }
    }

    private Lieu refuser(Ligne ligne, @Nullable String texte, String attendu, String raison) {
        return new Lieu.Refuse(
                Refus.deLaCellule(ligne, colonnes.colonne(rangDuCode).nom(), texte, attendu, raison));
    }
}
