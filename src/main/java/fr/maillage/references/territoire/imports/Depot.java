package fr.maillage.references.territoire.imports;

import fr.maillage.socle.taches.TacheId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Un fichier envoyé, posé sur le disque, en attente d’être chargé ou corrigé. */
record Depot(
        long id,
        String fichier,
        long octets,
        Instant deposeLe,
        String deposePar,
        Choix choix,
        @Nullable CompteRendu compteRendu,
        @Nullable TacheId tache) {
    static String href(long id) {
        return "/territoires/imports/depots/" + id;
    }
}
