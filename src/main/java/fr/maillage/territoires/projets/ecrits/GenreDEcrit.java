package fr.maillage.territoires.projets.ecrits;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Les écrits que l’on tire d’une fiche et que l’on retouche : leurs parties, et la longueur à ne pas dépasser. */
public enum GenreDEcrit {
    NOTE(
            "note-de-synthese",
            "Note de synthèse",
            "Une page pour l’élu ou la direction : de quoi il s’agit, ce que disent les chiffres, ce qui est attendu.",
            1,
            new Partie("objet", "Objet"),
            new Partie("contexte", "Contexte"),
            new Partie("enjeux", "Enjeux"),
            new Partie("chiffres", "Chiffres"),
            new Partie("budget", "Budget"),
            new Partie("options", "Options"),
            new Partie("avis", "Avis"),
            new Partie("decision", "Décision attendue")),
    NOTE_A_L_ELU(
            "note-a-l-elu",
            "Note à l’élu",
            "Des options présentées à égalité, leurs risques, une recommandation technique séparée du choix politique.",
            2,
            new Partie("objet", "Objet"),
            new Partie("contexte", "Contexte et enjeux"),
            new Partie("chiffres", "Données"),
            new Partie("recommandation", "Recommandation technique"),
            new Partie("calendrier", "Calendrier")),
    ARGUMENTAIRE(
            "argumentaire",
            "Argumentaire",
            "Une page, cinq diapositives ou trois minutes à l’oral, pour défendre une demande.",
            1,
            new Partie("probleme", "Le problème"),
            new Partie("preuves", "Ce qui le montre"),
            new Partie("proposition", "Ce que l’on propose"),
            new Partie("inaction", "Ce que coûte de ne rien faire"),
            new Partie("benefices", "Ce que l’on en attend"),
            new Partie("risques", "Risques et précautions"),
            new Partie("demande", "La décision demandée")),
    RAPPORT(
            "rapport-commission",
            "Rapport à la commission permanente",
            "Le rapport soumis au vote, avec son dispositif.",
            0,
            new Partie("objet", "Objet"),
            new Partie("contexte", "Exposé des motifs"),
            new Partie("chiffres", "Éléments chiffrés"),
            new Partie("budget", "Incidence financière"),
            new Partie("avis", "Avis des services"),
            new Partie("decision", "Proposition de délibération"));

    /** Une partie d’un écrit. */
    public record Partie(String code, String libelle) {}

    private final String code;
    private final String libelle;
    private final String phrase;
    private final int pages;
    private final List<Partie> parties;

    GenreDEcrit(String code, String libelle, String phrase, int pages, Partie... parties) {
        this.code = code;
        this.libelle = libelle;
        this.phrase = phrase;
        this.pages = pages;
        this.parties = List.of(parties);
    }

    public String code() {
        return code;
    }

    public String libelle() {
        return libelle;
    }

    public String phrase() {
        return phrase;
    }

    /** Le nombre de pages à ne pas dépasser ; 0 si aucun. */
    public int pages() {
        return pages;
    }

    public List<Partie> parties() {
        return parties;
    }

    public static Optional<GenreDEcrit> de(String code) {
        return Arrays.stream(values()).filter(g -> g.code.equals(code)).findFirst();
    }
}
