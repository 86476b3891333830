package fr.maillage.personnes.simulation;

import fr.maillage.personnes.budget.Budget;
import fr.maillage.personnes.demarches.DroitSuivi;
import fr.maillage.personnes.dossiers.PlaceAuFoyer;
import fr.maillage.personnes.dossiers.PlaceAuFoyer.Place;
import fr.maillage.personnes.simulation.SituationDuFoyer.Connu;
import fr.maillage.personnes.simulation.SituationDuFoyer.Couple;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.estimation.saisie.SaisieDEstimation;
import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Réunit ce que les pièces savent d’un foyer ; le plus récent l’emporte entre une réponse et le budget. Tout est pur : ni base ni écran. */
final class ComposerLaSituation {
    private static final int AGE_DE_LA_RETRAITE = 64;

    private final LocalDate jour;
    private final Map<String, String> champs = new LinkedHashMap<>();
    private final List<Connu> connus = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private final List<String> enfants = new ArrayList<>();

    ComposerLaSituation(LocalDate jour) {
        this.jour = jour;
    }

    /** @param deCetEcran les réponses que l’on ne garde pas, champ par champ */
    SituationDuFoyer executer(
            List<PlaceAuFoyer> places,
            Optional<Budget> budget,
            List<DroitSuivi> droits,
            List<Reponse> reponses,
            Map<String, String> deCetEcran) {
        Couple couple = adultes(places);
        enfants(places);
        var valables = reponses.stream().filter(r -> r.vaut(jour)).toList();
        budget.ifPresentOrElse(
                b -> budget(b, couple, valables),
                () -> notes.add("Ce dossier n’a pas de budget : les ressources viennent de vos réponses."));
        var hebergeant = places.stream().anyMatch(p -> p.place() == Place.HEBERGE_LE_FOYER);
        if (hebergeant && !champs.containsKey("occupation"))
            connaitre("", "occupation", Occupation.HEBERGE_SANS_FRAIS.name(), "le foyer du dossier");
        valables.stream()
                .filter(r -> budget.isEmpty() || !r.le().isBefore(budget.get().le()) || !duBudget(r))
                .forEach(r -> repondu(r, couple));
        deCetEcran.forEach((champ, valeur) -> {
            champs.put(champ, valeur);
            connus.add(new Connu(
                    "", Mots.libelle(champ, couple), Mots.valeur(champ, valeur), "réponse d’aujourd’hui, non gardée"));
        });
        droits.forEach(this::droit);
        activites(couple, places);
        loyerManquant();
        return new SituationDuFoyer(
                YearMonth.from(jour),
                couple,
                enfants,
                champs,
                connus,
                notes,
                obstacles,
                budget.map(Budget::le).orElse(null));
    }

    private Couple adultes(List<PlaceAuFoyer> places) {
        var titulaire =
                places.stream().filter(p -> p.place() == Place.TITULAIRE).findFirst();
        if (titulaire.isEmpty()) obstacles.add("Ce dossier n’a pas de titulaire : dites dans le foyer qui demande.");
        var conjoint = places.stream().filter(p -> p.place() == Place.CONJOINT).findFirst();
        titulaire.ifPresent(t -> naissance("naissance", t));
        conjoint.ifPresent(c -> {
            champs.put("couple", "oui");
            naissance("c_naissance", c);
        });
        places.stream()
                .filter(p -> p.place() == Place.VIT_AVEC)
                .forEach(p -> notes.add("%s vit avec ce foyer et n’entre pas dans le calcul.".formatted(p.prenom())));
        return new Couple(
                titulaire.map(PlaceAuFoyer::personne).orElse(0L),
                titulaire.map(PlaceAuFoyer::prenom).orElse(""),
                conjoint.map(PlaceAuFoyer::personne).orElse(null),
                conjoint.map(PlaceAuFoyer::prenom).orElse(""));
    }

    private void naissance(String champ, PlaceAuFoyer personne) {
        LocalDate ne = personne.naissance();
        if (ne == null)
            obstacles.add(
                    "La date de naissance de %s n’est pas au dossier : l’âge ouvre ou ferme presque tous les droits."
                            .formatted(personne.prenom()));
        else {
            champs.put(champ, ne.toString());
            connus.add(new Connu("", personne.prenom(), "né·e le " + Quand.jour(ne), "le foyer du dossier"));
        }
    }

    private void enfants(List<PlaceAuFoyer> places) {
        for (var enfant : places.stream().filter(p -> p.place() == Place.ENFANT).toList()) {
            LocalDate ne = enfant.naissance();
            if (ne == null) {
                notes.add("%s n’est pas compté·e : sa date de naissance manque au dossier.".formatted(enfant.prenom()));
            } else if (enfants.size() < SaisieDEstimation.ENFANTS_AU_PLUS) {
                enfants.add(enfant.prenom());
                String champ = "enfant" + enfants.size();
                champs.put(champ, ne.toString());
                if (enfant.alternee()) champs.put(champ + "_garde", "ALTERNEE");
                connus.add(new Connu(
                        "",
                        enfant.prenom(),
                        "enfant, né·e le " + Quand.jour(ne) + (enfant.alternee() ? ", résidence alternée" : ""),
                        "le foyer du dossier"));
            }
        }
    }

    private void budget(Budget budget, Couple couple, List<Reponse> reponses) {
        var aQui = new LinkedHashMap<String, String>();
        reponses.stream().filter(r -> Mots.A_QUI.contains(r.champ())).forEach(r -> aQui.put(r.champ(), r.valeur()));
        var lu = new LectureDuBudget(budget, couple).lire(aQui);
        String origine = "le budget du " + Quand.jour(budget.le());
        lu.champs().forEach((champ, valeur) -> connaitre(Mots.nom(champ, couple), champ, valeur, origine));
        notes.addAll(lu.notes());
        if (budget.le().isBefore(jour.minusMonths(4)))
            notes.add("Le budget date du %s : vérifiez que les ressources sont encore celles-là."
                    .formatted(Quand.jour(budget.le())));
    }

    private void connaitre(String deQui, String champ, String valeur, String origine) {
        champs.put(champ, valeur);
        String libelle = Mots.libelle(champ) + (deQui.isEmpty() ? "" : ", " + deQui);
        connus.add(new Connu("", libelle, Mots.valeur(champ, valeur), origine));
    }

    /** Ce que le budget sait dire aussi : la réponse plus ancienne que lui s’efface devant lui. */
    private boolean duBudget(Reponse reponse) {
        return Mots.RESSOURCES.contains(reponse.champ());
    }

    private void repondu(Reponse reponse, Couple couple) {
        String prefixe = "";
        Long personne = reponse.personne();
        if (personne != null) {
            if (personne.equals(couple.conjoint())) prefixe = "c_";
            else if (personne != couple.titulaire()) return;
        }
        String champ = prefixe + reponse.champ();
        champs.put(champ, reponse.valeur());
        connus.removeIf(c -> c.libelle().equals(Mots.libelle(champ, couple)));
        connus.add(new Connu(
                champ,
                Mots.libelle(champ, couple),
                Mots.valeur(champ, reponse.valeur()),
                "réponse du " + Quand.jour(reponse.le())));
    }

    /** Un droit que la couverture dit ouvert est versé, même si le budget n’en dit pas le montant. */
    private void droit(DroitSuivi droit) {
        if (droit.etat() != DroitSuivi.Etat.OUVERT) return;
        LocalDate fin = droit.fin();
        if (fin != null && fin.isBefore(jour)) return;
        DroitDuCatalogue.principale(droit.droit()).ifPresent(p -> {
            String champ = "percu_" + p.name();
            if (!champs.containsKey(champ)) connaitre("", champ, "oui", "la couverture des droits");
        });
    }

    /** Ce que chacun fait, déduit de ce qu’il touche ; sans indice, la question se posera. */
    private void activites(Couple couple, List<PlaceAuFoyer> places) {
        supposer("", naissance(places, Place.TITULAIRE));
        if (couple.oui()) supposer("c_", naissance(places, Place.CONJOINT));
    }

    private void supposer(String prefixe, @Nullable LocalDate naissance) {
        if (champs.containsKey(prefixe + "activite")) return;
        String activite = "";
        if (champs.containsKey(prefixe + "mns") || champs.containsKey(prefixe + "independant")) activite = "EN_EMPLOI";
        else if (champs.containsKey(prefixe + "chomage")) activite = "SANS_EMPLOI";
        else if (champs.containsKey(prefixe + "retraite")) activite = "RETRAITE";
        else if (naissance != null && !naissance.plusYears(AGE_DE_LA_RETRAITE).isAfter(jour)) activite = "RETRAITE";
        if (!activite.isEmpty()) champs.put(prefixe + "activite", activite);
    }

    private static @Nullable LocalDate naissance(List<PlaceAuFoyer> places, Place place) {
        return places.stream()
                .filter(p -> p.place() == place)
                .findFirst()
                .map(PlaceAuFoyer::naissance)
                .orElse(null);
    }

    /** Un locataire dont on ignore le loyer : on estime le reste, et l’on demande le loyer. */
    private void loyerManquant() {
        String occupation = champs.getOrDefault("occupation", "");
        if (occupation.isEmpty() || !Occupation.valueOf(occupation).loue() || champs.containsKey("loyer")) return;
        champs.put("loyer_inconnu", occupation);
        champs.remove("occupation");
        notes.add("Le loyer n’est pas connu : l’aide au logement ne se calcule pas sans lui.");
    }
}
