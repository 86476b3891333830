package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.statistique.Ecart;
import fr.maillage.socle.documents.NombreFrancais;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Deux chiffres en regard, chacun avec son année et sa source, et l’écart entre les deux. */
record EcartConstate(String dimension, Releve.Point cote, Releve.Point reference) {
    Ecart ecart() {
        return new Ecart(
                cote.indicateur().code(),
                cote.territoire().nom(),
                reference.territoire().nom(),
                cote.nombre(),
                reference.nombre());
    }

    double poids() {
        double relatif = ecart().enPourcentage();
        return Double.isNaN(relatif) ? -1 : Math.abs(relatif);
    }

    /** « +29 points », « −1 240 €/an » : le signe toujours dit, sans décimale inutile. */
    String difference() {
        double d = ecart().difference();
        String ecrit = NombreFrancais.ecrire(Math.abs(d), cote.indicateur().decimales())
                .replaceFirst(",0+$", "");
        String signe = ecrit.matches("0|0,0+") ? "" : d < 0 ? "−" : "+";
        String unite = cote.indicateur().unite();
        String suite = switch (unite) {
            case "%" -> Math.abs(d) < 2 ? " point" : " points";
            case "ratio", "indice", "nb" -> "";
            default -> "\u202f" + unite;
        };
        return signe + ecrit + suite;
    }

    /** « 2,9 » : combien de fois la référence ; rien quand le rapport n’a pas de sens. */
    String ratio() {
        double r = ecart().ratio();
        return Double.isNaN(r) ? "" : NombreFrancais.ecrire(r, 1);
    }

    /** Ce que l’on compare : deux territoires, ou deux groupes du même territoire. */
    String enRegard() {
        boolean memeLieu = cote.territoire().equals(reference.territoire());
        return memeLieu
                ? cote.indicateur().libelle() + " / " + reference.indicateur().libelle()
                : cote.indicateur().libelle() + " : " + cote.territoire().nom() + " / "
                        + reference.territoire().nom();
    }

    /** « 2019 », ou « 2019 / 2020 » quand la même année n’existe pas des deux côtés. */
    String annees() {
        return cote.annee() == reference.annee()
                ? String.valueOf(cote.annee())
                : cote.annee() + " / " + reference.annee();
    }

    /** Le fichier de chaque côté, sans son producteur ni son année, que la note et la colonne des années disent. */
    String fichiers() {
        return Stream.of(cote.sources(), reference.sources())
                .map(s -> s.replaceFirst("^[^,]+, ", "").replaceFirst(", \\d{4}$", ""))
                .distinct()
                .collect(Collectors.joining(" / "));
    }
}
