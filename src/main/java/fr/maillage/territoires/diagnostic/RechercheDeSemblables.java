package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.Colonne;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.statistique.TerritoiresSemblables;
import fr.maillage.references.territoire.typologies.Classement;
import fr.maillage.references.territoire.typologies.Classements;
import fr.maillage.references.territoire.typologies.Zonage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Les communes qui se ressemblent, dans toute la France. Le calcul demande de lire plusieurs indicateurs nationaux : il
 * se fait en arrière-plan, et les portraits s’en passent en attendant.
 */
@Component
class RechercheDeSemblables implements Semblables {
    static final List<String> CRITERES =
            List.of("POP_EVOL", "DENSITE", "MED_NV", "TX_CHOM", "TX_ACT", "PROPRIETAIRES", "LOG_VAC", "CONC_EMPL");

    private static final Logger JOURNAL = LoggerFactory.getLogger(RechercheDeSemblables.class);
    private static final int COMBIEN = 5;

    private record Moteur(
            long version, Geographie geographie, TerritoiresSemblables semblables, Map<String, Territoire> parCode) {}

    private final Territoires territoires;
    private final Chiffres chiffres;
    private final Indicateurs indicateurs;
    private final Classements classements;
    private final AtomicBoolean enCours = new AtomicBoolean();
    private final Lock calcul = new ReentrantLock();
    private volatile @Nullable Moteur moteur;

    RechercheDeSemblables(
            Territoires territoires, Chiffres chiffres, Indicateurs indicateurs, Classements classements) {
        this.classements = classements;
        this.territoires = territoires;
        this.chiffres = chiffres;
        this.indicateurs = indicateurs;
    }

    /** Vrai quand la réponse peut être donnée ; sinon le calcul est lancé et viendra. */
    boolean prets() {
        if (aJour()) return true;
        if (enCours.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("semblables").start(() -> {
                try {
                    preparer();
                } catch (RuntimeException echec) {
                    JOURNAL.warn("Les territoires semblables n’ont pas pu être calculés.", echec);
                } finally {
                    enCours.set(false);
                }
            });
        }
        return false;
    }

    /** Attend que la réponse puisse être donnée : un écran se complète plus tard, un document non. */
    void preparer() {
        calcul.lock();
        try {
            if (!aJour()) moteur = construire(chiffres.version());
        } finally {
            calcul.unlock();
        }
    }

    private boolean aJour() {
        Moteur connu = moteur;
        return connu != null && connu.version() == chiffres.version() && connu.geographie() == territoires.geographie();
    }

    @Override
    public List<Portrait.Semblable> de(Territoire territoire) {
        Moteur pret = moteur;
        if (territoire.maille() != Maille.COMMUNE
                || pret == null
                || !pret.parCode().containsKey(territoire.code())) {
            return List.of();
        }
        return plusProches(pret, territoire, true);
    }

    @Override
    public List<Portrait.Semblable> elargis(Territoire territoire) {
        Moteur pret = prets() ? moteur : null;
        return pret == null || !pret.parCode().containsKey(territoire.code())
                ? List.of()
                : plusProches(pret, territoire, false);
    }

    @Override
    public String filtre(Territoire territoire) {
        Optional<Classement> densite = classements.de(territoire, Zonage.DENSITE);
        if (densite.isPresent()) {
            return "Seules les communes du même niveau de densité (« "
                    + densite.get().libelle() + " ») sont proposées.";
        }
        String manque = "La grille de densité n’est pas chargée";
        return classements
                .de(territoire, Zonage.UNITE_URBAINE)
                .map(u -> manque + " : les communes proposées sont "
                        + (horsUnite(u) ? "hors unité urbaine" : "dans une unité urbaine") + ", comme celle-ci.")
                .orElse(manque + " : toutes les communes sont proposées.");
    }

    private static boolean horsUnite(Classement unite) {
        return unite.code().endsWith("000");
    }

    /** Le niveau de densité ; à défaut de grille chargée, dans une unité urbaine ou non. */
    private @Nullable String type(Territoire commune) {
        if (classements.charge(Zonage.DENSITE)) {
            return classements.de(commune, Zonage.DENSITE).map(Classement::code).orElse(null);
        }
        return classements
                .de(commune, Zonage.UNITE_URBAINE)
                .map(u -> horsUnite(u) ? "hors" : "dans")
                .orElse(null);
    }

    private List<Portrait.Semblable> plusProches(Moteur pret, Territoire territoire, boolean memeType) {
        boolean type = memeType && type(territoire) != null;
        return pret.semblables().plusProches(territoire.code(), COMBIEN, type).stream()
                .map(v -> new Portrait.Semblable(
                        pret.parCode().getOrDefault(v.code(), territoire), v.distance(), rapproche(v)))
                .toList();
    }

    /** Les deux critères qui pèsent le moins dans la distance : ce qui rapproche. */
    private String rapproche(TerritoiresSemblables.Voisin voisin) {
        List<String> criteres = new ArrayList<>(voisin.contributions().keySet());
        return criteres.reversed().stream()
                .limit(2)
                .map(code -> indicateurs
                        .catalogue()
                        .indicateur(code)
                        .map(Indicateur::libelleCourt)
                        .orElse("Nombre d’habitants"))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private Moteur construire(long version) {
        Geographie geographie = territoires.geographie();
        var colonnes = new HashMap<String, Colonne>();
        for (String code : CRITERES) {
            indicateurs.catalogue().indicateur(code).ifPresent(i -> derniere(i, colonnes));
        }
        var parCode = new HashMap<String, Territoire>();
        var profils = new ArrayList<TerritoiresSemblables.Profil>();
        territoires.geographie().actuels(Maille.COMMUNE).forEach(commune -> {
            Integer population = commune.population();
            var valeurs = new HashMap<String, Double>();
            colonnes.forEach((code, colonne) -> {
                Valeur valeur = colonne.de(commune);
                if (valeur.estChiffree()) valeurs.put(code, valeur.nombre());
            });
            if (population == null || population == 0 || valeurs.size() < 3) return;
            parCode.put(commune.code(), commune);
            profils.add(new TerritoiresSemblables.Profil(commune.code(), population, type(commune), valeurs));
        });
        return new Moteur(
                version, geographie, new TerritoiresSemblables(profils, List.copyOf(colonnes.keySet())), parCode);
    }

    /** L’année qui renseigne le plus de communes, la plus récente à égalité. */
    private void derniere(Indicateur indicateur, Map<String, Colonne> colonnes) {
        Colonne meilleure = null;
        for (int annee : indicateurs.annees(indicateur, Maille.COMMUNE)) {
            Colonne colonne = indicateurs.colonne(indicateur, Maille.COMMUNE, annee);
            if (meilleure == null || colonne.effectif() > meilleure.effectif() * 1.05) meilleure = colonne;
        }
        if (meilleure != null) colonnes.put(indicateur.code(), meilleure);
    }
}
