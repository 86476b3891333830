package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fait entrer d’un coup des foyers tenus ailleurs, et les retire d’un coup si c’était une erreur. */
@Component
public class EntreesEnNombre {
    /** Assez pour que chaque ordre en vaille la peine, assez peu pour que l’avancement se voie. */
    private static final int PAQUET = 250;

    private final JdbcEnNombre base;
    private final JdbcLotsDEntree lots;
    private final LireUnDossier lecture;
    private final EnregistrerUnePersonne personnes;
    private final SituerUnDossier situer;
    private final Habilitations habilitations;
    private final Journal journal;

    EntreesEnNombre(
            JdbcEnNombre base,
            JdbcLotsDEntree lots,
            LireUnDossier lecture,
            EnregistrerUnePersonne personnes,
            SituerUnDossier situer,
            Habilitations habilitations,
            Journal journal) {
        this.base = base;
        this.lots = lots;
        this.lecture = lecture;
        this.personnes = personnes;
        this.situer = situer;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    /** Ce qui est entré. */
    public record Entrees(int dossiers, int personnes) {}

    /** Ce qu’un retrait a fait, et les dossiers qu’il a gardés avec leur raison. */
    public record Retrait(int dossiers, int personnes, List<Garde> gardes) {
        /** Un dossier gardé, et pourquoi. */
        public record Garde(long dossier, String numero, String raison) {
            public String href() {
                return Adresses.dossier(dossier);
            }
        }
    }

    /** L’agent peut-il faire entrer des dossiers dans l’unité où il travaille ? Sinon, la page n’existe pas pour lui. */
    public AgentConnecte exigerLeDroit() {
        var agent = QuiTravaille.exiger();
        if (agent.idUnite() == null) throw new Introuvable("reprise de dossiers hors d’une unité");
        habilitations.exiger(
                Acte.IMPORTER,
                ObjetProtege.DOSSIER_IDENTITE,
                Cible.de(agent.organisation())
                        .dansLUnite(agent.idUnite())
                        .suiviePar(Set.of(agent.id()))
                        .pourLaPartie("identité"));
        return agent;
    }

    /** Ce qui empêche d’enregistrer cette identité, champ par champ. */
    public Map<String, String> refus(Map<String, String> identite) {
        return Fiche.saisie(identite).refus(Quand.aujourdHui());
    }

    /** Peut-on ajouter quelqu’un au foyer de ce dossier ? */
    @Transactional
    public boolean rejoignable(long dossier) {
        var ou = lecture.exiger(dossier);
        return (ou.titre().suit() || ou.titre() == Dossier.Titre.UNITE)
                && habilitations.peut(Acte.MODIFIER, ObjetProtege.DOSSIER_IDENTITE, ou.cible(Quand.aujourdHui()));
    }

    /**
     * Pose ces foyers, dans la transaction de qui l’appelle : tous, ou aucun. Chaque dossier ouvert est au journal.
     *
     * @param lot l’entrée commune, par laquelle on pourra les retirer
     * @param referent qui les suivra, ou personne : l’unité le désignera
     * @param titre comment leur chronologie le dira (« Repris du fichier… »)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entrees ouvrir(
            long lot, @Nullable Long referent, String titre, List<FoyerEntrant> foyers, IntConsumer avancement) {
        var agent = exigerLeDroit();
        int ouverts = 0;
        int posees = 0;
        for (int debut = 0; debut < foyers.size(); debut += PAQUET) {
            var paquet = foyers.subList(debut, Math.min(foyers.size(), debut + PAQUET));
            var neufs =
                    dossiers(paquet.stream().filter(f -> f.rejoint() == null).toList(), agent);
            base.ouvrir(List.copyOf(neufs.values()), agent.id(), lot);
            if (referent != null) base.suivre(List.copyOf(neufs.values()), referent);
            var entrees = entrees(paquet, neufs, agent);
            base.poser(entrees, agent.id(), lot);
            base.noter(neufs.values().stream().map(JdbcEnNombre.Ouvert::id).toList(), "REPRISE", titre, agent.id());
            journaliser(neufs.values(), lot);
            ouverts += neufs.size();
            posees += entrees.size();
            avancement.accept(posees);
        }
        if (ouverts > 0) situer.confier(SituerUnDossier.NEUFS);
        return new Entrees(ouverts, posees);
    }

    private Map<FoyerEntrant, JdbcEnNombre.Ouvert> dossiers(List<FoyerEntrant> foyers, AgentConnecte agent) {
        Map<FoyerEntrant, JdbcEnNombre.Ouvert> neufs = new java.util.IdentityHashMap<>();
        long[] ids = base.reserver(foyers.size());
        var numeros = base.numeros(foyers.size());
        for (int n = 0; n < ids.length; n++) {
            var foyer = foyers.get(n);
            neufs.put(
                    foyer,
                    new JdbcEnNombre.Ouvert(
                            ids[n],
                            agent.organisation(),
                            Objects.requireNonNull(agent.idUnite()),
                            numeros.get(n),
                            foyer.motif(),
                            foyer.adresse()));
        }
        return neufs;
    }

    private List<JdbcEnNombre.Entree> entrees(
            List<FoyerEntrant> foyers, Map<FoyerEntrant, JdbcEnNombre.Ouvert> neufs, AgentConnecte agent) {
        long[] ids =
                base.reserver(foyers.stream().mapToInt(f -> f.membres().size()).sum());
        var entrees = new ArrayList<JdbcEnNombre.Entree>();
        for (var foyer : foyers) {
            var neuf = neufs.get(foyer);
            long dossier = neuf != null ? neuf.id() : Objects.requireNonNull(foyer.rejoint());
            long unite = neuf != null
                    ? neuf.unite()
                    : personnes.exigerModifiable(dossier).ligne().unite();
            if (neuf == null) rejoint(dossier, foyer.membres().size(), agent);
            boolean premier = neuf != null;
            for (var membre : foyer.membres()) {
                Lien lien = premier ? Lien.TITULAIRE : placer(membre.lien());
                entrees.add(new JdbcEnNombre.Entree(
                        ids[entrees.size()],
                        dossier,
                        agent.organisation(),
                        unite,
                        Fiche.saisie(membre.identite()),
                        lien,
                        Garde.SANS_OBJET));
                premier = false;
            }
        }
        return entrees;
    }

    /** Un foyer n’a qu’un titulaire : qui l’était ailleurs prend ici le lien que l’agent précisera. */
    private static Lien placer(String lien) {
        Lien lu = Lien.de(lien);
        return lu == Lien.TITULAIRE ? Lien.AUTRE : lu;
    }

    private void rejoint(long dossier, int combien, AgentConnecte agent) {
        base.noter(
                List.of(dossier),
                "REPRISE",
                combien > 1 ? combien + " personnes rejoignent le foyer" : "Une personne rejoint le foyer",
                agent.id());
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DOSSIER_IDENTITE,
                LireUnDossier.reference(dossier),
                "Personne ajoutée au foyer par une reprise");
    }

    private void journaliser(Iterable<JdbcEnNombre.Ouvert> neufs, long lot) {
        var libelles = new LinkedHashMap<String, String>();
        for (var d : neufs) {
            libelles.put(
                    LireUnDossier.reference(d.id()), "Dossier ouvert : %s (reprise n° %d)".formatted(d.numero(), lot));
        }
        journal.noterChacun(Acte.CREER, ObjetProtege.DOSSIER_IDENTITE, libelles);
    }

    /** Retire tout ce que ce lot a fait entrer et que nul n’a touché depuis ; le reste est gardé, et dit. */
    @Transactional
    public Retrait retirer(long lot) {
        exigerLeDroit();
        var fait = lots.retirer(lot);
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DOSSIER_IDENTITE,
                "lot:" + lot,
                "Reprise n° %d défaite : %d dossiers et %d personnes retirés"
                        .formatted(lot, fait.dossiers(), fait.personnes()));
        return new Retrait(fait.dossiers(), fait.personnes(), lots.gardes(lot));
    }

    /** Les dossiers d’un lot défait qui ont été gardés, parmi ceux que l’agent voit. */
    @Transactional
    public List<Retrait.Garde> gardes(long lot) {
        return lots.gardes(lot);
    }
}
