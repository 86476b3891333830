package fr.maillage.references.territoire.imports;

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
        @Nullable CompteRendu compteRendu) {}
