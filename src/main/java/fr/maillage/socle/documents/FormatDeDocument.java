package fr.maillage.socle.documents;

import java.util.Locale;

/** Les quatre formats dans lesquels un ouvrage se remet. */
public enum FormatDeDocument {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel"),
    PDF("pdf", "application/pdf", "PDF");

    private final String extension;
    private final String typeDeContenu;
    private final String libelle;

    FormatDeDocument(String extension, String typeDeContenu, String libelle) {
        this.extension = extension;
        this.typeDeContenu = typeDeContenu;
        this.libelle = libelle;
    }

    /** @param extension celle d’une adresse, sans le point : « docx » */
    public static FormatDeDocument deLExtension(String extension) {
        return valueOf(extension.toUpperCase(Locale.ROOT));
    }

    /** Sans le point : « docx ». */
    public String extension() {
        return extension;
    }

    public String typeDeContenu() {
        return typeDeContenu;
    }

    public String libelle() {
        return libelle;
    }
}
