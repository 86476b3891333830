package fr.maillage.references.aideslocales.regles;

import java.util.Map;

/** Présenter une pièce sans laquelle l’aide ne s’examine pas. */
record ConditionDePiece(String piece) implements Condition {
    static ConditionDePiece lire(ValeursEcrites v) {
        return new ConditionDePiece(v.texte("piece"));
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.PIECE;
    }

    @Override
    public Map<String, String> valeurs() {
        return new Ecrites().texte("piece", piece).valeurs();
    }

    @Override
    public String phrase() {
        return "La personne présente : %s.".formatted(Mots.minuscule(piece));
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        return demande.pieces().stream().anyMatch(p -> p.equalsIgnoreCase(piece))
                ? new Verdict.Remplie("Pièce présentée : %s.".formatted(Mots.minuscule(piece)))
                : new Verdict.Inconnue("Apportez : %s.".formatted(Mots.minuscule(piece)));
    }
}
