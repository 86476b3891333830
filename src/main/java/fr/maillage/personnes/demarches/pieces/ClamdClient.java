package fr.maillage.personnes.demarches.pieces;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fait examiner un fichier par un démon ClamAV (commande INSTREAM), s’il y en a un de réglé. */
@Component
class ClamdClient implements Antivirus {
    private static final Logger LOG = LoggerFactory.getLogger(ClamdClient.class);
    private static final int MORCEAU = 64 * 1024;
    private static final int REPONSE_AU_PLUS = 4096;

    private final String adresse;
    private final Duration patience;

    ClamdClient(PiecesProperties reglages) {
        this.adresse = reglages.antivirus();
        this.patience = reglages.patience();
    }

    @Override
    public boolean regle() {
        return !adresse.isEmpty();
    }

    @Override
    public Examen examiner(byte[] octets) {
        if (!regle()) return new Examen.NonExamine();
        try {
            return lire(demander(octets));
        } catch (IOException panne) {
            LOG.warn("L’antivirus {} ne répond pas.", adresse, panne);
            return new Examen.SansReponse();
        }
    }

    private String demander(byte[] octets) throws IOException {
        int deuxPoints = adresse.lastIndexOf(':');
        try (var prise = new Socket()) {
            prise.connect(
                    new InetSocketAddress(
                            adresse.substring(0, deuxPoints), Integer.parseInt(adresse.substring(deuxPoints + 1))),
                    (int) patience.toMillis());
            prise.setSoTimeout((int) patience.toMillis());
            var sortie = new DataOutputStream(prise.getOutputStream());
            sortie.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int n = 0; n < octets.length; n += MORCEAU) {
                int taille = Math.min(MORCEAU, octets.length - n);
                sortie.writeInt(taille);
                sortie.write(octets, n, taille);
            }
            sortie.writeInt(0);
            sortie.flush();
            return new String(prise.getInputStream().readNBytes(REPONSE_AU_PLUS), StandardCharsets.UTF_8).strip();
        }
    }

    /** « stream: OK » ou « stream: Eicar-Signature FOUND » ; tout le reste est une panne. */
    private static Examen lire(String reponse) throws IOException {
        String nette = reponse.replace("\0", "").strip();
        if (nette.endsWith("OK")) return new Examen.Sain();
        if (nette.endsWith("FOUND"))
            return new Examen.Infecte(nette.replaceFirst("^stream: ", "").replaceFirst(" FOUND$", ""));
        throw new IOException("réponse inattendue : « " + nette + " »");
    }
}
