package fr.maillage.references.territoire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Un lieu de la géographie officielle. Un même code a pu désigner deux communes : l’identité est le code
 * <em>et</em> la période où il valait ce nom.
 *
 * @param fin premier jour où ce territoire n’existe plus, ou rien s’il existe encore
 * @param rattachement les territoires d’aujourd’hui qui le contiennent, désignés par leur code
 */
public record Territoire(
        int id,
        Maille maille,
        String code,
        String nom,
        LocalDate debut,
        @Nullable LocalDate fin,
        @Nullable Integer population,
        Rattachement rattachement) {

    /** Les codes des territoires qui contiennent celui-ci ; vides quand la question ne se pose pas. */
    public record Rattachement(
            String commune, String epci, String canton, String arrondissement, String departement, String region) {
        public static final Rattachement AUCUN = new Rattachement("", "", "", "", "", "");

        public String a(Maille maille) {
            return switch (maille) {
                case COMMUNE -> commune;
                case EPCI -> epci;
                case CANTON -> canton;
                case ARRONDISSEMENT -> arrondissement;
                case DEPARTEMENT -> departement;
                case REGION -> region;
                case FRANCE -> Geographie.CODE_FRANCE;
                default -> "";
            };
        }
    }

    /** Le numéro suffit : un portrait range des milliers de territoires, ses autres traits n’y départageraient rien. */
    @Override
    public int hashCode() {
        return id;
    }

    public boolean actuel() {
        return fin == null;
    }

    public boolean existeAu(LocalDate jour) {
        return !jour.isBefore(debut) && (fin == null || jour.isBefore(fin));
    }

    /** L’adresse de ce territoire dans la maison. */
    public String href() {
        return "/territoires/" + maille.chemin() + "/" + code;
    }
}
