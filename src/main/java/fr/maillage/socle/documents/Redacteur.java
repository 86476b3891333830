package fr.maillage.socle.documents;

import java.io.IOException;
import java.io.OutputStream;

/** Sait écrire un ouvrage dans un format. */
public interface Redacteur {

    FormatDeDocument format();

    void ecrire(Ouvrage ouvrage, OutputStream sortie) throws IOException;
}
