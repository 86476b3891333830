package fr.maillage.personnes.dossiers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/**
 * Invente des foyers vraisemblables pour une permanence sociale : composition, âges, prénoms de la génération. Personne n’y
 * est réel ; la même graine redonne les mêmes foyers.
 */
final class FoyersFictifs {
    record Personne(
            Lien lien,
            Garde garde,
            String prenoms,
            String nom,
            String usage,
            String sexe,
            LocalDate naissance,
            String telephone) {}

    record Foyer(List<Personne> personnes, String voie, String motif) {}

    /** Les sortes de foyers, et combien sur cent. */
    private enum Sorte {
        SEULE(36),
        MONOPARENTALE(26),
        COUPLE(9),
        COUPLE_AVEC_ENFANTS(21),
        HEBERGEE(8);

        private final int part;

        Sorte(int part) {
            this.part = part;
        }
    }

    private static final List<String> MOTIFS = List.of(
            "Une facture d’énergie qu’elle ne peut pas payer",
            "Un loyer en retard depuis deux mois",
            "Ses droits à la CAF sont suspendus",
            "Cherche à reprendre un emploi, sans moyen de garde",
            "Un dossier de surendettement à préparer",
            "Arrive dans le département, ne connaît personne",
            "Des démarches en ligne qu’elle n’arrive pas à faire",
            "Une séparation récente, tout est à refaire",
            "Aide alimentaire demandée",
            "Le logement est humide et trop petit");

    private static final List<String> VOIES = List.of(
            "rue des Lilas",
            "rue du Moulin",
            "allée des Tilleuls",
            "rue de la Gare",
            "place de l’Église",
            "rue des Écoles",
            "chemin des Vignes",
            "rue du Stade",
            "boulevard des Deux-Rives",
            "square des Hirondelles",
            "rue Basse",
            "rue des Jardins");

    private final Random hasard;
    private final LocalDate jour;
    private final Map<String, NavigableMap<Integer, String>> prenoms = new HashMap<>();
    private final List<String> noms;

    FoyersFictifs(long graine, LocalDate jour) {
        this.hasard = new Random(graine);
        this.jour = jour;
        this.noms = lignes("fabrique/noms.txt");
        for (String ligne : lignes("fabrique/prenoms.csv")) {
            String[] c = ligne.split(";");
            if (c[0].equals("sexe")) continue;
            var tirage = prenoms.computeIfAbsent(c[0] + c[1], _ -> new TreeMap<>());
            tirage.put((tirage.isEmpty() ? 0 : tirage.lastKey()) + Integer.parseInt(c[3]), c[2]);
        }
    }

    Foyer inventer() {
        Sorte sorte = sorte();
        var personnes = new ArrayList<Personne>();
        String nom = nom();
        int age = age(sorte);
        String sexe = sorte == Sorte.MONOPARENTALE ? auHasard(84, "F", "M") : auHasard(54, "F", "M");
        personnes.add(adulte(Lien.TITULAIRE, sexe, age, nom, ""));
        switch (sorte) {
            case COUPLE, COUPLE_AVEC_ENFANTS -> {
                boolean marie = hasard.nextInt(100) < 48;
                String autre = sexe.equals("F") ? "M" : "F";
                personnes.add(adulte(
                        Lien.CONJOINT, autre, Math.max(19, age + hasard.nextInt(9) - 4), nom(), marie ? nom : ""));
                if (sorte == Sorte.COUPLE_AVEC_ENFANTS) enfants(personnes, age, nom, Garde.SANS_OBJET);
            }
            case MONOPARENTALE -> enfants(personnes, age, hasard.nextInt(100) < 55 ? nom() : nom, Garde.PLEINE);
            case HEBERGEE ->
                personnes.add(adulte(Lien.HEBERGEANT, auHasard(55, "F", "M"), 30 + hasard.nextInt(35), nom(), ""));
            case SEULE -> {}
        }
        String voie = (1 + hasard.nextInt(120)) + " " + auHasard(VOIES);
        return new Foyer(List.copyOf(personnes), voie, auHasard(MOTIFS));
    }

    private Sorte sorte() {
        int tire = hasard.nextInt(100);
        for (Sorte sorte : Sorte.values()) if ((tire -= sorte.part) < 0) return sorte;
        return Sorte.SEULE;
    }

    private int age(Sorte sorte) {
        return switch (sorte) {
            case MONOPARENTALE, COUPLE_AVEC_ENFANTS -> entre(20, 52, 36);
            case COUPLE -> entre(20, 84, 55);
            case SEULE -> entre(18, 92, 49);
            case HEBERGEE -> entre(18, 60, 29);
        };
    }

    private int entre(int bas, int haut, int milieu) {
        double ecart = hasard.nextGaussian() * (haut - bas) / 4.5;
        return (int) Math.clamp(Math.round(milieu + ecart), bas, haut);
    }

    private void enfants(List<Personne> personnes, int ageDuParent, String nom, Garde courante) {
        int tire = hasard.nextInt(100);
        int nombre = tire < 42 ? 1 : tire < 78 ? 2 : tire < 93 ? 3 : 4;
        for (int n = 0; n < nombre; n++) {
            int age = hasard.nextInt(Math.clamp(ageDuParent - 18L, 1, 18));
            String sexe = auHasard(49, "F", "M");
            LocalDate ne = naissance(age);
            Garde garde = courante == Garde.PLEINE && hasard.nextInt(100) < 18 ? Garde.ALTERNEE : courante;
            personnes.add(new Personne(Lien.ENFANT, garde, prenom(sexe, ne), nom, "", sexe, ne, ""));
        }
    }

    private Personne adulte(Lien lien, String sexe, int age, String nom, String usage) {
        LocalDate ne = naissance(age);
        boolean second = hasard.nextInt(100) < 60;
        String prenoms = prenom(sexe, ne) + (second ? " " + prenom(sexe, ne.minusYears(30)) : "");
        // 01 99 00, 02 61 91, 06 39 98… : des numéros que l’Arcep réserve aux œuvres de fiction.
        String telephone = hasard.nextInt(100) < 86 ? "0639980%03d".formatted(hasard.nextInt(1000)) : "";
        return new Personne(lien, Garde.SANS_OBJET, prenoms, nom, sexe.equals("F") ? usage : "", sexe, ne, telephone);
    }

    private LocalDate naissance(int age) {
        return jour.minusYears(age).minusDays(hasard.nextInt(365));
    }

    private String prenom(String sexe, LocalDate naissance) {
        int decennie = Math.clamp(naissance.getYear() / 10 * 10L, 1920, 2020);
        var tirage = Objects.requireNonNull(prenoms.get(sexe + decennie));
        return Objects.requireNonNull(tirage.higherEntry(hasard.nextInt(tirage.lastKey())))
                .getValue();
    }

    /** Quelques noms très portés, beaucoup de noms rares : la liste est parcourue selon une loi en un sur x. */
    private String nom() {
        double tire = Math.pow(noms.size(), hasard.nextDouble()) - 1;
        return noms.get((int) (tire * 31) % noms.size());
    }

    private String auHasard(int surCent, String oui, String non) {
        return hasard.nextInt(100) < surCent ? oui : non;
    }

    private String auHasard(List<String> liste) {
        return liste.get(hasard.nextInt(liste.size()));
    }

    private static List<String> lignes(String fichier) {
        try (var lecture = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FoyersFictifs.class.getResourceAsStream(fichier)), StandardCharsets.UTF_8))) {
            return lecture.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
