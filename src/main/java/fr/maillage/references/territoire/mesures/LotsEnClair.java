package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Le format de la maison pour transporter des chiffres : un lot après l’autre, une ligne par territoire, une lettre
 * d’état quand la case n’est pas un nombre pleinement connu.
 *
 * <pre>
 * lot;format;libelle;source;fichier;geographie;lignes
 * colonnes;P_POP 2018;P_POP 2013
 * COMMUNE;49007;;154508;150125
 * COMMUNE;49002;;s;e12,5
 * </pre>
 */
@Component
public class LotsEnClair {
    private static final int DECIMALES = 3;

    private final JdbcLots jdbc;
    private final Territoires territoires;
    private final Catalogue catalogue;

    LotsEnClair(JdbcLots jdbc, Territoires territoires, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.territoires = territoires;
    }

    public boolean aucun() {
        return jdbc.lots().isEmpty();
    }

    /**
     * Écrit les lots actifs, réduits aux territoires voulus.
     *
     * @param partiel pour un territoire non retenu, les colonnes à garder malgré tout
     */
    public int ecrire(Writer sortie, Predicate<Territoire> retenu, BiPredicate<Territoire, ColonneDeLot> partiel)
            throws IOException {
        int combien = 0;
        for (Lot lot : jdbc.lots()) {
            if (lot.annule()) continue;
            var lignes = new ArrayList<String>();
            for (JdbcLots.Bloc bloc : jdbc.blocsDuLot(lot.id())) {
                territoires
                        .geographie()
                        .trouver(bloc.territoire())
                        .flatMap(t -> ligne(t, bloc, lot, retenu, partiel))
                        .ifPresent(lignes::add);
            }
            if (lignes.isEmpty()) continue;
            lignes.sort(null);
            ecrireLEntete(sortie, lot);
            for (String ligne : lignes) sortie.write(ligne + "\n");
            combien++;
        }
        return combien;
    }

    private static void ecrireLEntete(Writer sortie, Lot lot) throws IOException {
        sortie.write(String.join(
                        ";",
                        "lot",
                        lot.format(),
                        lot.libelle().replace(';', ','),
                        lot.source(),
                        lot.fichier(),
                        String.valueOf(lot.geographie()),
                        String.valueOf(lot.lignes()))
                + "\n");
        var colonnes = new StringBuilder("colonnes");
        lot.colonnes()
                .forEach(c ->
                        colonnes.append(';').append(c.variable()).append(' ').append(c.annee()));
        sortie.write(colonnes + "\n");
    }

    private static java.util.Optional<String> ligne(
            Territoire territoire,
            JdbcLots.Bloc bloc,
            Lot lot,
            Predicate<Territoire> retenu,
            BiPredicate<Territoire, ColonneDeLot> partiel) {
        boolean tout = retenu.test(territoire);
        var texte = new StringBuilder(territoire.maille().name())
                .append(';')
                .append(territoire.code())
                .append(';')
                .append(territoire.actuel() ? "" : territoire.debut().toString());
        boolean rien = true;
        for (int i = 0; i < lot.colonnes().size(); i++) {
            texte.append(';');
            if (!tout && !partiel.test(territoire, lot.colonnes().get(i))) continue;
            String cellule = cellule(
                    bloc.valeurs()[i], bloc.etats().charAt(i), bloc.origines().charAt(i));
            rien &= cellule.isEmpty();
            texte.append(cellule);
        }
        return rien ? java.util.Optional.empty() : java.util.Optional.of(texte.toString());
    }

    private static String cellule(double nombre, char etat, char origine) {
        String marque = origine == Origine.LUE.lettre() ? "" : String.valueOf(origine);
        return switch (etat) {
            case Etats.CONNUE -> marque + court(nombre);
            case Etats.ESTIMEE -> marque + Etats.ESTIMEE + court(nombre);
            case Etats.NON_DISPONIBLE -> "";
            default -> marque + etat;
        };
    }

    private static String court(double nombre) {
        return BigDecimal.valueOf(nombre)
                .setScale(Math.abs(nombre) >= 1000 ? 1 : DECIMALES, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Lit des lots écrits dans ce format et les charge ; rend le nombre de lots chargés. */
    @Transactional
    public int lire(BufferedReader entree, String par) throws IOException {
        int combien = 0;
        String[] lot = new String[0];
        List<ColonneDeLot> colonnes = List.of();
        Map<Integer, Rangee> rangees = new HashMap<>();
        String ligne;
        while ((ligne = entree.readLine()) != null) {
            if (ligne.startsWith("#") || ligne.isBlank()) continue;
            if (ligne.startsWith("lot;")) {
                combien += deposer(lot, colonnes, rangees, par);
                lot = ligne.split(";", -1);
                rangees = new HashMap<>();
            } else if (ligne.startsWith("colonnes;")) {
                colonnes = colonnes(ligne);
            } else {
                lireUneLigne(ligne, colonnes.size(), rangees);
            }
        }
        combien += deposer(lot, colonnes, rangees, par);
        jdbc.changer();
        return combien;
    }

    private static List<ColonneDeLot> colonnes(String ligne) {
        var colonnes = new ArrayList<ColonneDeLot>();
        for (String ecrite : ligne.substring("colonnes;".length()).split(";")) {
            int espace = ecrite.lastIndexOf(' ');
            colonnes.add(new ColonneDeLot(ecrite.substring(0, espace), Integer.parseInt(ecrite.substring(espace + 1))));
        }
        return colonnes;
    }

    private int deposer(String[] lot, List<ColonneDeLot> colonnes, Map<Integer, Rangee> rangees, String par) {
        if (lot.length == 0) return 0;
        String empreinte =
                "clair-" + String.join("-", lot).hashCode() + "-" + colonnes.hashCode() + "-" + rangees.size();
        if (jdbc.deja(lot[1], empreinte).isPresent()) return 0;
        var cree = jdbc.creer(new Enregistrement.Fiche(
                lot[1],
                lot[2],
                lot[3],
                catalogue.source(lot[3]).map(Source::licence).orElse(""),
                lot[4],
                empreinte,
                Integer.parseInt(lot[5]),
                Integer.parseInt(lot[6]),
                par));
        if (cree.isEmpty()) return 0;
        jdbc.decrire(cree.get(), colonnes);
        jdbc.verser(cree.get(), rangees, colonnes.size(), Suivi.AUCUN);
        return 1;
    }

    private void lireUneLigne(String ligne, int colonnes, Map<Integer, Rangee> rangees) {
        String[] cellules = ligne.split(";", -1);
        Geographie geographie = territoires.geographie();
        Maille maille = Maille.valueOf(cellules[0]);
        (cellules[2].isEmpty()
                        ? geographie.trouver(maille, cellules[1])
                        : geographie.communeAu(cellules[1], LocalDate.parse(cellules[2])))
                .ifPresent(t -> rangees.put(t.id(), rangee(cellules, colonnes)));
    }

    private static Rangee rangee(String[] cellules, int colonnes) {
        var rangee = new Rangee(colonnes);
        for (int i = 0; i < colonnes && i + 3 < cellules.length; i++) {
            String cellule = cellules[i + 3];
            if (cellule.isEmpty()) continue;
            Origine origine = Origine.LUE;
            char tete = cellule.charAt(0);
            if (tete == Origine.RAMENEE.lettre() || tete == Origine.ADDITIONNEE.lettre()) {
                origine = Origine.de(tete);
                cellule = cellule.substring(1);
                tete = cellule.charAt(0);
            }
            if (tete == Etats.SECRETE || tete == Etats.NON_APPLICABLE) rangee.poser(i, 0, tete, origine);
            else if (tete == Etats.ESTIMEE) {
                rangee.poser(i, Double.parseDouble(cellule.substring(1)), Etats.ESTIMEE, origine);
            } else rangee.poser(i, Double.parseDouble(cellule), Etats.CONNUE, origine);
        }
        return rangee;
    }
}
