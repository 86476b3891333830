package fr.maillage.personnes.demarches;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Palette;

/** Un dessin simple, en tête de chaque partie d’une feuille de route : on s’y retrouve sans tout lire. */
enum Pictogramme {
    OU(
            "Où je vais",
            "M32 4C20 4 11 13 11 25c0 15 21 35 21 35s21-20 21-35C53 13 44 4 32 4zm0 28a8 8 0 1 1 0-16 8 8 0 0 1 0 16z"),
    PIECES("Ce que j’apporte", "M6 14h20l6 8h26v32H6zM6 14v-4h16l4 4zM14 34h36v4H14zM14 42h26v4H14z"),
    ENSUITE(
            "Ensuite",
            "M32 4a28 28 0 1 0 0 56 28 28 0 0 0 0-56zm0 6a22 22 0 1 1 0 44 22 22 0 0 1 0-44zM29 16h6v16l11 8-4 5-13-10z");

    private final String mots;
    private final String trace;

    Pictogramme(String mots, String trace) {
        this.mots = mots;
        this.trace = trace;
    }

    String mots() {
        return mots;
    }

    /** Le dessin, dit aussi en mots pour qui ne le voit pas. */
    Bloc dessin() {
        return new Bloc.Illustration("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 68" width="640" height="68">\
                <path transform="translate(0 2)" fill-rule="evenodd" fill="%s" d="%s"/></svg>""".formatted(Palette.CANARD, trace), "Dessin : " + mots, "", "");
    }
}
