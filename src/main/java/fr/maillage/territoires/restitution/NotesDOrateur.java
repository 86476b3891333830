package fr.maillage.territoires.restitution;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Diaporama;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.NombreFrancais;
import fr.maillage.territoires.diagnostic.Portrait;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Ce que dira l’orateur, diapositive par diapositive : des phrases faites des chiffres, jusqu’au temps voulu. */
final class NotesDOrateur {
    /** Ce que dure une diapositive, visuel compris : dix diapositives font un quart d’heure. */
    private static final int SECONDES = 107;

    private final Matiere matiere;

    NotesDOrateur(Matiere matiere) {
        this.matiere = matiere;
    }

    List<String> ouverture() {
        return List.of(
                "Bonjour. Nous avons un quart d’heure pour regarder ensemble "
                        + matiere.territoire().nom() + " à travers des chiffres publics, puis du temps pour en parler.",
                "Ces chiffres ne remplacent pas ce que vous savez du terrain : ils servent à le mettre en regard. Ils"
                        + " viennent de la statistique publique, sont comparés à des territoires plus grands, et aucun"
                        + " ne permet de reconnaître une personne.",
                "Je vous montrerai d’abord l’essentiel, puis quelques thèmes un par un. Notez au passage ce qui vous"
                        + " surprend et ce que vous reconnaissez : ce sera notre point de départ.",
                "Chaque diapositive dit l’année et la source de ses chiffres. Si une question demande plus de détail, le"
                        + " rapport complet le donne, avec les définitions.");
    }

    List<String> chiffres() {
        var notes = new ArrayList<String>();
        notes.add("Voici les chiffres à garder en tête. Je les prends un par un.");
        notes.addAll(matiere.aRetenir(matiere.essentiel(), 3));
        completer(notes, matiere.portrait().chiffresCles(), false);
        return notes;
    }

    List<String> carte(String titre) {
        var notes = new ArrayList<String>();
        notes.add(
                "Cette carte situe " + matiere.territoire().nom() + " parmi ses voisins. Elle montre : " + titre + ".");
        notes.add(
                "Plus la couleur est soutenue, plus la valeur est forte ; la légende donne les bornes de chaque classe."
                        + " Un territoire hachuré ou sans couleur n’a pas de chiffre diffusé : ce n’est pas un zéro.");
        notes.add("Regardez d’abord les grands ensembles, puis les exceptions. Une carte montre où, elle ne dit pas"
                + " pourquoi ; deux communes de même couleur peuvent vivre des situations très différentes.");
        notes.add("Un taux cache aussi des nombres : une petite commune peut avoir un taux élevé et peu d’habitants"
                + " concernés, une grande ville l’inverse. Gardons les deux en tête quand nous parlerons de moyens.");
        notes.add(
                "Enfin, les limites administratives ne sont pas celles de la vie quotidienne : on travaille, on étudie et on"
                        + " se soigne souvent dans la commune d’à côté.");
        notes.add("Question pour la salle : cette carte ressemble-t-elle à celle que vous auriez dessinée ?");
        return notes;
    }

    List<String> theme(Theme theme, Graphique graphique) {
        Chapitre chapitre = Objects.requireNonNull(matiere.themes().get(theme));
        var notes = new ArrayList<String>();
        notes.add("Parlons de ce thème : " + theme.libelle().toLowerCase(java.util.Locale.FRANCE) + ".");
        notes.addAll(matiere.aRetenir(chapitre, 2));
        notes.add(lireLeGraphique(graphique));
        String question = "Question pour la salle : " + Questions.de(theme);
        notes.add(question);
        completer(notes, matiere.portrait().du(theme), true);
        notes.remove(question);
        notes.add(question);
        return notes;
    }

    List<String> semblables() {
        var notes = new ArrayList<String>();
        notes.add("Avec qui se comparer ? Voici les territoires de France qui ressemblent le plus à "
                + matiere.territoire().nom() + ", sur une série d’indicateurs et sur le nombre d’habitants.");
        notes.add("Plus la distance est petite, plus la ressemblance est grande ; la dernière colonne dit ce qui les"
                + " rapproche le plus. Ressembler par les chiffres ne veut pas dire vivre la même chose : l’histoire,"
                + " le relief, l’emploi d’à côté n’y sont pas.");
        notes.add(
                "L’intérêt est pratique : ces territoires ont pu essayer des réponses qui nous seraient utiles. Un appel"
                        + " à une collègue de l’un d’eux, une visite, un document demandé coûtent peu et évitent de partir de zéro.");
        notes.add(
                "Ils servent aussi à se situer : si un indicateur nous distingue de nos semblables, il mérite qu’on s’y"
                        + " arrête ; s’il nous est commun à tous, la cause est peut-être plus générale.");
        notes.add("Question pour la salle : lequel de ces territoires connaissez-vous, et qu’y a-t-on tenté ?");
        return notes;
    }

    List<String> limites() {
        return List.of(
                "Avant d’échanger, ce que ces chiffres ne disent pas. Ils ont deux à quatre ans d’âge : le recensement et"
                        + " les fichiers fiscaux demandent du temps. Ils décrivent des habitants, jamais des personnes.",
                "Quand un effectif est trop petit, le chiffre est couvert par le secret statistique : nous l’écrivons, et"
                        + " nous donnons celui du territoire plus grand. Un blanc n’est jamais un zéro.",
                "Comparer n’est pas classer. Être au-dessus ou au-dessous d’une moyenne n’est ni bien ni mal en soi ; cela"
                        + " invite à chercher ce qui se passe, avec celles et ceux qui y vivent et y travaillent.",
                "Enfin, les statistiques voient mal ce qui ne se déclare pas : le non-recours, l’entraide, le découragement."
                        + " C’est là que votre parole compte.",
                "Si un chiffre vous paraît faux, dites-le : soit il a vieilli, soit le terrain a changé, soit il mesure autre chose"
                        + " que ce que l’on croit. Dans les trois cas, nous aurons appris quelque chose.",
                "Je vous propose maintenant vingt minutes : dix pour dire ce qui vous surprend et ce que vous reconnaissez,"
                        + " dix pour choisir les deux ou trois questions que nous voulons creuser. Merci.");
    }

    private static String lireLeGraphique(Graphique graphique) {
        if (graphique instanceof Graphique.ParCategories g) {
            return switch (g.forme()) {
                case COURBES ->
                    "Pour lire ce graphique : les années vont de gauche à droite, chaque courbe est un territoire ; ce qui"
                            + " compte est la pente et l’écart entre les courbes.";
                case BARRES_HORIZONTALES ->
                    "Pour lire ce graphique : chaque barre est un territoire, la nôtre est mise en avant ; les valeurs sont"
                            + " écrites au bout, en " + unite(g.unite()) + ".";
                default -> "Le titre dit ce que montre ce graphique, et la source dit d’où viennent les valeurs.";
            };
        }
        return "Chaque point est un territoire : à droite et en haut, les deux mesures sont fortes.";
    }

    private static String unite(String unite) {
        return unite.equals("%") ? "pourcentage" : unite.isBlank() ? "nombre" : unite;
    }

    /** Ajoute des chiffres commentés tant que le temps de la diapositive n’est pas rempli. */
    private void completer(List<String> notes, List<Portrait.Ligne> lignes, boolean definitions) {
        int mots = (SECONDES - Diaporama.SECONDES_PAR_VISUEL) * Diaporama.MOTS_PAR_MINUTE / 60;
        for (Portrait.Ligne ligne : lignes) {
            if (!ligne.valeur().estChiffree() || dejaDit(notes, ligne)) continue;
            ajouter(notes, phrase(ligne), mots);
            if (definitions) ajouter(notes, definition(ligne.indicateur()), mots);
        }
    }

    private static void ajouter(List<String> notes, String phrase, int mots) {
        int avec = Diaporama.compter(notes) + Diaporama.compter(List.of(phrase));
        if (avec <= mots + 6) notes.add(phrase);
    }

    private static boolean dejaDit(List<String> notes, Portrait.Ligne ligne) {
        String sujet = ligne.indicateur().sujet().texte().toLowerCase(java.util.Locale.FRANCE);
        return notes.stream()
                .anyMatch(n -> n.toLowerCase(java.util.Locale.FRANCE).startsWith(sujet));
    }

    private String phrase(Portrait.Ligne ligne) {
        Indicateur indicateur = ligne.indicateur();
        var sujet = indicateur.sujet();
        String debut = sujet.texte().substring(0, 1).toUpperCase(java.util.Locale.FRANCE)
                + sujet.texte().substring(1);
        var reperes = new ArrayList<String>();
        for (int rang = 0; rang < matiere.portrait().comparateurs().size(); rang++) {
            Territoire repere = matiere.portrait().comparateurs().get(rang);
            boolean parlant = repere.maille() == Maille.DEPARTEMENT || repere.maille() == Maille.FRANCE;
            var valeur = ligne.comparees().get(rang);
            if (parlant && valeur.estChiffree() && !estUnEffectif(indicateur)) {
                reperes.add(repere.nom() + ", " + ecrire(indicateur, valeur.nombre()));
            }
        }
        return "%s %s %s en %d%s."
                .formatted(
                        debut,
                        sujet.pluriel() ? "sont de" : "est de",
                        ecrire(indicateur, ligne.valeur().nombre()),
                        ligne.annee(),
                        reperes.isEmpty() ? "" : " ; pour comparer : " + String.join(" ; ", reperes));
    }

    private static boolean estUnEffectif(Indicateur indicateur) {
        return switch (indicateur.unite()) {
            case "hab.", "nb", "pers.", "" -> true;
            default -> false;
        };
    }

    private static String ecrire(Indicateur indicateur, double nombre) {
        String unite = switch (indicateur.unite()) {
            case "ratio", "indice", "nb" -> "";
            default -> indicateur.unite();
        };
        return NombreFrancais.avecUnite(nombre, indicateur.decimales(), unite);
    }

    private static String definition(Indicateur indicateur) {
        return "Rappel de définition : "
                + indicateur.libelle().toLowerCase(java.util.Locale.FRANCE).strip() + ", c’est-à-dire "
                + indicateur.definition().substring(0, 1).toLowerCase(java.util.Locale.FRANCE)
                + indicateur.definition().substring(1);
    }
}
