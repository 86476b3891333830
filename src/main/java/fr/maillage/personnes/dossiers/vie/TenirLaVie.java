package fr.maillage.personnes.dossiers.vie;

import fr.maillage.personnes.dossiers.AvantDeClore;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MotifDeFin;
import fr.maillage.personnes.dossiers.RelaisDeDossier;
import fr.maillage.references.territoire.secteurs.Adresse;
import fr.maillage.references.territoire.secteurs.Competence;
import fr.maillage.references.territoire.secteurs.UnitesCompetentes;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Avertissements;
import fr.maillage.socle.web.Lien;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passe le relais, ajoute ou retire un co-référent, propose un transfert, clôt, rouvre. Décident ceux qui suivent le dossier et qui
 * conduit son unité. Chaque acte rend ce qui l’empêche, en une phrase ; rien s’il est fait.
 */
@Component
class TenirLaVie implements RelaisDeDossier {
    private static final ObjetProtege OBJET = ObjetProtege.DOSSIER_IDENTITE;
    private static final Set<Fonction> ACCOMPAGNENT = Set.of(Fonction.CESF, Fonction.ASS);
    /** Un relais s’annonce, il ne se prévoit pas un an d’avance. */
    private static final int JOURS_D_AVANCE = 92;

    private final JdbcVie base;
    private final Dossiers dossiers;
    private final ObjectProvider<AvantDeClore> avantDeClore;
    private final Outils outils;

    /** Ce dont tout acte a besoin. */
    @Component("outilsDeLaVieDesDossiers")
    record Outils(
            Habilitations habilitations, Journal journal, Avertissements avertissements, UnitesCompetentes secteurs) {}

    TenirLaVie(JdbcVie base, Dossiers dossiers, ObjectProvider<AvantDeClore> avantDeClore, Outils outils) {
        this.base = base;
        this.dossiers = dossiers;
        this.avantDeClore = avantDeClore;
        this.outils = outils;
    }

    @Transactional
    Situation lire(long id) {
        return situation(id, false);
    }

    /** Ce que la dernière unité sollicitée a répondu, si elle n’a pas pu. */
    @Transactional(readOnly = true)
    Optional<String> dernierRefus(long dossier) {
        return base.dernierRefus(dossier);
    }

    private Situation situation(long id, boolean retenir) {
        var dossier = dossiers.exiger(id);
        if (!base.accompagne(id)) throw new Introuvable("vie du dossier " + id);
        var etat = base.etat(id, retenir).orElseThrow(() -> new Introuvable("dossier " + id));
        var agent = QuiTravaille.exiger();
        Long unite = dossier.cible().unite();
        return new Situation(
                dossier,
                etat,
                base.suivent(id),
                base.accompagnants(unite),
                base.autresUnites(unite),
                competente(dossier),
                base.propose(id),
                avantDeClore.stream().flatMap(a -> a.ouverts(dossier).stream()).toList(),
                base.etapes(id),
                etat.ouvert() && (suit(agent, dossier) || conduit(agent, dossier)),
                !etat.ouvert() && (suit(agent, dossier) || conduit(agent, dossier) || deLUnite(agent, dossier)));
    }

    /** L’unité de l’adresse, si ce n’est pas celle qui tient le dossier : une commune partagée, ou protégée, n’en désigne aucune. */
    private Optional<Competence.Unite> competente(DossierVu dossier) {
        return Optional.ofNullable(dossiers.communes(List.of(dossier.id())).get(dossier.id()))
                .filter(commune -> !commune.isEmpty())
                .map(commune -> outils.secteurs().pour(Adresse.a(commune)))
                .flatMap(c -> c instanceof Competence.Une(var unite, var _) ? Optional.of(unite) : Optional.empty())
                .filter(unite ->
                        !Long.valueOf(unite.id()).equals(dossier.cible().unite()));
    }

    private boolean suit(AgentConnecte agent, DossierVu dossier) {
        return ACCOMPAGNENT.contains(agent.fonction())
                && dossier.cible().suiviPar().contains(agent.id())
                && outils.habilitations().peut(Acte.MODIFIER, OBJET);
    }

    private static boolean conduit(AgentConnecte agent, DossierVu dossier) {
        return agent.fonction() == Fonction.RT && memeUnite(agent, dossier);
    }

    private static boolean deLUnite(AgentConnecte agent, DossierVu dossier) {
        return ACCOMPAGNENT.contains(agent.fonction()) && memeUnite(agent, dossier);
    }

    private static boolean memeUnite(AgentConnecte agent, DossierVu dossier) {
        return agent.idUnite() != null && agent.idUnite().equals(dossier.cible().unite());
    }

    private Situation pourDecider(long id) {
        var situation = situation(id, true);
        if (!situation.decide()) throw new Introuvable("décision sur le dossier " + id);
        return situation;
    }

    @Transactional
    Optional<String> changerDeReferent(long id, long nouveau, LocalDate jour, String raison) {
        var s = pourDecider(id);
        var nom = s.nom(nouveau);
        if (nom.isEmpty()) return Optional.of("Choisissez un·e collègue qui accompagne dans l’unité du dossier.");
        if (s.referent().filter(r -> r.agent() == nouveau).isPresent()) {
            return Optional.of(
                    "%s est déjà référent·e de ce dossier : choisissez quelqu’un d’autre.".formatted(nom.get()));
        }
        LocalDate auj = Quand.aujourdHui();
        if (jour.isBefore(auj) || jour.isAfter(auj.plusDays(JOURS_D_AVANCE))) {
            return Optional.of("Le relais du %s n’est pas possible : choisissez un jour entre aujourd’hui et le %s."
                    .formatted(Quand.jour(jour), Quand.jour(auj.plusDays(JOURS_D_AVANCE))));
        }
        if (raison.isBlank())
            return Optional.of("Dites pourquoi le dossier change de référent : votre collègue le lira.");
        base.inscrire(id, Etape.Genre.REFERENT, jour, nouveau, "", raison.strip(), moi());
        fait(s, "%s est référent·e à partir du %s".formatted(nom.get(), Quand.jour(jour)));
        base.changerDeReferent(id, s.dossier().cible().organisation(), nouveau, jour);
        prevenir(
                nouveau,
                "Le dossier %s vous est confié à partir du %s."
                        .formatted(s.dossier().numero(), Quand.jour(jour)),
                s.dossier());
        s.referent()
                .filter(ancien -> ancien.agent() != moi())
                .ifPresent(ancien -> prevenir(
                        ancien.agent(),
                        "Le dossier %s est confié à %s à partir du %s."
                                .formatted(s.dossier().numero(), nom.get(), Quand.jour(jour)),
                        s.dossier()));
        return Optional.empty();
    }

    @Transactional
    Optional<String> ajouterUnCoreferent(long id, long agent) {
        var s = pourDecider(id);
        var nom = s.nom(agent);
        if (nom.isEmpty()) return Optional.of("Choisissez un·e collègue qui accompagne dans l’unité du dossier.");
        if (s.suivent().stream().anyMatch(x -> x.agent() == agent)) {
            return Optional.of("%s suit déjà ce dossier.".formatted(nom.get()));
        }
        base.inscrire(id, Etape.Genre.COREFERENT, Quand.aujourdHui(), agent, "", "", moi());
        base.suivre(id, s.dossier().cible().organisation(), agent, "COREFERENT", Quand.aujourdHui());
        fait(s, "%s est co-référent·e".formatted(nom.get()));
        prevenir(
                agent,
                "Vous êtes co-référent·e du dossier %s.".formatted(s.dossier().numero()),
                s.dossier());
        return Optional.empty();
    }

    @Transactional
    void finirLaCoreference(long id, long agent) {
        var s = pourDecider(id);
        // Avant de cesser : celui qui se retire lui-même n’aurait plus le titre d’écrire qu’il se retire.
        base.inscrire(id, Etape.Genre.FIN_DE_COREFERENCE, Quand.aujourdHui(), agent, "", "", moi());
        fait(s, "Une co-référence prend fin");
        if (!base.finirLaCoreference(id, agent, Quand.aujourdHui())) throw new Introuvable("co-référence de " + agent);
        if (agent != moi())
            prevenir(
                    agent,
                    "Vous n’êtes plus co-référent·e du dossier " + s.dossier().numero() + ".",
                    s.dossier());
    }

    @Override
    @Transactional
    public Optional<String> proposer(long dossier, long unite, String raison) {
        return proposerUnTransfert(dossier, unite, raison);
    }

    @Transactional
    Optional<String> proposerUnTransfert(long id, long vers, String raison) {
        var s = pourDecider(id);
        var unite = s.unites().stream().filter(u -> u.id() == vers).findFirst();
        if (unite.isEmpty()) return Optional.of("Choisissez l’unité qui prendrait la suite.");
        if (s.propose().isPresent()) {
            return Optional.of("Ce dossier est déjà proposé à %s : retirez d’abord cette proposition."
                    .formatted(s.propose().get().vers()));
        }
        if (raison.isBlank())
            return Optional.of("Dites pourquoi, sans nommer personne : l’autre unité lira cette raison.");
        base.proposer(
                id, s.dossier().cible().organisation(), s.dossier().cible().unite(), vers, raison.strip(), moi());
        base.inscrire(
                id,
                Etape.Genre.TRANSFERT_PROPOSE,
                Quand.aujourdHui(),
                null,
                unite.get().nom(),
                raison.strip(),
                moi());
        fait(s, "Transfert proposé à " + unite.get().nom());
        for (long conducteur : base.conducteurs(vers)) {
            outils.avertissements()
                    .laisser(
                            conducteur,
                            "Le dossier %s est proposé à votre unité."
                                    .formatted(s.dossier().numero()),
                            RecevoirUnTransfert.TRANSFERTS,
                            "info");
        }
        return Optional.empty();
    }

    @Transactional
    void retirerLeTransfert(long id) {
        var s = pourDecider(id);
        if (!base.retirerLeTransfert(id, moi())) throw new Introuvable("transfert du dossier " + id);
        base.inscrire(id, Etape.Genre.TRANSFERT_RETIRE, Quand.aujourdHui(), null, "", "", moi());
        fait(s, "La proposition de transfert est retirée");
    }

    @Transactional
    Optional<String> clore(long id, MotifDeFin motif, LocalDate jour, String mot) {
        var s = pourDecider(id);
        LocalDate auj = Quand.aujourdHui();
        if (!s.ouverts().isEmpty()) {
            return Optional.of("Terminez d’abord ce qui reste ouvert, avec la personne : "
                    + String.join(", ", s.ouverts().stream().map(Lien::libelle).toList()) + ".");
        }
        if (jour.isAfter(auj) || jour.isBefore(s.etat().ouvertLe())) {
            return Optional.of(
                    "La clôture du %s n’est pas possible : le dossier est ouvert depuis le %s, et nous sommes le %s."
                            .formatted(Quand.jour(jour), Quand.jour(s.etat().ouvertLe()), Quand.jour(auj)));
        }
        base.retirerLeTransfert(id, moi());
        base.inscrire(id, Etape.Genre.CLOTURE, jour, null, motif.libelle(), mot.strip(), moi());
        fait(s, "Dossier clos le " + Quand.jour(jour));
        avantDeClore.forEach(a -> a.seClot(id));
        base.clore(id, jour);
        return Optional.empty();
    }

    @Transactional
    Optional<String> rouvrir(long id, String raison) {
        var s = situation(id, true);
        if (!s.rouvre()) throw new Introuvable("réouverture du dossier " + id);
        if (raison.isBlank()) return Optional.of("Dites pourquoi le dossier se rouvre.");
        base.rouvrir(id);
        avantDeClore.forEach(a -> a.seRouvre(id));
        base.inscrire(id, Etape.Genre.REOUVERTURE, Quand.aujourdHui(), null, "", raison.strip(), moi());
        fait(s, "Dossier rouvert");
        s.referent()
                .filter(r -> r.agent() != moi())
                .ifPresent(
                        r -> prevenir(r.agent(), "Le dossier " + s.dossier().numero() + " est rouvert.", s.dossier()));
        return Optional.empty();
    }

    private void fait(Situation s, String libelle) {
        dossiers.noterUnFait(s.dossier().id(), "VIE", libelle);
        outils.journal()
                .noter(
                        Acte.MODIFIER,
                        OBJET,
                        "dossier:" + s.dossier().id(),
                        libelle + " : " + s.dossier().numero());
    }

    private void prevenir(long agent, String texte, DossierVu dossier) {
        outils.avertissements().laisser(agent, texte, dossier.href(), "info");
    }

    private static long moi() {
        return QuiTravaille.exiger().id();
    }
}
