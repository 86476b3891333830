package fr.maillage.personnes.budget;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les actes sur les dettes d’un foyer, et la préparation de son dossier de surendettement. */
@Component
class TenirLesDettes {
    private final LireUnBudget lecture;
    private final JdbcDettes dettes;
    private final Journal journal;

    TenirLesDettes(LireUnBudget lecture, JdbcDettes dettes, Journal journal) {
        this.lecture = lecture;
        this.dettes = dettes;
        this.journal = journal;
    }

    /** @param budget le dernier constaté : ce sont ses dettes */
    record Lu(
            DossierVu dossier,
            boolean modifiable,
            Budget budget,
            List<ActeSurDette> actes,
            Optional<Surendettement> surendettement) {
        Optional<Prescription> prescription(LigneDeBudget dette) {
            return Prescription.de(dette, actes, Quand.aujourdHui());
        }
    }

    sealed interface Resultat {
        record Enregistre(List<String> rapportes) implements Resultat {}

        record Refuse(List<ErreurDeChamp> erreurs) implements Resultat {}

        /** @param enregistres ce qui est maintenant en base */
        record EnDesaccord(
                Map<String, String> reunis, Map<String, String> enregistres, List<Rapprochement.Desaccord> desaccords)
                implements Resultat {}
    }

    @Transactional
    Lu executer(long dossier) {
        var lu = lecture.executer(dossier);
        var budget = lu.dernier().orElseThrow(() -> new Introuvable("dettes du dossier " + dossier + ", sans budget"));
        return new Lu(
                lu.dossier(), lu.modifiable(), budget, dettes.actes(dossier), dettes.surendettement(dossier, false));
    }

    /** Les alertes d’un budget, pour son écran : un dossier déjà ouvert, une lecture déjà notée. */
    @Transactional(readOnly = true)
    List<String> alertes(Budget budget) {
        var actes = dettes.actes(budget.dossier());
        return budget.dettes().stream()
                .flatMap(d -> Prescription.de(d, actes, Quand.aujourdHui()).stream())
                .filter(Prescription::alerte)
                .map(Prescription::phrase)
                .toList();
    }

    @Transactional
    Optional<String> noter(long dossier, long suite, String nature, String le) {
        var vu = lecture.exigerModifiable(dossier);
        var lue = NatureDActe.de(nature);
        if (lue.isEmpty()) return Optional.of("Choisissez l’acte reçu.");
        var date = date(le);
        if (date.isEmpty()) {
            return Optional.of(
                    "« %s » n’est pas une date passée : écrivez le jour de l’acte, comme 2026-03-14.".formatted(le));
        }
        boolean connue = lecture.executer(dossier).tous().stream()
                .flatMap(b -> b.dettes().stream())
                .anyMatch(d -> d.suite() == suite);
        if (!connue) throw new Introuvable("dette " + suite + " du dossier " + dossier);
        dettes.noter(
                dossier, suite, lue.get(), date.get(), QuiTravaille.exiger().id());
        journaliser(vu, "Acte noté sur une dette");
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String le) {
        return Dates.lue(le).filter(lue -> !lue.isAfter(Quand.aujourdHui()) && lue.getYear() >= 1980);
    }

    @Transactional
    void retirer(long dossier, long acte) {
        var vu = lecture.exigerModifiable(dossier);
        if (!dettes.retirer(dossier, acte)) throw new Introuvable("acte " + acte + " du dossier " + dossier);
        journaliser(vu, "Acte retiré d’une dette");
    }

    @Transactional
    void ouvrirLeSurendettement(long dossier) {
        var vu = lecture.exigerModifiable(dossier);
        var lu = executer(dossier);
        if (lu.surendettement().isPresent()) return;
        dettes.ouvrir(
                dossier,
                lu.budget().composition().enfants(),
                LettreDeSurendettement.brouillon(lu.budget()),
                Quand.aujourdHui(),
                QuiTravaille.exiger().id());
        journaliser(vu, "Dossier de surendettement ouvert");
    }

    /** @param lus ce que l’agent avait sous les yeux en commençant */
    @Transactional
    Resultat enregistrer(long dossier, Map<String, String> lus, Map<String, String> saisis) {
        var vu = lecture.exigerModifiable(dossier);
        var erreurs = verifier(saisis);
        if (!erreurs.isEmpty()) return new Resultat.Refuse(erreurs);
        var actuel = dettes.surendettement(dossier, true)
                .orElseThrow(() -> new Introuvable("surendettement du dossier " + dossier));
        var reunion = Rapprochement.de(lus, actuel.champs(), saisis);
        if (!reunion.desaccords().isEmpty()) {
            return new Resultat.EnDesaccord(reunion.valeurs(), actuel.champs(), reunion.desaccords());
        }
        dettes.enregistrer(actuel.avec(reunion.valeurs()));
        journaliser(vu, "Dossier de surendettement enregistré");
        var rapportes = new ArrayList<String>();
        actuel.champs().forEach((champ, valeur) -> {
            if (!valeur.equals(lus.getOrDefault(champ, ""))) rapportes.add(LettreDeSurendettement.libelle(champ));
        });
        return new Resultat.Enregistre(rapportes);
    }

    static List<ErreurDeChamp> verifier(Map<String, String> saisis) {
        var erreurs = new ArrayList<ErreurDeChamp>();
        String aCharge = saisis.getOrDefault("aCharge", "");
        if (!aCharge.matches("\\d|1\\d|20")) {
            erreurs.add(new ErreurDeChamp(
                    "aCharge",
                    "« %s » ne convient pas : un nombre de personnes à charge, de 0 à 20.".formatted(aCharge)));
        }
        String charges = saisis.getOrDefault("charges", "");
        if (!charges.isEmpty()
                && Montant.lire(charges).filter(m -> m.centimes() >= 0).isEmpty()) {
            erreurs.add(new ErreurDeChamp(
                    "charges",
                    "« %s » n’est pas une somme. Écrivez par exemple 1 234,50, ou laissez vide.".formatted(charges)));
        }
        return erreurs;
    }

    /** Les champs d’un formulaire, propres et sans les autres. */
    static Map<String, String> lire(Map<String, String> formulaire) {
        var champs = new LinkedHashMap<String, String>();
        champs.put("aCharge", formulaire.getOrDefault("aCharge", "").strip());
        String charges = formulaire.getOrDefault("charges", "").strip();
        champs.put("charges", Montant.lire(charges).map(Montant::saisie).orElse(charges));
        for (String texte : Surendettement.TEXTES) {
            champs.put(texte, formulaire.getOrDefault(texte, "").strip().replace("\r\n", "\n"));
        }
        for (var piece : PieceDeSurendettement.values()) {
            champs.put(piece.name(), formulaire.containsKey(piece.name()) ? "oui" : "");
        }
        return champs;
    }

    @Transactional
    Optional<String> passer(long dossier, String etat, String le) {
        var vu = lecture.exigerModifiable(dossier);
        var actuel = dettes.surendettement(dossier, true)
                .orElseThrow(() -> new Introuvable("surendettement du dossier " + dossier));
        var voulu = EtatDeSurendettement.de(etat).filter(actuel.etat().suivants()::contains);
        if (voulu.isEmpty()) {
            return Optional.of("Après « %s », ce n’est pas une étape qui suit : choisissez-en une de la liste."
                    .formatted(actuel.etat().libelle()));
        }
        var date = date(le);
        if (date.isEmpty()) {
            return Optional.of("« %s » n’est pas une date passée : écrivez le jour de la notification.".formatted(le));
        }
        dettes.passer(
                actuel, dossier, voulu.get(), date.get(), QuiTravaille.exiger().id());
        journaliser(vu, "Étape du surendettement notée");
        return Optional.empty();
    }

    private void journaliser(DossierVu vu, String quoi) {
        journal.noter(
                fr.maillage.socle.acces.Acte.MODIFIER,
                ObjetProtege.BUDGET,
                LireUnBudget.reference(vu),
                quoi + " : " + vu.numero());
    }
}
