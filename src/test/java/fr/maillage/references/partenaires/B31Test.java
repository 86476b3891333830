package fr.maillage.references.partenaires;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.documents.FormatDeDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** B31 : trois ateliers avec une association font un bilan de partenariat. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class B31Test {
    @Test
    void le_bilan_compte_seances_participants_couts_et_dit_l_avis_du_partenaire() throws IOException {
        byte[] bilan = AgentsDEssai.pour("camille", () -> {
            var partenariat = MaisonDEssai.piece(TenirUnPartenariat.class);
            var fiches = MaisonDEssai.piece(TenirLesPartenaires.class);
            var cree = (TenirLesPartenaires.Resultat.Enregistree)
                    fiches.creerUneStructure(Map.of("nom", "Association des trois ateliers"));
            var structure = fiches.exigerStructure(cree.id());
            for (int rang = 1; rang <= 3; rang++) {
                assertThat(partenariat.noter(
                                structure,
                                Map.of(
                                        "titre",
                                        "Atelier " + rang,
                                        "jour",
                                        "2026-10-0" + rang,
                                        "seances",
                                        "2",
                                        "participants",
                                        "1" + rang,
                                        "cout",
                                        "100,50",
                                        "avis",
                                        rang == 3 ? "À refaire, avec une garde d’enfants" : "")))
                        .isEmpty();
            }
            assertThat(partenariat.noter(structure, Map.of("titre", "", "jour", "demain", "cout", "cher")))
                    .extracting("champ")
                    .containsExactly("titre", "jour", "cout");
            var total = partenariat.bilan(structure.id());
            assertThat(total.seances()).isEqualTo(6);
            assertThat(total.participants()).isEqualTo(36);
            assertThat(total.cout().centimes()).isEqualTo(30_150);
            return partenariat.ecrire(structure, FormatDeDocument.DOCX);
        });
        assertThat(texte(bilan)).contains("Atelier 2", "301,50", "garde d’enfants");
    }

    private static String texte(byte[] docx) throws IOException {
        try (var archive = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entree = archive.getNextEntry(); entree != null; entree = archive.getNextEntry()) {
                if (entree.getName().equals("word/document.xml")) {
                    return new String(archive.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        return "";
    }
}
