package fr.maillage.territoires.projets.ecrits;

import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.commun.Montant;
import fr.maillage.territoires.projets.Contenu;
import fr.maillage.territoires.projets.Fiche;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tire d’une fiche le premier jet d’un écrit : ce qui est su est écrit, le reste est laissé à l’auteur. */
final class Preremplir {
    private final Fiche fiche;
    private final Contenu contenu;
    private final Contenu.Recit recit;

    private Preremplir(Fiche fiche) {
        this.fiche = fiche;
        this.contenu = fiche.contenu();
        this.recit = contenu.recit();
    }

    static Map<String, String> de(Fiche fiche, GenreDEcrit genre) {
        var auteur = new Preremplir(fiche);
        var sections = new LinkedHashMap<String, String>();
        genre.parties().forEach(p -> sections.put(p.code(), auteur.partie(p.code())));
        return sections;
    }

    private String partie(String code) {
        return switch (code) {
            case "objet" -> recit.objet().isEmpty() ? fiche.titre() + "." : recit.objet();
            case "contexte" -> joindre(recit.contexte(), origine());
            case "enjeux" -> recit.enjeux();
            case "chiffres", "preuves" -> chiffres();
            case "budget" -> budget();
            case "options" -> options();
            case "avis", "recommandation" -> recit.recommandation();
            case "decision", "demande" -> recit.demande();
            case "probleme" -> recit.contexte().isEmpty() ? recit.enjeux() : recit.contexte();
            case "proposition" -> joindre(recit.objet(), liste(recit.listeDesObjectifs()));
            case "inaction" -> recit.coutDeLInaction();
            case "benefices" -> joindre(recit.benefices(), beneficiaires());
            case "risques" -> recit.risques();
            case "calendrier" -> calendrier();
            default -> "";
        };
    }

    private String origine() {
        var origine = contenu.origine();
        if (origine.signaux() + origine.besoins() == 0) return "";
        return "À l’origine : %d signaux et %d besoins exprimés%s."
                .formatted(
                        origine.signaux(),
                        origine.besoins(),
                        origine.phrase().isEmpty() ? "" : " (" + origine.phrase() + ")");
    }

    private String chiffres() {
        return liste(contenu.constats().stream()
                .map(c -> c.phrase()
                        + (c.valeur().isEmpty() ? "" : " : " + c.valeur())
                        + (c.source().isEmpty() ? "" : " (source : " + c.source() + ")"))
                .toList());
    }

    private String budget() {
        if (contenu.budget().isEmpty()) return "";
        var lignes = new ArrayList<String>();
        contenu.budget()
                .forEach(p -> lignes.add((p.depense() ? "" : "Recette, ") + p.libelle() + " : "
                        + p.montant().ecrire()));
        lignes.add("Total des dépenses : " + contenu.depenses().ecrire() + " ; recettes : "
                + contenu.recettes().ecrire() + " ; à la charge de l’organisation : "
                + contenu.resteAFinancer().ecrire());
        return liste(lignes);
    }

    private String options() {
        return liste(contenu.options().stream()
                .map(o -> o.titre()
                        + (o.cout().equals(Montant.ZERO) ? "" : ", " + o.cout().ecrire()) + ". Pour : "
                        + ouRien(o.avantages()) + ". Contre : " + ouRien(o.inconvenients()) + ".")
                .toList());
    }

    private static String ouRien(String texte) {
        return texte.isEmpty() ? "à préciser" : texte.replaceAll("[.\\s]+$", "").replace('\n', ' ');
    }

    private String beneficiaires() {
        return fiche.prevus() == null ? "" : "%d bénéficiaires sont prévus.".formatted(fiche.prevus());
    }

    private String calendrier() {
        return liste(contenu.jalons().stream()
                .map(j -> j.titre()
                        + (j.prevu() == null ? "" : " : " + Dates.enLettres(Objects.requireNonNull(j.prevu()))))
                .toList());
    }

    private static String liste(List<String> elements) {
        return elements.stream().map(e -> "- " + e).collect(Collectors.joining("\n"));
    }

    private static String joindre(String premier, String second) {
        if (premier.isEmpty() || second.isEmpty()) return premier + second;
        return premier + "\n\n" + second;
    }
}
