package fr.maillage.personnes.orientation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Ce qui est dit au partenaire, mot pour mot : des lignes, et rien d’autre. C’est ce que montrent l’aperçu, la lettre et la page du partenaire. */
record Partage(List<Ligne> lignes) {
    /** Une ligne : ce que l’on partage, et sa valeur. */
    record Ligne(String champ, String libelle, String valeur) {}

    private static final String COUPE = "\u001f";
    private static final String FIN = "\u001e";

    Partage {
        lignes = List.copyOf(lignes);
    }

    /** Seulement les champs choisis, dans l’ordre. */
    Partage seulement(Collection<String> champs) {
        return new Partage(
                lignes.stream().filter(l -> champs.contains(l.champ())).toList());
    }

    /** En une chaîne, pour la sceller. */
    String ecrire() {
        return lignes.stream()
                .map(l -> l.champ() + COUPE + l.libelle() + COUPE + l.valeur())
                .collect(Collectors.joining(FIN));
    }

    static Partage relire(String ecrit) {
        var lignes = new ArrayList<Ligne>();
        for (String ligne : ecrit.isEmpty() ? new String[0] : ecrit.split(FIN, -1)) {
            String[] parties = ligne.split(COUPE, -1);
            lignes.add(new Ligne(parties[0], parties[1], parties[2]));
        }
        return new Partage(lignes);
    }
}
