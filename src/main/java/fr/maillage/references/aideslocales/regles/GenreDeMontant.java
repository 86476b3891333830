package fr.maillage.references.aideslocales.regles;

import static fr.maillage.references.aideslocales.regles.Champ.choix;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Les façons de fixer un montant, chacune avec sa phrase à trous. */
public enum GenreDeMontant implements Mot {
    FIXE(
            "Une somme fixe",
            new Tournure(
                    "L’aide est de {montant} €.",
                    Champ.montant("montant", "montant").requis()),
            MontantDAide.Fixe::lire),
    PART(
            "Une part de la facture",
            new Tournure(
                    "L’aide paie {taux} % de la facture, sans dépasser {plafond} €.",
                    Champ.entier("taux", "part de la facture, en pour cent").requis(),
                    Champ.montant("plafond", "montant au plus")),
            MontantDAide.Part::lire),
    TRANCHES(
            "Des tranches",
            new Tournure(
                    "Selon {mesure} : jusqu’à {jusqua_1} €, l’aide est de {montant_1} € ; jusqu’à {jusqua_2} €, {montant_2} € ; "
                            + "jusqu’à {jusqua_3} €, {montant_3} € ; jusqu’à {jusqua_4} €, {montant_4} € ; jusqu’à {jusqua_5} €, {montant_5} €. Au-delà, rien.",
                    Champ.mot("mesure", "ce qui fait la tranche", choix(MontantDAide.Tranches.Mesure.values()))
                            .requis(),
                    Champ.montant("jusqua_1", "tranche 1, jusqu’à").requis(),
                    Champ.montant("montant_1", "tranche 1, montant").requis(),
                    Champ.montant("jusqua_2", "tranche 2, jusqu’à"),
                    Champ.montant("montant_2", "tranche 2, montant"),
                    Champ.montant("jusqua_3", "tranche 3, jusqu’à"),
                    Champ.montant("montant_3", "tranche 3, montant"),
                    Champ.montant("jusqua_4", "tranche 4, jusqu’à"),
                    Champ.montant("montant_4", "tranche 4, montant"),
                    Champ.montant("jusqua_5", "tranche 5, jusqu’à"),
                    Champ.montant("montant_5", "tranche 5, montant")),
            MontantDAide.Tranches::lire),
    PAR_PERSONNE(
            "Une somme par personne",
            new Tournure(
                    "L’aide est de {premiere} € pour la première personne et de {suivante} € par personne de plus, sans dépasser {plafond} €.",
                    Champ.montant("premiere", "première personne").requis(),
                    Champ.montant("suivante", "par personne de plus").requis(),
                    Champ.montant("plafond", "montant au plus")),
            MontantDAide.ParPersonne::lire),
    PAR_L_INSTANCE(
            "Une somme que l’instance fixe",
            new Tournure(
                    "L’instance fixe l’aide, sans dépasser {plafond} €.", Champ.montant("plafond", "montant au plus")),
            MontantDAide.ParLInstance::lire);

    private final String libelle;
    private final Tournure tournure;
    private final Function<ValeursEcrites, MontantDAide> lecture;

    GenreDeMontant(String libelle, Tournure tournure, Function<ValeursEcrites, MontantDAide> lecture) {
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

    /** Le montant écrit ; à ne croire que si rien ne s’est ajouté aux fautes. */
    public MontantDAide lire(Map<String, String> valeurs, List<FauteDeSaisie> fautes) {
        return lecture.apply(new ValeursEcrites(tournure.champs(), valeurs, fautes));
    }
}
