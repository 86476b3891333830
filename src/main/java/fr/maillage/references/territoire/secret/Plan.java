package fr.maillage.references.territoire.secret;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Les cases d'un tableau vues par le secret : qui appartient à quoi, ce qui est publié, ce qui ne l'est plus. */
final class Plan {

    final long[][] effectifs;
    final List<String> ensembles = new ArrayList<>();
    final List<String> groupes = new ArrayList<>();
    private final Map<String, Integer> rangDuTerritoire = new LinkedHashMap<>();
    /** Pour chaque regroupement de territoires, ses membres. */
    private final List<BitSet> membres = new ArrayList<>();
    /** Pour chaque territoire, les regroupements où il est. */
    private final List<BitSet> appartenances = new ArrayList<>();
    /** Pour chaque groupe de modalités, ses membres. */
    private final List<BitSet> modalitesDuGroupe = new ArrayList<>();
    /** Pour chaque groupe de modalités, les regroupements de territoires publiés. */
    private final List<BitSet> publies = new ArrayList<>();
    /** Les cases qu'il n'est plus temps de masquer, parce qu'elles ont déjà été montrées. */
    private final List<BitSet> dejaMontres = new ArrayList<>();

    Plan(Tableau tableau) {
        effectifs = tableau.effectifs();
        for (String territoire : tableau.territoires()) {
            rangDuTerritoire.put(territoire, rangDuTerritoire.size());
            appartenances.add(new BitSet());
        }
        tableau.modalites().forEach(modalite -> ajouterGroupe(modalite, Set.of(modalite), tableau.modalites()));
        tableau.groupes().forEach((nom, contenu) -> ajouterGroupe(nom, contenu, tableau.modalites()));
        ajouterGroupe(Tableau.ENSEMBLE, Set.copyOf(tableau.modalites()), tableau.modalites());
        tableau.territoires().forEach(territoire -> ajouterEnsemble(territoire, Set.of(territoire)));
        tableau.ensembles().forEach(this::ajouterEnsemble);
    }

    private void ajouterGroupe(String nom, Set<String> contenu, List<String> modalites) {
        if (groupes.contains(nom)) {
            return;
        }
        var bits = new BitSet();
        contenu.forEach(modalite -> bits.set(modalites.indexOf(modalite)));
        groupes.add(nom);
        modalitesDuGroupe.add(bits);
        publies.add(new BitSet());
        dejaMontres.add(new BitSet());
    }

    /** Ajoute un regroupement de territoires, non publié, et rend son rang. */
    int ajouterEnsemble(String nom, Set<String> territoires) {
        int connu = ensembles.indexOf(nom);
        if (connu >= 0) {
            return connu;
        }
        int rang = ensembles.size();
        var bits = new BitSet();
        for (String territoire : territoires) {
            int membre = exigerRang(territoire);
            bits.set(membre);
            appartenances.get(membre).set(rang);
        }
        ensembles.add(nom);
        membres.add(bits);
        return rang;
    }

    /** Le regroupement qui a exactement ces membres, quel que soit son nom ; −1 s'il n'y en a pas. */
    int deMemesMembres(Set<String> territoires) {
        var bits = new BitSet();
        for (String territoire : territoires) {
            bits.set(exigerRang(territoire));
        }
        return membres.indexOf(bits);
    }

    private int exigerRang(String territoire) {
        Integer rang = rangDuTerritoire.get(territoire);
        if (rang == null) {
            throw new IllegalArgumentException(
                    "Le territoire « %s » n’est pas dans le tableau à protéger.".formatted(territoire));
        }
        return rang;
    }

    int territoires() {
        return effectifs.length;
    }

    int modalites() {
        return effectifs.length == 0 ? 0 : effectifs[0].length;
    }

    boolean publie(int ensemble, int groupe) {
        return publies.get(groupe).get(ensemble);
    }

    void publier(int ensemble, int groupe) {
        publies.get(groupe).set(ensemble);
    }

    void masquer(int ensemble, int groupe) {
        publies.get(groupe).clear(ensemble);
    }

    /** Ce qui est publié à cet instant a été vu : on ne pourra plus le reprendre. */
    void figer() {
        for (int groupe = 0; groupe < publies.size(); groupe++) {
            dejaMontres.get(groupe).or(publies.get(groupe));
        }
    }

    boolean dejaMontre(int ensemble, int groupe) {
        return dejaMontres.get(groupe).get(ensemble);
    }

    long valeur(int ensemble, int groupe) {
        long total = 0;
        BitSet lieux = membres.get(ensemble);
        BitSet colonnes = modalitesDuGroupe.get(groupe);
        for (int lieu = lieux.nextSetBit(0); lieu >= 0; lieu = lieux.nextSetBit(lieu + 1)) {
            for (int colonne = colonnes.nextSetBit(0); colonne >= 0; colonne = colonnes.nextSetBit(colonne + 1)) {
                total += effectifs[lieu][colonne];
            }
        }
        return total;
    }

    int taille(int ensemble) {
        return membres.get(ensemble).cardinality();
    }

    /** Les chiffres publiés que cet échange changerait : par groupe de modalités, les regroupements de territoires. */
    List<BitSet> chiffresChanges(Echange echange) {
        var changes = new ArrayList<BitSet>(publies.size());
        for (int groupe = 0; groupe < publies.size(); groupe++) {
            BitSet touches = touches(echange, modalitesDuGroupe.get(groupe));
            touches.and(publies.get(groupe));
            changes.add(touches);
        }
        return changes;
    }

    /** Dit si l'échange laisse tous les chiffres publiés comme ils sont. */
    boolean invisible(Echange echange) {
        for (int groupe = 0; groupe < publies.size(); groupe++) {
            BitSet touches = touches(echange, modalitesDuGroupe.get(groupe));
            if (touches.intersects(publies.get(groupe))) {
                return false;
            }
        }
        return true;
    }

    /** Les regroupements de territoires dont le total, dans ces modalités, changerait. */
    private BitSet touches(Echange echange, BitSet modalites) {
        boolean premiere = modalites.get(echange.modalite());
        boolean seconde = echange.autreModalite() >= 0 && modalites.get(echange.autreModalite());
        return switch (echange.forme()) {
            case AJOUT -> premiere ? copie(appartenances.get(echange.lieu())) : new BitSet();
            case TRANSFERT -> {
                if (premiere && seconde) {
                    yield difference(echange.lieu(), echange.autreLieu());
                }
                if (premiere) {
                    yield copie(appartenances.get(echange.lieu()));
                }
                yield seconde ? copie(appartenances.get(echange.autreLieu())) : new BitSet();
            }
            case CROISEMENT -> premiere == seconde ? new BitSet() : difference(echange.lieu(), echange.autreLieu());
        };
    }

    private BitSet difference(int lieu, int autre) {
        BitSet difference = copie(appartenances.get(lieu));
        difference.xor(appartenances.get(autre));
        return difference;
    }

    private static BitSet copie(BitSet bits) {
        return (BitSet) bits.clone();
    }
}
