package fr.maillage.socle.taches;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.Reference;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Un travail en train de se faire sur ce nœud : son avancement, ses interruptions, sa fin. */
final class Execution implements Avancement {
    private static final Logger JOURNAL = LoggerFactory.getLogger(Execution.class);
    private static final long ENTRE_DEUX_ECRITURES = Duration.ofMillis(400).toNanos();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private enum Arret {
        AUCUN,
        ANNULATION,
        FERMETURE,
        BAIL_PERDU
    }

    private static final class Interrompu extends RuntimeException {
        private Interrompu() {
            super("interrompu", null, false, false);
        }
    }

    private static final class Abandonne extends RuntimeException {
        private Abandonne(String phrase) {
            super(phrase, null, false, false);
        }
    }

    private final JdbcTaches taches;
    private final JdbcTaches.Prise prise;
    private final String noeud;
    private final BooleanSupplier fermeture;
    private volatile Arret arret = Arret.AUCUN;
    private long fait;
    private long total;
    private String precision = "";
    private String repere;
    private String resultat = "terminé";
    private String href = "";
    private long derniereEcriture = System.nanoTime();

    Execution(JdbcTaches taches, JdbcTaches.Prise prise, String noeud, BooleanSupplier fermeture) {
        this.taches = taches;
        this.prise = prise;
        this.noeud = noeud;
        this.fermeture = fermeture;
        this.repere = prise.repere();
        this.fait = prise.fait();
        this.total = prise.total();
    }

    void faire(Travail travail) {
        try {
            auNomDe(travail);
            ecrire();
            taches.clore(prise, noeud, EtatDeTache.TERMINEE, resultat, href, "success");
        } catch (Interrompu demande) {
            interrompre();
        } catch (Abandonne refus) {
            taches.clore(prise, noeud, EtatDeTache.ECHOUEE, String.valueOf(refus.getMessage()), href, "danger");
        } catch (Exception | LinkageError | StackOverflowError panne) {
            if (arret == Arret.AUCUN && fermeture.getAsBoolean()) arret = Arret.FERMETURE;
            if (arret != Arret.AUCUN) interrompre();
            else echouer(panne);
        }
    }

    /** Un travail qui fait tomber la maison à chaque fois ne doit pas l’empêcher de rouvrir. */
    void renoncer(int essais) {
        taches.clore(
                prise,
                noeud,
                EtatDeTache.ECHOUEE,
                "interrompu " + essais
                        + " fois sans pouvoir finir ; confiez-le de nouveau, ou appelez qui tient la maison",
                "",
                "danger");
    }

    private void auNomDe(Travail travail) throws Exception {
        if (prise.auNomDe() == null) {
            travail.executer(this);
            return;
        }
        var agent = JSON.readValue(prise.auNomDe(), AgentConnecte.class);
        Optional<Exception> panne = QuiTravaille.pour(agent, () -> {
            try {
                travail.executer(this);
                return Optional.empty();
            } catch (Exception echec) {
                return Optional.of(echec);
            }
        });
        if (panne.isPresent()) throw panne.get();
    }

    private void interrompre() {
        switch (arret) {
            case FERMETURE -> taches.rendre(prise, noeud);
            case BAIL_PERDU ->
                JOURNAL.warn(
                        "Le travail {} a été repris par un autre nœud.",
                        prise.id().valeur());
            default -> taches.clore(prise, noeud, EtatDeTache.ANNULEE, "annulé", "", "info");
        }
    }

    private void echouer(Throwable panne) {
        var reference = Reference.neuve();
        JOURNAL.error("Panne {} dans le travail {} ({})", reference, prise.id().valeur(), prise.genre(), panne);
        taches.clore(prise, noeud, EtatDeTache.ECHOUEE, "a échoué ; référence à citer : " + reference, "", "danger");
    }

    void prolonger(Duration bail) {
        taches.prolonger(prise, noeud, bail)
                .ifPresentOrElse(annulation -> noter(annulation), () -> arret = Arret.BAIL_PERDU);
    }

    private void noter(boolean annulation) {
        if (annulation && arret == Arret.AUCUN) arret = Arret.ANNULATION;
    }

    private void ecrire() {
        derniereEcriture = System.nanoTime();
        taches.avancer(prise, noeud, fait, total, precision, repere)
                .ifPresentOrElse(annulation -> noter(annulation), () -> arret = Arret.BAIL_PERDU);
    }

    private void ecrireParfois() {
        if (System.nanoTime() - derniereEcriture > ENTRE_DEUX_ECRITURES) ecrire();
        if (fermeture.getAsBoolean() && arret == Arret.AUCUN) {
            ecrire();
            arret = Arret.FERMETURE;
        }
        if (arret != Arret.AUCUN) throw new Interrompu();
    }

    @Override
    public TacheId tache() {
        return prise.id();
    }

    @Override
    public String parametres() {
        return prise.parametres();
    }

    @Override
    public String repere() {
        return prise.repere();
    }

    @Override
    public void poserRepere(String nouveau) {
        repere = nouveau;
        ecrire();
        ecrireParfois();
    }

    @Override
    public void total(long nouveau) {
        total = nouveau;
        ecrire();
    }

    @Override
    public void fait(long nouveau) {
        fait = total > 0 ? Math.min(nouveau, total) : nouveau;
        ecrireParfois();
    }

    @Override
    public void precision(String phrase) {
        precision = phrase;
        ecrireParfois();
    }

    @Override
    public void resultat(String phrase, String nouvelle) {
        resultat = phrase;
        href = nouvelle;
    }

    @Override
    public RuntimeException abandonner(String phrase) {
        return new Abandonne(phrase);
    }
}
