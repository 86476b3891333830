package fr.maillage.socle.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Deux verrous de fichier : l’un, exclusif, pendant qu’on démarre ou arrête le serveur ; l’autre, partagé, tant qu’un
 * processus s’en sert. Ainsi deux processus ne s’arrêtent jamais le serveur l’un à l’autre, et un processus tué net
 * rend ses verrous sans rien laisser derrière lui.
 */
final class VerrouDeServeur {
    private final FileChannel manoeuvre;
    private final FileChannel usage;
    private @Nullable FileLock enManoeuvre;
    private @Nullable FileLock enUsage;

    private VerrouDeServeur(FileChannel manoeuvre, FileChannel usage) {
        this.manoeuvre = manoeuvre;
        this.usage = usage;
    }

    static VerrouDeServeur prendre(Path donnees) throws IOException {
        var verrou = new VerrouDeServeur(ouvrir(donnees, ".manoeuvre"), ouvrir(donnees, ".usage"));
        verrou.enManoeuvre = verrou.manoeuvre.lock();
        verrou.enUsage = verrou.usage.lock(0, Long.MAX_VALUE, true);
        return verrou;
    }

    private static FileChannel ouvrir(Path donnees, String suffixe) throws IOException {
        return FileChannel.open(
                donnees.resolveSibling(donnees.getFileName() + suffixe),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    void finDeManoeuvre() throws IOException {
        if (enManoeuvre != null) enManoeuvre.release();
        enManoeuvre = null;
    }

    /** Reprend le verrou de manœuvre, puis regarde si l’usage peut devenir exclusif : alors nul autre ne s’en sert. */
    boolean dernierUtilisateur() throws IOException {
        enManoeuvre = manoeuvre.lock();
        if (enUsage != null) enUsage.release();
        enUsage = usage.tryLock();
        return enUsage != null;
    }

    void rendre() throws IOException {
        usage.close();
        manoeuvre.close();
    }
}
