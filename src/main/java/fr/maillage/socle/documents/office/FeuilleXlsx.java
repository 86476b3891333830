package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.Polices;
import java.util.ArrayList;
import java.util.List;

/** Une feuille du classeur : les blocs d’un chapitre, de haut en bas, chaque graphique à droite de ses données. */
final class FeuilleXlsx {

    private static final int LARGEUR_TITRE = 34;
    private static final int LARGEUR_ORDINAIRE = 16;
    private static final int COLONNES_DE_TEXTE = 5;
    private static final int LIGNES_DE_GRAPHIQUE = 17;

    /** Un graphique et la place de ses données : la ligne d’en-tête, comptée à partir de 1. */
    record Place(Graphique graphique, int ligneDEnTete, int colonne, int lignes) {}

    private final StylesXlsx styles;
    final LignesDeFeuille lignes = new LignesDeFeuille();
    final List<Place> graphiques = new ArrayList<>();
    private int premierEnTete;
    private int nombreDeTableaux;

    FeuilleXlsx(StylesXlsx styles, String titre) {
        this.styles = styles;
        lignes.ligne(28).texte(titre, StylesXlsx.TITRE).ligne();
    }

    void blocs(List<Bloc> blocs) {
        blocs.forEach(this::bloc);
    }

    private void bloc(Bloc bloc) {
        switch (bloc) {
            case Bloc.Intertitre(String texte, int niveau) ->
                lignes.ligne().ligne(20).texte(texte, niveau == 2 ? StylesXlsx.SOUS_TITRE : StylesXlsx.LEGENDE);
            case Bloc.Paragraphe paragraphe -> texte(paragraphe.texte(), StylesXlsx.PARAGRAPHE);
            case Bloc.Liste liste ->
                liste.elements().forEach(element -> texte("•\u00a0" + element, StylesXlsx.PARAGRAPHE));
            case Bloc.ARetenir(var phrases) ->
                phrases.forEach(phrase -> texte("À retenir\u00a0: " + phrase, StylesXlsx.A_RETENIR));
            case Bloc.ChiffresCles(var chiffres) -> chiffres(chiffres);
            case Bloc.Tableau tableau -> tableau(tableau);
            case Graphique graphique -> graphique(graphique);
            case Bloc.Illustration illustration -> {
                lignes.ligne().ligne().texte(illustration.legende(), StylesXlsx.LEGENDE);
                texte(
                        illustration.texteAlternatif()
                                + " La carte se trouve dans les versions Word, PowerPoint et PDF.",
                        StylesXlsx.PARAGRAPHE);
            }
            case Bloc.Glossaire(var mots) ->
                mots.forEach(mot -> texte(mot.mot() + "\u00a0: " + mot.definition(), StylesXlsx.PARAGRAPHE));
            case Bloc.Sources(var sources) -> sources(sources);
            case Bloc.SautDePage() -> lignes.ligne();
        }
    }

    /** Un texte sur toute la largeur des premières colonnes, la ligne haute de ce qu’il faut. */
    void texte(String texte, int style) {
        double place = LARGEUR_TITRE + (COLONNES_DE_TEXTE - 1) * LARGEUR_ORDINAIRE;
        double besoin = Polices.NORMALE.largeur(texte, 10) / 5.6;
        lignes.ligne(Math.ceil(Math.max(1, besoin / place * 1.08)) * 13.5 + 2).texte(texte, style);
        lignes.fondre(COLONNES_DE_TEXTE - 1);
    }

    private void chiffres(List<Bloc.ChiffreCle> chiffres) {
        lignes.ligne();
        enTete("Chiffre clé", "Valeur", "Précision");
        chiffres.forEach(chiffre -> rangee(chiffre.libelle(), chiffre.valeur(), chiffre.precision()));
    }

    void enTete(String... titres) {
        lignes.ligne(22);
        retenirEnTete();
        for (String titre : titres) {
            lignes.texte(titre, StylesXlsx.EN_TETE);
        }
    }

    void rangee(String titre, String... textes) {
        double besoin = Polices.NORMALE.largeur(titre, 10) / 5.6 / LARGEUR_TITRE;
        for (String texte : textes) {
            besoin = Math.max(besoin, Polices.NORMALE.largeur(texte, 10) / 5.6 / LARGEUR_ORDINAIRE);
        }
        lignes.ligne(Math.ceil(Math.max(1, besoin * 1.35)) * 13.5 + 2).texte(titre, StylesXlsx.TITRE_DE_LIGNE);
        for (String texte : textes) {
            lignes.texte(texte, StylesXlsx.TEXTE_DE_CASE);
        }
    }

    private void sources(List<Bloc.Source> sources) {
        if (!sources.isEmpty()) {
            enTete("Jeu de données", "Producteur", "Millésime", "Licence");
            sources.forEach(
                    source -> rangee(source.libelle(), source.producteur(), source.millesime(), source.licence()));
        }
    }

    private void tableau(Bloc.Tableau tableau) {
        lignes.ligne().ligne(18).texte(tableau.legende(), StylesXlsx.LEGENDE).ligne(30);
        retenirEnTete();
        for (int colonne = 0; colonne < tableau.colonnes().size(); colonne++) {
            lignes.texte(
                    tableau.colonnes().get(colonne),
                    tableau.numerique(colonne) ? StylesXlsx.EN_TETE_A_DROITE : StylesXlsx.EN_TETE);
        }
        for (Bloc.Ligne ligne : tableau.lignes()) {
            lignes.ligne()
                    .texte(
                            ligne.titre(),
                            ligne.enAvant() ? StylesXlsx.TITRE_DE_LIGNE_EN_AVANT : StylesXlsx.TITRE_DE_LIGNE);
            ligne.cellules().forEach(cellule -> cellule(cellule, ligne.enAvant()));
        }
        BlocsDocx.lignesDeSource(tableau.source(), tableau.note()).forEach(texte -> texte(texte, StylesXlsx.SOURCE));
    }

    private void cellule(Cellule cellule, boolean enAvant) {
        Double valeur = cellule.valeur();
        if (valeur != null) {
            lignes.nombre(valeur, styles.nombre(cellule, enAvant));
        } else {
            lignes.texte(
                    cellule.lecture(), cellule.etat().porteUneValeur() ? StylesXlsx.TEXTE_DE_CASE : StylesXlsx.SIGNE);
        }
    }

    private void graphique(Graphique graphique) {
        lignes.ligne().ligne(18).texte(graphique.titre(), StylesXlsx.LEGENDE);
        int enTete = lignes.derniereLigne() + 1;
        int colonnes = graphique instanceof Graphique.ParCategories categories
                ? categories.series().size()
                : 2;
        String format = graphique instanceof Graphique.ParCategories categories
                ? GraphiqueOffice.formatDesValeurs(categories)
                : "#,##0.0";
        DonneesDeGraphique.ecrire(lignes, graphique, StylesXlsx.EN_TETE, styles.nombre(format));
        int donnees = PlageDeDonnees.nombreDeLignes(graphique);
        graphiques.add(new Place(graphique, enTete, Math.max(colonnes + 2, 4), LIGNES_DE_GRAPHIQUE));
        lignes.sauter(Math.max(0, LIGNES_DE_GRAPHIQUE - donnees - 1));
        if (!graphique.source().isBlank()) {
            texte(DessinsDocx.source(graphique.source()), StylesXlsx.SOURCE);
        }
    }

    private void retenirEnTete() {
        nombreDeTableaux++;
        if (premierEnTete == 0) {
            premierEnTete = lignes.derniereLigne();
        }
    }

    /** Les lignes qui restent visibles : jusqu’à l’en-tête s’il est seul et proche du haut, sinon le titre de la feuille. */
    int lignesFigees() {
        return nombreDeTableaux == 1 && premierEnTete <= 8 && graphiques.isEmpty() ? premierEnTete : 1;
    }

    String colonnes() {
        return "<cols><col min=\"1\" max=\"1\" width=\"%d\" customWidth=\"1\"/><col min=\"2\" max=\"14\" width=\"%d\" customWidth=\"1\"/></cols>"
                .formatted(LARGEUR_TITRE, LARGEUR_ORDINAIRE);
    }
}
