package fr.maillage.socle.documents.pdf;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Polices;
import fr.maillage.socle.documents.Xml;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** La page HTML de l’ouvrage : couverture, sommaire, chapitres, avec les signets du PDF. */
final class PageHtml {

    private static final String COURRIER =
            "@page :first { margin: 17mm 17mm 19mm 17mm; @bottom-left { content: element(pied); vertical-align: middle }"
                    + " @bottom-right { content: \"Page \" counter(page) \" / \" counter(pages); font-family: \"Liberation Sans\";"
                    + " font-size: 8pt; color: #475466; vertical-align: middle; } }";

    /** Ce que la feuille de style ne peut pas dire d’une classe : la taille et les marges de la feuille. */
    private static final Map<MiseEnPage, String> PAGE = Map.of(
            MiseEnPage.NOTE,
            "@page :first { margin: 17mm 17mm 19mm 17mm; }",
            MiseEnPage.COURRIER,
            COURRIER,
            MiseEnPage.FACILE,
            COURRIER,
            MiseEnPage.UNE_PAGE_PAR_MESSAGE,
            "@page :first { margin: 17mm 17mm 19mm 17mm; }",
            MiseEnPage.TRACT,
            "@page { size: A5; margin: 13mm; } @page :first { margin: 13mm; }",
            MiseEnPage.AFFICHE,
            "@page :first { margin: 7mm; }");

    private final StringBuilder html = new StringBuilder(1 << 16);
    private final StringBuilder signets = new StringBuilder();
    private final StringBuilder sommaire = new StringBuilder();
    private final BlocsHtml blocs = new BlocsHtml();
    private int titres;
    private boolean dansUnChapitre;

    private final MiseEnPage mise;
    private final boolean aUnSommaire;

    private PageHtml(MiseEnPage mise, boolean aUnSommaire) {
        this.mise = mise;
        this.aUnSommaire = aUnSommaire;
    }

    static PageHtml de(Ouvrage ouvrage) {
        var page = new PageHtml(ouvrage.mise(), ouvrage.aUnSommaire());
        for (Chapitre chapitre : ouvrage.chapitres()) {
            page.chapitre(chapitre);
        }
        return page;
    }

    DessinateurSvg dessinateur() {
        return new DessinateurSvg(blocs.dessins());
    }

    /** Le document entier, autour des chapitres déjà écrits. */
    String document(Couverture couverture, String style, Charte charte) {
        return charte.teinter("""
                <html lang="fr" xml:lang="fr"><head><title>%s</title><meta name="author" content="%s"/>\
                <meta name="subject" content="%s"/><meta name="description" content="%s"/><style>%s</style><bookmarks>%s</bookmarks></head><body class="%s">\
                <div id="organisation">%s</div><div id="titre-courant">%s</div><div id="pied">%s</div>\
                %s%s%s%s</body></html>""".formatted(
                texte(couverture.titre()),
                texte(couverture.organisation()),
                texte(couverture.sousTitre()),
                texte(couverture.titre() + " – " + couverture.territoire()),
                style + PAGE.getOrDefault(mise, ""),
                signets,
                mise.classe(),
                texte(couverture.organisation()),
                texte(Polices.NORMALE.reduire(couverture.titre(), 8, 250)),
                texte(mise.pied(couverture)),
                logo(charte, couverture.organisation()),
                couverture(couverture),
                aUnSommaire ? "<div class=\"sommaire\"><p class=\"intitule\">Sommaire</p>" + sommaire + "</div>" : "",
                html));
    }

    /** Le logo, dans la marge haute de la première page : il ne prend pas une ligne au texte. */
    private String logo(Charte charte, String organisation) {
        Charte.Logo logo = charte.logo();
        if (logo == null || mise == MiseEnPage.AFFICHE) return "";
        Charte.Taille taille = mise == MiseEnPage.TRACT ? logo.dans(30, 8) : logo.dans(55, 12);
        return String.format(
                Locale.ROOT,
                "<div id=\"logo\"><img src=\"data:image/png;base64,%s\" alt=\"%s\" style=\"width:%.1fmm;height:%.1fmm\"/></div>",
                Base64.getEncoder().encodeToString(logo.png()),
                texte("Logo : " + organisation),
                taille.largeur(),
                taille.hauteur());
    }

    private String couverture(Couverture couverture) {
        if (mise == MiseEnPage.AFFICHE && couverture.carte() != null) {
            return blocs.illustration(couverture.carte(), 735, 1065);
        }
        var xml = new StringBuilder("<div class=\"couverture\"><p class=\"organisation\">")
                .append(texte(couverture.organisation()))
                .append("</p><p class=\"titre\">")
                .append(texte(couverture.titre()))
                .append("</p><p class=\"sous-titre\">")
                .append(texte(couverture.sousTitre()))
                .append("</p><p><strong>")
                .append(texte(couverture.territoire()))
                .append("</strong></p><p>")
                .append(texte(couverture.dateEnToutesLettres()))
                .append("</p>");
        if (couverture.carte() != null) {
            xml.append("<div class=\"carte\">")
                    .append(blocs.illustration(couverture.carte(), 620, 480))
                    .append(BlocsHtml.source(couverture.carte().source()))
                    .append("</div>");
        }
        couverture
                .mentions()
                .forEach(mention -> xml.append("<p class=\"source\">")
                        .append(texte(mention))
                        .append("</p>"));
        return xml.append("</div>").toString();
    }

    private void chapitre(Chapitre chapitre) {
        html.append(titre(chapitre.titre(), 1));
        dansUnChapitre = true;
        for (Bloc bloc : chapitre.blocs()) {
            if (bloc instanceof Bloc.Intertitre(String texte, int niveau)) {
                html.append(titre(texte, niveau));
            } else {
                blocs.ecrire(html, bloc);
            }
        }
    }

    private String titre(String texte, int niveau) {
        String ancre = "t" + ++titres;
        String sur = texte(texte);
        if (niveau == 1) {
            signets.append(dansUnChapitre ? "</bookmark>" : "");
        }
        if (niveau < 3) {
            signets.append("<bookmark name=\"%s\" href=\"#%s\"".formatted(sur, ancre))
                    .append(niveau == 1 ? ">" : "/>");
            sommaire.append(
                    "<p class=\"n%d\"><a href=\"#%s\" title=\"%s\">%s</a></p>".formatted(niveau, ancre, sur, sur));
        }
        return "<h%d id=\"%s\">%s</h%d>".formatted(niveau, ancre, sur, niveau);
    }

    /** Ferme le dernier signet ; à appeler une fois tous les chapitres écrits. */
    PageHtml fermer() {
        signets.append(dansUnChapitre ? "</bookmark>" : "");
        return this;
    }

    static String texte(String brut) {
        return Xml.texte(Polices.NORMALE.dessinable(brut));
    }
}
