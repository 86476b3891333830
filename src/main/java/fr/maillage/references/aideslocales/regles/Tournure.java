package fr.maillage.references.aideslocales.regles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Une phrase à trous : « La personne qui demande a au moins {de} ans ». Ce qu’un règlement écrit au lieu de coder. */
public final class Tournure {
    private static final Pattern TROU = Pattern.compile("\\{([a-z_0-9]+)\\}");

    /** Des mots, puis une case ; la dernière suite de mots n’a pas de case. */
    public sealed interface Morceau {
        record Texte(String texte) implements Morceau {}

        record Trou(Champ champ) implements Morceau {}
    }

    private final List<Champ> champs;
    private final List<Morceau> morceaux;

    Tournure(String modele, Champ... champs) {
        this.champs = List.of(champs);
        this.morceaux = List.copyOf(couper(modele));
    }

    private List<Morceau> couper(String modele) {
        var coupes = new ArrayList<Morceau>();
        var trous = TROU.matcher(modele);
        int lu = 0;
        while (trous.find()) {
            if (trous.start() > lu) coupes.add(new Morceau.Texte(modele.substring(lu, trous.start())));
            coupes.add(new Morceau.Trou(champ(trous.group(1))));
            lu = trous.end();
        }
        if (lu < modele.length()) coupes.add(new Morceau.Texte(modele.substring(lu)));
        return coupes;
    }

    private Champ champ(String code) {
        return champs.stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("La tournure n’a pas de champ « %s ».".formatted(code)));
    }

    public List<Champ> champs() {
        return champs;
    }

    public List<Morceau> morceaux() {
        return morceaux;
    }
}
