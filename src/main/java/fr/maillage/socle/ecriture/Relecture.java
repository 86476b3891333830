package fr.maillage.socle.ecriture;

import java.util.List;

/**
 * Ce qu’une relecture dit d’un texte : sa lisibilité et des remarques, dans l’ordre du texte.
 *
 * @param lisibilite de 0 (très difficile) à 100 (très facile), par la formule de Kandel et Moles (1958)
 */
public record Relecture(int mots, int phrases, int lisibilite, List<Remarque> remarques) {
    public static final Relecture VIDE = new Relecture(0, 0, 100, List.of());

    /** Pour qui on écrit : les règles n’y sont pas les mêmes. */
    public enum Lecteur {
        COURANT("Texte courant"),
        ECRIT_SOCIAL("Écrit social (la personne le lira)"),
        ELU("Note à un élu"),
        PUBLIC("Communication au public"),
        FACILE("Facile à lire et à comprendre");

        private final String libelle;

        Lecteur(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Relecture {
        remarques = List.copyOf(remarques);
    }

    public String niveau() {
        if (mots < 30) return "trop court pour juger";
        if (lisibilite >= 70) return "facile";
        if (lisibilite >= 55) return "courant";
        if (lisibilite >= 40) return "assez difficile";
        return "difficile";
    }

    /** « 212 mots, 11 phrases, 19 mots par phrase ; lecture courante (58 sur 100). » */
    public String resume() {
        if (mots == 0) return "Aucun texte.";
        String taille = "%d mot%s, %d phrase%s".formatted(mots, mots > 1 ? "s" : "", phrases, phrases > 1 ? "s" : "");
        return mots < 30
                ? taille + ", " + niveau() + " la lisibilité."
                : "%s, %d mots par phrase ; niveau de lecture : %s (%d sur 100)."
                        .formatted(taille, Math.round(mots / (float) phrases), niveau(), lisibilite);
    }

    public List<Remarque> de(Remarque.Sorte sorte) {
        return remarques.stream().filter(r -> r.sorte() == sorte).toList();
    }
}
