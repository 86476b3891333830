package fr.maillage.personnes.reprise;

import fr.maillage.socle.taches.TacheId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** La reprise d’un fichier : d’où il vient, ce que deviennent ses colonnes, où l’on en est. */
record Reprise(
        long id,
        String fichier,
        List<String> remarques,
        List<Colonne> colonnes,
        String motif,
        @Nullable Long referent,
        Etat etat,
        @Nullable Bilan bilan,
        @Nullable TacheId tache,
        String par,
        Instant deposeeLe,
        boolean lignesEffacees) {
    static final String ADRESSE = "/personnes/reprises";

    /** Déposée, contrôlée (on peut charger), chargée, défaite. */
    enum Etat {
        DEPOSEE("à décrire"),
        CONTROLEE("contrôlée"),
        CHARGEE("chargée"),
        DEFAITE("défaite");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    /**
     * Le compte d’un contrôle ou d’un chargement : combien, jamais qui.
     *
     * @param motifs pourquoi des lignes sont refusées, sans ce qui y fut lu, et combien de fois
     */
    record Bilan(
            int lignes,
            int pretes,
            int aChoisir,
            int refusees,
            int foyers,
            int personnes,
            Map<String, Integer> motifs) {}

    boolean ouverte() {
        return !lignesEffacees && (etat == Etat.DEPOSEE || etat == Etat.CONTROLEE);
    }

    /** Le compte d’une reprise qu’un contrôle a faite. */
    Bilan compte() {
        return java.util.Objects.requireNonNull(bilan);
    }

    static String href(long id) {
        return ADRESSE + "/" + id;
    }

    String href() {
        return href(id);
    }
}
