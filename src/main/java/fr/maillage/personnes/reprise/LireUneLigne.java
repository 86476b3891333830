package fr.maillage.personnes.reprise;

import fr.maillage.personnes.dossiers.FoyerEntrant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Comprend une ligne du fichier selon ce que l’agent a dit de ses colonnes ; ce qui ne se lit pas est dit, jamais deviné. */
final class LireUneLigne {
    private static final int TELEPHONES = 3;
    private static final Pattern ENTRE_NUMEROS = Pattern.compile("\\s*(?:[,;/|\\n]|\\bou\\b|\\bet\\b)\\s*");
    private static final Pattern POSTAL_ET_COMMUNE = Pattern.compile("(\\d{4,5})\\s*[-,]?\\s*(.*)");

    /** Ce qui empêche la ligne d’entrer : dans quelle colonne, ce qu’on y a lu, ce qu’on y attend. */
    record Refus(String colonne, String lu, String attendu) {
        String phrase() {
            return lu.isEmpty()
                    ? "%s : rien n’y est écrit ; attendu : %s.".formatted(colonne, attendu)
                    : "%s : lu « %s » ; attendu : %s.".formatted(colonne, lu, attendu);
        }

        /** Sans ce qui fut lu : de quoi compter les refus sans rien dire de personne. */
        String genre() {
            return colonne + " : attendu " + attendu;
        }
    }

    /** Une ligne comprise ; sa commune est encore telle qu’écrite. */
    record Lecture(
            List<FoyerEntrant.Membre> membres,
            String adresse,
            String codePostal,
            String commune,
            String motif,
            String foyer,
            List<Refus> refus) {}

    private final List<Colonne> colonnes;
    private final Destinations destinations;
    private final LocalDate jour;

    LireUneLigne(List<Colonne> colonnes, Destinations destinations, LocalDate jour) {
        this.colonnes = colonnes;
        this.destinations = destinations;
        this.jour = jour;
    }

    Lecture lire(List<String> cellules) {
        var refus = new ArrayList<Refus>();
        var identite = new LinkedHashMap<String, String>();
        var autour = new LinkedHashMap<String, String>();
        var autres = new LinkedHashMap<Integer, Map<String, String>>();
        var telephones = new ArrayList<String>();
        for (int n = 0; n < colonnes.size(); n++) {
            var colonne = colonnes.get(n);
            String lu = n < cellules.size() ? cellules.get(n).strip() : "";
            if (lu.isEmpty() || colonne.laissee()) continue;
            ranger(colonne, lu, identite, autour, autres, telephones, refus);
        }
        for (int n = 0; n < telephones.size() && n < TELEPHONES; n++)
            identite.put("telephone" + (n + 1), telephones.get(n));
        if (telephones.size() > TELEPHONES) {
            refus.add(new Refus(nom("telephone"), String.join(", ", telephones), "trois numéros au plus"));
        }
        var membres = new ArrayList<FoyerEntrant.Membre>();
        membres.add(new FoyerEntrant.Membre(identite, autour.getOrDefault("lien", "")));
        autres.values().forEach(a -> {
            String lien = a.remove("lien");
            membres.add(new FoyerEntrant.Membre(a, lien == null ? "AUTRE" : lien));
        });
        return new Lecture(
                membres,
                joindre(autour.getOrDefault("adresse", ""), autour.getOrDefault("complement", "")),
                autour.getOrDefault("codePostal", ""),
                autour.getOrDefault("commune", ""),
                autour.getOrDefault("motif", ""),
                Destinations.cle(autour.getOrDefault("foyer", "")),
                refus);
    }

    private void ranger(
            Colonne colonne,
            String lu,
            Map<String, String> identite,
            Map<String, String> autour,
            Map<Integer, Map<String, String>> autres,
            List<String> telephones,
            List<Refus> refus) {
        String vers = colonne.destination();
        switch (vers) {
            case "naissance", "naissanceMoisAvantJour" -> dater(colonne, lu, vers.length() > 9, identite, refus);
            case "sexe" ->
                destinations
                        .sexe(lu)
                        .ifPresentOrElse(
                                s -> identite.put("sexe", s),
                                () -> refus.add(new Refus(colonne.nom(), lu, "Madame, Monsieur, F ou M")));
            case "telephone" -> appeler(colonne, lu, telephones, refus);
            case "nomPrenom" -> separer(lu, identite);
            case "codePostal" -> postal(colonne, lu, autour, refus);
            case "codePostalEtCommune" -> postalEtCommune(colonne, lu, autour, refus);
            case "lien" -> placer(colonne, lu, autour, refus);
            case "adresse", "complement", "commune", "motif", "foyer" -> autour.put(vers, lu);
            default -> {
                if (vers.startsWith("membre")) membre(colonne, lu, autres, refus);
                else identite.put(vers, lu);
            }
        }
    }

    private void dater(
            Colonne colonne, String lu, boolean moisAvantJour, Map<String, String> identite, List<Refus> refus) {
        DateLue.lire(lu, moisAvantJour, jour)
                .ifPresentOrElse(
                        d -> identite.put("naissance", d.toString()),
                        () -> refus.add(new Refus(
                                colonne.nom(),
                                lu,
                                moisAvantJour
                                        ? "une date dont le mois vient d’abord, comme 12/31/1984"
                                        : "une date qui existe, jour d’abord, comme 31/12/1984")));
    }

    /** Plusieurs numéros dans une case sont courants ; un zéro perdu par le tableur est rendu, un chiffre manquant ne l’est pas. */
    private static void appeler(Colonne colonne, String lu, List<String> telephones, List<Refus> refus) {
        for (String morceau : ENTRE_NUMEROS.split(lu)) {
            if (morceau.isBlank()) continue;
            String chiffres = morceau.replaceAll("[^0-9+]", "");
            if (chiffres.matches("(\\+33|0033)0?[1-9]\\d{8}"))
                chiffres = "0" + chiffres.substring(chiffres.length() - 9);
            else if (chiffres.matches("33[1-9]\\d{8}")) chiffres = "0" + chiffres.substring(2);
            else if (chiffres.matches("[1-9]\\d{8}")) chiffres = "0" + chiffres;
            if (!chiffres.matches("0[1-9]\\d{8}|(\\+|00)[1-9]\\d{6,13}") || morceau.matches(".*[A-Za-z]{3}.*")) {
                refus.add(new Refus(colonne.nom(), morceau.strip(), "un numéro à dix chiffres, comme 06 12 34 56 78"));
            } else if (!telephones.contains(chiffres)) {
                telephones.add(chiffres.replaceFirst("^00", "+"));
            }
        }
    }

    /** « DUPONT Marie » : les capitales sont le nom ; sans elles, le premier mot l’est. */
    private static void separer(String lu, Map<String, String> identite) {
        var noms = new ArrayList<String>();
        var prenoms = new ArrayList<String>();
        for (String mot : lu.split("\\s+")) {
            boolean capitales = mot.equals(mot.toUpperCase(java.util.Locale.FRENCH)) && mot.length() > 1;
            (capitales ? noms : prenoms).add(mot);
        }
        if (noms.isEmpty()) noms.add(prenoms.removeFirst());
        else if (prenoms.isEmpty() && noms.size() > 1) prenoms.add(noms.removeLast());
        identite.put("nomDeNaissance", String.join(" ", noms));
        identite.put("prenoms", String.join(" ", prenoms));
    }

    private static void postal(Colonne colonne, String lu, Map<String, String> autour, List<Refus> refus) {
        String chiffres = lu.replaceAll("[\\s\\u00A0\\u202F]", "").replaceFirst("[.,]0$", "");
        if (chiffres.matches("\\d{4}")) chiffres = "0" + chiffres;
        if (chiffres.matches("\\d{5}")) autour.put("codePostal", chiffres);
        else refus.add(new Refus(colonne.nom(), lu, "un code postal de cinq chiffres"));
    }

    private static void postalEtCommune(Colonne colonne, String lu, Map<String, String> autour, List<Refus> refus) {
        var forme = POSTAL_ET_COMMUNE.matcher(lu);
        if (!forme.matches()) {
            autour.put("commune", lu);
            return;
        }
        postal(colonne, forme.group(1), autour, refus);
        if (!forme.group(2).isBlank()) autour.put("commune", forme.group(2).strip());
    }

    private void placer(Colonne colonne, String lu, Map<String, String> vers, List<Refus> refus) {
        Optional<String> lien = destinations.lien(lu);
        if (lien.isPresent()) vers.put("lien", lien.get());
        else refus.add(new Refus(colonne.nom(), lu, "demandeur, conjoint, enfant, parent, hébergé ou autre"));
    }

    private void membre(Colonne colonne, String lu, Map<Integer, Map<String, String>> autres, List<Refus> refus) {
        String vers = colonne.destination();
        int rang = Integer.parseInt(vers.substring("membre".length(), vers.indexOf('.')));
        var lui = autres.computeIfAbsent(rang, _ -> new LinkedHashMap<>());
        switch (vers.substring(vers.indexOf('.') + 1)) {
            case "nom" -> lui.put("nomDeNaissance", lu);
            case "prenom" -> lui.put("prenoms", lu);
            case "naissance" -> dater(colonne, lu, false, lui, refus);
            default -> placer(colonne, lu, lui, refus);
        }
    }

    /** Sous quel nom le fichier tient ce champ ; à défaut, le nôtre. */
    String nom(String destination) {
        return colonnes.stream()
                .filter(c -> c.destination().equals(destination))
                .map(Colonne::nom)
                .findFirst()
                .orElseGet(() -> destinations.libelle(destination));
    }

    private static String joindre(String adresse, String complement) {
        return adresse.isEmpty() || complement.isEmpty() ? adresse + complement : adresse + ", " + complement;
    }
}
