package fr.maillage.personnes.simulation;

import java.util.List;

/** Une estimation telle qu’elle fut montrée un jour, en phrases : elle se relit sans la loi d’alors. */
record EstimationGardee(String total, List<Ligne> lignes, List<String> situation) {
    /** Une réponse : la prestation, dans quelle rubrique, combien, à quel point c’est sûr, pourquoi. */
    record Ligne(String rubrique, String nom, String montant, String certitude, String raison) {}
}
