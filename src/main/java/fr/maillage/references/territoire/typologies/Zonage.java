package fr.maillage.references.territoire.typologies;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Une façon officielle de classer les communes, et les noms de colonnes sous lesquels les fichiers publics la donnent. */
public enum Zonage {
    DENSITE("Grille communale de densité (7 niveaux)", List.of("DENS", "DENS7"), List.of("LIBDENS", "LIBDENS7")),
    FRR("France ruralités revitalisation", List.of("FRR", "CODE_FRR"), List.of("LIBFRR", "LIB_FRR")),
    AIRE("Aire d’attraction des villes", List.of("AAV2020", "AAV"), List.of("LIB_AAV2020", "LIBAAV2020")),
    PLACE_DANS_L_AIRE("Place dans l’aire d’attraction", List.of("CATEAAV2020", "CATEAAV"), List.of("LIB_CATEAAV2020")),
    UNITE_URBAINE("Unité urbaine", List.of("UU2020"), List.of("LIB_UU2020", "LIBUU2020")),
    BASSIN_DE_VIE("Bassin de vie", List.of("BV2022"), List.of("LIB_BV2022", "LIBBV2022")),
    ZONE_D_EMPLOI("Zone d’emploi", List.of("ZE2020"), List.of("LIB_ZE2020", "LIBZE2020")),
    PROGRAMMES("Programmes nationaux", List.of("PROGRAMME"), List.of("LIB_PROGRAMME"));

    private final String libelle;
    private final List<String> codes;
    private final List<String> libelles;

    Zonage(String libelle, List<String> codes, List<String> libelles) {
        this.libelle = libelle;
        this.codes = codes;
        this.libelles = libelles;
    }

    public String libelle() {
        return libelle;
    }

    List<String> colonnesDuCode() {
        return codes;
    }

    List<String> colonnesDuLibelle() {
        return libelles;
    }

    /** Le mot de la ligne de commande : « densite », « unite-urbaine ». */
    String mot() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Zonage> duMot(String mot) {
        return Arrays.stream(values()).filter(z -> z.mot().equals(mot)).findFirst();
    }
}
