package fr.maillage.socle.echanges.lecture;

/** Des cellules fusionnées : lignes à partir de 1, colonnes à partir de 0, bornes comprises. */
record Fusion(long premiereLigne, int premiereColonne, long derniereLigne, int derniereColonne) {

    boolean couvre(long ligne, int colonne) {
        return ligne >= premiereLigne
                && ligne <= derniereLigne
                && colonne >= premiereColonne
                && colonne <= derniereColonne;
    }
}
