package fr.maillage.personnes.dossiers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ce que deux fiches ont de commun, en points et en phrases. La force sert à ranger et à se taire sous un seuil ; ce sont les
 * raisons que l’on montre, et c’est l’agent qui décide.
 */
record Comparaison(int force, List<String> raisons, boolean memePrenom) {
    /** Au-dessous, le hasard suffit à l’expliquer : un nom et un prénom voisins ne disent rien sans date ni téléphone. */
    static final int SEUIL = 5;

    private static final List<String> NOMS = List.of("nomDeNaissance", "nomDUsage");
    private static final List<String> PRENOMS = List.of("prenoms", "prenomDUsage");

    boolean suffit() {
        return force >= SEUIL;
    }

    /** Nées deux jours différents, elles n’atteignent jamais le seuil, quels que soient leurs noms : inutile de les comparer. */
    static boolean exclues(Fiche une, Fiche autre) {
        String ne = une.valeur("naissance");
        String nee = autre.valeur("naissance");
        return !ne.isEmpty() && !nee.isEmpty() && !ne.equals(nee);
    }

    static Comparaison de(Fiche une, Fiche autre) {
        var raisons = new ArrayList<String>();
        int noms = proximite(mots(une, NOMS), mots(autre, NOMS));
        int prenoms = proximite(mots(une, PRENOMS), mots(autre, PRENOMS));
        if (noms > 0) raisons.add(noms == 2 ? "même nom" : "noms proches à l’oreille ou à une lettre près");
        if (prenoms > 0) raisons.add(prenoms == 2 ? "même prénom" : "prénoms proches");
        int force = noms + prenoms;
        var ne = une.naissance();
        var nee = autre.naissance();
        if (ne != null && nee != null) {
            if (ne.equals(nee)) raisons.add("même date de naissance");
            force += ne.equals(nee) ? 3 : -2;
        } else if (noms == 2 && prenoms == 2) {
            raisons.add("date de naissance à vérifier");
            force += 1;
        }
        if (une.telephones().stream().anyMatch(autre.telephones()::contains)) {
            raisons.add("même téléphone");
            force += 2;
        }
        return new Comparaison(force, List.copyOf(raisons), prenoms > 0);
    }

    static Set<String> noms(Fiche fiche) {
        return mots(fiche, NOMS);
    }

    static Set<String> prenoms(Fiche fiche) {
        return mots(fiche, PRENOMS);
    }

    /** 2 : un mot identique ; 1 : un mot de même son ou à une faute près ; 0 sinon. */
    private static int proximite(Set<String> miens, Set<String> siens) {
        if (miens.stream().anyMatch(siens::contains)) return 2;
        boolean proche = miens.stream()
                .anyMatch(m ->
                        siens.stream().anyMatch(s -> Phonetique.son(m).equals(Phonetique.son(s)) || aUneFaute(m, s)));
        return proche ? 1 : 0;
    }

    private static boolean aUneFaute(String un, String autre) {
        var communes = new HashSet<>(Empreintes.fautes(un));
        communes.retainAll(Empreintes.fautes(autre));
        return !communes.isEmpty();
    }

    private static Set<String> mots(Fiche fiche, List<String> champs) {
        var mots = new HashSet<String>();
        for (String champ : champs) mots.addAll(Empreintes.mots(fiche.valeur(champ)));
        return mots;
    }
}
