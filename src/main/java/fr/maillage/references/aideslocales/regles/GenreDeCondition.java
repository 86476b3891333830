package fr.maillage.references.aideslocales.regles;

import static fr.maillage.references.aideslocales.regles.Champ.choix;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Les genres de conditions qu’un règlement peut poser : chacun sa phrase à trous, la même à l’écran et dans un fichier. */
public enum GenreDeCondition implements Mot {
    AGE(
            "Un âge",
            new Tournure(
                    "{qui} a au moins {de} ans et au plus {a} ans.",
                    Champ.mot("qui", "de qui l’âge compte", choix(ConditionDAge.Qui.values()))
                            .requis(),
                    Champ.entier("de", "âge au moins"),
                    Champ.entier("a", "âge au plus")),
            ConditionDAge::lire),
    RESIDENCE(
            "Un lieu d’habitation",
            new Tournure(
                    "Le foyer habite {lieux} depuis au moins {mois} mois.",
                    Champ.lieux("lieux", "communes ou départements").requis(),
                    Champ.entier("mois", "mois de résidence au moins")),
            ConditionDeResidence::lire),
    QUOTIENT_FAMILIAL(
            "Un quotient familial",
            new Tournure(
                    "Le quotient familial est d’au moins {plancher} € et d’au plus {plafond} €.",
                    Champ.montant("plancher", "quotient au moins"),
                    Champ.montant("plafond", "quotient au plus").requis()),
            ConditionDeQuotient::lire),
    RESTE_A_VIVRE(
            "Un reste pour vivre",
            new Tournure(
                    "Il reste pour vivre au plus {plafond} € par jour et par personne.",
                    Champ.montant("plafond", "reste pour vivre au plus, par jour et par personne")
                            .requis()),
            ConditionDeResteAVivre::lire),
    COMPOSITION(
            "La composition du foyer",
            new Tournure(
                    "Le foyer compte au moins {de} personnes et au plus {a}, dont au moins {enfants} enfants ; adultes : {adultes}.",
                    Champ.entier("de", "personnes au moins"),
                    Champ.entier("a", "personnes au plus"),
                    Champ.entier("enfants", "enfants au moins"),
                    Champ.mot("adultes", "adulte seul ou couple", choix(ConditionDeComposition.Adultes.values()))),
            ConditionDeComposition::lire),
    OCCUPATION(
            "Le statut dans le logement",
            new Tournure(
                    "Le foyer est : {occupations}",
                    Champ.mots("occupations", "statut dans le logement", Mots.occupations())
                            .requis()),
            ConditionDOccupation::lire),
    ACTIVITE(
            "Une activité",
            new Tournure(
                    "La personne qui demande : {activites}",
                    Champ.mots("activites", "activité", Mots.activites()).requis()),
            ConditionDActivite::lire),
    RESSOURCES(
            "Un plafond de ressources",
            new Tournure(
                    "Les ressources du mois ne dépassent pas {plafond_1} € pour une personne, {plafond_2} € pour 2, {plafond_3} € pour 3, "
                            + "{plafond_4} € pour 4, {plafond_5} € pour 5, {plafond_6} € pour 6, puis {par_personne_de_plus} € par personne de plus.",
                    Champ.montant("plafond_1", "plafond pour une personne").requis(),
                    Champ.montant("plafond_2", "plafond pour 2 personnes"),
                    Champ.montant("plafond_3", "plafond pour 3 personnes"),
                    Champ.montant("plafond_4", "plafond pour 4 personnes"),
                    Champ.montant("plafond_5", "plafond pour 5 personnes"),
                    Champ.montant("plafond_6", "plafond pour 6 personnes"),
                    Champ.montant("par_personne_de_plus", "par personne de plus")),
            ConditionDeRessources::lire),
    BESOIN(
            "Ce que l’aide paie",
            new Tournure(
                    "La demande porte sur : {besoins}",
                    Champ.mots("besoins", "ce que l’aide paie", choix(Besoin.values()))
                            .requis()),
            ConditionDeBesoin::lire),
    FREQUENCE(
            "Une limite dans le temps",
            new Tournure(
                    "Pas plus de {fois} fois, ni de {plafond} € en tout, en {mois} mois.",
                    Champ.entier("fois", "nombre de fois"),
                    Champ.montant("plafond", "somme en tout"),
                    Champ.entier("mois", "nombre de mois").requis()),
            ConditionDeFrequence::lire),
    DATES(
            "Des dates de demande",
            new Tournure(
                    "La demande est faite du {du} au {au}.",
                    Champ.date("du", "premier jour"),
                    Champ.date("au", "dernier jour")),
            ConditionDeDates::lire),
    SUBSIDIARITE(
            "Un droit légal d’abord",
            new Tournure(
                    "Le droit {droit} {exigence}.",
                    Champ.mot("droit", "droit légal", Champ.prestations()).requis(),
                    Champ.mot("exigence", "où il en est", choix(ConditionDeSubsidiarite.Exigence.values()))
                            .requis()),
            ConditionDeSubsidiarite::lire),
    PIECE(
            "Une pièce exigée",
            new Tournure(
                    "La personne présente : {piece}",
                    Champ.texte("piece", "pièce exigée").requis()),
            ConditionDePiece::lire);

    private final String libelle;
    private final Tournure tournure;
    private final Function<ValeursEcrites, Condition> lecture;

    GenreDeCondition(String libelle, Tournure tournure, Function<ValeursEcrites, Condition> lecture) {
        this.libelle = libelle;
        this.tournure = tournure;
        this.lecture = lecture;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    public Tournure tournure() {
        return tournure;
    }

    /** La condition écrite ; à ne croire que si rien ne s’est ajouté aux fautes. */
    public Condition lire(Map<String, String> valeurs, List<FauteDeSaisie> fautes) {
        return lecture.apply(new ValeursEcrites(tournure.champs(), valeurs, fautes));
    }
}
