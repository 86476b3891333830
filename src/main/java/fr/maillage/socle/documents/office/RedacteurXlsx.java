package fr.maillage.socle.documents.office;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.Etat;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Redacteur;
import fr.maillage.socle.documents.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** L’ouvrage en Excel : une feuille par chapitre, de vrais nombres, des graphiques liés à leurs cases. */
@Component
public class RedacteurXlsx implements Redacteur {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Charte.EnVigueur chartes;

    public RedacteurXlsx(Charte.EnVigueur chartes) {
        this.chartes = chartes;
    }

    @Override
    public FormatDeDocument format() {
        return FormatDeDocument.XLSX;
    }

    @Override
    public void ecrire(Ouvrage ouvrage, OutputStream sortie) throws IOException {
        var paquet = new PaquetOffice(chartes.charte());
        paquet.relations("").vers(Relations.OFFICE + "officeDocument", "xl/workbook.xml");
        paquet.proprietes(ouvrage.couverture());
        var classeur = new ClasseurXlsx(paquet, ouvrage.couverture());
        var styles = new StylesXlsx();
        var noms = new NomsDOnglets();
        noms.choisir("Lisez-moi");
        noms.choisir("Sommaire");
        List<String> onglets = ouvrage.chapitres().stream()
                .map(chapitre -> noms.choisir(chapitre.titre()))
                .toList();
        classeur.ajouter("Lisez-moi", lisezMoi(ouvrage, styles), List.of());
        classeur.ajouter("Sommaire", sommaire(ouvrage, onglets, styles), liens(onglets));
        for (int rang = 0; rang < onglets.size(); rang++) {
            Chapitre chapitre = ouvrage.chapitres().get(rang);
            var feuille = new FeuilleXlsx(styles, chapitre.titre());
            feuille.blocs(chapitre.blocs());
            classeur.ajouter(onglets.get(rang), feuille, List.of());
        }
        paquet.partie("xl/styles.xml", TYPE + "styles+xml", styles.xml());
        classeur.fermer();
        paquet.ecrire(sortie);
    }

    private static FeuilleXlsx lisezMoi(Ouvrage ouvrage, StylesXlsx styles) {
        Couverture couverture = ouvrage.couverture();
        var feuille = new FeuilleXlsx(styles, couverture.titre());
        var lignes = new ArrayList<String>(List.of(
                couverture.sousTitre(),
                couverture.territoire(),
                couverture.organisation(),
                couverture.dateEnToutesLettres()));
        lignes.addAll(couverture.mentions());
        lignes.stream().filter(ligne -> !ligne.isBlank()).forEach(ligne -> feuille.texte(ligne, StylesXlsx.PARAGRAPHE));
        feuille.lignes.ligne().ligne(20).texte("Signes employés dans les tableaux", StylesXlsx.SOUS_TITRE);
        for (Etat etat : Etat.values()) {
            if (etat != Etat.CONNU) {
                feuille.texte(etat.signe() + "\u00a0: " + etat.libelle(), StylesXlsx.PARAGRAPHE);
            }
        }
        feuille.lignes.ligne().ligne(20).texte("Sources", StylesXlsx.SOUS_TITRE);
        ouvrage.blocs(Bloc.Sources.class).stream()
                .flatMap(sources -> sources.sources().stream())
                .forEach(source -> feuille.texte(
                        "%s – %s, %s (%s)"
                                .formatted(source.libelle(), source.producteur(), source.millesime(), source.licence()),
                        StylesXlsx.PARAGRAPHE));
        return feuille;
    }

    private static FeuilleXlsx sommaire(Ouvrage ouvrage, List<String> onglets, StylesXlsx styles) {
        var feuille = new FeuilleXlsx(styles, "Sommaire");
        for (Chapitre chapitre : ouvrage.chapitres()) {
            feuille.lignes.ligne(18).texte(chapitre.titre(), StylesXlsx.LIEN);
        }
        return feuille;
    }

    /** Chaque ligne du sommaire mène à son onglet. */
    private static List<String> liens(List<String> onglets) {
        var liens = new ArrayList<String>();
        for (int rang = 0; rang < onglets.size(); rang++) {
            liens.add("<hyperlink ref=\"A%d\" location=\"%s\" display=\"%s\"/>"
                    .formatted(
                            rang + 3,
                            Xml.texte("'" + onglets.get(rang).replace("'", "''") + "'!A1"),
                            Xml.texte(onglets.get(rang))));
        }
        return liens;
    }
}
