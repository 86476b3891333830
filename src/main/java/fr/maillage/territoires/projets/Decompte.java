package fr.maillage.territoires.projets;

import fr.maillage.socle.commun.Montant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Les totaux d’une liste de fiches : le tableau, les bilans et l’annexe comptent tous par ici, donc pareil. */
public record Decompte(List<Fiche> fiches) {
    public Decompte {
        fiches = List.copyOf(fiches);
    }

    public int nombre() {
        return fiches.size();
    }

    public int nombre(EtatDeFiche etat) {
        return (int) fiches.stream().filter(f -> f.etat() == etat).count();
    }

    public int beneficiaires() {
        return fiches.stream().mapToInt(Fiche::beneficiairesComptes).sum();
    }

    public Montant depenses() {
        return fiches.stream().map(Fiche::depenses).reduce(Montant.ZERO, Montant::plus);
    }

    public Montant recettes() {
        return fiches.stream().map(Fiche::recettes).reduce(Montant.ZERO, Montant::plus);
    }

    public int signaux() {
        return fiches.stream().mapToInt(f -> f.contenu().origine().signaux()).sum();
    }

    public int deliberations() {
        return (int) fiches.stream()
                .flatMap(f -> f.contenu().etapes().stream())
                .filter(e -> e.pas() == Contenu.Pas.DELIBERATION)
                .count();
    }

    public Map<NatureDeFiche, Decompte> parNature() {
        var parts = new EnumMap<NatureDeFiche, Decompte>(NatureDeFiche.class);
        for (NatureDeFiche nature : NatureDeFiche.values()) {
            List<Fiche> celles =
                    fiches.stream().filter(f -> f.nature() == nature).toList();
            if (!celles.isEmpty()) parts.put(nature, new Decompte(celles));
        }
        return parts;
    }

    /** Une fiche qui touche deux publics compte dans les deux : ces parts ne s’additionnent pas. */
    public Map<String, Decompte> parPublic() {
        return par(Fiche::publics);
    }

    public Map<String, Decompte> parTerritoire() {
        return par(Fiche::territoires);
    }

    private Map<String, Decompte> par(Function<Fiche, List<String>> cles) {
        var parts = new LinkedHashMap<String, List<Fiche>>();
        for (Fiche fiche : fiches) {
            for (String cle : cles.apply(fiche))
                parts.computeIfAbsent(cle, _ -> new ArrayList<>()).add(fiche);
        }
        var decomptes = new LinkedHashMap<String, Decompte>();
        parts.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .forEach(e -> decomptes.put(e.getKey(), new Decompte(e.getValue())));
        return decomptes;
    }
}
