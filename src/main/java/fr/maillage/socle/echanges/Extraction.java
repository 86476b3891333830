package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.Ligne;
import fr.maillage.socle.echanges.lecture.ReglagesDeLecture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tire d'un fichier reçu les valeurs que décrit une correspondance. On contrôle d'abord tout, puis on charge : les deux
 * passages lisent le même fichier avec les mêmes règles, donc acceptent les mêmes lignes.
 */
public final class Extraction {

    private final FichierRecu fichier;
    private final Correspondance correspondance;
    private final ReglagesDeLecture reglages;
    /** Les clés dont deux lignes disent des choses différentes, avec ces deux lignes. */
    private final Map<Long, long[]> contradictions = new HashMap<>();

    private boolean controlee;

    public Extraction(FichierRecu fichier, Correspondance correspondance) {
        this(fichier, correspondance, correspondance.lecture());
    }

    /** Avec d'autres réglages de lecture que ceux du modèle (la feuille reconnue, par exemple). */
    public Extraction(FichierRecu fichier, Correspondance correspondance, ReglagesDeLecture reglages) {
        this.fichier = fichier;
        this.correspondance = correspondance;
        this.reglages = reglages;
    }

    /** Avec le modèle reconnu, sur la feuille où il l'a été. */
    public static Extraction de(FichierRecu fichier, Reconnaissance.Reconnue reconnue) {
        ReglagesDeLecture siens = reconnue.correspondance().lecture();
        return new Extraction(
                fichier,
                reconnue.correspondance(),
                reconnue.feuille().map(siens::avecFeuille).orElse(siens));
    }

    /** Contrôle tout sans rien charger ; les lignes refusées vont dans le fichier de refus s'il est donné. */
    public Controle controler(java.nio.file.@Nullable Path fichierDeRefus) {
        Controle controle = passer(ligne -> {}, fichierDeRefus);
        if (!contradictions.isEmpty() && !controlee) {
            // Les premières des lignes qui se contredisent avaient été acceptées : on reprend en les sachant.
            controlee = true;
            return passer(ligne -> {}, fichierDeRefus);
        }
        controlee = true;
        return controle;
    }

    public Controle controler() {
        return controler(null);
    }

    /** Donne chaque ligne acceptée ; contrôle d'abord, si ce n'est déjà fait, pour ne rien donner qui se contredise. */
    public Controle charger(Consumer<LigneExtraite> recepteur) {
        if (!controlee) {
            controler();
        }
        return passer(recepteur, null);
    }

    private Controle passer(Consumer<LigneExtraite> recepteur, java.nio.file.@Nullable Path chemin) {
        Controle controle = new Controle();
        try (Feuille feuille = fichier.lire(reglages);
                FichierDeRefus refus = chemin == null ? null : new FichierDeRefus(chemin, feuille.colonnes())) {
            ExamenDeLigne examen = new ExamenDeLigne(correspondance, feuille.colonnes());
            DetecteurDeDoublons doublons = new DetecteurDeDoublons();
            Ligne ligne = feuille.suivante();
            while (ligne != null) {
                controle.lue();
                examiner(ligne, examen, doublons, controle, recepteur, refus);
                ligne = feuille.suivante();
            }
            controle.remarquer(feuille.remarques());
        }
        return controle;
    }

    private void examiner(
            Ligne ligne,
            ExamenDeLigne examen,
            DetecteurDeDoublons doublons,
            Controle controle,
            Consumer<LigneExtraite> recepteur,
            @Nullable FichierDeRefus refus) {
        switch (examen.examiner(ligne)) {
            case ExamenDeLigne.Avis.Ecartee _ -> controle.ecartee();
            case ExamenDeLigne.Avis.Refusee refusee -> refuser(ligne, refusee.refus(), controle, refus);
            case ExamenDeLigne.Avis.Acceptee acceptee -> {
                Refus contradiction = contradiction(ligne, acceptee, doublons, controle);
                if (contradiction != null) {
                    controle.contradiction();
                    refuser(ligne, List.of(contradiction), controle, refus);
                } else {
                    accepter(acceptee, controle, recepteur);
                }
            }
        }
    }

    private static void refuser(Ligne ligne, List<Refus> raisons, Controle controle, @Nullable FichierDeRefus refus) {
        controle.refusee(raisons);
        if (refus != null) {
            refus.ecrire(ligne, raisons);
        }
    }

    private static void accepter(
            ExamenDeLigne.Avis.Acceptee acceptee, Controle controle, Consumer<LigneExtraite> recepteur) {
        LigneExtraite extraite = acceptee.ligne();
        if (acceptee.reparation() != null) {
            controle.reparee(extraite.numero(), acceptee.reparation());
        }
        controle.acceptee();
        if (acceptee.repetee()) {
            return;
        }
        for (LigneExtraite.ValeurLue valeur : extraite.valeurs()) {
            controle.valeur(valeur.nombre());
        }
        recepteur.accept(extraite);
    }

    private @Nullable Refus contradiction(
            Ligne ligne, ExamenDeLigne.Avis.Acceptee acceptee, DetecteurDeDoublons doublons, Controle controle) {
        long cle = acceptee.cle();
        long[] deux = contradictions.get(cle);
        if (deux == null) {
            switch (doublons.examiner(cle, acceptee.empreinte(), ligne.numero())) {
                case DetecteurDeDoublons.Constat.Nouvelle _ -> {
                    return null;
                }
                case DetecteurDeDoublons.Constat.Exact _ -> {
                    controle.doublonExact();
                    acceptee.repeter();
                    return null;
                }
                case DetecteurDeDoublons.Constat.Contradictoire avec -> {
                    deux = new long[] {avec.premiereLigne(), ligne.numero()};
                    contradictions.put(cle, deux);
                }
            }
        }
        return Refus.deLaLigne(
                ligne,
                "Les lignes %d et %d donnent des valeurs différentes pour « %s » et la même période : gardez celle qui est juste."
                        .formatted(deux[0], deux[1], acceptee.ligne().code()));
    }
}
