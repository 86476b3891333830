package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.Polices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Range les blocs d’un chapitre en diapositives qui ne débordent pas. */
final class PlanDeDiapositives {

    static final double LARGEUR = 30.6;
    private static final double POINTS_PAR_CENTIMETRE = 28.35;
    static final double LARGEUR_A_COTE = 9.4;
    static final double CORPS_A_COTE = 16;
    private static final double LIGNES_A_COTE = 17;
    private static final double LIGNES_DE_TEXTE = 14;
    private static final double LIGNES_DE_TABLEAU = 12;

    private final Chapitre chapitre;
    private final List<String> aRetenir;
    private final List<Diapositive> diapositives = new ArrayList<>();
    private final List<Diapositive.Texte> textes = new ArrayList<>();
    private final Map<String, Integer> titres = new HashMap<>();
    private double remplissage;
    private String titre;
    private String section;

    private PlanDeDiapositives(Chapitre chapitre) {
        this.chapitre = chapitre;
        this.titre = chapitre.titre();
        this.section = chapitre.titre();
        this.aRetenir = chapitre.blocs().stream()
                .filter(Bloc.ARetenir.class::isInstance)
                .flatMap(bloc -> ((Bloc.ARetenir) bloc).phrases().stream())
                .toList();
    }

    static List<Diapositive> de(Chapitre chapitre) {
        var plan = new PlanDeDiapositives(chapitre);
        chapitre.blocs().forEach(plan::ranger);
        plan.vider();
        if (plan.diapositives.isEmpty()) {
            plan.poser(chapitre.titre(), new Diapositive.Textes(List.of()), List.of(), "");
        }
        return plan.diapositives;
    }

    private void ranger(Bloc bloc) {
        switch (bloc) {
            case Bloc.Intertitre(String texte, int niveau) -> intertitre(texte, niveau);
            case Bloc.Paragraphe paragraphe -> texte(Diapositive.Sorte.PARAGRAPHE, "", paragraphe.texte());
            case Bloc.Liste liste -> liste.elements().forEach(element -> texte(Diapositive.Sorte.PUCE, "", element));
            case Bloc.ARetenir(var phrases) ->
                phrases.forEach(phrase -> texte(Diapositive.Sorte.A_RETENIR, "À retenir\u00a0: ", phrase));
            case Bloc.Glossaire(var mots) ->
                mots.forEach(mot -> texte(Diapositive.Sorte.PARAGRAPHE, mot.mot() + "\u00a0: ", mot.definition()));
            case Bloc.ChiffresCles(var chiffres) -> chiffres(chiffres);
            case Bloc.Tableau tableau -> tableau(tableau);
            case Bloc.Sources(var sources) -> {
                if (!sources.isEmpty()) {
                    tableau(enTableau(sources));
                }
            }
            case Graphique graphique ->
                visuel(graphique.titre(), new Diapositive.Dessin(graphique), graphique.source());
            case Bloc.Illustration illustration -> {
                String legende = illustration.legende().isBlank() ? titre : illustration.legende();
                visuel(legende, new Diapositive.Image(illustration), illustration.source());
            }
            case Bloc.SautDePage() -> vider();
        }
    }

    /** Un intertitre ouvre une section ; s’il suit un texte en attente, il le continue plutôt que de laisser une page vide. */
    private void intertitre(String texte, int niveau) {
        section = niveau == 2 ? texte : section;
        if (niveau == 2 && textes.isEmpty()) {
            titre = texte;
        } else {
            texte(Diapositive.Sorte.INTERTITRE, texte, "");
        }
    }

    /** Un graphique ou une carte ; le texte qui attend se range à côté s’il y tient. */
    private void visuel(String titreVoulu, Diapositive.Contenu contenu, String source) {
        double lignes = textes.stream()
                .mapToDouble(texte -> lignes(texte.gras() + texte.texte(), CORPS_A_COTE, LARGEUR_A_COTE) + 0.5)
                .sum();
        poser(titreVoulu, contenu, lignes <= LIGNES_A_COTE ? emporter() : aPart(), source);
    }

    private List<Diapositive.Texte> emporter() {
        List<Diapositive.Texte> emportes = List.copyOf(textes);
        textes.clear();
        remplissage = 0;
        titre = section;
        return emportes;
    }

    private List<Diapositive.Texte> aPart() {
        vider();
        return List.of();
    }

    private static Bloc.Tableau enTableau(List<Bloc.Source> sources) {
        return new Bloc.Tableau(
                "Sources",
                List.of("Jeu de données", "Producteur", "Millésime", "Licence"),
                sources.stream()
                        .map(source -> Bloc.Ligne.de(
                                source.libelle(),
                                Cellule.texte(source.producteur()),
                                Cellule.texte(source.millesime()),
                                Cellule.texte(source.licence())))
                        .toList(),
                "");
    }

    private void texte(Diapositive.Sorte sorte, String gras, String texte) {
        for (String morceau : morceaux(gras + texte)) {
            boolean debut = (gras + texte).startsWith(morceau);
            double lignes = lignes(morceau, 18, LARGEUR - 1.5) + 0.45;
            if (remplissage + lignes > LIGNES_DE_TEXTE) {
                vider();
            }
            remplissage += lignes;
            textes.add(new Diapositive.Texte(
                    sorte,
                    debut ? gras : "",
                    debut ? morceau.substring(Math.min(gras.length(), morceau.length())) : morceau));
        }
    }

    /** Un texte plus long qu’une diapositive se coupe entre deux mots. */
    private static List<String> morceaux(String texte) {
        var morceaux = new ArrayList<String>();
        String reste = texte;
        while (lignes(reste, 18, LARGEUR - 1.5) > LIGNES_DE_TEXTE - 1) {
            int milieu = reste.length() / 2;
            int espace = reste.lastIndexOf(' ', milieu);
            int coupe = espace > 0 ? espace : milieu;
            morceaux.addAll(morceaux(reste.substring(0, coupe)));
            reste = reste.substring(coupe).strip();
        }
        morceaux.add(reste);
        return morceaux;
    }

    static double lignes(String texte, double corps, double centimetres) {
        return Math.max(
                1, Math.ceil(Polices.NORMALE.largeur(texte, corps) * 1.06 / (centimetres * POINTS_PAR_CENTIMETRE)));
    }

    private void chiffres(List<Bloc.ChiffreCle> chiffres) {
        String titreDesChiffres = titre;
        List<Diapositive.Texte> aCote = remplissage <= 6 && chiffres.size() <= 4 ? emporter() : aPart();
        for (int debut = 0; debut < chiffres.size(); debut += 8) {
            var contenu = new Diapositive.Chiffres(chiffres.subList(debut, Math.min(chiffres.size(), debut + 8)));
            poser(titreDesChiffres, contenu, debut == 0 ? aCote : List.of(), "");
        }
    }

    private void tableau(Bloc.Tableau tableau) {
        double hauteur = remplissage <= 5 ? remplissage * 0.8 : 0;
        List<Diapositive.Texte> aCote = remplissage <= 5 ? emporter() : aPart();
        var rangees = new ArrayList<Bloc.Ligne>();
        for (Bloc.Ligne ligne : tableau.lignes()) {
            double besoin = TableauPptx.lignes(tableau, ligne);
            if (!rangees.isEmpty() && (hauteur + besoin > LIGNES_DE_TABLEAU || rangees.size() == 10)) {
                poser(
                        tableau.legende(),
                        new Diapositive.Rangees(tableau, List.copyOf(rangees)),
                        aCote,
                        tableau.source());
                aCote = List.of();
                rangees.clear();
                hauteur = 0;
            }
            rangees.add(ligne);
            hauteur += besoin;
        }
        poser(tableau.legende(), new Diapositive.Rangees(tableau, List.copyOf(rangees)), aCote, tableau.source());
    }

    private void vider() {
        if (!textes.isEmpty()) {
            String titreDuTexte = titre;
            poser(titreDuTexte, new Diapositive.Textes(emporter()), List.of(), "");
        }
    }

    /** Deux diapositives d’un chapitre n’ont jamais le même titre : la seconde est une suite. */
    private void poser(String titreVoulu, Diapositive.Contenu contenu, List<Diapositive.Texte> aCote, String source) {
        int fois = titres.merge(titreVoulu, 1, Integer::sum);
        String unique = fois == 1 ? titreVoulu : titreVoulu + " (suite " + fois + ")";
        var notes = new ArrayList<>(aRetenir);
        if (!source.isBlank()) {
            notes.add(DessinsDocx.source(source));
        }
        diapositives.add(new Diapositive(surtitre(titreVoulu), unique, contenu, aCote, source, notes));
    }

    /** Le chapitre, puis la section, sauf ce que dit déjà le titre. */
    private String surtitre(String titreDeLaDiapositive) {
        boolean sansSection = section.equals(chapitre.titre()) || section.equals(titreDeLaDiapositive);
        return sansSection ? chapitre.titre() : chapitre.titre() + " · " + section;
    }
}
