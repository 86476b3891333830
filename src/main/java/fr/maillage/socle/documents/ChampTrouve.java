package fr.maillage.socle.documents;

/** Un champ lu dans un modèle Word : ses mots tels qu’ils y sont, et l’endroit où l’auteur le retrouvera. */
public record ChampTrouve(String nom, String endroit) {

    /** Le nom sous lequel la maison le cherche. */
    public String cle() {
        return Champs.normaliser(nom);
    }
}
