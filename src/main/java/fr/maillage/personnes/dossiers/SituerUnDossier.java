package fr.maillage.personnes.dossiers;

import fr.maillage.references.territoire.adresses.AdresseSituee;
import fr.maillage.references.territoire.adresses.AdressesChangees;
import fr.maillage.references.territoire.adresses.LocaliserUneAdresse;
import fr.maillage.references.territoire.adresses.Precision;
import fr.maillage.references.territoire.adresses.Zone;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.taches.Avancement;
import fr.maillage.socle.taches.Taches;
import fr.maillage.socle.taches.Travail;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Situe l’adresse d’un foyer dans son IRIS et son quartier : quand on l’enregistre, et de nouveau pour tous quand la base
 * d’adresses change. Une adresse scellée n’est jamais située : son quartier la trahirait.
 */
@Component
class SituerUnDossier implements Travail {
    static final String GENRE = "dossiers.situer";
    static final String TOUS = "tous";
    static final String NEUFS = "neufs";
    /** Ce que l’agent choisit quand il ne sait pas pour le quartier. */
    static final String INCONNU = "inconnu";

    private static final int PAQUET = 200;

    private final JdbcEmplacements base;
    private final LocaliserUneAdresse adresses;
    private final ObjectProvider<Taches> taches;
    private final TransactionTemplate transaction;

    SituerUnDossier(
            JdbcEmplacements base,
            LocaliserUneAdresse adresses,
            ObjectProvider<Taches> taches,
            TransactionTemplate transaction) {
        this.base = base;
        this.adresses = adresses;
        this.taches = taches;
        this.transaction = transaction;
    }

    AdresseSituee chercher(Adresse adresse) {
        return adresses.situer(adresse.voie(), adresse.codePostal(), adresse.commune());
    }

    /** Dans la transaction qui vient d’enregistrer cette adresse. */
    void situer(long dossier, Adresse adresse, boolean protegee) {
        if (!protegee && !adresse.commune().isEmpty()) base.poser(dossier, Emplacement.de(chercher(adresse)));
    }

    /** Ce que l’agent dit l’emporte : rien ne le recalcule tant que l’adresse ne change pas. */
    void direALaMain(long dossier, String iris, String quartier) {
        base.poser(
                dossier,
                new Emplacement(
                        Emplacement.MAIN, iris.isEmpty() ? null : iris, quartier.equals(INCONNU) ? null : quartier));
    }

    void garder(long dossier, Emplacement emplacement) {
        base.poser(dossier, emplacement);
    }

    List<Zone> iris(String commune) {
        return adresses.iris(commune);
    }

    List<Zone> quartiers(String commune) {
        return adresses.quartiers(commune);
    }

    /** « IRIS Belle-Beille Sud · hors quartier prioritaire » ; jusqu’où elle est située, quand cela laisse un doute ; vide tant qu’on ne l’a pas
     * cherchée. */
    String enClair(Emplacement e) {
        if (e.precision().isEmpty() || e.precision().equals(Precision.AUCUNE.name())) return "";
        var phrases = new ArrayList<String>();
        if (e.iris() != null) {
            phrases.add(
                    LocaliserUneAdresse.entiere(e.iris())
                            ? "commune d’un seul IRIS"
                            : "IRIS " + adresses.nomDeLIris(e.iris()));
        }
        if (e.quartier() != null) {
            phrases.add((e.quartier().isEmpty() ? "" : "quartier prioritaire ") + adresses.nomDuQuartier(e.quartier()));
        }
        if (e.aLaMain()) phrases.add("indiqué par un agent");
        else if (!e.certain()) {
            phrases.add("adresse située " + Precision.valueOf(e.precision()).libelle());
        }
        return String.join(" · ", phrases);
    }

    @Override
    public String genre() {
        return GENRE;
    }

    @EventListener
    void quandLesAdressesChangent(AdressesChangees changees) {
        confier(TOUS);
    }

    /** Confie de situer tous les dossiers, ou seulement ceux qui ne l’ont jamais été. */
    void confier(String lesquels) {
        taches.getObject().confier(GENRE, "Situer les adresses des dossiers", lesquels);
    }

    @Override
    public void executer(Avancement avancement) {
        long dernier = deLaMaison(base::dernier);
        long depart = avancement.repere().isEmpty() ? 0 : Long.parseLong(avancement.repere());
        // En centièmes : qui charge une base d’adresses n’a pas à savoir combien de dossiers tient la maison.
        avancement.total(100);
        parcourir(depart, avancement.parametres().equals(TOUS), fait -> {
            avancement.poserRepere(Long.toString(fait));
            avancement.fait(dernier == 0 ? 100 : Math.min(100, fait * 100 / dernier));
        });
        avancement.resultat("les adresses des dossiers sont situées", "");
    }

    void parcourir(long depart, boolean tous, LongConsumer fait) {
        long apres = depart;
        while (true) {
            long ici = apres;
            long suivant = deLaMaison(() -> situerUnPaquet(ici, tous));
            if (suivant < 0) return;
            apres = suivant;
            fait.accept(apres);
        }
    }

    private long situerUnPaquet(long apres, boolean tous) {
        var paquet = base.suivants(apres, tous, PAQUET);
        if (paquet.isEmpty()) return -1;
        base.poser(
                paquet,
                paquet.stream()
                        .map(d -> Emplacement.de(adresses.situer(d.adresse(), d.codePostal(), d.commune())))
                        .toList());
        return paquet.getLast().id();
    }

    private <T> T deLaMaison(java.util.function.Supplier<T> travail) {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }
}
