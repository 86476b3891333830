package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Xml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Écrit quelques noms sur la carte, les plus peuplés d’abord et jamais l’un sur l’autre, pour que l’œil s’y retrouve. */
final class NomsDeCarte {
    private static final int AU_PLUS = 7;
    private static final double TAILLE = 13;
    private static final double PAR_LETTRE = 7;
    private static final Pattern STATUT = Pattern.compile("^(CA|CC|CU|Métropole) (du |de la |de l[’']|de |d[’'])?");

    private record Boite(double x, double y, double largeur) {
        boolean touche(Boite autre) {
            return Math.abs(x - autre.x) < (largeur + autre.largeur) / 2 + 6 && Math.abs(y - autre.y) < TAILLE + 5;
        }
    }

    private NomsDeCarte() {}

    static void poser(StringBuilder svg, Fond fond, @Nullable Territoire ici) {
        var posees = new ArrayList<Boite>();
        svg.append(
                "<g class=\"noms\" font-size=\"13\" text-anchor=\"middle\" pointer-events=\"none\" aria-hidden=\"true\">");
        int commun = debutCommun(
                fond.formes().stream().map(f -> nomCourt(f.territoire())).toList());
        for (Fond.Forme forme : candidates(fond, ici)) {
            String nom = nomCourt(forme.territoire()).substring(commun);
            double largeur = nom.length() * PAR_LETTRE;
            double x =
                    Math.clamp(forme.x(), largeur / 2 + 2, Math.max(fond.largeur() - largeur / 2 - 2, largeur / 2 + 2));
            var boite = new Boite(x, forme.y(), largeur);
            if (posees.size() >= AU_PLUS || posees.stream().anyMatch(boite::touche)) continue;
            posees.add(boite);
            ecrire(svg, nom, x, forme.y() + 4.5);
        }
        svg.append("</g>");
    }

    private static List<Fond.Forme> candidates(Fond fond, @Nullable Territoire ici) {
        return fond.formes().stream()
                .filter(f -> f.population() > 0)
                .sorted(Comparator.comparing(
                                (Fond.Forme f) -> ici == null || f.territoire().id() != ici.id())
                        .thenComparing(Fond.Forme::population, Comparator.reverseOrder()))
                .limit(3L * AU_PLUS)
                .toList();
    }

    /** « Angers Loire Métropole » plutôt que « CU Angers Loire Métropole ». */
    private static String nomCourt(Territoire territoire) {
        return STATUT.matcher(territoire.nom()).replaceFirst("");
    }

    /** Ce par quoi tous les noms commencent, mot à mot : « Maison des solidarités », dit une fois par la légende. */
    static int debutCommun(List<String> noms) {
        if (noms.size() < 2) return 0;
        String premier = noms.getFirst();
        int commun = premier.length();
        for (String nom : noms) {
            while (!nom.startsWith(premier.substring(0, commun))) commun--;
        }
        return premier.lastIndexOf(' ', commun - 1) + 1;
    }

    private static void ecrire(StringBuilder svg, String nom, double x, double y) {
        String place = "x=\"%s\" y=\"%s\"".formatted(Nombres.court(x), Nombres.court(y));
        String texte = Xml.texte(nom);
        // Le halo est un second texte, cerné : « paint-order » n’est pas compris partout.
        svg.append(
                        "<text %s fill=\"none\" stroke=\"#fff\" stroke-width=\"3.5\" stroke-linejoin=\"round\" stroke-opacity=\".9\">%s</text>"
                                .formatted(place, texte))
                .append("<text %s fill=\"%s\">%s</text>".formatted(place, Palette.ENCRE, texte));
    }
}
