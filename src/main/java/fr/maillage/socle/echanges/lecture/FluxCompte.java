package fr.maillage.socle.echanges.lecture;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Un flux qui sait combien d'octets il a donnés : de quoi dire où en est une longue lecture. */
final class FluxCompte extends FilterInputStream {

    private long octets;

    FluxCompte(InputStream flux) {
        super(flux);
    }

    long octets() {
        return octets;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        octets += octet < 0 ? 0 : 1;
        return octet;
    }

    @Override
    public int read(byte[] tampon, int debut, int longueur) throws IOException {
        int lus = super.read(tampon, debut, longueur);
        octets += Math.max(0, lus);
        return lus;
    }

    @Override
    public long skip(long combien) throws IOException {
        long passes = super.skip(combien);
        octets += passes;
        return passes;
    }
}
