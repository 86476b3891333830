package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Une demande d’une personne sur ses données, et ce qu’elle devient. */
record Demande(
        long id,
        long dossier,
        String numeroDeDossier,
        long personne,
        NatureDeDemande nature,
        Identite identite,
        LocalDate recueLe,
        LocalDate terme,
        @Nullable LocalDate prolongeeLe,
        @Nullable LocalDate preteLe,
        @Nullable LocalDate repondueLe,
        @Nullable Issue issue,
        @Nullable LocalDate gelLeveLe,
        Textes textes,
        int version) {
    /** Quand il reste si peu de jours, cela presse. */
    private static final int PRESSE = 10;

    /** Comment on a su que c’était bien elle. */
    enum Identite {
        PIECE("pièce d’identité présentée"),
        CONNUE("personne connue du service, venue elle-même"),
        MANDAT("mandataire, avec son mandat et sa pièce d’identité");

        private final String libelle;

        Identite(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    /** Ce qu’on a répondu. */
    enum Issue {
        ACCORDEE("accordée"),
        PARTIELLE("accordée en partie"),
        REFUSEE("refusée, avec ses motifs");

        private final String libelle;

        Issue(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    /**
     * Les mots de la demande et de sa réponse, gardés scellés.
     *
     * @param avant pour une rectification : ce qui était écrit
     * @param apres pour une rectification : ce que la personne demande d’écrire
     * @param informes les destinataires à qui la correction ou le gel a été dit (RGPD, article 19)
     */
    record Textes(String objet, String avant, String apres, String prolongation, String reponse, String informes) {
        Textes prolongee(String motif) {
            return new Textes(objet, avant, apres, motif, reponse, informes);
        }

        Textes repondue(String avec, String informes) {
            return new Textes(objet, avant, apres, prolongation, avec, informes);
        }
    }

    boolean close() {
        return repondueLe != null;
    }

    /** Le dossier est-il gelé par cette demande ? */
    boolean gele() {
        return nature == NatureDeDemande.LIMITATION && issue != null && issue != Issue.REFUSEE && gelLeveLe == null;
    }

    long reste(LocalDate jour) {
        return ChronoUnit.DAYS.between(jour, terme);
    }

    String ou(LocalDate jour) {
        if (issue != null) return "répondue le " + Quand.jour(repondueLe) + " : " + issue.libelle();
        long reste = reste(jour);
        String delai = reste < 0 ? "délai dépassé de %d jours".formatted(-reste) : "reste %d jours".formatted(reste);
        return preteLe == null ? delai : "fichier prêt à remettre, " + delai;
    }

    String ton(LocalDate jour) {
        if (close()) return "ok";
        return reste(jour) <= PRESSE ? "urgent" : "encours";
    }

    static Map<String, String> natures() {
        var choix = new LinkedHashMap<String, String>();
        for (var n : NatureDeDemande.values()) choix.put(n.name(), n.libelle());
        return choix;
    }

    static Map<String, String> identites() {
        var choix = new LinkedHashMap<String, String>();
        for (var i : Identite.values()) choix.put(i.name(), i.libelle());
        return choix;
    }
}
