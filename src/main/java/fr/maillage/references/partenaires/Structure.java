package fr.maillage.references.partenaires;

import java.time.LocalDate;
import java.util.Optional;

/** Un organisme de l’annuaire : où il est, comment le joindre, quand la fiche a été relue. */
public record Structure(
        long id,
        long organisation,
        Valeurs valeurs,
        boolean demonstration,
        boolean retiree,
        int version,
        String modifiePar) {
    /** Au-delà, une fiche est à vérifier : un an, le temps d’un changement d’équipe. */
    static final int JOURS_DE_FRAICHEUR = 365;

    public String nom() {
        return valeurs.texte("nom");
    }

    public String href() {
        return "/partenaires/structures/" + id;
    }

    public Optional<TypeDePartenaire> type() {
        return TypeDePartenaire.de(nom(), valeurs.liste("reseaux_porteurs"));
    }

    LocalDate miseAJour() {
        return LocalDate.parse(valeurs.texte("date_maj"));
    }

    boolean aVerifier(LocalDate jour) {
        return ancienne(miseAJour(), jour);
    }

    static boolean ancienne(LocalDate miseAJour, LocalDate jour) {
        return miseAJour.plusDays(JOURS_DE_FRAICHEUR).isBefore(jour);
    }
}
