package fr.maillage.personnes.courriers;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.courriers.EcritGarde.Fichier;
import fr.maillage.personnes.courriers.EcritGarde.Forme;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.documents.FormatDeDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** Les écrits de la première famille de la démonstration, que suit Camille. */
final class Ecrits {
    private Ecrits() {}

    static long famille() {
        return MaisonDEssai.proprietaire()
                .sql(
                        "select min(s.dossier) from dossiers.suivi s where s.fin is null and s.titre = 'REFERENT' and s.agent = "
                                + AgentsDEssai.de("camille").id())
                .query(Long.class)
                .single();
    }

    static List<SujetDEcrit> sujets(String agent, long dossier, String genre) {
        return AgentsDEssai.pour(
                agent,
                () -> MaisonDEssai.piece(PorteDesEcrits.class)
                        .exiger(genre)
                        .sujets(MaisonDEssai.piece(Dossiers.class).exiger(dossier)));
    }

    /** Commence l’écrit tiré du premier sujet de cette sorte. */
    static long commencer(String agent, long dossier, String genre) {
        var sujet = sujets(agent, dossier, genre).getFirst();
        return AgentsDEssai.pour(
                agent, () -> MaisonDEssai.piece(RedigerUnEcrit.class).commencer(dossier, genre, sujet.cle()));
    }

    static EcritGarde lire(String agent, long dossier, long id) {
        return AgentsDEssai.pour(
                        agent, () -> MaisonDEssai.piece(LireLesEcrits.class).lire(dossier, id))
                .ecrit();
    }

    /** Change un texte, sous les yeux de ce qui est enregistré. */
    static void ecrire(String agent, long dossier, long id, Map<String, String> changements) {
        var avant = lire(agent, dossier, id).redaction().valeurs();
        var apres = new LinkedHashMap<>(avant);
        apres.putAll(changements);
        AgentsDEssai.pour(
                agent, () -> MaisonDEssai.piece(RedigerUnEcrit.class).rediger(dossier, id, avant, apres, false));
    }

    static ArreterUnEcrit.Resultat arreter(String agent, long dossier, long id, boolean maintenu) {
        return AgentsDEssai.pour(
                agent, () -> MaisonDEssai.piece(ArreterUnEcrit.class).executer(dossier, id, maintenu, null));
    }

    static byte[] fichier(String agent, long dossier, long id, Forme forme, FormatDeDocument format) {
        return AgentsDEssai.pour(
                agent, () -> MaisonDEssai.piece(LireLesEcrits.class).fichier(dossier, id, new Fichier(forme, format)));
    }

    static String word(String agent, long dossier, long id, Forme forme) {
        return texte(fichier(agent, dossier, id, forme, FormatDeDocument.DOCX));
    }

    /** Le texte d’un Word, pied de page compris. */
    static String texte(byte[] docx) {
        var texte = new StringBuilder();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entree = archive.getNextEntry(); entree != null; entree = archive.getNextEntry()) {
                if (entree.getName().matches("word/(document|header\\d|footer\\d)\\.xml")) {
                    texte.append(new String(archive.readAllBytes(), StandardCharsets.UTF_8)
                                    .replaceAll("</w:p>", "\n")
                                    .replaceAll("<[^>]+>", "")
                                    .replace("&amp;", "&"))
                            .append('\n');
                }
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
        return texte.toString();
    }
}
