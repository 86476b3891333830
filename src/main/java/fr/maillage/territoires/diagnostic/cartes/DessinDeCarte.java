package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.statistique.Classes;
import fr.maillage.socle.documents.Palette;
import fr.maillage.socle.documents.Xml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Les formes d’une carte, coloriées : rien que des attributs de présentation, pour une page stricte. */
final class DessinDeCarte {
    /** Au-delà, un lien par forme pèserait plus que le dessin : les formes portent leur code, et le tableau les liens. */
    static final int LIENS_AU_PLUS = 2_500;

    /** Sans teinte à border, un trait blanc se perdrait sur le papier. */
    private static final String TRAIT_DES_MUETTES = "#c4beb2";

    private final SujetDeCarte sujet;
    private final Fond fond;
    private final String cle;
    private final List<String> teintes;
    private final @Nullable Classes classes;

    DessinDeCarte(SujetDeCarte sujet, Fond fond, String cle) {
        this.sujet = sujet;
        this.fond = fond;
        this.cle = cle;
        this.classes = sujet.classes().orElse(null);
        this.teintes = sujet.classes().map(Teintes::pour).orElse(List.of());
    }

    /** Les trames du secret et de l’absence, à placer en tête du dessin. */
    String trames() {
        double u = 1 / fond.pas();
        return """
                <defs><pattern id="%1$ss" width="%3$s" height="%3$s" patternUnits="userSpaceOnUse"><rect width="%3$s" \
                height="%3$s" fill="%2$s"/><path d="M0 %3$sL%3$s 0M-%4$s %4$sL%4$s -%4$sM%5$s %6$sL%6$s %5$s" \
                stroke="#475466" stroke-width="%4$s"/></pattern>\
                <pattern id="%1$sn" width="%3$s" height="%3$s" patternUnits="userSpaceOnUse"><rect width="%3$s" \
                height="%3$s" fill="%2$s"/><circle cx="%7$s" cy="%7$s" r="%4$s" fill="#8b97a5"/></pattern></defs>""".formatted(
                        cle,
                        Teintes.PAPIER_SANS_VALEUR,
                        Nombres.court(6 * u),
                        Nombres.court(u),
                        Nombres.court(5 * u),
                        Nombres.court(7 * u),
                        Nombres.court(3 * u));
    }

    /** Les formes, puis le territoire où l’on est, puis les noms. */
    void formes(StringBuilder svg, boolean liens) {
        boolean legers = sujet.territoires().size() > LIENS_AU_PLUS;
        svg.append(
                "<g class=\"formes\" transform=\"scale(%s)\" stroke=\"#fff\" stroke-width=\"%s\" stroke-linejoin=\"round\">"
                        .formatted(fond.pas(), Nombres.court(epaisseur() / fond.pas())));
        if (legers) formesParTeinte(svg, liens);
        else for (Fond.Forme forme : fond.formes()) forme(svg, forme, liens);
        ici().ifPresent(forme -> cerner(svg, forme));
        svg.append("</g>");
        if (!legers) NomsDeCarte.poser(svg, fond, sujet.ici());
    }

    private double epaisseur() {
        int combien = fond.formes().size();
        return combien > LIENS_AU_PLUS ? 0.1 : combien > 400 ? 0.4 : 0.8;
    }

    private void forme(StringBuilder svg, Fond.Forme forme, boolean lien) {
        Territoire t = forme.territoire();
        if (lien) {
            svg.append("<a href=\"").append(Xml.texte(t.href())).append("\"><title>");
            svg.append(Xml.texte(titre(t))).append("</title>");
        }
        svg.append("<path fill=\"").append(remplissage(t));
        if (!sujet.valeur(t).estChiffree()) svg.append("\" stroke=\"").append(TRAIT_DES_MUETTES);
        svg.append("\" d=\"");
        svg.append(forme.chemin()).append("\"/>");
        if (lien) svg.append("</a>");
    }

    /** Un tracé par forme, qui porte son code ; ou, pour un document, un seul par teinte, que tout lecteur accepte. */
    private void formesParTeinte(StringBuilder svg, boolean codes) {
        var parTeinte = new LinkedHashMap<String, StringBuilder>();
        for (Fond.Forme forme : fond.formes()) {
            var lot = parTeinte.computeIfAbsent(remplissage(forme.territoire()), _ -> new StringBuilder());
            if (!codes) lot.append(forme.chemin());
            else {
                lot.append("<path id=\"t").append(forme.territoire().code());
                lot.append("\" d=\"").append(forme.chemin()).append("\"/>");
            }
        }
        parTeinte.forEach((teinte, lot) -> svg.append(
                        codes ? "<g fill=\"%s\">".formatted(teinte) : "<path fill=\"%s\" d=\"".formatted(teinte))
                .append(lot)
                .append(codes ? "</g>" : "\"/>"));
    }

    private String titre(Territoire territoire) {
        return territoire.nom() + " : " + LegendeDeCarte.ecrire(sujet.indicateur(), sujet.valeur(territoire));
    }

    private String remplissage(Territoire territoire) {
        Valeur valeur = sujet.valeur(territoire);
        return switch (valeur.etat()) {
            case CONNUE, ESTIMEE ->
                classes == null ? Teintes.PAPIER_SANS_VALEUR : teintes.get(classes.classeDe(valeur.nombre()));
            case SECRETE -> "url(#" + cle + "s)";
            case NON_DISPONIBLE -> "url(#" + cle + "n)";
            case NON_APPLICABLE -> Teintes.PAPIER_SANS_VALEUR;
        };
    }

    private Optional<Fond.Forme> ici() {
        Territoire ici = sujet.ici();
        return ici == null
                ? Optional.empty()
                : fond.formes().stream()
                        .filter(f -> f.territoire().id() == ici.id())
                        .findFirst();
    }

    private void cerner(StringBuilder svg, Fond.Forme forme) {
        svg.append("<path class=\"ici\" d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(forme.chemin(), Palette.TERRE, Nombres.court(2.6 / fond.pas())));
    }
}
