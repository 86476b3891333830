package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.personnes.dossiers.PartDuDossier.Donnee;
import fr.maillage.personnes.dossiers.PartDuDossier.Element;
import fr.maillage.personnes.dossiers.PartDuDossier.Nature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Le dossier tel qu’on le rend : ce que chaque pièce tient, réuni un jour, figé. C’est lui qui s’écrit en Word, en PDF et en
 * JSON ; son format est décrit par dossier-portable-1.schema.json.
 */
record FichierDeLaPersonne(
        String format, int version, String dossier, String organisation, LocalDate reuniLe, List<Partie> parties) {
    static final String FORMAT = "maillage-dossier";
    static final int VERSION = 1;
    static final String TIERS_MASQUE = "[tiers masqué]";
    static final String NOTE_ECARTEE = "[passage non communicable]";

    record Partie(String code, String titre, List<Chose> elements) {}

    /** Une chose que l’on tient, telle qu’elle voyage. */
    record Chose(
            String titre, @Nullable LocalDate le, @Nullable Long personne, List<Donnee> donnees) {
        static Chose de(Element e) {
            return new Chose(e.titre(), e.le(), e.personne(), e.donnees());
        }
    }

    static Partie partie(PartDuDossier part, long dossier) {
        return new Partie(
                part.code(),
                part.titre(),
                part.elements(dossier).stream()
                        .filter(e -> !e.donnees().isEmpty())
                        .map(Chose::de)
                        .toList());
    }

    /** Le même, où ce qui est retenu est masqué, et se voit masqué. */
    FichierDeLaPersonne masque(Masquages masquages) {
        var masquees = new ArrayList<Partie>();
        for (int p = 0; p < parties.size(); p++) {
            var partie = parties.get(p);
            var choses = new ArrayList<Chose>();
            for (int e = 0; e < partie.elements().size(); e++) {
                choses.add(masquee(partie.elements().get(e), new Endroit(p, e, Endroit.TOUT), masquages));
            }
            masquees.add(new Partie(partie.code(), partie.titre(), choses));
        }
        return new FichierDeLaPersonne(format, version, dossier, organisation, reuniLe, masquees);
    }

    private static Chose masquee(Chose chose, Endroit ici, Masquages masquages) {
        if (masquages.cache(ici)) {
            return new Chose(TIERS_MASQUE, chose.le(), null, List.of(new Donnee("Contenu", TIERS_MASQUE, Nature.FAIT)));
        }
        var donnees = new ArrayList<Donnee>();
        for (int d = 0; d < chose.donnees().size(); d++) {
            var donnee = chose.donnees().get(d);
            var la = new Endroit(ici.partie(), ici.element(), d);
            String valeur = masquages.cache(la) ? NOTE_ECARTEE : masquages.masquer(la, donnee.valeur());
            donnees.add(new Donnee(masquages.mots(donnee.libelle()), valeur, donnee.nature()));
        }
        return new Chose(masquages.mots(chose.titre()), chose.le(), chose.personne(), donnees);
    }

    /** Une place dans le fichier figé ; la donnée {@link #TOUT} désigne l’élément entier. */
    record Endroit(int partie, int element, int donnee) {
        static final int TOUT = -1;
    }
}
