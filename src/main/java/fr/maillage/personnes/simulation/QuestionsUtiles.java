package fr.maillage.personnes.simulation;

import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.estimation.EcritureDEstimation;
import fr.maillage.references.estimation.Estimation;
import fr.maillage.references.estimation.Estimer;
import fr.maillage.references.estimation.saisie.SaisieDEstimation;
import fr.maillage.socle.commun.Montant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Ce qu’il vaut la peine de demander : une question n’est posée que si l’une de ses réponses change un montant. Le montant net social
 * d’abord, ce qui touche à la santé et au séjour en dernier.
 */
final class QuestionsUtiles {
    private static final int AU_PLUS = 9;

    private final SituationDuFoyer situation;
    private final Estimer estimer;
    private final SaisieDEstimation.Rapports rapports;
    private final List<Posee> posees = new ArrayList<>();

    /** Comment on y répond. */
    enum Genre {
        CHOIX,
        MONTANT,
        NOMBRE,
        MOIS,
        OUI_NON
    }

    /** @param effet ce qu’un oui changerait, en mots ; vide si la question est de base */
    record Posee(
            String champ,
            String libelle,
            String aide,
            String effet,
            Genre genre,
            Map<String, String> choix,
            boolean sensible) {}

    QuestionsUtiles(SituationDuFoyer situation, Estimer estimer, SaisieDEstimation.Rapports rapports) {
        this.situation = situation;
        this.estimer = estimer;
        this.rapports = rapports;
    }

    List<Posee> poser(Estimation estimation) {
        revenus("");
        if (situation.couple().oui()) revenus("c_");
        logement();
        garde();
        impot(estimation);
        aQui();
        depuis("");
        if (situation.couple().oui()) depuis("c_");
        for (var precision : estimation.questions()) {
            var question = EcritureDEstimation.question(precision);
            String champ = Mots.fait(precision.fait());
            poser(new Posee(
                    champ,
                    question.question(),
                    "",
                    question.effet(),
                    Genre.OUI_NON,
                    Map.of(),
                    Mots.SENSIBLES.contains(champ)));
        }
        return posees.stream().limit(AU_PLUS).toList();
    }

    private void revenus(String prefixe) {
        String activite = situation.valeur(prefixe + "activite");
        boolean gagne = situation.connait(prefixe + "mns") || situation.connait(prefixe + "independant");
        boolean unRevenu = gagne || Mots.RESSOURCES.stream().anyMatch(r -> situation.connait(prefixe + r));
        if (!gagne && (activite.isEmpty() && !unRevenu || activite.equals("EN_EMPLOI")))
            montant(
                    prefixe + "mns",
                    "Par mois, écrit sur le bulletin de salaire ; rien si la personne ne travaille pas.");
        if (activite.isEmpty())
            choix(
                    prefixe + "activite",
                    Mots.ACTIVITES,
                    "",
                    Map.of(prefixe + "activite", "ETUDIANT"),
                    Map.of(prefixe + "activite", "SANS_EMPLOI"),
                    Map.of(prefixe + "activite", "RETRAITE"));
    }

    private void logement() {
        String occupation = situation.valeur("occupation");
        if (situation.connait("loyer_inconnu")) {
            montant("loyer", "Le loyer du mois, sans les charges.");
            return;
        }
        if (occupation.isEmpty()) {
            choix(
                    "occupation",
                    Mots.OCCUPATIONS,
                    "Si la personne est locataire, le loyer se demande ensuite.",
                    Map.of("occupation", Occupation.LOCATAIRE_SOCIAL.name(), "loyer", "450"),
                    Map.of("occupation", Occupation.PROPRIETAIRE.name()));
            return;
        }
        if (occupation.equals(Occupation.ACCEDANT.name())) pret();
        if (occupation.equals(Occupation.LOGEMENT_FOYER.name())) foyer();
        if (!Occupation.valueOf(occupation).loue()) return;
        boolean duBudget = situation.connus().stream().noneMatch(c -> c.champ().equals("loyer"));
        long loyer =
                Montant.lire(situation.valeur("loyer")).map(Montant::centimes).orElse(0L);
        if (duBudget && change(Map.of("loyer", new Montant(loyer * 85 / 100).saisie())))
            montant(
                    "loyer",
                    "Le budget le compte avec ses charges (%s) ; l’aide au logement le regarde sans."
                            .formatted(new Montant(loyer).ecrire()));
        if (!situation.connait("zone"))
            choix(
                    "zone",
                    Mots.ZONES,
                    "Zone des aides au logement (arrêté du 17 mars 1978) ; la zone 3 est supposée.",
                    Map.of("zone", "DEUX"),
                    Map.of("zone", "UN"));
    }

    /** Avec un jeune enfant et quelqu’un qui travaille, un complément de garde est souvent dû et peu demandé. */
    private void garde() {
        if (!jeuneEnfant() || !situation.valeur("activite").equals("EN_EMPLOI")) return;
        if (situation.couple().oui() && !situation.valeur("c_activite").equals("EN_EMPLOI")) return;
        String mode = situation.valeur("garde_mode");
        if (mode.isEmpty())
            poser(new Posee("garde_mode", libelle("garde_mode"), "", "", Genre.CHOIX, Mots.GARDES, false));
        if (mode.isEmpty() || mode.equals("AUCUNE")) return;
        if (!situation.connait("garde_heures"))
            poser(new Posee(
                    "garde_heures",
                    libelle("garde_heures"),
                    "Celles que l’on rémunère ou que la structure facture.",
                    "",
                    Genre.NOMBRE,
                    Map.of(),
                    false));
        if (!situation.connait("garde_cout"))
            montant("garde_cout", "Par mois : salaire net, entretien et repas ; ou la facture.");
    }

    /** Moins de six ans, l’âge où toute garde est encore aidée. */
    private boolean jeuneEnfant() {
        for (int i = 1; i <= situation.enfants().size(); i++) {
            String ne = situation.valeur("enfant" + i);
            if (!ne.isEmpty()
                    && YearMonth.parse(ne.substring(0, 7)).plusYears(6).isAfter(situation.mois())) return true;
        }
        return false;
    }

    /** Les prêts signés depuis 2018 n’ouvrent plus d’aide : la date d’abord. */
    private void pret() {
        if (!situation.connait("pret_signature"))
            poser(new Posee(
                    "pret_signature",
                    libelle("pret_signature"),
                    "Le mois de l’offre acceptée. Un prêt signé avant 2018 peut encore ouvrir une aide.",
                    "",
                    Genre.MOIS,
                    Map.of(),
                    false));
        else if (!situation.connait("pret_conventionne"))
            poser(new Posee(
                    "pret_conventionne",
                    libelle("pret_conventionne"),
                    "Écrit sur l’offre de prêt.",
                    "",
                    Genre.CHOIX,
                    Mots.PRETS,
                    false));
        if (!situation.connait("loyer")) montant("loyer", "La mensualité du prêt, assurance comprise.");
    }

    private void foyer() {
        if (!situation.connait("foyer_genre"))
            poser(new Posee(
                    "foyer_genre",
                    libelle("foyer_genre"),
                    "Écrit sur le contrat ou le titre d’occupation.",
                    "",
                    Genre.CHOIX,
                    Mots.FOYERS,
                    false));
        if (!situation.connait("loyer")) montant("loyer", "La redevance du mois.");
    }

    /** Sans avis d’impôt, le chèque énergie et les bourses restent inconnus. */
    private void impot(Estimation estimation) {
        if (!situation.connait("rfr") && !estimation.inconnus().isEmpty())
            montant("rfr", "Sur le dernier avis d’impôt. Sans lui, le chèque énergie et les bourses restent inconnus.");
    }

    private void aQui() {
        if (!situation.couple().oui()) return;
        boolean deux = situation.connait("mns") && situation.connait("c_mns");
        if (non("salaires") && (situation.connait("mns") || situation.connait("c_mns")) && change(echange("mns"))) {
            choix(
                    "salaires",
                    deux
                            ? Map.of(
                                    "ORDRE",
                                    "le premier : " + situation.couple().prenom(),
                                    "INVERSE",
                                    "le premier : " + situation.couple().prenomDuConjoint())
                            : qui(),
                    "Le budget ne dit pas qui touche le salaire.",
                    echange("mns"));
        }
        for (String revenu : List.of("chomage", "retraite", "invalidite", "indemnites")) {
            boolean connu = situation.connait(revenu) || situation.connait("c_" + revenu);
            if (connu && non("revenus") && change(echange(revenu))) {
                choix(
                        "revenus",
                        qui(),
                        "Le budget ne dit pas qui touche : " + Mots.libelle(revenu) + ".",
                        echange(revenu));
                return;
            }
        }
    }

    private boolean non(String champ) {
        return situation.connus().stream().noneMatch(c -> c.champ().equals(champ));
    }

    private Map<String, String> qui() {
        return Map.of(
                "TITULAIRE",
                situation.couple().prenom(),
                "CONJOINT",
                situation.couple().prenomDuConjoint());
    }

    private Map<String, String> echange(String revenu) {
        return Map.of(revenu, situation.valeur("c_" + revenu), "c_" + revenu, situation.valeur(revenu));
    }

    private void depuis(String prefixe) {
        String champ = prefixe + "depuis";
        if (!situation.connait(prefixe + "mns") || situation.connait(champ)) return;
        String recent =
                Mois.premierJour(Mois.rang(situation.mois()) - 2).toString().substring(0, 7);
        if (change(Map.of(champ, recent)))
            poser(new Posee(
                    champ,
                    libelle(champ),
                    "Le mois, si le salaire a changé depuis trois ans ; rien sinon.",
                    "",
                    Genre.MOIS,
                    Map.of(),
                    false));
    }

    private void montant(String champ, String aide) {
        poser(new Posee(champ, libelle(champ), aide, "", Genre.MONTANT, Map.of(), false));
    }

    @SafeVarargs
    private void choix(String champ, Map<String, String> choix, String aide, Map<String, String>... essais) {
        if (Arrays.stream(essais).anyMatch(this::change))
            poser(new Posee(champ, libelle(champ), aide, "", Genre.CHOIX, choix, false));
    }

    private void poser(Posee posee) {
        posees.add(posee);
    }

    private String libelle(String champ) {
        return Mots.libelle(champ, situation.couple());
    }

    /** Cette réponse changerait-elle au moins un montant, d’un euro ? */
    private boolean change(Map<String, String> essai) {
        var ici = situation.lire(rapports);
        var la = situation.si(essai, rapports);
        if (!la.fautes().isEmpty()
                || !estimer.controler(la.foyer(), situation.mois()).isEmpty()) return false;
        long[] avant = estimer.montants(ici.foyer(), situation.mois());
        long[] apres = estimer.montants(la.foyer(), situation.mois());
        for (int n = 0; n < avant.length; n++) if (Math.abs(avant[n] - apres[n]) >= 100) return true;
        return false;
    }
}
