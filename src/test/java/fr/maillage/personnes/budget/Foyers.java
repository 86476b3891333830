package fr.maillage.personnes.budget;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Des budgets et des dossiers d’essai. */
final class Foyers {
    private Foyers() {}

    static final LocalDate JOUR = LocalDate.of(2026, 11, 22);

    /** Un budget en mémoire ; chaque ligne s’écrit « F1 640 » ou « D2 150 ». */
    static Budget budget(Composition composition, String... lignes) {
        var posees = new ArrayList<LigneDeBudget>();
        for (String ligne : lignes) posees.add(ligne(posees.size() + 1, ligne));
        return new Budget(
                1,
                1,
                Budget.Nature.CONSTATE,
                null,
                new Budget.EnTete(JOUR, composition, null, null, null, null, ""),
                posees,
                1);
    }

    static LigneDeBudget ligne(long id, String ecrite) {
        String[] mots = ecrite.split(" ");
        var poste = Poste.deCode(mots[0]).orElseThrow();
        return new LigneDeBudget(
                id,
                id,
                poste,
                "",
                Montant.lire(mots[1]).orElseThrow(),
                mots.length > 2 ? Periodicite.valueOf(mots[2]) : Periodicite.MENSUELLE,
                null,
                poste.estUneDette() ? new LigneDeBudget.Dette(Montant.ZERO, Montant.ZERO, null) : null);
    }

    static Ratio ratio(Budget budget, String code) {
        return Ratios.de(budget).stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Les espaces fines se lisent comme des espaces. */
    static String lisible(String texte) {
        return texte.replace('\u202f', ' ').replace('\u00a0', ' ');
    }

    /** Un dossier de l’unité de cet agent, suivi par lui : une titulaire et deux enfants de dix et six ans. */
    static long dossier(AgentConnecte agent) {
        long dossier = un(
                "insert into dossiers.dossier (organisation, unite, numero, motif, fictif) values (%d, %d, 'B-' || nextval('dossiers.numero'), 'Essai de budget', true) returning id"
                        .formatted(agent.organisation(), Objects.requireNonNull(agent.idUnite())));
        membre(agent, dossier, "TITULAIRE", LocalDate.now().minusYears(34));
        membre(agent, dossier, "ENFANT", LocalDate.now().minusYears(10).minusDays(40));
        membre(agent, dossier, "ENFANT", LocalDate.now().minusYears(6).minusDays(40));
        suivre(dossier, agent);
        return dossier;
    }

    static void membre(AgentConnecte agent, long dossier, String lien, LocalDate naissance) {
        long personne = un(
                "insert into dossiers.personne (organisation, prenoms, nom_de_naissance, naissance) values (%d, 'Essai', 'Budget', '%s') returning id"
                        .formatted(agent.organisation(), naissance));
        un("insert into dossiers.appartenance (dossier, personne, lien) values (%d, %d, '%s') returning id"
                .formatted(dossier, personne, lien));
    }

    static void suivre(long dossier, AgentConnecte agent) {
        un(
                "insert into dossiers.suivi (dossier, organisation, agent, titre) values (%d, %d, %d, 'COREFERENT') returning id"
                        .formatted(dossier, agent.organisation(), agent.id()));
    }

    static long un(String ordre) {
        return MaisonDEssai.proprietaire().sql(ordre).query(Long.class).single();
    }

    /** Le formulaire d’un budget, changé par ces champs. */
    static Map<String, String> formulaire(SaisieDeBudget saisie, @Nullable String... champsEtValeurs) {
        var formulaire = new java.util.LinkedHashMap<>(saisie.formulaire());
        for (int n = 0; n < champsEtValeurs.length; n += 2) {
            formulaire.put(Objects.requireNonNull(champsEtValeurs[n]), Objects.requireNonNull(champsEtValeurs[n + 1]));
        }
        return formulaire;
    }

    static List<String> phrases(List<fr.maillage.socle.web.ErreurDeChamp> erreurs) {
        return erreurs.stream().map(e -> lisible(e.phrase())).toList();
    }
}
