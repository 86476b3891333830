package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.pages.AidePage.Ligne;
import fr.maillage.references.aideslocales.regles.AideLocale;
import fr.maillage.references.aideslocales.regles.Condition;
import fr.maillage.references.aideslocales.regles.FauteDeSaisie;
import fr.maillage.references.aideslocales.regles.FormeDAide;
import fr.maillage.references.aideslocales.regles.GenreDeCondition;
import fr.maillage.references.aideslocales.regles.GenreDeMontant;
import fr.maillage.references.aideslocales.regles.MontantDAide;
import fr.maillage.references.aideslocales.regles.Mot;
import fr.maillage.socle.web.ErreurDeChamp;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Une aide telle qu’elle est dans son formulaire : l’en-tête, une ligne par condition, le montant, les pièces. */
final class SaisieDAide {
    private static final int CONDITIONS_AU_PLUS = 40;
    private static final int CODE_AU_PLUS = 60;

    private final Map<String, String> valeurs;
    private final List<Ligne> conditions;
    private final GenreDeMontant montant;

    private SaisieDAide(Map<String, String> valeurs, List<Ligne> conditions, GenreDeMontant montant) {
        this.valeurs = Map.copyOf(valeurs);
        this.conditions = List.copyOf(conditions);
        this.montant = montant;
    }

    static SaisieDAide vide() {
        return new SaisieDAide(Map.of(), List.of(), GenreDeMontant.FIXE);
    }

    static SaisieDAide de(AideLocale aide) {
        var valeurs = new HashMap<String, String>();
        valeurs.put("nom", aide.nom());
        valeurs.put("phrase", aide.phrase());
        valeurs.put("forme", aide.forme().code());
        valeurs.put("instance", aide.instance());
        valeurs.put("minimum", aide.minimum());
        valeurs.put("pieces", String.join("\n", aide.pieces()));
        aide.montant().valeurs().forEach((champ, valeur) -> valeurs.put("m_" + champ, valeur));
        return sansCasesVides(
                valeurs, numeroter(aide.conditions()), aide.montant().genre());
    }

    private static SaisieDAide sansCasesVides(Map<String, String> valeurs, List<Ligne> lignes, GenreDeMontant montant) {
        valeurs.values().removeIf(String::isBlank);
        return new SaisieDAide(valeurs, lignes, montant);
    }

    private static List<Ligne> numeroter(List<Condition> conditions) {
        var lignes = new ArrayList<Ligne>();
        for (Condition c : conditions) lignes.add(new Ligne(lignes.size(), c.genre(), c.valeurs()));
        return lignes;
    }

    static SaisieDAide lire(Envoi envoi, LieuxNommes lieux) {
        var lignes = new ArrayList<Ligne>();
        for (int rang = 0; rang < CONDITIONS_AU_PLUS; rang++) {
            String debut = "c" + rang + "_";
            var cases = envoi.sous(debut);
            mot(GenreDeCondition.values(), cases.getOrDefault("genre", "")).ifPresent(genre -> {
                cases.remove("genre");
                lignes.add(new Ligne(
                        lignes.size(), genre, lieux.nommer(genre.tournure().champs(), cases)));
            });
        }
        return new SaisieDAide(
                envoi.champs(),
                lignes,
                mot(GenreDeMontant.values(), envoi.texte("genre_du_montant")).orElse(GenreDeMontant.FIXE));
    }

    private static <M extends Mot> java.util.Optional<M> mot(M[] mots, String code) {
        return Arrays.stream(mots).filter(m -> m.code().equals(code)).findFirst();
    }

    SaisieDAide avec(String genre) {
        var lignes = new ArrayList<>(conditions);
        mot(GenreDeCondition.values(), genre).ifPresent(g -> lignes.add(new Ligne(lignes.size(), g, Map.of())));
        return new SaisieDAide(valeurs, lignes, montant);
    }

    SaisieDAide sans(int rang) {
        var lignes = new ArrayList<Ligne>();
        for (Ligne l : conditions) if (l.rang() != rang) lignes.add(new Ligne(lignes.size(), l.genre(), l.valeurs()));
        return new SaisieDAide(valeurs, lignes, montant);
    }

    Map<String, String> valeurs() {
        return valeurs;
    }

    List<Ligne> conditions() {
        return conditions;
    }

    GenreDeMontant montant() {
        return montant;
    }

    /** L’aide écrite ; à ne croire que si rien ne s’est ajouté aux erreurs. */
    AideLocale aide(String code, List<ErreurDeChamp> erreurs) {
        if (texte("nom").isEmpty()) erreurs.add(new ErreurDeChamp("nom", "Écrivez le nom de l’aide."));
        return new AideLocale(
                code,
                texte("nom"),
                texte("phrase"),
                mot(FormeDAide.values(), texte("forme")).orElse(FormeDAide.SECOURS),
                texte("instance"),
                texte("minimum"),
                conditions.stream().map(l -> condition(l, erreurs)).toList(),
                montant(erreurs),
                texte("pieces")
                        .lines()
                        .map(String::strip)
                        .filter(p -> !p.isEmpty())
                        .toList());
    }

    private static Condition condition(Ligne ligne, List<ErreurDeChamp> erreurs) {
        var fautes = new ArrayList<FauteDeSaisie>();
        Condition lue = ligne.genre().lire(ligne.valeurs(), fautes);
        fautes.forEach(f -> erreurs.add(new ErreurDeChamp(ligne.prefixe() + f.champ(), f.phrase())));
        return lue;
    }

    /** Changer de façon laisse dans le formulaire les cases de l’ancienne : on ne lit que celles de la nouvelle. */
    private MontantDAide montant(List<ErreurDeChamp> erreurs) {
        var cases = new HashMap<String, String>();
        montant.tournure().champs().forEach(c -> {
            String valeur = texte("m_" + c.code());
            if (!valeur.isEmpty()) cases.put(c.code(), valeur);
        });
        var fautes = new ArrayList<FauteDeSaisie>();
        MontantDAide lu = montant.lire(cases, fautes);
        fautes.forEach(f -> erreurs.add(new ErreurDeChamp("m_" + f.champ(), f.phrase())));
        return lu;
    }

    private String texte(String champ) {
        return valeurs.getOrDefault(champ, "").strip();
    }

    /** Un code tiré du nom, qui n’est pas déjà pris. */
    String codeLibre(List<String> pris) {
        String nu = Normalizer.normalize(texte("nom"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = nu.isEmpty()
                ? "aide"
                : nu.substring(0, Math.min(nu.length(), CODE_AU_PLUS)).replaceAll("-$", "");
        String code = base.equals("nouvelle") ? "aide-nouvelle" : base;
        for (int suite = 2; pris.contains(code); suite++) code = base + "-" + suite;
        return code;
    }
}
