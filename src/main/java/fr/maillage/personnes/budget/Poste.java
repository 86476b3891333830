package fr.maillage.personnes.budget;

import static fr.maillage.personnes.budget.DomaineDeVie.*;
import static fr.maillage.personnes.budget.Periodicite.ANNUELLE;
import static fr.maillage.personnes.budget.Periodicite.MENSUELLE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Les postes d’un budget, tels que les conseillères les nomment ; chacun parle d’un domaine de vie et d’un seul. */
public enum Poste {
    SALAIRES("R1", "Salaires (montant net social)", EMPLOI),
    INDEPENDANTS("R2", "Revenus d’indépendant", EMPLOI),
    CHOMAGE("R3", "Chômage (ARE, ASS)", EMPLOI),
    RETRAITES("R4", "Retraites, pensions, Aspa", DROITS),
    INVALIDITE("R5", "Invalidité, AAH, indemnités journalières", SANTE),
    PRESTATIONS_FAMILIALES("R6", "Prestations familiales", PARENTALITE),
    RSA_ET_PRIME("R7", "RSA, prime d’activité", DROITS),
    AIDE_AU_LOGEMENT("R8", "Aide au logement", LOGEMENT),
    PENSIONS_RECUES("R9", "Pensions alimentaires reçues", PARENTALITE),
    BOURSES("R10", "Bourses", PARENTALITE),
    AUTRES_RESSOURCES("R11", "Autres (dons réguliers)", BUDGET),
    RESSOURCES_EXCEPTIONNELLES("R12", "Exceptionnelles, à part", BUDGET, ANNUELLE),

    LOYER("F1", "Loyer ou mensualité, et charges", LOGEMENT),
    ENERGIE_DU_LOGEMENT("F2", "Énergie (électricité, gaz, fioul, bois)", ENERGIE),
    EAU("F3", "Eau", ENERGIE),
    ASSURANCES("F4", "Assurances (habitation, auto, scolaire)", LOGEMENT),
    MUTUELLE("F5", "Mutuelle", SANTE),
    TELECOMS("F6", "Téléphone, internet", NUMERIQUE),
    IMPOTS("F7", "Impôts et taxes", DROITS),
    TRANSPORT_CONTRAINT("F8", "Transport pour travailler ou étudier", MOBILITE),
    GARDE_ET_SCOLARITE("F9", "Garde, cantine, scolarité", PARENTALITE),
    PENSIONS_VERSEES("F10", "Pensions versées", PARENTALITE),
    FRAIS_BANCAIRES("F11", "Frais bancaires", BUDGET),

    ALIMENTATION_COURANTE("C1", "Alimentation", ALIMENTATION),
    HYGIENE_ET_ENTRETIEN("C2", "Hygiène, entretien", ENERGIE),
    HABILLEMENT("C3", "Habillement", VIE_SOCIALE),
    SANTE_NON_REMBOURSEE("C4", "Santé non remboursée", SANTE),
    CARBURANT("C5", "Carburant, déplacements", MOBILITE),
    LOISIRS("C6", "Loisirs, culture", VIE_SOCIALE),
    DIVERS("C7", "Tabac, divers", BUDGET),
    ANIMAUX("C8", "Animaux", VIE_SOCIALE),

    RENTREE("O1", "Rentrée", PARENTALITE, ANNUELLE),
    FETES("O2", "Noël, fêtes", VIE_SOCIALE, ANNUELLE),
    EQUIPEMENT("O3", "Équipement", ENERGIE, ANNUELLE),
    VEHICULE("O4", "Véhicule", MOBILITE, ANNUELLE),
    SANTE_EXCEPTIONNELLE("O5", "Santé, dépense exceptionnelle", SANTE, ANNUELLE),

    CREDIT_IMMOBILIER("D1", "Crédit immobilier", LOGEMENT),
    CREDIT_A_LA_CONSOMMATION("D2", "Crédit à la consommation", BUDGET),
    CREDIT_RENOUVELABLE("D3", "Crédit renouvelable", BUDGET),
    DECOUVERT("D4", "Découvert bancaire", BUDGET),
    DETTE_DE_LOYER("D5", "Dette de loyer", LOGEMENT),
    DETTE_D_ENERGIE_OU_D_EAU("D6", "Dette d’énergie ou d’eau", ENERGIE),
    DETTE_FISCALE("D7", "Dette fiscale", DROITS),
    INDU_CAF("D8", "Indu de la CAF ou de la MSA", DROITS),
    AMENDES("D9", "Amendes", DROITS),
    DETTE_DE_SANTE_OU_DE_CANTINE("D10", "Dette de santé ou de cantine", SANTE),
    FAMILLE_ET_AMIS("D11", "Famille, amis", VIE_SOCIALE),
    PENSION_DUE("D12", "Pension due", PARENTALITE);

    private final String code;
    private final String libelle;
    private final DomaineDeVie domaine;
    private final Periodicite habituelle;

    Poste(String code, String libelle, DomaineDeVie domaine) {
        this(code, libelle, domaine, MENSUELLE);
    }

    Poste(String code, String libelle, DomaineDeVie domaine, Periodicite habituelle) {
        this.code = code;
        this.libelle = libelle;
        this.domaine = domaine;
        this.habituelle = habituelle;
    }

    public String code() {
        return code;
    }

    public String libelle() {
        return libelle;
    }

    public DomaineDeVie domaine() {
        return domaine;
    }

    public Volet volet() {
        return Volet.deLettre(code.charAt(0));
    }

    Periodicite habituelle() {
        return habituelle;
    }

    boolean estUneDette() {
        return volet() == Volet.DETTES;
    }

    static Optional<Poste> deCode(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }

    static List<Poste> de(Volet volet) {
        return Arrays.stream(values()).filter(p -> p.volet() == volet).toList();
    }
}
