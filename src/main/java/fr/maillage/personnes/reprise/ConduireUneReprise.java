package fr.maillage.personnes.reprise;

import fr.maillage.personnes.dossiers.EntreesEnNombre;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.echanges.ecriture.LignesRefusees;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Tache;
import fr.maillage.socle.taches.TacheId;
import fr.maillage.socle.taches.Taches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Ce que l’agent dit d’une reprise à l’écran : ses colonnes, ses choix, ses gestes ; et où en est le travail. */
@Component
class ConduireUneReprise {
    /** Au-delà, l’écran montre l’avancement au lieu du résultat. */
    private static final Duration PATIENCE = Duration.ofMillis(1_800);

    private final JdbcReprises reprises;
    private final JdbcLignes lignes;
    private final Destinations destinations;
    private final EntreesEnNombre entrees;
    private final Taches taches;
    private final TransactionTemplate transaction;
    private final Journal journal;

    ConduireUneReprise(
            JdbcReprises reprises,
            JdbcLignes lignes,
            Destinations destinations,
            EntreesEnNombre entrees,
            Taches taches,
            TransactionTemplate transaction,
            Journal journal) {
        this.reprises = reprises;
        this.lignes = lignes;
        this.destinations = destinations;
        this.entrees = entrees;
        this.taches = taches;
        this.transaction = transaction;
        this.journal = journal;
    }

    @Transactional
    List<Reprise> lister() {
        entrees.exigerLeDroit();
        return reprises.lister();
    }

    @Transactional
    Reprise exiger(long id) {
        entrees.exigerLeDroit();
        return reprises.trouver(id).orElseThrow(() -> new Introuvable("reprise " + id));
    }

    /** À qui confier les dossiers : à soi pour qui accompagne, à l’un de ceux de l’unité pour le secrétariat, ou à personne. */
    @Transactional
    List<JdbcReprises.Referent> referents() {
        AgentConnecte agent = entrees.exigerLeDroit();
        return agent.fonction() == Fonction.SEC
                ? reprises.referents()
                : List.of(new JdbcReprises.Referent(agent.id(), agent.nom()));
    }

    /** Ce qui empêche d’employer ces colonnes : ni nom ni prénom, ou deux colonnes pour un même champ. */
    @Transactional
    List<String> decrire(long id, List<Colonne> colonnes, String motif, @Nullable Long referent) {
        var reprise = exiger(id);
        if (!reprise.ouverte()) throw new Introuvable("colonnes d’une reprise close " + id);
        var reproches = reproches(colonnes);
        boolean connu = referents().stream().anyMatch(r -> Objects.equals(r.agent(), referent));
        boolean suit = entrees.exigerLeDroit().fonction() != Fonction.SEC;
        if (!connu && (referent != null || suit)) reproches.add("Choisissez à qui les dossiers sont confiés.");
        if (motif.isBlank())
            reproches.add("Dites ce qui amène ces personnes : ce sera le motif des dossiers qui n’en ont pas.");
        if (reproches.isEmpty()) reprises.decrire(id, colonnes, motif.strip(), referent);
        return reproches;
    }

    private List<String> reproches(List<Colonne> colonnes) {
        var reproches = new ArrayList<String>();
        var prises = new HashMap<String, String>();
        for (var colonne : colonnes) {
            if (colonne.laissee() || destinations.plusieurs(colonne.destination())) continue;
            String autre = prises.put(colonne.destination(), colonne.nom());
            if (autre != null) {
                reproches.add("« %s » et « %s » iraient toutes deux dans « %s » : n’en gardez qu’une."
                        .formatted(autre, colonne.nom(), destinations.libelle(colonne.destination())));
            }
        }
        if (prises.keySet().stream()
                .noneMatch(List.of("nomDeNaissance", "nomDUsage", "nomPrenom", "prenoms")::contains)) {
            reproches.add("Aucune colonne ne donne le nom ni le prénom : dites laquelle les porte.");
        }
        return reproches;
    }

    @Transactional
    void choisir(long id, Map<Long, JdbcLignes.Choix> choix) {
        if (!exiger(id).ouverte()) throw new Introuvable("choix d’une reprise close " + id);
        choix.forEach((ressemblance, c) -> lignes.choisir(id, ressemblance, c));
    }

    /** Une reprise n’a qu’un travail à la fois : deux clics n’en font pas deux. */
    void confier(long id, TravailDeReprise.Geste geste) {
        Optional<TacheId> tache = Objects.requireNonNull(transaction.execute(_ -> {
            var reprise = exiger(id);
            if (enCours(reprise).isPresent()) return Optional.<TacheId>empty();
            String commande = new TravailDeReprise.Commande(id, geste).ecrite();
            TacheId confiee = taches.confier(TravailDeReprise.GENRE, geste.libelle(reprise.fichier()), commande);
            reprises.confier(id, confiee);
            return Optional.of(confiee);
        }));
        tache.ifPresent(t -> taches.attendre(t, PATIENCE));
    }

    Optional<Tache> dernier(Reprise reprise) {
        var tache = reprise.tache();
        return tache == null
                ? Optional.empty()
                : Optional.ofNullable(taches.parmi(List.of(tache)).get(tache));
    }

    Optional<Tache> enCours(Reprise reprise) {
        return dernier(reprise).filter(t -> t.etat().active());
    }

    boolean arreter(AgentConnecte agent, Reprise reprise) {
        return enCours(reprise).filter(t -> taches.annuler(agent, t.id())).isPresent();
    }

    void vue(AgentConnecte agent, Tache tache) {
        taches.vue(agent, tache.id());
    }

    /** Les lignes restées dehors, telles que reçues, et pourquoi. */
    @Transactional
    String refus(long id) {
        var reprise = exiger(id);
        var refusees = lignes.refusees(id);
        if (refusees.isEmpty()) throw new Introuvable("refus de la reprise " + id);
        journal.noter(
                Acte.LIRE,
                ObjetProtege.DOSSIER_IDENTITE,
                "reprise:" + id,
                "Lignes refusées emportées : " + refusees.size());
        return LignesRefusees.ecrire(
                reprise.colonnes().stream().map(Colonne::nom).toList(),
                refusees.stream()
                        .map(l -> new LignesRefusees.Refusee(l.numero(), l.cellules(), l.motif()))
                        .toList());
    }

    /** Abandonne une reprise qui n’est pas chargée, ou oublie les lignes qu’une reprise chargée a laissées dehors. */
    @Transactional
    void effacer(long id) {
        var reprise = exiger(id);
        reprises.effacerLesLignes(id);
        if (reprise.ouverte()) reprises.retirer(id);
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DOSSIER_IDENTITE,
                "reprise:" + id,
                reprise.ouverte() ? "Reprise abandonnée, ses lignes effacées" : "Lignes refusées effacées");
    }
}
