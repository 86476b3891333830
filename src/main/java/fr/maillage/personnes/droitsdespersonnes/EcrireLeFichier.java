package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.personnes.dossiers.PartDuDossier.Nature;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Redacteurs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Écrit le fichier relu : en Word et en PDF pour la personne, en ZIP (JSON, son schéma, les pièces) pour qui le reprend. */
@Component
class EcrireLeFichier {
    static final String SCHEMA = "dossier-portable-1.schema.json";

    private final Redacteurs redacteurs;
    private final ObjectProvider<PartDuDossier> parts;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    EcrireLeFichier(Redacteurs redacteurs, ObjectProvider<PartDuDossier> parts) {
        this.redacteurs = redacteurs;
        this.parts = parts;
    }

    byte[] lisible(JdbcExports.Export export, FormatDeDocument format) {
        var fichier = export.fichier().masque(export.masquages());
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre("Ce que contient ce document", preambule(fichier)));
        for (var partie : fichier.parties()) {
            chapitres.add(new Chapitre(partie.titre(), blocs(partie)));
        }
        return redacteurs.ecrire(
                new Ouvrage(
                        new Couverture(
                                "Votre dossier",
                                "Dossier " + fichier.dossier(),
                                "",
                                fichier.organisation(),
                                fichier.reuniLe(),
                                List.of("Document personnel, remis à votre demande (RGPD, article 15)."),
                                null),
                        chapitres,
                        MiseEnPage.COURRIER),
                format);
    }

    private static List<Bloc> preambule(FichierDeLaPersonne fichier) {
        return List.of(
                Bloc.Paragraphe.de("Voici ce que le service a écrit et gardé sur vous et votre foyer, au "
                        + Quand.jour(fichier.reuniLe()) + "."),
                new Bloc.Liste(
                        List.of(
                                "Ces données servent à vous accompagner. Les lisent ceux qui suivent votre dossier ; le dernier chapitre dit qui l’a ouvert.",
                                "Elles restent %d mois après votre dernier contact, puis vont aux archives, puis sont effacées."
                                        .formatted(DelaisDeReponse.moisEnBaseActive(fichier.reuniLe())),
                                "Là où vous lisez « %s », quelqu’un d’autre que vous était nommé ou reconnaissable : la loi protège aussi cette personne (CRPA, L. 311-6)."
                                        .formatted(FichierDeLaPersonne.TIERS_MASQUE),
                                "Vous pouvez demander de corriger, de geler, ou écrire au délégué à la protection des données. Si la réponse ne vous convient pas : CNIL, ou CADA pour un document."),
                        false));
    }

    private static List<Bloc> blocs(FichierDeLaPersonne.Partie partie) {
        var blocs = new ArrayList<Bloc>();
        for (var chose : partie.elements()) {
            String quand = chose.le() == null ? "" : " — " + Quand.jour(chose.le());
            blocs.add(new Bloc.Intertitre(chose.titre() + quand, 2));
            var faits = chose.donnees().stream()
                    .filter(d -> d.nature() == Nature.FAIT)
                    .toList();
            if (!faits.isEmpty()) {
                blocs.add(new Bloc.Liste(
                        faits.stream()
                                .map(d -> d.libelle() + " : " + d.valeur())
                                .toList(),
                        false));
            }
            for (var d : chose.donnees()) {
                if (d.nature() == Nature.FAIT) continue;
                blocs.add(Bloc.Paragraphe.de("**" + d.libelle() + "** : " + d.valeur()));
            }
        }
        return blocs;
    }

    byte[] json(JdbcExports.Export export) {
        return json.writeValueAsBytes(export.fichier().masque(export.masquages()));
    }

    /** Tout ce qu’il faut pour reprendre le dossier ailleurs ; les pièces d’un tiers masqué n’y sont pas. */
    byte[] portable(JdbcExports.Export export, long dossier) {
        Set<Long> ecartees = export.masquages().personnesEcartees(export.fichier());
        var sortie = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sortie, StandardCharsets.UTF_8)) {
            ranger(zip, "dossier.json", json(export));
            ranger(zip, SCHEMA, schema());
            for (var part : parts.stream().toList()) {
                for (var fichier : part.fichiers(dossier, ecartees)) {
                    ranger(zip, "pieces/" + fichier.nom(), fichier.octets());
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sortie.toByteArray();
    }

    static byte[] schema() throws IOException {
        try (var flux = EcrireLeFichier.class.getResourceAsStream(SCHEMA)) {
            if (flux == null) throw new IllegalStateException("Il manque " + SCHEMA + " à la maison.");
            return flux.readAllBytes();
        }
    }

    private static void ranger(ZipOutputStream zip, String nom, byte[] octets) throws IOException {
        zip.putNextEntry(new ZipEntry(nom));
        zip.write(octets);
        zip.closeEntry();
    }
}
