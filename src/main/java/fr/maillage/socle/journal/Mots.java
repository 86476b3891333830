package fr.maillage.socle.journal;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.pages.JournalPage.Choix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Les mots du journal, pour qui le lit. Un code qu’on ne connaît plus se montre tel qu’il fut écrit. */
final class Mots {
    private Mots() {}

    static List<Choix> actes() {
        return Stream.concat(
                        Arrays.stream(Acte.values()).map(a -> new Choix(a.name(), a.libelle())),
                        Arrays.stream(FaitDAcces.Nature.values()).map(n -> new Choix(n.name(), n.libelle())))
                .toList();
    }

    static List<Choix> objets() {
        return Arrays.stream(ObjetProtege.values())
                .map(o -> new Choix(o.name(), o.libelle()))
                .toList();
    }

    static String acte(String code) {
        return mot(actes(), code);
    }

    static String objet(String code) {
        return mot(objets(), code);
    }

    private static String mot(List<Choix> choix, String code) {
        return choix.stream()
                .filter(c -> c.code().equals(code))
                .map(Choix::libelle)
                .findFirst()
                .orElse(code);
    }
}
