package fr.maillage.socle.echanges.lecture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Compte les octets réellement dépliés : une archive peut mentir sur ses tailles, pas sur ce qui en sort. */
final class Jauge extends FilterInputStream {

    /** Sous ce volume, le rapport ne compte pas : dix mégaoctets de zéros ne gênent personne. */
    private static final long SEUIL = 16L << 20;

    private final Limites limites;
    private final String nom;
    private final long comprimes;
    private final AtomicLong total;
    private long deplies;

    Jauge(InputStream flux, String nom, long comprimes, AtomicLong total, Limites limites) {
        super(flux);
        this.nom = nom;
        this.comprimes = Math.max(1, comprimes);
        this.total = total;
        this.limites = limites;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet >= 0) {
            compter(1);
        }
        return octet;
    }

    @Override
    public int read(byte[] tampon, int debut, int longueur) throws IOException {
        int lus = super.read(tampon, debut, longueur);
        if (lus > 0) {
            compter(lus);
        }
        return lus;
    }

    private void compter(long octets) {
        deplies += octets;
        if (total.addAndGet(octets) > limites.octetsDeplies()) {
            throw new FichierIllisible("« %s » dépasse une fois décompressé les %s admis : le fichier est refusé."
                    .formatted(nom, Phrases.volume(limites.octetsDeplies())));
        }
        if (deplies > SEUIL && deplies / comprimes > limites.rapport()) {
            throw new FichierIllisible(
                    "« %s » grossit de plus de %d fois en se décompressant : cela ressemble à une archive piégée, elle est refusée. Envoyez le tableau sans le comprimer."
                            .formatted(nom, limites.rapport()));
        }
    }
}
