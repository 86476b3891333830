package fr.maillage.socle.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Map;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemasOfficeTest {

    @ParameterizedTest
    @EnumSource(
            value = FormatDeDocument.class,
            names = {"DOCX", "PPTX", "XLSX"})
    void chaque_partie_respecte_le_schema_publie_du_format(FormatDeDocument format) throws Exception {
        var parties = Atelier.parties(Atelier.REDACTEURS.ecrire(OuvrageDEssai.complet(), format));
        var fautes = new ArrayList<String>();
        int verifiees = 0;
        for (Map.Entry<String, byte[]> partie : parties.entrySet()) {
            String chemin = partie.getKey();
            boolean sansSchema = chemin.startsWith("docProps") || chemin.startsWith("[") || chemin.endsWith(".rels");
            if (chemin.endsWith(".xml") && !sansSchema) {
                verifiees++;
                fautes.addAll(fautes(chemin, partie.getValue()));
            }
        }
        assertThat(fautes).isEmpty();
        assertThat(verifiees).isGreaterThan(8);
    }

    private static ArrayList<String> fautes(String chemin, byte[] xml) throws Exception {
        XmlObject objet = TypeSystemHolder.typeSystem.parse(new ByteArrayInputStream(xml), null, new XmlOptions());
        var erreurs = new ArrayList<XmlError>();
        objet.validate(new XmlOptions().setErrorListener(erreurs));
        var fautes = new ArrayList<String>();
        erreurs.forEach(erreur -> fautes.add(chemin + " : " + erreur.getMessage()));
        return fautes;
    }
}
