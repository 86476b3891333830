package fr.maillage.personnes.dossiers;

/** Un dossier dans une liste d’une autre pièce : son numéro, le nom de sa ou son titulaire, son adresse à l’écran. */
public record DossierAbrege(long id, String numero, String nom, boolean fictif) {
    public String href() {
        return Adresses.dossier(id);
    }
}
