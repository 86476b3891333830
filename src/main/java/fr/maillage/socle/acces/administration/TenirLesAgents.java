package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.AccesProperties;
import fr.maillage.socle.acces.Annonces;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.FaitDAcces.Nature;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.connexion.AccesDUnAgent;
import fr.maillage.socle.acces.pages.AgentPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Créer un agent, lui donner ou lui retirer une fonction, reprendre ou fermer son accès ; chaque geste est noté. */
@Component
@Transactional
class TenirLesAgents {
    /** Ce que l’administrateur a saisi d’un agent. */
    record Saisie(String identifiant, String nom, String courriel, Profession profession) {
        Saisie {
            identifiant = identifiant.strip().toLowerCase(Locale.ROOT);
            nom = nom.strip();
            courriel = courriel.strip().toLowerCase(Locale.ROOT);
        }

        @Nullable
        String courrielOuRien() {
            return courriel.isEmpty() ? null : courriel;
        }
    }

    /** Ce que l’administrateur a saisi d’une fonction. */
    record SaisieDeFonction(
            Fonction fonction,
            @Nullable Long unite,
            LocalDate debut,
            @Nullable LocalDate fin) {}

    /** L’issue d’une création. */
    sealed interface Issue {
        record Cree(long agent, String lien) implements Issue {}

        record Refuse(List<Refus> refus) implements Issue {}
    }

    private final JdbcAgents agents;
    private final JdbcOrganisations organisations;
    private final AccesDUnAgent acces;
    private final Annonces annonces;
    private final AccesProperties reglages;

    TenirLesAgents(
            JdbcAgents agents,
            JdbcOrganisations organisations,
            AccesDUnAgent acces,
            Annonces annonces,
            AccesProperties reglages) {
        this.agents = agents;
        this.organisations = organisations;
        this.acces = acces;
        this.annonces = annonces;
        this.reglages = reglages;
    }

    Issue creer(Saisie saisie) {
        var refus = examiner(saisie, 0);
        if (!refus.isEmpty()) return new Issue.Refuse(refus);
        long agent = agents.creer(
                organisation(), saisie.identifiant(), saisie.nom(), saisie.courrielOuRien(), saisie.profession());
        noter(Nature.COMPTE_CHANGE, agent, "Compte créé : " + saisie.nom());
        return new Issue.Cree(agent, acces.nouveauLien(agent));
    }

    List<Refus> modifier(long agent, Saisie saisie) {
        deLaMaison(agent);
        var refus = examiner(saisie, agent);
        if (!refus.isEmpty()) return refus;
        agents.modifier(agent, saisie.nom(), saisie.courrielOuRien(), saisie.profession());
        noter(Nature.COMPTE_CHANGE, agent, "Compte modifié : " + saisie.nom());
        return List.of();
    }

    List<Refus> affecter(long agent, SaisieDeFonction saisie) {
        var identite = exiger(agent);
        if (saisie.fin() != null && saisie.fin().isBefore(saisie.debut())) {
            return List.of(new Refus(
                    "fin",
                    "La fonction finirait le %s, avant de commencer le %s. Corrigez une des deux dates."
                            .formatted(Quand.jour(saisie.fin()), Quand.jour(saisie.debut()))));
        }
        Long unite = saisie.unite();
        if (unite != null && organisations.unite(organisation(), unite).isEmpty()) {
            throw new Introuvable("unité " + unite);
        }
        agents.affecter(
                agent,
                organisation(),
                unite,
                saisie.fonction(),
                saisie.debut(),
                saisie.fin(),
                QuiTravaille.exiger().id(),
                !reglages.validationDesFonctions());
        noter(
                Nature.FONCTION_CHANGEE,
                agent,
                "Fonction donnée à %s : %s à partir du %s"
                        .formatted(identite.nom(), saisie.fonction().libelle(), Quand.jour(saisie.debut())));
        return List.of();
    }

    void finir(long agent, long affectation, LocalDate dernierJour) {
        var identite = exiger(agent);
        boolean connue = agents.fonctions(organisation(), agent).stream().anyMatch(f -> f.id() == affectation);
        if (!connue) throw new Introuvable("fonction " + affectation);
        agents.finir(organisation(), affectation, dernierJour);
        noter(
                Nature.FONCTION_CHANGEE,
                agent,
                "Fonction de %s finie le %s".formatted(identite.nom(), Quand.jour(dernierJour)));
    }

    /** Le départ : le compte ferme aujourd’hui, ses sessions aussi. */
    void fermer(long agent) {
        var identite = deLaMaison(agent);
        agents.fermer(agent, Quand.aujourdHui());
        acces.fermerLesSessions(agent);
        noter(Nature.COMPTE_CHANGE, agent, "Compte fermé : " + identite.nom());
    }

    void rouvrir(long agent) {
        var identite = deLaMaison(agent);
        agents.fermer(agent, null);
        noter(Nature.COMPTE_CHANGE, agent, "Compte rouvert : " + identite.nom());
    }

    String nouveauLien(long agent) {
        var identite = deLaMaison(agent);
        noter(Nature.COMPTE_CHANGE, agent, "Lien de mot de passe remis pour " + identite.nom());
        return acces.nouveauLien(agent);
    }

    void retirerLeSecondFacteur(long agent) {
        var identite = deLaMaison(agent);
        acces.retirerLeSecondFacteur(agent);
        noter(Nature.COMPTE_CHANGE, agent, "Second facteur retiré par l’administrateur : " + identite.nom());
    }

    int fermerLesSessions(long agent) {
        var identite = deLaMaison(agent);
        int nombre = acces.fermerLesSessions(agent);
        noter(Nature.COMPTE_CHANGE, agent, "%d session(s) fermée(s) : %s".formatted(nombre, identite.nom()));
        return nombre;
    }

    AgentPage.Identite exiger(long agent) {
        return agents.lire(organisation(), agent).orElseThrow(() -> new Introuvable("agent " + agent));
    }

    /** Le compte d’un agent venu d’une autre organisation se tient chez elle. */
    private AgentPage.Identite deLaMaison(long agent) {
        var identite = exiger(agent);
        if (!identite.deLaMaison()) throw new Introuvable("compte d’une autre organisation " + agent);
        return identite;
    }

    private List<Refus> examiner(Saisie saisie, long agent) {
        var refus = new ArrayList<Refus>();
        if (!saisie.identifiant().matches("[a-z0-9._@+-]{2,100}")) {
            refus.add(new Refus(
                    "identifiant",
                    "L’identifiant « %s » ne convient pas : lettres sans accent, chiffres, point, tiret ou @, deux signes au moins."
                            .formatted(saisie.identifiant())));
        }
        if (saisie.nom().isEmpty()) refus.add(new Refus("nom", "Écrivez le nom de l’agent."));
        if (!saisie.courriel().isEmpty() && !saisie.courriel().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            refus.add(new Refus("courriel", "« %s » n’est pas une adresse électronique.".formatted(saisie.courriel())));
        }
        if (agent == 0 && agents.identifiantPris(saisie.identifiant())) {
            refus.add(new Refus(
                    "identifiant",
                    "L’identifiant « %s » est déjà pris. Choisissez-en un autre.".formatted(saisie.identifiant())));
        }
        if (!saisie.courriel().isEmpty() && agents.courrielPris(saisie.courriel(), agent)) {
            refus.add(new Refus(
                    "courriel", "L’adresse « %s » est déjà celle d’un autre compte.".formatted(saisie.courriel())));
        }
        return refus;
    }

    private void noter(Nature nature, long agent, String libelle) {
        annonces.annoncer(FaitDAcces.de(nature, "agent " + agent, libelle, null));
    }

    private static long organisation() {
        return QuiTravaille.exiger().organisation();
    }
}
