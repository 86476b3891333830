package fr.maillage.territoires.diagnostic.cartes;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.socle.documents.NombreFrancais;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Le double d’une carte, en lettres : chaque territoire, sa valeur une ou deux années, l’écart, le rang. */
final class TableauDeCarte {
    static final int PAR_PAGE = 50;

    /** Une ligne du tableau, prête à lire. */
    public record Ligne(Territoire territoire, List<String> valeurs, String ecart, String rang) {}

    private final List<SujetDeCarte> sujets;
    private final SujetDeCarte dernier;

    TableauDeCarte(List<SujetDeCarte> sujets) {
        this.sujets = sujets;
        this.dernier = sujets.getLast();
    }

    List<Territoire> ordonner(String tri) {
        var tous = new ArrayList<>(dernier.territoires());
        boolean decroissant = tri.startsWith("-");
        Comparator<Territoire> ordre = switch (decroissant ? tri.substring(1) : tri) {
            case "nom" -> Comparator.comparing(Territoire::nom);
            case "code" -> Comparator.comparing(Territoire::code);
            case "ecart" -> Comparator.comparingDouble(this::ecart);
            default -> Comparator.comparingDouble(t -> nombre(dernier.valeur(t)));
        };
        tous.sort(decroissant ? ordre.reversed() : ordre);
        // Ce qui n’a pas de nombre vient toujours après, dans un sens comme dans l’autre.
        if (!tri.endsWith("nom") && !tri.endsWith("code")) {
            tous.sort(Comparator.comparing(t -> !dernier.valeur(t).estChiffree()));
        }
        return tous;
    }

    List<Ligne> lignes(List<Territoire> territoires) {
        double[] nombres = dernier.territoires().stream()
                .map(dernier::valeur)
                .filter(Valeur::estChiffree)
                .mapToDouble(Valeur::nombre)
                .sorted()
                .toArray();
        return territoires.stream().map(t -> ligne(t, nombres)).toList();
    }

    private Ligne ligne(Territoire t, double[] nombres) {
        Indicateur indicateur = dernier.indicateur();
        double ecart = ecart(t);
        return new Ligne(
                t,
                sujets.stream()
                        .map(s -> LegendeDeCarte.ecrire(indicateur, s.valeur(t)))
                        .toList(),
                Double.isFinite(ecart)
                        ? (ecart > 0 ? "+" : "") + NombreFrancais.ecrire(ecart, indicateur.decimales())
                        : "",
                dernier.valeur(t).estChiffree()
                        ? Integer.toString(rang(dernier.valeur(t).nombre(), nombres))
                        : "");
    }

    private static int rang(double nombre, double[] triees) {
        int place = java.util.Arrays.binarySearch(triees, nombre);
        while (place + 1 < triees.length && triees[place + 1] <= nombre) place++;
        return triees.length - place;
    }

    private double ecart(Territoire t) {
        return sujets.size() < 2
                ? Double.NaN
                : nombre(dernier.valeur(t)) - nombre(sujets.getFirst().valeur(t));
    }

    private static double nombre(Valeur valeur) {
        return valeur.estChiffree() ? valeur.nombre() : Double.NaN;
    }

    /** Le même tableau, entier, pour un tableur français : points-virgules, virgules décimales. */
    String csv(List<Territoire> territoires) {
        var csv = new StringBuilder("\ufeffcode;nom;maille;indicateur;annee;valeur;etat;unite;source\r\n");
        for (SujetDeCarte sujet : sujets) {
            for (Territoire t : territoires) {
                Valeur valeur = sujet.valeur(t);
                csv.append(t.code()).append(';').append(Csv.texte(t.nom())).append(';');
                csv.append(t.maille().libelle())
                        .append(';')
                        .append(sujet.indicateur().code())
                        .append(';');
                csv.append(sujet.annee()).append(';');
                csv.append(valeur.estChiffree() ? Csv.nombre(valeur.nombre()) : "")
                        .append(';');
                csv.append(valeur.etat().libelle()).append(';');
                csv.append(Csv.texte(sujet.indicateur().unite())).append(';');
                csv.append(Csv.texte(sujet.source())).append("\r\n");
            }
        }
        return csv.toString();
    }
}
