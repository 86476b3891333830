package fr.maillage.references.territoire.secret;

/**
 * Une façon de changer un tableau en ajoutant une personne dans une case : ajout simple, transfert depuis une autre case, ou
 * croisement de deux transferts inverses qui laisse les totaux des deux lieux et des deux modalités.
 */
record Echange(Forme forme, int lieu, int modalite, int autreLieu, int autreModalite) {

    enum Forme {
        /** +1 ici, rien ailleurs. */
        AJOUT,
        /** +1 ici, −1 dans l'autre case. */
        TRANSFERT,
        /** +1 ici et dans la case opposée, −1 dans les deux autres coins du rectangle. */
        CROISEMENT
    }

    static Echange ajout(int lieu, int modalite) {
        return new Echange(Forme.AJOUT, lieu, modalite, -1, -1);
    }

    static Echange transfert(int lieu, int modalite, int autreLieu, int autreModalite) {
        return new Echange(Forme.TRANSFERT, lieu, modalite, autreLieu, autreModalite);
    }

    static Echange croisement(int lieu, int modalite, int autreLieu, int autreModalite) {
        return new Echange(Forme.CROISEMENT, lieu, modalite, autreLieu, autreModalite);
    }

    /** Combien de fois l'échange peut se faire sans rendre un effectif négatif. */
    long capacite(Temoin temoin) {
        return switch (forme) {
            case AJOUT -> Long.MAX_VALUE;
            case TRANSFERT -> temoin.effectif(autreLieu, autreModalite);
            case CROISEMENT -> Math.min(temoin.effectif(autreLieu, modalite), temoin.effectif(lieu, autreModalite));
        };
    }

    void appliquer(Temoin temoin, long fois) {
        temoin.ajouter(lieu, modalite, fois);
        switch (forme) {
            case AJOUT -> {}
            case TRANSFERT -> temoin.ajouter(autreLieu, autreModalite, -fois);
            case CROISEMENT -> {
                temoin.ajouter(autreLieu, modalite, -fois);
                temoin.ajouter(lieu, autreModalite, -fois);
                temoin.ajouter(autreLieu, autreModalite, fois);
            }
        }
    }
}
