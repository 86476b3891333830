package fr.maillage.references.territoire.contours;

import fr.maillage.cli.Commande;
import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Trace;
import fr.maillage.references.territoire.fabrique.FabriqueDeContours;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** « maillage contours FICHIER » : charge des contours publics, pour dessiner toute la France. */
@Component
class CommandeContours implements Commande {
    private final Contours contours;
    private final Territoires territoires;

    CommandeContours(Contours contours, Territoires territoires) {
        this.contours = contours;
        this.territoires = territoires;
    }

    @Override
    public String verbe() {
        return "contours";
    }

    @Override
    public String resume() {
        return "charge des contours (GeoJSON) pour les cartes";
    }

    @Override
    public String aide() {
        return """
                maillage contours FICHIER.geojson --maille MAILLE --cle PROPRIETE [--geographie ANNEE]
                  --maille      commune, epci, departement, canton, iris, qpv…
                  --cle         la propriété du fichier qui porte le code (INSEE_COM, EPCI, DEP…)
                  --geographie  l’année des codes du fichier, si ce n’est pas celle d’aujourd’hui
                Exemple : maillage contours communes_2024.geojson --maille commune --cle INSEE_COM --geographie 2024""";
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        Optional<Maille> maille =
                option(arguments, "--maille").flatMap(m -> Maille.duChemin(m.toLowerCase(java.util.Locale.ROOT)));
        Optional<String> cle = option(arguments, "--cle");
        String annee = option(arguments, "--geographie").orElse("");
        if (arguments.isEmpty() || maille.isEmpty() || cle.isEmpty() || !annee.matches("(\\d{4})?")) {
            erreurs.println("Donnez un fichier, sa maille et la propriété qui porte le code.\n" + aide());
            return 1;
        }
        Path fichier = Path.of(arguments.getFirst());
        if (!Files.isReadable(fichier)) {
            erreurs.println("Le fichier « " + fichier + " » n’existe pas ou ne peut pas être lu.");
            return 1;
        }
        try {
            return charger(fichier, maille.get(), cle.get(), annee, sortie, erreurs);
        } catch (JacksonException e) {
            erreurs.println("« " + fichier + " » n’est pas un GeoJSON lisible (ligne "
                    + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ").");
            return 1;
        }
    }

    private int charger(
            Path fichier, Maille maille, String cle, String annee, PrintStream sortie, PrintStream erreurs) {
        List<String> lignes = new FabriqueDeContours().fabriquer(fichier.toFile(), maille, cle, _ -> true);
        if (lignes.isEmpty()) {
            erreurs.println("Aucun contour : le fichier n’a pas de propriété « " + cle + " ».");
            return 1;
        }
        var parTerritoire = new HashMap<Integer, List<Trace>>();
        var inconnus = new ArrayList<String>();
        for (String ligne : lignes) {
            String[] parties = ligne.split(";", 3);
            trouver(maille, parties[1], annee)
                    .ifPresentOrElse(
                            t -> parTerritoire
                                    .computeIfAbsent(t.id(), _ -> new ArrayList<>())
                                    .add(Trace.lire(parties[2])),
                            () -> inconnus.add(parties[1]));
        }
        Map<Integer, Trace> traces = new HashMap<>();
        parTerritoire.forEach((id, morceaux) -> reunir(morceaux).ifPresent(trace -> traces.put(id, trace)));
        contours.poser(traces);
        territoires.oublier();
        int reunis = contours.completer();
        territoires.oublier();
        sortie.printf("%d contours chargés (%s), %d tracés par réunion.%n", traces.size(), maille.pluriel(), reunis);
        if (!inconnus.isEmpty()) {
            sortie.printf(
                    "%d codes ne désignent aucun territoire : %s%n",
                    inconnus.size(), String.join(", ", inconnus.subList(0, Math.min(12, inconnus.size()))));
        }
        return 0;
    }

    private static Optional<Trace> reunir(List<Trace> morceaux) {
        return morceaux.size() == 1 ? Optional.of(morceaux.getFirst()) : UnionDeContours.de(morceaux);
    }

    /** Le territoire d’aujourd’hui : une commune disparue depuis donne son contour à celle qui l’a reprise. */
    private Optional<Territoire> trouver(Maille maille, String code, String annee) {
        Geographie geographie = territoires.geographie();
        if (maille != Maille.COMMUNE || annee.isEmpty()) return geographie.trouver(maille, code);
        var passees = territoires.passages().depuis(code, Integer.parseInt(annee));
        return passees.size() == 1
                ? geographie.trouver(maille, passees.keySet().iterator().next())
                : geographie.trouver(maille, code);
    }

    private static Optional<String> option(List<String> arguments, String nom) {
        int place = arguments.indexOf(nom);
        return place < 0 || place + 1 >= arguments.size() ? Optional.empty() : Optional.of(arguments.get(place + 1));
    }
}
