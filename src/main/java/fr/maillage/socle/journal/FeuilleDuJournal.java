package fr.maillage.socle.journal;

import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.journal.pages.JournalPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Le journal en feuille de calcul : point-virgule, UTF-8 avec marque, une ligne par écriture. */
final class FeuilleDuJournal {
    private FeuilleDuJournal() {}

    static byte[] ecrire(List<JournalPage.Ligne> lignes) {
        var texte = new StringBuilder("\ufeff");
        texte.append("numéro;quand;agent;fonction;unité;acte;objet;référence;libellé;motif;session\r\n");
        for (var l : lignes) {
            texte.append(Stream.of(
                                    Long.toString(l.id()),
                                    Quand.precis(l.quand()),
                                    l.nom(),
                                    l.fonction(),
                                    l.unite(),
                                    l.acte(),
                                    l.objet(),
                                    l.reference(),
                                    l.libelle(),
                                    l.motif(),
                                    l.session())
                            .map(FeuilleDuJournal::cellule)
                            .collect(Collectors.joining(";")))
                    .append("\r\n");
        }
        return texte.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Un texte qui commence comme une formule est désarmé : un tableur l’exécuterait. */
    static String cellule(String valeur) {
        String sure = valeur.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + valeur : valeur;
        return sure.matches("(?s).*[;\"\\r\\n].*") ? "\"" + sure.replace("\"", "\"\"") + "\"" : sure;
    }
}
