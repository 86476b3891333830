package fr.maillage.socle.echanges.lecture;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Découpe un texte à séparateurs en lignes. Écrit ici plutôt que pris à une bibliothèque : il rend le numéro de ligne
 * que voit une personne, dit où un guillemet n'a pas été refermé et n'abandonne jamais sur un guillemet égaré.
 */
final class DecoupeurDeTexte implements SourceDeLignes {

    private static final int CELLULE_MAXIMALE = 1_000_000;
    private static final int COLONNES_MAXIMALES = 20_000;

    private final Reader lecteur;
    private final char separateur;
    private final @Nullable Encodage encodage;
    private final StringBuilder citation = new StringBuilder();
    private char[] tampon = new char[1 << 16];
    private int position;
    private int fin;
    private boolean epuise;
    private long ligne = 1;
    private @Nullable String[] cellules = new String[64];
    private int nombre;
    private @Nullable String defaut;
    private boolean redressee;

    DecoupeurDeTexte(Reader lecteur, char separateur, @Nullable Encodage encodage) {
        this.lecteur = lecteur;
        this.separateur = separateur;
        this.encodage = encodage;
    }

    @Override
    public @Nullable LigneBrute suivante() throws IOException {
        if (position == fin && !completer(position)) {
            return null;
        }
        long numero = ligne;
        nombre = 0;
        defaut = null;
        redressee = false;
        boolean encore = true;
        while (encore) {
            encore = lireCellule();
        }
        return new LigneBrute(numero, Arrays.copyOf(cellules, nombre), defaut == null ? doute() : defaut, redressee);
    }

    /** Lit une cellule ; vrai s'il en reste une sur la même ligne. */
    private boolean lireCellule() throws IOException {
        if (position == fin && !completer(position)) {
            ajouter(null);
            return false;
        }
        return tampon[position] == '"' ? lireCelluleCitee() : lireCelluleSimple();
    }

    private boolean lireCelluleSimple() throws IOException {
        int debut = position;
        int i = position;
        while (true) {
            if (i == fin) {
                int lus = i - debut;
                boolean encore = completer(debut);
                debut = position;
                i = debut + lus;
                if (!encore) {
                    ajouter(extrait(debut, i));
                    position = i;
                    return false;
                }
            }
            char c = tampon[i];
            if (c == separateur) {
                ajouter(extrait(debut, i));
                position = i + 1;
                return true;
            }
            if (c == '\n' || c == '\r') {
                ajouter(extrait(debut, i));
                position = i + 1;
                finirLaLigne(c);
                return false;
            }
            i++;
        }
    }

    private boolean lireCelluleCitee() throws IOException {
        long ouverture = ligne;
        position++;
        do {
            citation.setLength(0);
            if (!lireJusquAuGuillemetFermant(ouverture)) {
                ajouter(citation.toString());
                defaut =
                        "Le guillemet ouvert à la ligne %d n’est jamais refermé : tout ce qui suit se confond avec cette cellule. Fermez ou retirez ce guillemet."
                                .formatted(ouverture);
                return false;
            }
        } while (redresser(ouverture));
        return finirLaCitation(ouverture);
    }

    /**
     * Dans {@code "La R,"Département",}, le guillemet fermant a disparu : celui qu'on vient de lire ouvre en fait la
     * cellule suivante. La feuille vérifiera que la ligne retrouve ainsi la largeur de l'en-tête.
     */
    private boolean redresser(long ouverture) throws IOException {
        int suivant = regarder();
        int fin = citation.length() - 1;
        boolean manquant = ligne == ouverture
                && fin >= 0
                && citation.charAt(fin) == separateur
                && suivant > ' '
                && suivant != separateur;
        if (manquant) {
            citation.setLength(fin);
            ajouterLaCitation();
            redressee = true;
        }
        return manquant;
    }

    private boolean finirLaCitation(long ouverture) throws IOException {
        while (position < fin || completer(position)) {
            char c = tampon[position++];
            if (c == separateur) {
                ajouterLaCitation();
                return true;
            }
            if (c == '\n' || c == '\r') {
                ajouterLaCitation();
                finirLaLigne(c);
                return false;
            }
            if (c > ' ' && defaut == null) {
                defaut = ligne > ouverture
                        ? "Le guillemet ouvert à la ligne %d est refermé au milieu d’une cellule : les lignes %d à %d se sont confondues. Corrigez ce guillemet."
                                .formatted(ouverture, ouverture, ligne)
                        : "Un guillemet est refermé au milieu d’une cellule (« %s ») : on ne sait plus où elle finit. Doublez les guillemets qui font partie du texte."
                                .formatted(Phrases.court(citation.toString()));
            }
            citation.append(c);
        }
        ajouterLaCitation();
        return false;
    }

    private boolean lireJusquAuGuillemetFermant(long ouverture) throws IOException {
        while (position < fin || completer(position)) {
            char c = tampon[position++];
            if (c == '"') {
                if (regarder() != '"') {
                    return true;
                }
                position++;
            } else if (c == '\n' || (c == '\r' && regarder() != '\n')) {
                ligne++;
            }
            citation.append(c);
            if (citation.length() > CELLULE_MAXIMALE) {
                throw new FichierIllisible(
                        "Le guillemet ouvert à la ligne %d n’est pas refermé après un million de caractères : le fichier ne peut pas être découpé. Corrigez ce guillemet."
                                .formatted(ouverture));
            }
        }
        return false;
    }

    /** Le caractère suivant sans l'avancer, ou -1 à la fin. */
    private int regarder() throws IOException {
        return position < fin || completer(position) ? tampon[position] : -1;
    }

    private void finirLaLigne(char c) throws IOException {
        ligne++;
        if (c == '\r' && regarder() == '\n') {
            position++;
        }
    }

    /** Lit la suite en gardant ce qui commence à {@code depuis}, qui devient la position courante. */
    private boolean completer(int depuis) throws IOException {
        int gardes = fin - depuis;
        if (gardes > CELLULE_MAXIMALE) {
            throw new FichierIllisible(
                    "La ligne %d contient plus d’un million de caractères sans séparateur : ce n’est pas un tableau."
                            .formatted(ligne));
        }
        char[] cible = gardes > tampon.length / 2 ? new char[tampon.length * 2] : tampon;
        System.arraycopy(tampon, depuis, cible, 0, gardes);
        tampon = cible;
        position = 0;
        fin = gardes;
        int lus = epuise ? -1 : lecteur.read(tampon, fin, tampon.length - fin);
        epuise = lus < 0;
        fin += Math.max(0, lus);
        return lus > 0;
    }

    private @Nullable String extrait(int debut, int apres) {
        if (debut == apres) {
            return null;
        }
        char premier = tampon[debut];
        if (premier <= ' ' || premier == '\u00A0' || premier == '\u202F') {
            String texte = new String(tampon, debut, apres - debut);
            return estBlanc(texte) ? null : texte;
        }
        return new String(tampon, debut, apres - debut);
    }

    static boolean estBlanc(String texte) {
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if (c > ' ' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    private void ajouterLaCitation() {
        String texte = citation.toString();
        ajouter(estBlanc(texte) ? null : texte);
    }

    private void ajouter(@Nullable String cellule) {
        if (nombre == cellules.length) {
            if (nombre >= COLONNES_MAXIMALES) {
                throw new FichierIllisible(
                        "La ligne %d compte plus de 20\u202f000 cellules : ce n’est pas un tableau lisible."
                                .formatted(ligne));
            }
            cellules = Arrays.copyOf(cellules, nombre * 2);
        }
        cellules[nombre++] = cellule;
    }

    /** Un caractère mal décodé se dit, il ne se charge pas. */
    private @Nullable String doute() {
        if (encodage == null || !encodage.mixte() && encodage.jeu() != Encodage.WINDOWS_1252) {
            return null;
        }
        for (int i = 0; i < nombre; i++) {
            String cellule = cellules[i];
            String doute = cellule == null ? null : encodage.doute(cellule);
            if (doute != null) {
                return doute + " : enregistrez tout le fichier en UTF-8.";
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        lecteur.close();
    }
}
