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
import fr.maillage.socle.acces.Quand;
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
 * intercommunalités et ensemble : lire l’un puis l’autre ne trahit rien. Les chiffres du jour ne bougent plus avant le lendemain.
 */
@Component
class ComptesDesServices {
    private static final int GARDES = 500;

    private record Cle(long organisation, String departement, String source, int annee, LocalDate jour) {}

    private final Territoires territoires;
    private final ObjectProvider<SourceDIndicateurs> sources;
    private final Map<Cle, TableauProtege> gardes = Gardees.lesPlusRecentes(GARDES);

    ComptesDesServices(Territoires territoires, ObjectProvider<SourceDIndicateurs> sources) {
        this.territoires = territoires;
        this.sources = sources;
    }

    /** Les comptes d’une source : chaque modalité, puis l’ensemble. */
    record Compte(SourceDIndicateurs.Description description, Map<String, Valeur> valeurs) {}

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

    List<Compte> de(Territoire territoire, Year annee) {
        return departement(territoire).stream()
                .flatMap(d -> sources.orderedStream().map(s -> compte(s, d, territoire, annee)))
                .toList();
    }

    private Compte compte(SourceDIndicateurs source, Territoire departement, Territoire territoire, Year annee) {
        var description = source.description();
        var cle = new Cle(
                QuiTravaille.exiger().organisation(),
                departement.code(),
                description.code(),
                annee.getValue(),
                Quand.aujourdHui());
        TableauProtege protege = gardes.get(cle);
        if (protege == null) {
            protege = proteger(source, departement, annee);
            gardes.put(cle, protege);
        }
        return new Compte(description, lire(protege, nom(territoire)));
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
    private static Map<String, Valeur> lire(TableauProtege protege, String nom) {
        var valeurs = new LinkedHashMap<String, Valeur>();
        protege.valeurs().entrySet().stream()
                .filter(c -> c.getKey().territoire().equals(nom))
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(TableauProtege.Case::modalite)))
                .forEach(c -> valeurs.put(c.getKey().modalite(), c.getValue()));
        Valeur ensemble = valeurs.remove(Tableau.ENSEMBLE);
        if (ensemble != null) valeurs.put(Tableau.ENSEMBLE, ensemble);
        return valeurs;
    }
}
