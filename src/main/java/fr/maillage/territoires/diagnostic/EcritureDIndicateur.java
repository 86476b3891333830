package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Etat;
import fr.maillage.socle.documents.NombreFrancais;

/** Écrit la valeur d’un indicateur comme on la lit : dans une phrase, avec son unité, ou dans une case de tableau. */
public final class EcritureDIndicateur {
    private EcritureDIndicateur() {}

    public static Cellule cellule(Indicateur indicateur, Valeur valeur) {
        return switch (valeur.etat()) {
            case CONNUE -> Cellule.nombre(valeur.nombre(), indicateur.decimales(), "");
            case ESTIMEE -> Cellule.nombre(valeur.nombre(), indicateur.decimales(), "", Etat.ESTIME);
            case SECRETE -> Cellule.sansValeur(Etat.SECRET);
            case NON_APPLICABLE -> Cellule.sansValeur(Etat.SANS_OBJET);
            case NON_DISPONIBLE -> Cellule.sansValeur(Etat.INDISPONIBLE);
        };
    }

    public static String ecrire(Indicateur indicateur, Valeur valeur) {
        return valeur.estChiffree()
                ? NombreFrancais.avecUnite(valeur.nombre(), indicateur.decimales(), uniteLue(indicateur))
                : valeur.etat().signe();
    }

    /** « Taux de pauvreté (%) » : ce qu’écrit la première case d’une ligne. */
    public static String intitule(Indicateur indicateur) {
        return indicateur.libelle() + (uniteLue(indicateur).isBlank() ? "" : " (" + indicateur.unite() + ")");
    }

    /** Un effectif ne se compare pas à celui d’un territoire plus grand. */
    public static boolean comparable(Indicateur indicateur) {
        return !indicateur.unite().isBlank()
                && !indicateur.unite().startsWith("hab.")
                && !indicateur.unite().equals("nb")
                && !indicateur.unite().equals("pers.");
    }

    /** « 3,7 » se suffit : un rapport, un indice ou un simple nombre ne s’écrit pas avec son unité. */
    private static String uniteLue(Indicateur indicateur) {
        return switch (indicateur.unite()) {
            case "ratio", "indice", "nb" -> "";
            default -> indicateur.unite();
        };
    }
}
