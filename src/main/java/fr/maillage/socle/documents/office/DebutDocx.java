package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Xml;
import java.util.regex.Pattern;

/** La couverture de Word, puis le sommaire déjà rempli, numéros de page compris, que Word sait refaire. */
final class DebutDocx {

    private static final double LARGEUR_DE_CARTE = 15.5;
    private static final Pattern A_NUMEROTER = Pattern.compile("(?<=>)page de (_Toc\\d+)(?=<)");

    private final Ouvrage ouvrage;
    private final DessinsDocx dessins;

    DebutDocx(Ouvrage ouvrage, DessinsDocx dessins) {
        this.ouvrage = ouvrage;
        this.dessins = dessins;
    }

    static String signet(int rang) {
        return "_Toc%06d".formatted(rang + 1);
    }

    void ecrire(StringBuilder corps) {
        if (ouvrage.mise().aUneCouverture()) {
            couverture(corps, ouvrage.couverture());
            if (ouvrage.aUnSommaire()) sommaire(corps);
        } else {
            enTete(corps, ouvrage.couverture());
        }
    }

    /** Le haut d’une note : qui écrit, de quoi, où et quand, puis le texte commence aussitôt. */
    private void enTete(StringBuilder corps, Couverture couverture) {
        boolean tract = ouvrage.mise() == MiseEnPage.TRACT;
        corps.append("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"60\"/></w:pPr>"
                + ParagrapheDocx.passage(couverture.organisation(), true) + "</w:p>");
        corps.append(
                "<w:p><w:pPr><w:pStyle w:val=\"Title\"/><w:spacing w:before=\"60\" w:after=\"60\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"%d\"/></w:rPr><w:t>%s</w:t></w:r></w:p>"
                        .formatted(tract ? 48 : 36, Xml.texte(couverture.titre())));
        String ligne = java.util.stream.Stream.of(
                        couverture.sousTitre(), couverture.territoire(), tract ? "" : couverture.dateEnToutesLettres())
                .filter(t -> !t.isBlank())
                .collect(java.util.stream.Collectors.joining(" · "));
        if (!ligne.isEmpty()) {
            corps.append(ParagrapheDocx.texte("Source", ligne));
        }
        if (couverture.carte() != null) {
            corps.append(ParagrapheDocx.de("Figure", dessins.image(couverture.carte(), 9, 6)));
        }
        if (ouvrage.mise().rappelleSesMentions()) {
            corps.append(ParagrapheDocx.texte("Source", String.join(" · ", couverture.mentions())));
        } else {
            couverture.mentions().forEach(mention -> corps.append(ParagrapheDocx.texte("Source", mention)));
        }
    }

    private void couverture(StringBuilder corps, Couverture couverture) {
        corps.append("<w:p><w:pPr><w:spacing w:before=\"200\" w:after=\"600\"/></w:pPr>"
                + ParagrapheDocx.passage(couverture.organisation(), true) + "</w:p>");
        corps.append(ParagrapheDocx.texte("Title", couverture.titre()));
        if (!couverture.sousTitre().isBlank()) {
            corps.append(ParagrapheDocx.texte("Subtitle", couverture.sousTitre()));
        }
        corps.append("<w:p>" + ParagrapheDocx.passage(couverture.territoire(), true)
                + ParagrapheDocx.passage(
                        (couverture.territoire().isBlank() ? "" : " · ") + couverture.dateEnToutesLettres(), false)
                + "</w:p>");
        if (couverture.carte() != null) {
            corps.append(ParagrapheDocx.de("Figure", dessins.image(couverture.carte(), LARGEUR_DE_CARTE, 13)));
            corps.append(ParagrapheDocx.texte(
                    "Source", DessinsDocx.source(couverture.carte().source())));
        }
        couverture.mentions().forEach(mention -> corps.append(ParagrapheDocx.texte("Source", mention)));
    }

    private void sommaire(StringBuilder corps) {
        if (ouvrage.chapitres().isEmpty()) {
            return;
        }
        corps.append(ParagrapheDocx.texte("TOCHeading", "Sommaire"));
        int signet = 0;
        boolean premier = true;
        for (Chapitre chapitre : ouvrage.chapitres()) {
            corps.append(entree(chapitre.titre(), 1, signet(signet++), premier));
            premier = false;
            for (Bloc bloc : chapitre.blocs()) {
                if (bloc instanceof Bloc.Intertitre(String texte, int niveau)) {
                    if (niveau == 2) {
                        corps.append(entree(texte, 2, signet(signet), false));
                    }
                    signet++;
                }
            }
        }
        corps.append("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>");
    }

    /** Une fois le corps écrit, chaque ligne du sommaire prend le numéro de la page où son titre tombe. */
    static void numeroter(StringBuilder corps) {
        var pages = PagesDocx.de(corps);
        String numerote =
                A_NUMEROTER.matcher(corps).replaceAll(ligne -> String.valueOf(pages.getOrDefault(ligne.group(1), 1)));
        corps.setLength(0);
        corps.append(numerote);
    }

    /**
     * Une ligne du sommaire et son renvoi de page. Le champ n’est pas marqué « à refaire » : Word demanderait, dès
     * l’ouverture, s’il faut « mettre à jour des champs qui renvoient à d’autres fichiers », et l’on n’ose plus ouvrir.
     */
    private static String entree(String texte, int niveau, String signet, boolean premiere) {
        String debut = premiere ? """
                <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>\
                <w:r><w:fldChar w:fldCharType="separate"/></w:r>""" : "";
        return ParagrapheDocx.de(
                "TOC" + niveau,
                debut
                        + "<w:hyperlink w:anchor=\"%s\" w:history=\"1\">%s<w:r><w:tab/></w:r>%s</w:hyperlink>"
                                .formatted(
                                        signet,
                                        ParagrapheDocx.passage(texte, false),
                                        ParagrapheDocx.champ("PAGEREF " + signet + " \\h", "page de " + signet)));
    }
}
