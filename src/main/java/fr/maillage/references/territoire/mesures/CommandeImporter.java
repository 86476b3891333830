package fr.maillage.references.territoire.mesures;

import fr.maillage.cli.Commande;
import fr.maillage.cli.Empechement;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.FormatConnu;
import fr.maillage.socle.acces.Situation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** « maillage importer FICHIER… » : reconnaît, contrôle, charge, rend compte. */
@Component
class CommandeImporter implements Commande {
    private final ImporterUnFichier importer;
    private final Chiffres chiffres;
    private final Catalogue catalogue;

    CommandeImporter(ImporterUnFichier importer, Chiffres chiffres, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.importer = importer;
        this.chiffres = chiffres;
    }

    @Override
    public String verbe() {
        return "importer";
    }

    @Override
    public String resume() {
        return "charge des fichiers publics : reconnaît, contrôle, rend compte";
    }

    @Override
    public String aide() {
        return """
                maillage importer [--essai] [--format NOM | --modele NOM] [--annee AAAA] [--geographie AAAA] FICHIER…
                maillage importer --annuler NUMERO_DE_LOT
                maillage importer --formats
                  --essai        contrôle sans rien charger
                  --format       impose un format au lieu de le reconnaître à l’en-tête
                  --modele       impose un modèle décrit à l’écran, par son nom ou son numéro
                  --annee        l’année des chiffres, si le fichier ne la dit pas
                  --geographie   l’année du découpage communal du fichier, si elle n’est pas reconnue
                  --annuler      défait un chargement
                  --formats      dit les formats connus, et le NOM de chacun
                Les lignes refusées sont écrites avec leur motif dans le dossier où l’on se trouve : FICHIER.refus.csv.
                Corrigées, elles se présentent telles quelles à « maillage importer ».
                Codes de sortie : 0 tout est chargé ou l’était déjà ; 1 un fichier au moins n’est pas chargé.""";
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        var fichiers = new ArrayList<Path>();
        Optional<String> format = Optional.empty();
        OptionalInt annee = OptionalInt.empty();
        OptionalInt geographie = OptionalInt.empty();
        boolean essai = false;
        for (int i = 0; i < arguments.size(); i++) {
            String mot = arguments.get(i);
            if (mot.equals("--essai")) {
                essai = true;
            } else if (mot.equals("--formats")) {
                return formats(sortie);
            } else if (mot.startsWith("--")) {
                if (i + 1 == arguments.size()) {
                    erreurs.println("Il manque une valeur après " + mot + ".\n" + aide());
                    return 1;
                }
                String valeur = arguments.get(++i);
                switch (mot) {
                    case "--format" -> format = Optional.of(valeur);
                    case "--modele" -> {
                        format = modele(valeur);
                        if (format.isEmpty()) {
                            erreurs.println(modelesConnus(valeur));
                            return 1;
                        }
                    }
                    case "--annee" -> annee = OptionalInt.of(entier(valeur));
                    case "--geographie" -> geographie = OptionalInt.of(entier(valeur));
                    case "--annuler" -> {
                        return annuler(entier(valeur), sortie, erreurs);
                    }
                    default -> {
                        erreurs.println("Option inconnue : " + mot + "\n" + aide());
                        return 1;
                    }
                }
            } else {
                fichiers.add(Path.of(mot));
            }
        }
        if (fichiers.isEmpty()) {
            erreurs.println("Donnez au moins un fichier.\n" + aide());
            return 1;
        }
        if (!formatConnu(format)) {
            erreurs.println("Aucun format ne s’appelle « " + format.get()
                    + " ». « maillage importer --formats » les dit tous.");
            return 1;
        }
        int issue = 0;
        for (Path fichier : fichiers) {
            var demande = new ImporterUnFichier.Demande(
                    fichier.toString(), format, annee, geographie, System.getProperty("user.name", "?"));
            issue = Math.max(issue, un(fichier, demande, essai, sortie, erreurs));
        }
        return issue;
    }

    private int formats(PrintStream sortie) {
        catalogue.formats().stream()
                .sorted(Comparator.comparing(FormatConnu::libelle))
                .forEach(f -> sortie.printf("  %-30s %s%n", f.id(), f.libelle()));
        return 0;
    }

    /** Le format que l’on impose existe : un nom mal écrit ne doit pas passer pour un en-tête inconnu. */
    private boolean formatConnu(Optional<String> format) {
        return format.isEmpty() || catalogue.format(format.get()).isPresent();
    }

    private Optional<String> modele(String nom) {
        return modeles()
                .filter(f -> f.id().equals("modele-" + nom) || f.libelle().equalsIgnoreCase(nom.strip()))
                .map(FormatConnu::id)
                .findFirst();
    }

    private Stream<FormatConnu> modeles() {
        return catalogue.formats().stream().filter(f -> f.id().startsWith("modele-"));
    }

    private String modelesConnus(String nom) {
        String connus = modeles().map(FormatConnu::libelle).collect(Collectors.joining(" ; "));
        return "Aucun modèle ne s’appelle « " + nom + " ». "
                + (connus.isEmpty()
                        ? "Aucun n’est encore décrit : envoyez le fichier à l’écran « Imports de données »."
                        : "Modèles connus : " + connus + ".");
    }

    private int annuler(int lot, PrintStream sortie, PrintStream erreurs) {
        if (Situation.pourLaMaison(() -> chiffres.annuler(lot, System.getProperty("user.name", "?")))) {
            sortie.println("Le lot " + lot + " est annulé.");
            return 0;
        }
        erreurs.println("Aucun lot " + lot + " à annuler.");
        return 1;
    }

    private int un(
            Path fichier, ImporterUnFichier.Demande demande, boolean essai, PrintStream sortie, PrintStream erreurs) {
        if (!Files.isRegularFile(fichier)) {
            erreurs.println(
                    Files.isDirectory(fichier)
                            ? "« " + fichier + " » est un dossier : donnez les fichiers qu’il contient, par exemple "
                                    + fichier.resolve("*.csv") + "."
                            : "Le fichier « " + fichier + " » n’existe pas. Vérifiez le chemin.");
            return 1;
        }
        long debut = System.nanoTime();
        ResultatDImport resultat = essai ? importer.examiner(fichier, demande) : importer.charger(fichier, demande);
        double secondes = (System.nanoTime() - debut) / 1e9;
        return switch (resultat) {
            case ResultatDImport.Charge(int lot, Bilan bilan) -> {
                sortie.printf(
                        "%s : %s — %d lignes, %d territoires, %d colonnes, %d lignes refusées, géographie %d, %.1f s%s%n",
                        fichier.getFileName(),
                        bilan.libelle(),
                        bilan.lignes(),
                        bilan.territoires(),
                        bilan.colonnes(),
                        bilan.lignesRefusees(),
                        bilan.geographie(),
                        secondes,
                        essai ? " (essai, rien n’est chargé)" : " (lot " + lot + ")");
                bilan.reparations()
                        .forEach((quoi, combien) -> sortie.printf("  réparé : %s, %d fois%n", quoi, combien));
                bilan.remarques().forEach(remarque -> sortie.println("  remarque : " + remarque));
                ecrireLesRefus(fichier, bilan, sortie);
                yield 0;
            }
            case ResultatDImport.DejaCharge(int lot, String libelle) -> {
                sortie.printf("%s : %s, déjà chargé (lot %d), rien n’a changé.%n", fichier.getFileName(), libelle, lot);
                yield 0;
            }
            case ResultatDImport.NonReconnu(var colonnes, String conseil) -> {
                erreurs.printf(
                        "%s : en-tête non reconnu (%s).%n%s%n",
                        fichier.getFileName(),
                        String.join(", ", colonnes.stream().limit(8).toList()),
                        conseil);
                yield 1;
            }
            case ResultatDImport.Incomplet(String phrase) -> {
                erreurs.println(fichier.getFileName() + " : " + phrase + "\nEn ligne de commande : --annee 2020.");
                yield 1;
            }
            case ResultatDImport.Refuse(String phrase, Bilan bilan) -> {
                erreurs.println(fichier.getFileName() + " : " + phrase);
                ecrireLesRefus(fichier, bilan, erreurs);
                yield 1;
            }
        };
    }

    private static void ecrireLesRefus(Path fichier, Bilan bilan, PrintStream flux) {
        if (bilan.refus().isEmpty()) return;
        bilan.refus().stream()
                .limit(3)
                .forEach(r -> flux.printf(
                        "  refus, ligne %d%s : %s%n",
                        r.ligne(), r.colonne().isEmpty() ? "" : ", colonne " + r.colonne(), r.raison()));
        if (bilan.refusEnTout() > 3) flux.printf("  … et %d autres refus%n", bilan.refusEnTout() - 3);
        Path nom = fichier.getFileName();
        Path refus = Path.of((nom == null ? "fichier" : nom.toString()) + ".refus.csv")
                .toAbsolutePath();
        try {
            Files.writeString(refus, FichierDesRefus.ecrire(bilan), StandardCharsets.UTF_8);
            flux.println("  lignes refusées et motifs : " + refus);
        } catch (IOException interdit) {
            flux.println("  la liste des refus n’a pas pu s’écrire ici (" + refus
                    + ") : placez-vous dans un dossier où vous pouvez écrire, puis recommencez avec --essai.");
        }
    }

    private static int entier(String ecrit) {
        try {
            return Integer.parseInt(ecrit);
        } catch (NumberFormatException illisible) {
            throw new Empechement(
                    "« " + ecrit + " » n’est pas un nombre entier : on attend par exemple 2020.", illisible);
        }
    }
}
