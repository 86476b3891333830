package fr.maillage.socle.taches;

/** Le numéro d’un travail confié ; son écran est à {@code /taches/numéro}. */
public record TacheId(long valeur) {
    public String href() {
        return "/taches/" + valeur;
    }
}
