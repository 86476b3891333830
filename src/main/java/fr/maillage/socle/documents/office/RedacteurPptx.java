package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.Diaporama;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Redacteur;
import fr.maillage.socle.documents.RedacteurDeDiaporama;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** L’ouvrage en PowerPoint : une idée par diapositive, de vrais titres, des graphiques modifiables, des notes d’orateur. */
@Component
public class RedacteurPptx implements Redacteur, RedacteurDeDiaporama {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.presentationml.";
    private static final String THEME = "application/vnd.openxmlformats-officedocument.theme+xml";

    private final Charte.EnVigueur chartes;

    public RedacteurPptx(Charte.EnVigueur chartes) {
        this.chartes = chartes;
    }

    @Override
    public FormatDeDocument format() {
        return FormatDeDocument.PPTX;
    }

    @Override
    public void ecrire(Ouvrage ouvrage, OutputStream sortie) throws IOException {
        var paquet = new PaquetOffice(chartes.charte());
        paquet.relations("").vers(Relations.OFFICE + "officeDocument", "ppt/presentation.xml");
        paquet.proprietes(ouvrage.couverture());
        modeles(paquet);
        var ecran = new EcranPptx(paquet, ouvrage.couverture());
        ecran.couverture(List.of(ouvrage.couverture().titre()));
        ouvrage.chapitres().forEach(chapitre -> PlanDeDiapositives.de(chapitre).forEach(ecran::diapositive));
        presentation(paquet, ecran.nombre());
        paquet.ecrire(sortie);
    }

    @Override
    public byte[] ecrire(Diaporama diaporama) {
        var paquet = new PaquetOffice(chartes.charte());
        paquet.relations("").vers(Relations.OFFICE + "officeDocument", "ppt/presentation.xml");
        paquet.proprietes(diaporama.couverture());
        modeles(paquet);
        var ecran = new EcranPptx(paquet, diaporama.couverture());
        if (diaporama.aUneCouverture()) {
            ecran.couverture(diaporama.ouverture());
        }
        diaporama.diapos().forEach(diapo -> ecran.diapositive(enDiapositive(diapo)));
        presentation(paquet, ecran.nombre());
        var tampon = new ByteArrayOutputStream(1 << 16);
        try {
            paquet.ecrire(tampon);
        } catch (IOException panne) {
            throw new UncheckedIOException(
                    "Le diaporama « %s » n’a pas pu être écrit."
                            .formatted(diaporama.couverture().titre()),
                    panne);
        }
        return tampon.toByteArray();
    }

    private static Diapositive enDiapositive(Diaporama.Diapo diapo) {
        List<Diapositive.Texte> points = diapo.points().stream()
                .map(point -> new Diapositive.Texte(Diapositive.Sorte.PUCE, "", point))
                .toList();
        Diapositive.Contenu contenu = switch (diapo.visuel()) {
            case Bloc.ChiffresCles(var chiffres) -> new Diapositive.Chiffres(chiffres);
            case Graphique graphique -> new Diapositive.Dessin(graphique);
            case Bloc.Illustration illustration -> new Diapositive.Image(illustration);
            case Bloc.Tableau tableau -> new Diapositive.Rangees(tableau, tableau.lignes());
            case null -> new Diapositive.Textes(points);
            default ->
                throw new IllegalArgumentException(
                        "La diapositive « %s » ne sait pas montrer un bloc de cette sorte.".formatted(diapo.titre()));
        };
        return new Diapositive(
                diapo.surtitre().isBlank() ? diapo.titre() : diapo.surtitre(),
                diapo.titre(),
                contenu,
                diapo.visuel() == null ? List.of() : points,
                diapo.source(),
                diapo.notes());
    }

    private static void modeles(PaquetOffice paquet) {
        String maitre = "ppt/slideMasters/slideMaster1.xml";
        modele(paquet, maitre, "slideMaster", "maitre-pptx.xml");
        for (int rang = 1; rang <= 2; rang++) {
            String disposition = "ppt/slideLayouts/slideLayout" + rang + ".xml";
            modele(paquet, disposition, "slideLayout", rang == 1 ? "couverture-pptx.xml" : "contenu-pptx.xml");
            paquet.relations(maitre).vers(Relations.OFFICE + "slideLayout", disposition);
            paquet.relations(disposition).vers(Relations.OFFICE + "slideMaster", maitre);
        }
        String notes = "ppt/notesMasters/notesMaster1.xml";
        modele(paquet, notes, "notesMaster", "notes-pptx.xml");
        paquet.partie("ppt/theme/theme1.xml", THEME, PaquetOffice.modele("theme.xml"));
        paquet.partie("ppt/theme/theme2.xml", THEME, PaquetOffice.modele("theme.xml"));
        paquet.relations(maitre).vers(Relations.OFFICE + "theme", "ppt/theme/theme1.xml");
        paquet.relations(notes).vers(Relations.OFFICE + "theme", "ppt/theme/theme2.xml");
    }

    private static void modele(PaquetOffice paquet, String chemin, String sorte, String ressource) {
        paquet.partie(chemin, TYPE + sorte + "+xml", PaquetOffice.modele(ressource));
    }

    private static void presentation(PaquetOffice paquet, int diapositives) {
        Relations liens = paquet.relations("ppt/presentation.xml");
        String maitre = liens.vers(Relations.OFFICE + "slideMaster", "ppt/slideMasters/slideMaster1.xml");
        String notes = liens.vers(Relations.OFFICE + "notesMaster", "ppt/notesMasters/notesMaster1.xml");
        liens.vers(Relations.OFFICE + "theme", "ppt/theme/theme1.xml");
        var liste = new StringBuilder();
        for (int rang = 1; rang <= diapositives; rang++) {
            String lien = liens.vers(Relations.OFFICE + "slide", "ppt/slides/slide" + rang + ".xml");
            liste.append("<p:sldId id=\"%d\" r:id=\"%s\"/>".formatted(255 + rang, lien));
        }
        paquet.partie(
                "ppt/presentation.xml",
                TYPE + "presentation.main+xml",
                PaquetOffice.ENTETE + """
                <p:presentation %s saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="%s"/></p:sldMasterIdLst>\
                <p:notesMasterIdLst><p:notesMasterId r:id="%s"/></p:notesMasterIdLst><p:sldIdLst>%s</p:sldIdLst>\
                <p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle>\
                <a:defPPr><a:defRPr lang="fr-FR"/></a:defPPr></p:defaultTextStyle></p:presentation>""".formatted(EcranPptx.ESPACES, maitre, notes, liste));
    }
}
