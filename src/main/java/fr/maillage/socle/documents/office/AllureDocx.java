package fr.maillage.socle.documents.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Ce qu’un paragraphe de Word prend de place, en vingtièmes de point : ce que dit son style, puis ce qu’il dit lui-même.
 *
 * @param interligne en deux cent quarantièmes de la hauteur du caractère
 * @param retraits à gauche et à droite, ensemble
 */
record AllureDocx(
        String style,
        double avant,
        double apres,
        double interligne,
        double corps,
        double retraits,
        boolean gras,
        boolean avecLeSuivant,
        boolean dUnBloc,
        boolean nouvellePage,
        boolean serre) {
    /** La hauteur d’une ligne d’Arial, et de ses jumelles, par rapport à son corps. */
    private static final double HAUTEUR = 1.149;

    private static final AllureDocx DEFAUT =
            new AllureDocx("Normal", 0, 120, 276, 210, 0, false, false, false, false, false);
    private static final Map<String, AllureDocx> STYLES = lire();

    private static Map<String, AllureDocx> lire() {
        var styles = new HashMap<String, AllureDocx>();
        Element racine =
                ArchiveDeModele.morceau(PaquetOffice.modele("styles-docx.xml")).getDocumentElement();
        for (Element style : ChampsDocx.elements(racine, "style")) {
            String nom = attribut(style, "styleId");
            styles.put(nom, DEFAUT.avec(nom, style));
        }
        return styles;
    }

    /** L’allure d’un paragraphe du corps. */
    static AllureDocx de(Element paragraphe) {
        List<Element> style = ChampsDocx.elements(paragraphe, "pStyle");
        AllureDocx allure = style.isEmpty() ? DEFAUT : STYLES.getOrDefault(attribut(style.getFirst(), "val"), DEFAUT);
        List<Element> propres = ChampsDocx.elements(paragraphe, "pPr");
        allure = propres.isEmpty() ? allure : allure.avec(allure.style, propres.getFirst());
        List<Element> corps = ChampsDocx.elements(paragraphe, "sz");
        return corps.isEmpty() ? allure : allure.auCorps(nombre(corps.getFirst(), "val", 0) * 10);
    }

    private AllureDocx auCorps(double autre) {
        return new AllureDocx(
                style, avant, apres, interligne, autre, retraits, gras, avecLeSuivant, dUnBloc, nouvellePage, serre);
    }

    private AllureDocx avec(String nom, Element dit) {
        Element ecarts = premier(dit, "spacing");
        Element marges = premier(dit, "ind");
        Element taille = premier(dit, "sz");
        return new AllureDocx(
                nom,
                nombre(ecarts, "before", avant),
                nombre(ecarts, "after", apres),
                nombre(ecarts, "line", interligne),
                taille == null ? corps : nombre(taille, "val", 0) * 10,
                marges == null ? retraits : nombre(marges, "left", 0) + nombre(marges, "right", 0),
                vrai(dit, "b", gras),
                vrai(dit, "keepNext", avecLeSuivant),
                vrai(dit, "keepLines", dUnBloc),
                vrai(dit, "pageBreakBefore", nouvellePage),
                vrai(dit, "contextualSpacing", serre));
    }

    double ligne() {
        return corps * HAUTEUR * interligne / 240;
    }

    private static @org.jspecify.annotations.Nullable Element premier(Element dans, String nom) {
        List<Element> trouves = ChampsDocx.elements(dans, nom);
        return trouves.isEmpty() ? null : trouves.getFirst();
    }

    private static boolean vrai(Element dans, String nom, boolean sinon) {
        Element trouve = premier(dans, nom);
        return trouve == null ? sinon : !attribut(trouve, "val").equals("0");
    }

    private static double nombre(@org.jspecify.annotations.Nullable Element de, String nom, double sinon) {
        return de == null || attribut(de, nom).isEmpty() ? sinon : Double.parseDouble(attribut(de, nom));
    }

    private static String attribut(Element de, String nom) {
        return de.getAttributeNS(ChampsDocx.W, nom);
    }
}
