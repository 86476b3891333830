package fr.maillage.socle.echanges.lecture;

/** Les formats de tableau que la maison sait lire, reconnus au contenu du fichier. */
public enum FormatDeFichier {
    TEXTE("texte à séparateurs (CSV)"),
    XLSX("classeur Excel"),
    XLS("classeur Excel 97-2003"),
    ODS("classeur LibreOffice"),
    PARQUET("table Parquet");

    private final String libelle;

    FormatDeFichier(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /** Vrai pour les classeurs, qui ont des feuilles à choisir. */
    public boolean classeur() {
        return this == XLSX || this == XLS || this == ODS;
    }
}
