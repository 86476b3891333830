package fr.maillage.personnes.dossiers;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ce par quoi on retrouve une personne, réduit à des nombres : ses mots, leur son, leurs formes à une faute près, sa date
 * de naissance, ses téléphones. La table de recherche ne contient rien de lisible.
 */
final class Empreintes {
    private static final Pattern MARQUES = Pattern.compile("\\p{M}+");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})\\b");
    private static final Pattern NUMERO = Pattern.compile("\\b[dD]-?(\\d{4})-?(\\d{1,7})\\b");
    private static final Pattern TELEPHONE = Pattern.compile("(?:\\+33|0)[\\d\\s. -]{8,16}\\d");
    private static final Set<String> PARTICULES = Set.of("de", "du", "des", "la", "le", "les", "d", "l");

    private Empreintes() {}

    /** Une demande découpée : des mots, et ce qui se reconnaît à sa forme. */
    record Demande(List<String> mots, List<LocalDate> dates, List<String> telephones, List<String> numeros) {
        boolean vide() {
            return mots.isEmpty() && dates.isEmpty() && telephones.isEmpty() && numeros.isEmpty();
        }
    }

    static Demande lire(String saisie) {
        String reste = saisie;
        var numeros = new LinkedHashSet<String>();
        Matcher numero = NUMERO.matcher(reste);
        while (numero.find()) numeros.add("D-%s-%06d".formatted(numero.group(1), Integer.parseInt(numero.group(2))));
        reste = numero.replaceAll(" ");
        var dates = new LinkedHashSet<LocalDate>();
        Matcher date = DATE.matcher(reste);
        while (date.find()) {
            try {
                dates.add(LocalDate.of(
                        Integer.parseInt(date.group(3)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(1))));
            } catch (DateTimeException horsCalendrier) {
                // Un 31 février n’est la date de naissance de personne : les autres mots cherchent seuls.
                continue;
            }
        }
        reste = date.replaceAll(" ");
        var telephones = new LinkedHashSet<String>();
        Matcher telephone = TELEPHONE.matcher(reste);
        while (telephone.find()) telephones.add(Telephone.normaliser(telephone.group()));
        reste = telephone.replaceAll(" ");
        return new Demande(List.copyOf(mots(reste)), List.copyOf(dates), List.copyOf(telephones), List.copyOf(numeros));
    }

    /** Les mots d’un nom : « Le Moine-Dupré » donne lemoine, moine et dupre. */
    static Set<String> mots(String nom) {
        String[] morceaux = nu(nom).split("[^a-z]+");
        var mots = new LinkedHashSet<String>();
        for (int i = 0; i < morceaux.length; i++) {
            String mot = morceaux[i];
            if (mot.isEmpty()) continue;
            if (PARTICULES.contains(mot) && i + 1 < morceaux.length) {
                mots.add(mot + morceaux[i + 1]);
            } else if (mot.length() > 1) {
                mots.add(mot);
            }
        }
        return mots;
    }

    static String nu(String texte) {
        return MARQUES.matcher(Normalizer.normalize(texte, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("’", "'");
    }

    /** Toutes les empreintes d’une personne, celles qu’on range. */
    static Set<Long> de(Fiche fiche) {
        var cles = new HashSet<Long>();
        for (String champ : List.of("nomDeNaissance", "nomDUsage", "prenoms", "prenomDUsage")) {
            for (String mot : mots(fiche.valeur(champ))) {
                cles.add(exact(mot));
                cles.add(son(mot));
                cles.addAll(fautes(mot));
            }
        }
        LocalDate ne = fiche.naissance();
        if (ne != null) cles.add(date(ne));
        fiche.telephones().forEach(t -> cles.add(telephone(t)));
        return cles;
    }

    static long exact(String mot) {
        return empreinte('E', mot);
    }

    static long son(String mot) {
        return empreinte('S', Phonetique.son(mot));
    }

    static long date(LocalDate jour) {
        return empreinte('D', jour.toString());
    }

    static long telephone(String numero) {
        return empreinte('T', numero);
    }

    /** Le mot et ses formes privées d’une lettre, sur ses huit premières : deux mots à une faute près en ont une commune. */
    static Set<Long> fautes(String mot) {
        String debut = mot.length() > 8 ? mot.substring(0, 8) : mot;
        var formes = new HashSet<Long>();
        formes.add(empreinte('F', debut));
        if (debut.length() < 4) return formes;
        for (int i = 0; i < debut.length(); i++) {
            formes.add(empreinte('F', debut.substring(0, i) + debut.substring(i + 1)));
        }
        return formes;
    }

    private static long empreinte(char genre, String texte) {
        long h = 0xcbf29ce484222325L ^ genre;
        for (int i = 0; i < texte.length(); i++) h = (h ^ texte.charAt(i)) * 0x100000001b3L;
        h ^= h >>> 32;
        return h * 0x9e3779b97f4a7c15L;
    }
}
