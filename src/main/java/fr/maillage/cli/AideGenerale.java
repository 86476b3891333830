package fr.maillage.cli;

import java.util.List;

/** Ce que dit « ./maillage aide » : les verbes de la maison, ceux de l’atelier, et où lire la suite. */
final class AideGenerale {
    private AideGenerale() {}

    static String texte(List<Commande> commandes) {
        var texte = new StringBuilder("""
                Maillage, la maison commune de l’action sociale des territoires

                  ./maillage [VERBE] [arguments]      chaque verbe répond à --aide

                Ouvrir
                """);
        ligne(texte, "demarrer", "ouvre la maison et y reste ; c’est le verbe par défaut (Ctrl-C ferme)");
        texte.append("\nDans la maison\n");
        commandes.forEach(commande -> ligne(texte, commande.verbe(), commande.resume()));
        texte.append("\nÀ l’atelier\n");
        ligne(texte, "tester", "joue tous les essais");
        ligne(texte, "eprouver", "joue les longues campagnes");
        ligne(texte, "archive", "bâtit l’archive prête à déplier ailleurs");
        ligne(texte, "formater", "remet le code à la forme de la maison");
        return texte.append("""

                Réglages : variables d’environnement MAILLAGE_… ou fichier maillage.reglages (docs/reglages.md).
                Codes de sortie : 0 réussi, 1 demande refusée ou mal dite, 2 échec de la maison.
                """).toString();
    }

    static String demarrer() {
        return """
                ./maillage demarrer   (ou ./maillage)   ouvre la maison ; Ctrl-C la ferme, les données restent.

                  MAILLAGE_PORT       le port (8749 par défaut)
                  MAILLAGE_ADRESSE    l’interface écoutée (127.0.0.1 par défaut : cette machine seulement)
                  MAILLAGE_DONNEES    le répertoire des données (donnees/ par défaut)
                  MAILLAGE_BD_URL     un serveur PostgreSQL à vous, au lieu de celui de la maison
                """;
    }

    private static void ligne(StringBuilder texte, String verbe, String resume) {
        texte.append("  %-13s %s%n".formatted(verbe, resume));
    }
}
