package fr.maillage.references.partenaires;

import java.util.List;

/** Un champ d’une fiche de l’annuaire : ce que le schéma en exige, comment on le nomme et l’aide qui va avec. */
record Champ(String nom, String libelle, Sorte sorte, boolean exige, int min, int max, String aide, boolean local) {
    /** La forme d’une valeur ; CHOIX et LISTE prennent leurs codes dans un vocabulaire. */
    enum Sorte {
        TEXTE,
        LONG,
        DATE,
        ADRESSE_WEB,
        COURRIEL,
        SIRET,
        CODE_POSTAL,
        CODE_INSEE,
        NOMBRE,
        ENTIER,
        CHOIX,
        LISTE,
        ZONES
    }

    private static final int SANS_BORNE = 10_000;

    private static Champ de(String nom, String libelle, Sorte sorte, String aide) {
        return new Champ(nom, libelle, sorte, false, 0, SANS_BORNE, aide, false);
    }

    private Champ exige(int min, int max) {
        return new Champ(nom, libelle, sorte, true, min, max, aide, local);
    }

    private Champ borne(int min, int max) {
        return new Champ(nom, libelle, sorte, exige, min, max, aide, local);
    }

    private Champ propre() {
        return new Champ(nom, libelle, sorte, exige, min, max, aide, true);
    }

    /** Le nom du vocabulaire d’un CHOIX ou d’une LISTE. */
    String vocabulaire() {
        return nom.equals("type") ? "types" : nom;
    }

    static final String HORAIRES = "horaires_accueil";

    private static final List<Champ> LIEU = List.of(
            de("adresse", "Adresse", Sorte.TEXTE, ""),
            de("complement_adresse", "Complément d’adresse", Sorte.TEXTE, ""),
            de("code_postal", "Code postal", Sorte.CODE_POSTAL, ""),
            de("commune", "Commune", Sorte.TEXTE, ""),
            de(
                    "code_insee",
                    "Code Insee de la commune",
                    Sorte.CODE_INSEE,
                    "Laissé vide, il est retrouvé par le nom de la commune."),
            de("latitude", "Latitude", Sorte.NOMBRE, "Sans elle, la distance part du milieu de la commune.")
                    .borne(-90, 90),
            de("longitude", "Longitude", Sorte.NOMBRE, "").borne(-180, 180),
            de("telephone", "Téléphone", Sorte.TEXTE, ""),
            de("courriel", "Courriel", Sorte.COURRIEL, "L’adresse du service, non celle d’une personne."),
            de(
                    HORAIRES,
                    "Horaires d’accueil",
                    Sorte.TEXTE,
                    "Au format OpenStreetMap : « Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00; PH off »."));

    private static final Champ SOURCE = de("source", "Source", Sorte.TEXTE, "").exige(1, 200);
    private static final Champ CLE =
            de("id", "Identifiant dans la source", Sorte.TEXTE, "").exige(1, 300);
    private static final Champ MAJ =
            de("date_maj", "Mise à jour le", Sorte.DATE, "").exige(0, 0);
    private static final Champ LIEN = de("lien_source", "Page d’origine", Sorte.ADRESSE_WEB, "");

    static final List<Champ> STRUCTURE = java.util.stream.Stream.of(
                    List.of(
                            SOURCE,
                            CLE,
                            MAJ,
                            de("nom", "Nom", Sorte.TEXTE, "").exige(3, 150),
                            de("siret", "SIRET", Sorte.SIRET, "Quatorze chiffres."),
                            de("reseaux_porteurs", "Réseaux", Sorte.LISTE, ""),
                            de("description", "Ce que fait la structure", Sorte.LONG, "")
                                    .borne(5, 10_000)),
                    LIEU,
                    List.of(
                            de("site_web", "Site web", Sorte.ADRESSE_WEB, ""),
                            de("accessibilite_lieu", "Accessibilité du lieu (page)", Sorte.ADRESSE_WEB, ""),
                            LIEN,
                            de("convention_objet", "Convention : objet", Sorte.TEXTE, "")
                                    .propre(),
                            de("convention_debut", "Convention : début", Sorte.DATE, "")
                                    .propre(),
                            de("convention_fin", "Convention : fin", Sorte.DATE, "")
                                    .propre()))
            .flatMap(List::stream)
            .toList();

    static final List<Champ> SERVICE = java.util.stream.Stream.of(
                    List.of(
                            SOURCE,
                            CLE,
                            MAJ,
                            de("structure_id", "Structure", Sorte.TEXTE, "").exige(1, 300),
                            de("nom", "Nom", Sorte.TEXTE, "").exige(3, 150),
                            de("description", "Ce que l’on y trouve", Sorte.LONG, "")
                                    .exige(5, 10_000),
                            de("type", "Type", Sorte.CHOIX, ""),
                            de("thematiques", "Besoins auxquels il répond", Sorte.LISTE, ""),
                            de("publics", "Publics", Sorte.LISTE, ""),
                            de(
                                    "publics_precisions",
                                    "Précisions sur les publics",
                                    Sorte.LONG,
                                    "Écrivez les âges ici (« 16 à 25 ans », « à partir de 60 ans ») : la recherche les comprend."),
                            de("conditions_acces", "Conditions d’accès", Sorte.LONG, ""),
                            de(
                                    "zone_eligibilite",
                                    "Zone d’éligibilité",
                                    Sorte.ZONES,
                                    "Codes de communes, d’EPCI ou de départements, séparés par des espaces ; vide : sans condition."),
                            de("frais", "Frais", Sorte.CHOIX, ""),
                            de("frais_precisions", "Précisions sur les frais", Sorte.LONG, ""),
                            de("modes_accueil", "Accueil", Sorte.LISTE, ""),
                            de("modes_mobilisation", "Comment s’y prendre", Sorte.LISTE, ""),
                            de("mobilisable_par", "Qui peut le demander", Sorte.LISTE, ""),
                            de("mobilisation_precisions", "Précisions pour s’y prendre", Sorte.LONG, ""),
                            de("lien_mobilisation", "Lien pour s’y prendre", Sorte.ADRESSE_WEB, ""),
                            de("contact_nom_prenom", "Contact", Sorte.TEXTE, "")),
                    LIEU,
                    List.of(
                            de("volume_horaire_hebdomadaire", "Heures par semaine", Sorte.NOMBRE, "")
                                    .borne(0, 168),
                            de("nombre_semaines", "Nombre de semaines", Sorte.ENTIER, "")
                                    .borne(1, 520),
                            LIEN,
                            de("capacite", "Places ou capacité", Sorte.TEXTE, "")
                                    .propre(),
                            de("delai_constate", "Délai d’attente constaté", Sorte.TEXTE, "« trois semaines en mars »")
                                    .propre()))
            .flatMap(List::stream)
            .toList();
}
