package fr.maillage.territoires.diagnostic;

import fr.maillage.cli.Commande;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.socle.documents.FormatDeDocument;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** « maillage portrait 49007 --vers portrait-angers.docx » : le carnet d’un territoire, ou de tous ceux d’un département. */
@Component
class CommandePortrait implements Commande {
    private final Territoires territoires;
    private final Carnets carnets;

    CommandePortrait(Territoires territoires, Carnets carnets) {
        this.territoires = territoires;
        this.carnets = carnets;
    }

    @Override
    public String verbe() {
        return "portrait";
    }

    @Override
    public String resume() {
        return "écrit le portrait d’un territoire en Word, PowerPoint, Excel ou PDF";
    }

    @Override
    public String aide() {
        return """
                maillage portrait CODE --vers FICHIER.docx|.pptx|.xlsx|.pdf
                maillage portrait CODE --vers DOSSIER/           (les quatre formats)
                maillage portrait --tous-les DEPARTEMENT --vers DOSSIER/ [--formats docx,pdf]
                  CODE   commune, intercommunalité, canton, IRIS, quartier, D49 pour un département, R52 pour une région""";
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        Optional<String> vers = apres(arguments, "--vers");
        Optional<String> tousLes = apres(arguments, "--tous-les");
        if (vers.isEmpty() || arguments.isEmpty()) {
            erreurs.println("Donnez un territoire et une destination.\n" + aide());
            return 1;
        }
        try {
            Set<FormatDeDocument> formats = formats(apres(arguments, "--formats"), vers.get());
            if (tousLes.isPresent()) return tous(tousLes.get(), Path.of(vers.get()), formats, sortie, erreurs);
            String code = arguments.getFirst();
            Optional<Territoire> territoire = territoires.parCode(code);
            if (territoire.isEmpty()) {
                erreurs.println(
                        "Aucun territoire de code « " + code + " ». Un département s’écrit D49, une région R52.");
                return 1;
            }
            return un(territoire.get(), Path.of(vers.get()), formats, sortie);
        } catch (IllegalArgumentException demande) {
            erreurs.println(demande.getMessage());
            return 1;
        } catch (IOException e) {
            erreurs.println("Écriture impossible : " + e.getMessage());
            return 2;
        }
    }

    private static Optional<String> apres(List<String> arguments, String option) {
        int place = arguments.indexOf(option);
        return place < 0 || place + 1 >= arguments.size() ? Optional.empty() : Optional.of(arguments.get(place + 1));
    }

    private static Set<FormatDeDocument> formats(Optional<String> demandes, String vers) {
        if (demandes.isPresent()) {
            var choisis = EnumSet.noneOf(FormatDeDocument.class);
            for (String nom : demandes.get().split(",")) choisis.add(format(nom.strip()));
            return choisis;
        }
        int point = vers.lastIndexOf('.');
        return vers.endsWith("/") || point < vers.lastIndexOf('/') + 1
                ? EnumSet.allOf(FormatDeDocument.class)
                : EnumSet.of(format(vers.substring(point + 1)));
    }

    private static FormatDeDocument format(String extension) {
        return Arrays.stream(FormatDeDocument.values())
                .filter(f -> f.name().equalsIgnoreCase(extension))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Le format « " + extension + " » n’existe pas : docx, pptx, xlsx ou pdf."));
    }

    private int un(Territoire territoire, Path vers, Set<FormatDeDocument> formats, PrintStream sortie)
            throws IOException {
        boolean dossier = formats.size() > 1 || vers.toString().endsWith("/") || Files.isDirectory(vers);
        var ouvrage = carnets.ouvrage(territoire, Carnets.Choix.tout("Maillage"));
        for (FormatDeDocument format : formats) {
            Path fichier = dossier ? vers.resolve(nom(territoire, format)) : vers;
            if (fichier.toAbsolutePath().getParent() != null)
                Files.createDirectories(fichier.toAbsolutePath().getParent());
            try (var flux = new BufferedOutputStream(Files.newOutputStream(fichier))) {
                carnets.ecrire(ouvrage, format, flux);
            }
            sortie.println(fichier);
        }
        return 0;
    }

    private int tous(
            String departement, Path dossier, Set<FormatDeDocument> formats, PrintStream sortie, PrintStream erreurs)
            throws IOException {
        var geographie = territoires.geographie();
        Optional<Territoire> contenant = geographie.trouver(Maille.DEPARTEMENT, departement);
        if (contenant.isEmpty()) {
            erreurs.println("Aucun département « " + departement + " ».");
            return 1;
        }
        long debut = System.nanoTime();
        List<Territoire> communes = geographie.membres(contenant.get(), Maille.COMMUNE);
        var muet = new PrintStream(
                java.io.OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8);
        try (var ouvriers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Stream<Callable<Integer>> travaux = communes.stream().map(c -> () -> un(c, dossier, formats, muet));
            for (var fini : ouvriers.invokeAll(travaux.toList())) fini.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        } catch (ExecutionException e) {
            erreurs.println("Un carnet n’a pas pu être écrit : " + e.getCause());
            return 2;
        }
        sortie.printf(
                Locale.FRANCE,
                "%d communes, %d fichiers, %.1f s, dans %s%n",
                communes.size(),
                communes.size() * formats.size(),
                (System.nanoTime() - debut) / 1e9,
                dossier);
        return 0;
    }

    static String nom(Territoire territoire, FormatDeDocument format) {
        return "carnet-" + territoire.code() + "-" + NomDeFichier.de(territoire.nom()) + "." + format.extension();
    }
}
