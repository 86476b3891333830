package fr.maillage.references.territoire;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** La grandeur d’un territoire, de l’îlot statistique à la France ; le code officiel géographique les définit. */
public enum Maille {
    IRIS("IRIS", "IRIS", "l’", "de l’"),
    QPV("quartier prioritaire", "quartiers prioritaires", "le ", "du "),
    COMMUNE_DELEGUEE("commune déléguée", "communes déléguées", "la ", "de la "),
    ARRONDISSEMENT_MUNICIPAL("arrondissement municipal", "arrondissements municipaux", "l’", "de l’"),
    COMMUNE("commune", "communes", "la ", "de la "),
    PERIMETRE("périmètre", "périmètres", "le ", "du "),
    CANTON("canton", "cantons", "le ", "du "),
    EPCI("intercommunalité", "intercommunalités", "l’", "de l’"),
    ARRONDISSEMENT("arrondissement", "arrondissements", "l’", "de l’"),
    DEPARTEMENT("département", "départements", "le ", "du "),
    REGION("région", "régions", "la ", "de la "),
    FRANCE("France", "France", "la ", "de la ");

    private final String libelle;
    private final String pluriel;
    private final String article;
    private final String possessif;

    Maille(String libelle, String pluriel, String article, String possessif) {
        this.libelle = libelle;
        this.pluriel = pluriel;
        this.article = article;
        this.possessif = possessif;
    }

    public String libelle() {
        return libelle;
    }

    public String pluriel() {
        return pluriel;
    }

    /** « le département », « l’intercommunalité ». */
    public String avecArticle() {
        return article + libelle;
    }

    /** « du département », « de l’intercommunalité ». */
    public String avecPossessif() {
        return possessif + libelle;
    }

    /** Le mot de l’adresse : « commune », « commune-deleguee », « epci ». */
    public String chemin() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Maille> duChemin(String chemin) {
        return Stream.of(values()).filter(m -> m.chemin().equals(chemin)).findFirst();
    }

    /** Faite de communes entières : ses effectifs sont la somme de ceux de ses communes. */
    public boolean composeeDeCommunes() {
        return switch (this) {
            case CANTON, EPCI, ARRONDISSEMENT, DEPARTEMENT, REGION, FRANCE -> true;
            default -> false;
        };
    }
}
