package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Particularite;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Ressource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;

/** Le même foyer, où une chose a changé : on le recalcule pour dire ce que cette chose change. */
final class Variantes {
    /** Assez loin pour remplir l’année que regarde la prestation la plus lente (l’avant-dernière année civile). */
    private static final int DEUX_ANS_ET_PLUS = 36;

    private Variantes() {}

    /** Un salaire de plus pour qui demande, gardé depuis trois ans. */
    static Foyer gagnant(Foyer foyer, int mois, long centimes) {
        var salaire = new Ressource(
                NatureDeRessource.SALAIRE, mois - DEUX_ANS_ET_PLUS, mois + 12, centimes, centimes, centimes);
        return changer(foyer, 0, p -> p.avecRessources(plus(p.ressources(), salaire)));
    }

    /** Toutes les ressources du foyer ramenées à une part de ce qu’elles sont, en millionièmes. */
    static Foyer ramene(Foyer foyer, long part) {
        Foyer ramene = foyer;
        for (int i = 0; i < foyer.personnes().size(); i++) {
            ramene = changer(
                    ramene,
                    i,
                    p -> p.avecRessources(
                            p.ressources().stream().map(r -> reduite(r, part)).toList()));
        }
        return ramene;
    }

    /** Ce qui est perçu ce mois-ci l’est encore un an. */
    static Foyer prolonge(Foyer foyer, int mois) {
        Foyer prolonge = foyer;
        for (int i = 0; i < foyer.personnes().size(); i++) {
            prolonge = changer(
                    prolonge,
                    i,
                    p -> p.avecRessources(p.ressources().stream()
                            .map(r -> r.fin() < mois ? r : jusqua(r, Math.max(r.fin(), mois + 12)))
                            .toList()));
        }
        return prolonge;
    }

    static Foyer changer(Foyer foyer, int rang, UnaryOperator<Personne> changement) {
        var personnes = new ArrayList<>(foyer.personnes());
        personnes.set(rang, changement.apply(personnes.get(rang)));
        return foyer.avecPersonnes(personnes);
    }

    static Personne avec(Personne p, Particularite fait) {
        var faits = EnumSet.of(fait);
        faits.addAll(p.particularites());
        return p.avecParticularites(faits);
    }

    private static List<Ressource> plus(List<Ressource> ressources, Ressource une) {
        var toutes = new ArrayList<>(ressources);
        toutes.add(une);
        return toutes;
    }

    private static Ressource reduite(Ressource r, long part) {
        return new Ressource(
                r.nature(),
                r.debut(),
                r.fin(),
                Euros.fois(r.net(), part),
                Euros.fois(r.imposable(), part),
                Euros.fois(r.brut(), part));
    }

    private static Ressource jusqua(Ressource r, int fin) {
        return new Ressource(r.nature(), r.debut(), fin, r.net(), r.imposable(), r.brut());
    }
}
