package fr.maillage.socle.echanges.valeurs;

import java.util.regex.Pattern;

/** La forme des codes qu'on rencontre dans les fichiers publics : ce qu'on sait de leur écriture, pas de leur sens. */
public enum FormeDeCode {
    COMMUNE("un code commune", "\\d[0-9AB]\\d{3}", 5, "49007 ou 2A004"),
    DEPARTEMENT("un code département", "0[1-9]|[1-8]\\d|9[0-5]|2[AB]|9[78]\\d", 2, "49, 2A ou 971"),
    REGION("un code région", "\\d{2}", 2, "52"),
    EPCI("un code d’intercommunalité (SIREN)", "\\d{9}", 9, "244900015"),
    IRIS("un code Iris", "\\d[0-9AB]\\d{7}", 9, "490070101"),
    QUARTIER("un code de quartier prioritaire", "Q[PN]\\d{2}[0-9AB]\\d{2}[0-9A-Z]", 0, "QP049001 ou QN04901M"),
    SIRET("un SIRET", "\\d{14}", 14, "22490001900015"),
    LIBRE("un code", ".{1,80}", 0, "A12");

    private final String nom;
    private final Pattern forme;
    private final int longueur;
    private final String exemple;

    FormeDeCode(String nom, String forme, int longueur, String exemple) {
        this.nom = nom;
        this.forme = Pattern.compile(forme);
        this.longueur = longueur;
        this.exemple = exemple;
    }

    /** Comment la nommer dans une phrase : « un code commune ». */
    public String nom() {
        return nom;
    }

    public String exemple() {
        return exemple;
    }

    public boolean accepte(String code) {
        return forme.matcher(code).matches();
    }

    /** Le nombre de caractères à rétablir quand un tableur a mangé les zéros de tête ; 0 s'il n'y en a pas. */
    int longueur() {
        return longueur;
    }
}
