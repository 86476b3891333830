package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ouvre un dossier avec un nom et un motif ; ce qui ressemble à un doublon est montré avant, jamais tranché à la place de l’agent. */
@Component
class OuvrirUnDossier {
    sealed interface Resultat {
        record Ouvert(long dossier, String numero) implements Resultat {}

        record Refuse(Map<String, String> raisons) implements Resultat {}

        record DejaConnue(List<Doublons.Ressemblance> ressemblances) implements Resultat {}
    }

    record Demande(
            Fiche titulaire,
            String motif,
            Adresse adresse,
            boolean adresseProtegee,
            boolean informee,
            boolean malgreTout,
            String origine) {
        Demande(
                Fiche titulaire,
                String motif,
                Adresse adresse,
                boolean adresseProtegee,
                boolean informee,
                boolean malgreTout) {
            this(titulaire, motif, adresse, adresseProtegee, informee, malgreTout, "");
        }
    }

    private final JdbcDossiers dossiers;
    private final JdbcChronologie chronologie;
    private final EnregistrerUnePersonne personnes;
    private final Doublons doublons;
    private final SituerUnDossier situer;
    private final Origines origines;
    private final Habilitations habilitations;
    private final Journal journal;

    OuvrirUnDossier(
            JdbcDossiers dossiers,
            JdbcChronologie chronologie,
            EnregistrerUnePersonne personnes,
            Doublons doublons,
            SituerUnDossier situer,
            Origines origines,
            Habilitations habilitations,
            Journal journal) {
        this.dossiers = dossiers;
        this.chronologie = chronologie;
        this.personnes = personnes;
        this.doublons = doublons;
        this.situer = situer;
        this.origines = origines;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    @Transactional
    Resultat executer(Demande demande) {
        var agent = QuiTravaille.exiger();
        exigerLeDroit(agent);
        var refus = new java.util.LinkedHashMap<>(demande.titulaire().refus(Quand.aujourdHui()));
        if (demande.motif().isBlank()) refus.put("motif", "Dites en quelques mots ce qui amène la personne.");
        if (!refus.isEmpty()) return new Resultat.Refuse(refus);
        if (!demande.malgreTout()) {
            var ressemblances = doublons.de(demande.titulaire());
            if (!ressemblances.isEmpty()) return new Resultat.DejaConnue(ressemblances);
        }
        return ouvrir(demande, agent);
    }

    private void exigerLeDroit(AgentConnecte agent) {
        if (agent.idUnite() == null) throw new Introuvable("ouverture d’un dossier hors d’une unité");
        habilitations.exiger(
                Acte.CREER,
                ObjetProtege.DOSSIER_IDENTITE,
                Cible.de(agent.organisation())
                        .dansLUnite(agent.idUnite())
                        .suiviePar(Set.of(agent.id()))
                        .pourLaPartie("identité"));
    }

    private Resultat ouvrir(Demande demande, AgentConnecte agent) {
        long id = personnes.reserver();
        long unite = java.util.Objects.requireNonNull(agent.idUnite());
        String numero = dossiers.ouvrir(new JdbcDossiers.Ouverture(
                id,
                agent.organisation(),
                unite,
                demande.motif().strip(),
                demande.adresse(),
                demande.adresseProtegee(),
                false,
                agent.id()));
        situer.situer(id, demande.adresse(), demande.adresseProtegee());
        // Le secrétariat ouvre sans suivre : le référent sera désigné par l’unité.
        if (agent.fonction() != Fonction.SEC) dossiers.suivre(id, agent.organisation(), agent.id(), true);
        long titulaire = personnes.creerDans(id, demande.titulaire(), Lien.TITULAIRE, Garde.SANS_OBJET);
        if (demande.informee()) {
            dossiers.ajouterUnAccord(
                    id,
                    titulaire,
                    "INFORMATION",
                    "Informée de ce qui est noté, par qui c’est lu et de ses droits",
                    "ORAL",
                    agent.id());
        }
        chronologie.noter(id, "OUVERTURE", "Dossier ouvert", agent.id());
        journal.noter(
                Acte.CREER, ObjetProtege.DOSSIER_IDENTITE, LireUnDossier.reference(id), "Dossier ouvert : " + numero);
        origines.ouvert(demande.origine(), id);
        return new Resultat.Ouvert(id, numero);
    }
}
