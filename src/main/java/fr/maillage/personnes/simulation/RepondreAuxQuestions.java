package fr.maillage.personnes.simulation;

import fr.maillage.personnes.simulation.SituationDuFoyer.Couple;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Garde ce qui dure de ce que la personne a répondu, daté, pour ne plus le demander. Ce qui touche à la santé, à la grossesse ou au séjour
 * ne se garde que si elle en est d’accord ; sinon il ne sert qu’à l’écran du moment.
 */
@Component
class RepondreAuxQuestions {
    private final PorteDesEstimations porte;
    private final SimulerUnDossier simuler;
    private final JdbcReponses base;

    RepondreAuxQuestions(PorteDesEstimations porte, SimulerUnDossier simuler, JdbcReponses base) {
        this.porte = porte;
        this.simuler = simuler;
        this.base = base;
    }

    sealed interface Resultat {
        /** @param deCetEcran ce qui n’est pas gardé, à montrer tout de suite */
        record Fait(int gardees, Map<String, String> deCetEcran) implements Resultat {}

        record Refuse(List<ErreurDeChamp> erreurs) implements Resultat {}
    }

    @Transactional
    Resultat executer(long id, Map<String, String> saisie, boolean garderLesSensibles) {
        var dossier = porte.exiger(id, Acte.MODIFIER);
        var dites = new LinkedHashMap<String, String>();
        var erreurs = new ArrayList<ErreurDeChamp>();
        saisie.forEach((champ, valeur) -> {
            if (!Mots.repondable(champ) || valeur.isBlank()) return;
            refus(champ, valeur.strip())
                    .ifPresentOrElse(
                            phrase -> erreurs.add(new ErreurDeChamp(champ, phrase)),
                            () -> dites.put(champ, valeur.strip()));
        });
        if (!erreurs.isEmpty()) return new Resultat.Refuse(erreurs);
        Couple couple = simuler.pourUnCalcul(id).couple();
        LocalDate jour = Quand.aujourdHui();
        var deCetEcran = new LinkedHashMap<String, String>();
        var gardees = new ArrayList<>(base.verrouiller(id));
        int nouvelles = 0;
        for (var dite : dites.entrySet()) {
            if (Mots.SENSIBLES.contains(dite.getKey()) && !garderLesSensibles) {
                deCetEcran.put(dite.getKey(), dite.getValue());
                continue;
            }
            var reponse = reponse(dite.getKey(), dite.getValue(), couple, jour);
            gardees.removeIf(r -> r.surLeMemeFait(reponse));
            gardees.add(reponse);
            nouvelles++;
        }
        if (nouvelles > 0) {
            base.ecrire(id, gardees, QuiTravaille.exiger().id());
            porte.noter(Acte.MODIFIER, id, "Réponses d’estimation notées : " + dossier.numero());
        }
        return new Resultat.Fait(nouvelles, deCetEcran);
    }

    /** Une réponse retirée se redemandera. */
    @Transactional
    void retirer(long id, String champ) {
        var dossier = porte.exiger(id, Acte.MODIFIER);
        Couple couple = simuler.pourUnCalcul(id).couple();
        var visee = reponse(champ, "", couple, Quand.aujourdHui());
        var restent = new ArrayList<>(base.verrouiller(id));
        if (!restent.removeIf(r -> r.surLeMemeFait(visee))) return;
        base.ecrire(id, restent, QuiTravaille.exiger().id());
        porte.noter(Acte.MODIFIER, id, "Réponse d’estimation retirée : " + dossier.numero());
    }

    private static Reponse reponse(String champ, String valeur, Couple couple, LocalDate jour) {
        String nu = Mots.nu(champ);
        return new Reponse(
                nu,
                Mots.personnel(champ) ? couple.personne(champ) : null,
                valeur,
                jour,
                DureesDeReponse.jusquAu(nu, jour));
    }

    private static Optional<String> refus(String champ, String valeur) {
        String nu = Mots.nu(champ);
        if (Mots.montant(nu)) {
            var lu = Montant.lire(valeur);
            if (lu.isEmpty()) return Optional.of("« %s » n’est pas un montant : écrivez 1 250,50.".formatted(valeur));
            if (lu.get().centimes() < 0 || lu.get().centimes() > 100_000_00L * 12)
                return Optional.of(
                        "« %s » n’est pas un montant possible : écrivez des euros, sans signe.".formatted(valeur));
        }
        if (nu.equals("depuis") || nu.equals("pret_signature")) {
            try {
                if (Mois.rang(YearMonth.parse(valeur)) > Mois.rang(Quand.aujourdHui()))
                    return Optional.of("« %s » est à venir : écrivez le mois où cela a commencé.".formatted(valeur));
            } catch (DateTimeException illisible) {
                return Optional.of("« %s » n’est pas un mois : écrivez-le 2026-06.".formatted(valeur));
            }
        }
        return Mots.possible(champ, valeur)
                ? Optional.empty()
                : Optional.of("« %s » n’est pas un choix de cette liste.".formatted(valeur));
    }
}
