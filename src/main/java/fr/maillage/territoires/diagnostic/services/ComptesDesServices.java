package fr.maillage.territoires.diagnostic.services;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.SourceDIndicateurs;
import fr.maillage.references.territoire.SourceDIndicateurs.Comptage;
import fr.maillage.references.territoire.SourceDIndicateurs.Periode;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.mesures.Gardees;
import fr.maillage.references.territoire.secret.MiseEnTableau;
import fr.maillage.references.territoire.secret.Tableau;
import fr.maillage.references.territoire.secret.TableauProtege;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Ce que les services de l’organisation comptent sur un territoire. Un département se protège d’un seul tenant, communes,
 * intercommunalités et ensemble : lire l’un puis l’autre ne trahit rien. Dès qu’un chiffre s’est montré, il ne bouge plus avant le trimestre
 * suivant (décision 070) : lire aujourd’hui puis demain ne trahit rien non plus.
 */
@Component
class ComptesDesServices {
    private static final int GARDES = 500;

    private final Territoires territoires;
    private final ObjectProvider<SourceDIndicateurs> sources;
    private final JdbcReleves releves;
    private final Map<Releve.Cle, Releve> gardes = Gardees.lesPlusRecentes(GARDES);

    ComptesDesServices(Territoires territoires, ObjectProvider<SourceDIndicateurs> sources, JdbcReleves releves) {
        this.territoires = territoires;
        this.sources = sources;
        this.releves = releves;
    }

    /** Les comptes d’une source, arrêtés un jour : chaque modalité, puis l’ensemble. */
    record Compte(SourceDIndicateurs.Description description, LocalDate arreteLe, Map<String, Valeur> valeurs) {}

    /** Le département qui se protège d’un tenant avec ce territoire ; absent pour une maille que les dossiers ne disent pas. */
    Optional<Territoire> departement(Territoire territoire) {
        return switch (territoire.maille()) {
            case DEPARTEMENT -> Optional.of(territoire);
            case COMMUNE -> territoires.geographie().contenant(territoire, Maille.DEPARTEMENT);
            case EPCI -> entier(territoire);
            default -> Optional.empty();
        };
    }

    /** Une intercommunalité à cheval sur deux départements se compterait à demi : on ne la montre pas. */
    private Optional<Territoire> entier(Territoire epci) {
        var geographie = territoires.geographie();
        var departements = geographie.membres(epci, Maille.COMMUNE).stream()
                .flatMap(c -> geographie.contenant(c, Maille.DEPARTEMENT).stream())
                .collect(Collectors.toSet());
        return departements.size() == 1 ? departements.stream().findFirst() : Optional.empty();
    }

    List<Compte> de(Territoire territoire, Year annee, LocalDate jour) {
        return departement(territoire).stream()
                .flatMap(d -> sources.orderedStream().map(s -> {
                    var releve = releve(s, d, annee, jour);
                    return new Compte(s.description(), releve.arreteLe(), lire(releve, nom(territoire)));
                }))
                .toList();
    }

    private Releve releve(SourceDIndicateurs source, Territoire departement, Year annee, LocalDate jour) {
        var cle = new Releve.Cle(
                QuiTravaille.exiger().organisation(),
                departement.code(),
                source.description().code(),
                annee.getValue(),
                Releve.trimestre(jour));
        Releve connu = gardes.get(cle);
        if (connu != null) return connu;
        var releve = releves.trouver(cle).orElseGet(() -> arreter(cle, source, departement, annee, jour));
        if (!releve.muet()) gardes.put(cle, releve);
        return releve;
    }

    private Releve arreter(
            Releve.Cle cle, SourceDIndicateurs source, Territoire departement, Year annee, LocalDate jour) {
        var releve = new Releve(jour, proteger(source, departement, annee).valeurs());
        return releve.muet() ? releve : releves.garder(cle, releve);
    }

    private TableauProtege proteger(SourceDIndicateurs source, Territoire departement, Year annee) {
        Set<String> communes = territoires.geographie().membres(departement, Maille.COMMUNE).stream()
                .map(Territoire::code)
                .collect(Collectors.toSet());
        var comptages = source.compter(communes, new Periode(annee.atMonth(1), annee.atMonth(12)));
        // Une commune où rien ne se compte vaut zéro partout, et cela peut se dire : elle n’entre pas dans le tableau.
        var citees = comptages.stream()
                .filter(c -> c.effectif() > 0)
                .map(Comptage::territoire)
                .distinct()
                .sorted()
                .toList();
        return TableauProtege.de(
                MiseEnTableau.de(
                        source.description(),
                        citees,
                        ensembles(departement, Set.copyOf(citees)),
                        comptages.stream().filter(c -> c.effectif() > 0).toList()),
                source.description().seuil());
    }

    private Map<String, Set<String>> ensembles(Territoire departement, Set<String> citees) {
        var ensembles = new LinkedHashMap<String, Set<String>>();
        if (citees.isEmpty()) return ensembles;
        ensembles.put(nom(departement), citees);
        for (Territoire epci : territoires.geographie().croisant(departement, Maille.EPCI)) {
            if (entier(epci).isEmpty()) continue;
            var membres = new HashSet<String>();
            territoires.geographie().membres(epci, Maille.COMMUNE).forEach(c -> membres.add(c.code()));
            membres.retainAll(citees);
            if (!membres.isEmpty()) ensembles.put(nom(epci), membres);
        }
        return ensembles;
    }

    private static String nom(Territoire territoire) {
        return territoire.maille() == Maille.COMMUNE
                ? territoire.code()
                : territoire.maille().chemin() + ":" + territoire.code();
    }

    /** Les cases de ce territoire, dans l’ordre des modalités ; vide si rien ne s’y compte. */
    private static Map<String, Valeur> lire(Releve releve, String nom) {
        var valeurs = new LinkedHashMap<String, Valeur>();
        releve.cases().entrySet().stream()
                .filter(c -> c.getKey().territoire().equals(nom))
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(TableauProtege.Case::modalite)))
                .forEach(c -> valeurs.put(c.getKey().modalite(), c.getValue()));
        Valeur ensemble = valeurs.remove(Tableau.ENSEMBLE);
        if (ensemble != null) valeurs.put(Tableau.ENSEMBLE, ensemble);
        return valeurs;
    }
}
