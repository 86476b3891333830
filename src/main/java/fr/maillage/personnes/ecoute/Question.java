package fr.maillage.personnes.ecoute;

/** Les trois questions posées, les mêmes sur le papier et à l’écran. */
enum Question {
    ECOUTE("Vous êtes-vous senti·e écouté·e ?", "se sont senties écoutées"),
    COMPRIS("Avez-vous compris la suite ?", "ont compris la suite"),
    UTILE("Cela va-t-il vous aider ?", "pensent que cela va les aider");

    private final String texte;
    private final String compte;

    Question(String texte, String compte) {
        this.texte = texte;
        this.compte = compte;
    }

    String texte() {
        return texte;
    }

    String compte() {
        return compte;
    }

    String champ() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
