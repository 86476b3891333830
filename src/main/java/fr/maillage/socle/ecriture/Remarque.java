package fr.maillage.socle.ecriture;

/**
 * Une remarque sur un texte : le passage, la phrase où il est, le conseil. Jamais une réécriture.
 *
 * @param conseil en quelques mots : « jugement de valeur : décrire des faits »
 * @param precision de quoi corriger soi-même, ou rien
 */
public record Remarque(
        Sorte sorte, String passage, int phrase, String avant, String apres, String conseil, String precision) {

    /** Ce qu’une remarque relève, du plus grave au plus léger. */
    public enum Sorte {
        JUGEMENT("Jugement", "urgent"),
        IDENTITE("Identité", "urgent"),
        PARTI_PRIS("Parti pris", "urgent"),
        SIGLE("Sigle", "bientot"),
        PHRASE_LONGUE("Longueur", "bientot"),
        VOIX_PASSIVE("Voix passive", "encours"),
        MOT_COMPLIQUE("Vocabulaire", "encours");

        private final String libelle;
        private final String ton;

        Sorte(String libelle, String ton) {
            this.libelle = libelle;
            this.ton = ton;
        }

        public String libelle() {
            return libelle;
        }

        public String ton() {
            return ton;
        }
    }
}
