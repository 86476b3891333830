package fr.maillage.personnes.dossiers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ce qu’une pièce tient sur un dossier, dit pour la personne à qui on le rend (RGPD, art. 15 et 20 ; CASF, L. 311-3). Chaque
 * pièce apporte la sienne ; elle lit dans la transaction en cours, sous les droits de l’agent courant, et ne masque rien :
 * le tri de ce qui touche un tiers se fait ensuite, sous les yeux d’un professionnel.
 */
public interface PartDuDossier {
    /** Sa place dans le fichier, les plus petites d’abord. */
    int rang();

    /** Son nom dans le fichier portable, jamais changé une fois livré : « budget ». */
    String code();

    String titre();

    List<Element> elements(long dossier);

    /** Les fichiers gardés, sauf ceux qui sont propres à ces personnes. */
    default List<Fichier> fichiers(long dossier, Set<Long> personnesEcartees) {
        return List.of();
    }

    /** Ce qu’une donnée est, et donc comment on la relit avant de la rendre. */
    enum Nature {
        /** Un fait, un nombre, un choix dans une liste. */
        FAIT,
        /** Un texte libre : un tiers peut y être nommé. */
        TEXTE,
        /** Une note professionnelle : communicable, après relecture (CRPA, L. 311-6). */
        NOTE
    }

    /** Une donnée : comment elle s’appelle, ce qu’elle vaut. */
    record Donnee(String libelle, String valeur, Nature nature) {}

    /** Un fichier tel qu’il a été déposé. */
    record Fichier(String nom, byte[] octets) {}

    /**
     * Une chose que l’on tient : un entretien, un budget, une personne du foyer.
     *
     * @param personne celle que cela concerne, elle seule ; absente pour tout le foyer
     */
    record Element(
            String titre, @Nullable LocalDate le, @Nullable Long personne, List<Donnee> donnees) {
        public Element {
            donnees = List.copyOf(donnees);
        }

        public static Redaction de(String titre, @Nullable LocalDate le, @Nullable Long personne) {
            return new Redaction(titre, le, personne);
        }
    }

    /** Écrit un élément donnée après donnée ; ce qui est vide ne s’y met pas. */
    final class Redaction {
        private final String titre;
        private final @Nullable LocalDate le;
        private final @Nullable Long personne;
        private final List<Donnee> donnees = new ArrayList<>();

        private Redaction(String titre, @Nullable LocalDate le, @Nullable Long personne) {
            this.titre = titre;
            this.le = le;
            this.personne = personne;
        }

        public Redaction fait(String libelle, @Nullable Object valeur) {
            return ajouter(libelle, valeur, Nature.FAIT);
        }

        public Redaction texte(String libelle, @Nullable Object valeur) {
            return ajouter(libelle, valeur, Nature.TEXTE);
        }

        public Redaction note(String libelle, @Nullable Object valeur) {
            return ajouter(libelle, valeur, Nature.NOTE);
        }

        private Redaction ajouter(String libelle, @Nullable Object valeur, Nature nature) {
            String ecrite = valeur == null ? "" : valeur.toString().strip();
            if (!ecrite.isEmpty()) donnees.add(new Donnee(libelle, ecrite, nature));
            return this;
        }

        public Element finir() {
            return new Element(titre, le, personne, donnees);
        }
    }
}
