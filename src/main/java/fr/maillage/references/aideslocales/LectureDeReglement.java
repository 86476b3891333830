package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.FichierDeReglement.Fiche;
import fr.maillage.references.aideslocales.regles.AideLocale;
import fr.maillage.references.aideslocales.regles.Condition;
import fr.maillage.references.aideslocales.regles.ExempleTraite;
import fr.maillage.references.aideslocales.regles.FauteDeSaisie;
import fr.maillage.references.aideslocales.regles.FormeDAide;
import fr.maillage.references.aideslocales.regles.GenreDeCondition;
import fr.maillage.references.aideslocales.regles.GenreDeMontant;
import fr.maillage.references.aideslocales.regles.Issue;
import fr.maillage.references.aideslocales.regles.MontantDAide;
import fr.maillage.references.aideslocales.regles.Mot;
import fr.maillage.references.aideslocales.regles.Reglement;
import fr.maillage.references.aideslocales.regles.SituationDExemple;
import fr.maillage.socle.commun.Montant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lit un règlement dans son format de fichier ; chaque faute dit sa ligne et que faire. */
final class LectureDeReglement {
    static final String FORMAT = "maillage/reglement-d-aides/1";

    private static final MontantDAide RIEN = GenreDeMontant.PAR_L_INSTANCE.lire(Map.of(), new ArrayList<>());

    private final FichierDeReglement fichier = new FichierDeReglement();
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Integer> lignes = new HashMap<>();

    private LectureDeReglement() {}

    /**
     * @param reglement à ne croire que si {@code fautes} est vide
     * @param lignes la ligne de chaque condition, sous « code de l’aide / rang »
     */
    record Lu(Reglement reglement, List<FauteDeFichier> fautes, Map<String, Integer> lignes) {}

    static Lu lire(String contenu) {
        var lecture = new LectureDeReglement();
        Reglement reglement = lecture.reglement(lecture.fichier.ouvrir(contenu));
        return new Lu(reglement, lecture.fichier.fautes(), Map.copyOf(lecture.lignes));
    }

    /** Un contenu que la maison a elle-même écrit. */
    static Reglement exiger(String contenu) {
        Lu lu = lire(contenu);
        if (!lu.fautes().isEmpty())
            throw new IllegalStateException("Un règlement gardé ne se relit pas. "
                    + lu.fautes().getFirst().dire());
        return lu.reglement();
    }

    private Reglement reglement(Fiche racine) {
        if (racine.cases().isEmpty()) return new Reglement("", "", "", "", List.of(), List.of());
        fichier.connus(
                racine, Set.of("format", "nom", "organisme", "deliberation", "avertissement", "aides", "exemples"));
        String format = fichier.texte(racine, "format");
        if (!format.equals(FORMAT))
            fichier.faute(
                    racine.ligne("format"),
                    "« %s » n’est pas un format que la maison sait lire : écrivez « format: %s »."
                            .formatted(format, FORMAT));
        var aides = fichier.fiches(racine, "aides").stream().map(this::aide).toList();
        return new Reglement(
                fichier.exiger(racine, "nom"),
                fichier.texte(racine, "organisme"),
                fichier.texte(racine, "deliberation"),
                fichier.texte(racine, "avertissement"),
                aides,
                fichier.fiches(racine, "exemples").stream().map(this::exemple).toList());
    }

    private AideLocale aide(Fiche fiche) {
        fichier.connus(
                fiche,
                Set.of("code", "nom", "phrase", "forme", "instance", "minimum", "conditions", "montant", "pieces"));
        String code = fichier.exiger(fiche, "code");
        if (!code.isEmpty() && !code.matches("[a-z0-9]+(-[a-z0-9]+)*"))
            fichier.faute(
                    fiche.ligne("code"),
                    "« %s » ne convient pas : un code n’a que des minuscules, des chiffres et des tirets."
                            .formatted(code));
        if (!codes.add(code))
            fichier.faute(
                    fiche.ligne("code"), "Deux aides ont le code « %s » : changez l’un des deux.".formatted(code));
        return new AideLocale(
                code,
                fichier.exiger(fiche, "nom"),
                fichier.texte(fiche, "phrase"),
                mot(fiche, "forme", FormeDAide.values()).orElse(FormeDAide.SECOURS),
                fichier.texte(fiche, "instance"),
                fichier.texte(fiche, "minimum"),
                conditions(code, fiche),
                montant(fiche),
                fichier.textes(fiche, "pieces"));
    }

    private List<Condition> conditions(String code, Fiche fiche) {
        var conditions = new ArrayList<Condition>();
        for (Fiche ecrite : fichier.fiches(fiche, "conditions")) {
            lignes.put(code + "/" + conditions.size(), ecrite.ligne());
            condition(ecrite).ifPresent(conditions::add);
        }
        return conditions;
    }

    private Optional<Condition> condition(Fiche fiche) {
        return mot(fiche, "genre", GenreDeCondition.values()).map(genre -> {
            var fautes = new ArrayList<FauteDeSaisie>();
            var lue = genre.lire(fichier.valeurs(fiche, Set.of("genre")), fautes);
            return reporter(fiche, fautes) ? null : lue;
        });
    }

    private MontantDAide montant(Fiche aide) {
        Fiche fiche = fichier.partie(aide, "montant");
        if (fiche == null) {
            fichier.faute(
                    aide.ligne(), "Il manque « montant: { genre: fixe, montant: … } » à cette aide : ajoutez-le.");
            return RIEN;
        }
        return mot(fiche, "genre", GenreDeMontant.values())
                .map(genre -> {
                    var fautes = new ArrayList<FauteDeSaisie>();
                    var lu = genre.lire(fichier.valeurs(fiche, Set.of("genre")), fautes);
                    return reporter(fiche, fautes) ? RIEN : lu;
                })
                .orElse(RIEN);
    }

    private ExempleTraite exemple(Fiche fiche) {
        fichier.connus(fiche, Set.of("nom", "situation", "attendus"));
        Fiche situation = fichier.partie(fiche, "situation");
        Map<String, String> valeurs = situation == null ? Map.of() : fichier.valeurs(situation, Set.of());
        var fautes = new ArrayList<FauteDeSaisie>();
        SituationDExemple.lire(valeurs, fautes);
        reporter(situation == null ? fiche : situation, fautes);
        return new ExempleTraite(
                fichier.exiger(fiche, "nom"),
                EcritureDeReglement.rangees(valeurs),
                fichier.fiches(fiche, "attendus").stream().map(this::attendu).toList());
    }

    private ExempleTraite.Attendu attendu(Fiche fiche) {
        fichier.connus(fiche, Set.of("aide", "issue", "montant"));
        String aide = fichier.exiger(fiche, "aide");
        if (!aide.isEmpty() && !codes.contains(aide))
            fichier.faute(
                    fiche.ligne("aide"),
                    "« %s » n’est le code d’aucune aide de ce fichier : %s."
                            .formatted(aide, codes.stream().sorted().collect(Collectors.joining(", "))));
        return new ExempleTraite.Attendu(
                aide, mot(fiche, "issue", Issue.values()).orElse(Issue.OUVERT), somme(fiche));
    }

    private @Nullable Long somme(Fiche fiche) {
        String ecrit = fichier.texte(fiche, "montant");
        if (ecrit.isEmpty()) return null;
        var montant = Montant.lire(ecrit);
        if (montant.isEmpty())
            fichier.faute(
                    fiche.ligne("montant"),
                    "« %s » n’est pas un montant : écrivez des euros, par exemple 250.".formatted(ecrit));
        return montant.map(Montant::centimes).orElse(null);
    }

    private <M extends Mot> Optional<M> mot(Fiche fiche, String cle, M[] mots) {
        String ecrit = fichier.texte(fiche, cle);
        var trouve = Arrays.stream(mots).filter(m -> m.code().equals(ecrit)).findFirst();
        if (trouve.isEmpty())
            fichier.faute(
                    fiche.ligne(cle),
                    "« %s: %s » n’est pas connu. Les mots possibles : %s."
                            .formatted(
                                    cle,
                                    ecrit,
                                    Arrays.stream(mots).map(Mot::code).collect(Collectors.joining(", "))));
        return trouve;
    }

    private boolean reporter(Fiche fiche, List<FauteDeSaisie> fautes) {
        fautes.forEach(f -> fichier.faute(fiche.ligne(f.champ()), f.phrase()));
        return !fautes.isEmpty();
    }
}
