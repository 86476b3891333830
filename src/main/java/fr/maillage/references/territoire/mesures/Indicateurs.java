package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Indicateur;
import fr.maillage.references.territoire.catalogue.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Les indicateurs calculés : un à toute une maille de France, ou tous pour les membres d’un territoire. */
@Component
public class Indicateurs {
    private static final int COLONNES_NATIONALES = 60;
    private static final int TABLEAUX_GARDES = 40;

    private record CleNationale(long version, Geographie geographie, String indicateur, Maille maille) {}

    private record CleDeTableau(long version, Geographie geographie, int contenant, Maille maille) {}

    private final Catalogue catalogue;
    private final Chiffres chiffres;
    private final JdbcLots jdbc;
    private final Territoires territoires;
    private final Map<CleNationale, Tableau> nationales = Gardees.lesPlusRecentes(COLONNES_NATIONALES);
    private final Map<CleDeTableau, Tableau> tableaux = Gardees.lesPlusRecentes(TABLEAUX_GARDES);

    Indicateurs(Catalogue catalogue, Chiffres chiffres, JdbcLots jdbc, Territoires territoires) {
        this.catalogue = catalogue;
        this.chiffres = chiffres;
        this.jdbc = jdbc;
        this.territoires = territoires;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** La série d’un indicateur, telle que ces mesures permettent de la calculer. */
    public static SerieDeValeurs serie(Indicateur indicateur, MesuresDUnTerritoire mesures) {
        var parAnnee = new TreeMap<Integer, Valeur>();
        for (int annee : indicateur.annees(mesures)) {
            Valeur valeur = indicateur.evaluer(mesures, annee);
            if (valeur.etat() != Valeur.Etat.NON_DISPONIBLE) parAnnee.put(annee, valeur);
        }
        return new SerieDeValeurs(parAnnee);
    }

    /** Les sources dont viennent vraiment les nombres de cet indicateur pour ce territoire cette année-là. */
    public List<String> sources(Indicateur indicateur, MesuresDUnTerritoire mesures, int annee) {
        List<String> employees = indicateur.formuleEmployee(mesures, annee).variables().stream()
                .flatMap(v -> catalogue.variable(v).stream())
                .map(Variable::source)
                .distinct()
                .toList();
        return employees.isEmpty() ? indicateur.sources() : employees;
    }

    /** Les années pour lesquelles cet indicateur existe à cette maille, les plus récentes d’abord. */
    public List<Integer> annees(Indicateur indicateur, Maille maille) {
        return national(indicateur, maille).annees(indicateur.code());
    }

    /** Toutes les valeurs d’un indicateur à une maille, une année. */
    public Colonne colonne(Indicateur indicateur, Maille maille, int annee) {
        return national(indicateur, maille).colonne(indicateur.code(), annee);
    }

    /** Tous les indicateurs des territoires de cette maille contenus dans celui-ci. */
    public Tableau tableau(Territoire contenant, Maille maille) {
        var cle = new CleDeTableau(chiffres.version(), territoires.geographie(), contenant.id(), maille);
        Tableau connu = tableaux.get(cle);
        if (connu == null) {
            var axe = new Axe(membres(contenant, maille));
            var mesures = new HashMap<Integer, MesuresDUnTerritoire>();
            chiffres.de(axe.territoires()).forEach((t, m) -> mesures.put(t.id(), m));
            connu = Tableau.calculer(catalogue.indicateurs(), axe, mesures);
            tableaux.put(cle, connu);
        }
        return connu;
    }

    private List<Territoire> membres(Territoire contenant, Maille maille) {
        return contenant.maille() == Maille.FRANCE
                ? territoires.geographie().actuels(maille).toList()
                : territoires.geographie().membres(contenant, maille);
    }

    private Tableau national(Indicateur indicateur, Maille maille) {
        var cle = new CleNationale(chiffres.version(), territoires.geographie(), indicateur.code(), maille);
        Tableau connu = nationales.get(cle);
        if (connu == null) {
            connu = calculer(indicateur, maille);
            nationales.put(cle, connu);
        }
        return connu;
    }

    private Tableau calculer(Indicateur indicateur, Maille maille) {
        var axe = new Axe(territoires.geographie().actuels(maille).toList());
        if (maille != Maille.PERIMETRE)
            return Tableau.calculer(List.of(indicateur), axe, lire(indicateur.variables(), axe));
        var mesures = new HashMap<Integer, MesuresDUnTerritoire>();
        chiffres.de(axe.territoires()).forEach((t, m) -> mesures.put(t.id(), m));
        return Tableau.calculer(List.of(indicateur), axe, mesures);
    }

    private Map<Integer, MesuresDUnTerritoire> lire(Set<String> variables, Axe axe) {
        var mesures = new HashMap<Integer, MesuresDUnTerritoire>();
        for (Lot lot : chiffres.actifs()) {
            var rangs = new ArrayList<Integer>();
            for (int i = 0; i < lot.colonnes().size(); i++) {
                if (variables.contains(lot.colonnes().get(i).variable())) rangs.add(i + 1);
            }
            if (rangs.isEmpty()) continue;
            jdbc.colonnes(lot.id(), rangs, (territoire, place, nombre, etat, origine) -> {
                if (axe.place(territoire) < 0) return;
                var colonne = lot.colonnes().get(rangs.get(place) - 1);
                mesures.computeIfAbsent(territoire, _ -> new MesuresDUnTerritoire())
                        .poser(
                                colonne.variable(),
                                colonne.annee(),
                                new Chiffre(Etats.valeur(nombre, etat), Origine.de(origine), lot.id()));
            });
        }
        return mesures;
    }
}
