package fr.maillage.territoires.diagnostic.explorateur;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Etat;
import fr.maillage.socle.documents.NombreFrancais;
import fr.maillage.territoires.diagnostic.cartes.Csv;
import fr.maillage.territoires.diagnostic.cartes.LegendeDeCarte;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Un indicateur classé : chaque territoire, son rang, son écart au cadre, réduit à ce qu’on a demandé de voir. */
record Classement(Indicateur indicateur, int annee, String source, Valeur duCadre, List<Place> places) {
    /** Un territoire à sa place ; le rang est donné parmi tous, pas seulement parmi ceux que l’on montre. */
    record Place(Territoire territoire, Valeur valeur, int rang) {
        int population() {
            Integer population = territoire.population();
            return population == null ? 0 : population;
        }
    }

    Classement {
        places = List.copyOf(places);
    }

    Classement parmi(Filtre filtre) {
        return new Classement(
                indicateur,
                annee,
                source,
                duCadre,
                places.stream().filter(filtre::garde).toList());
    }

    Classement trie(String tri) {
        boolean decroissant = tri.startsWith("-");
        Comparator<Place> ordre = switch (decroissant ? tri.substring(1) : tri) {
            case "nom" -> Comparator.comparing(p -> p.territoire().nom());
            case "population" -> Comparator.comparingInt(Place::population);
            default ->
                Comparator.comparingDouble(
                        p -> p.valeur().estChiffree() ? p.valeur().nombre() : 0);
        };
        var triees = new ArrayList<>(places);
        triees.sort(decroissant ? ordre.reversed() : ordre);
        if (tri.endsWith("valeur"))
            triees.sort(Comparator.comparing(p -> !p.valeur().estChiffree()));
        return new Classement(indicateur, annee, source, duCadre, triees);
    }

    double ecart(Place place) {
        return place.valeur().estChiffree() && duCadre.estChiffree()
                ? place.valeur().nombre() - duCadre.nombre()
                : Double.NaN;
    }

    String ecartEcrit(Place place) {
        double ecart = ecart(place);
        return Double.isFinite(ecart)
                ? (ecart > 0 ? "+" : "") + NombreFrancais.ecrire(ecart, indicateur.decimales())
                : "";
    }

    String csv() {
        var csv = new StringBuilder(
                "\ufeffrang;code;nom;maille;population;indicateur;annee;valeur;etat;unite;ecart au cadre;source\r\n");
        for (Place p : places) {
            Territoire t = p.territoire();
            double ecart = ecart(p);
            csv.append(p.rang() == 0 ? "" : p.rang())
                    .append(';')
                    .append(t.code())
                    .append(';');
            csv.append(Csv.texte(t.nom()))
                    .append(';')
                    .append(t.maille().libelle())
                    .append(';');
            csv.append(p.population() == 0 ? "" : p.population()).append(';');
            csv.append(indicateur.code()).append(';').append(annee).append(';');
            csv.append(p.valeur().estChiffree() ? Csv.nombre(p.valeur().nombre()) : "")
                    .append(';');
            csv.append(p.valeur().etat().libelle())
                    .append(';')
                    .append(Csv.texte(indicateur.unite()))
                    .append(';');
            csv.append(Double.isFinite(ecart) ? Csv.nombre(ecart) : "").append(';');
            csv.append(Csv.texte(source)).append("\r\n");
        }
        return csv.toString();
    }

    Bloc.Tableau enTableau(String titre) {
        return new Bloc.Tableau(
                titre,
                List.of("Territoire", "Code", "Rang", "Habitants", indicateur.libelleCourt(), "Écart au cadre"),
                places.stream().map(this::ligne).toList(),
                source);
    }

    private Bloc.Ligne ligne(Place p) {
        double ecart = ecart(p);
        return Bloc.Ligne.de(
                p.territoire().nom(),
                Cellule.texte(p.territoire().code()),
                p.rang() == 0 ? Cellule.texte("") : Cellule.nombre(p.rang(), 0, ""),
                p.population() == 0 ? Cellule.texte("") : Cellule.nombre(p.population(), 0, ""),
                cellule(p.valeur()),
                Double.isFinite(ecart) ? Cellule.nombre(ecart, indicateur.decimales(), "") : Cellule.texte(""));
    }

    private Cellule cellule(Valeur valeur) {
        return switch (valeur.etat()) {
            case CONNUE -> Cellule.nombre(valeur.nombre(), indicateur.decimales(), indicateur.unite());
            case ESTIMEE -> Cellule.nombre(valeur.nombre(), indicateur.decimales(), indicateur.unite(), Etat.ESTIME);
            case SECRETE -> Cellule.sansValeur(Etat.SECRET);
            case NON_DISPONIBLE -> Cellule.sansValeur(Etat.INDISPONIBLE);
            case NON_APPLICABLE -> Cellule.sansValeur(Etat.SANS_OBJET);
        };
    }

    String ecrire(Valeur valeur) {
        return LegendeDeCarte.ecrire(indicateur, valeur);
    }

    /** Ce que l’on veut voir d’un classement : un bout de nom, une taille de territoire. */
    record Filtre(String nom, int auMoins, int auPlus) {
        boolean garde(Place place) {
            boolean nommee = nom.isEmpty()
                    || place.territoire().nom().toLowerCase(Locale.FRANCE).contains(nom.toLowerCase(Locale.FRANCE));
            return nommee && place.population() >= auMoins && (auPlus == 0 || place.population() <= auPlus);
        }
    }
}
