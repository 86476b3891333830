package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.droitsdespersonnes.FichierDeLaPersonne.Endroit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ce qui est proposé à masquer et ce que le professionnel en a retenu. Une proposition vaut pour un passage, pour une donnée
 * ou pour un élément entier ; les mots ajoutés à la main valent partout.
 */
record Masquages(List<Proposition> propositions, List<String> mots) {
    /** De quoi il s’agit. */
    enum Sorte {
        /** Un élément qui ne concerne qu’un autre. */
        ELEMENT,
        /** Un passage d’un texte. */
        PASSAGE,
        /** Une note professionnelle, à communiquer sauf raison de ne pas le faire. */
        NOTE
    }

    record Proposition(Sorte sorte, Endroit ou, int debut, int fin, String mot, String raison, boolean retenue) {
        Proposition retenue(boolean oui) {
            return new Proposition(sorte, ou, debut, fin, mot, raison, oui);
        }
    }

    Masquages {
        propositions = List.copyOf(propositions);
        mots = List.copyOf(mots);
    }

    /** Les mêmes, dont seules celles de ces rangs sont retenues. */
    Masquages retenir(Set<Integer> rangs, List<String> mots) {
        var relues = new java.util.ArrayList<Proposition>();
        for (int i = 0; i < propositions.size(); i++)
            relues.add(propositions.get(i).retenue(rangs.contains(i)));
        return new Masquages(relues, mots);
    }

    /** L’élément, ou la donnée, est-il caché en entier ? */
    boolean cache(Endroit ou) {
        return propositions.stream().anyMatch(p -> p.retenue() && p.sorte() != Sorte.PASSAGE && p.ou().equals(ou));
    }

    /** Les passages retenus, du dernier au premier pour que leurs places restent justes, puis les mots de partout. */
    String masquer(Endroit ou, String texte) {
        var masque = new StringBuilder(texte);
        int limite = texte.length();
        var passages = propositions.stream()
                .filter(p -> p.retenue() && p.sorte() == Sorte.PASSAGE && p.ou().equals(ou))
                .sorted(Comparator.comparingInt(Proposition::debut)
                        .thenComparingInt(Proposition::fin)
                        .reversed())
                .toList();
        for (var p : passages) {
            if (p.fin() > limite) continue;
            masque.replace(p.debut(), p.fin(), FichierDeLaPersonne.TIERS_MASQUE);
            limite = p.debut();
        }
        return mots(masque.toString());
    }

    String mots(String texte) {
        String masque = texte;
        for (String mot : mots) {
            masque = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(mot) + "(?![\\p{L}\\p{N}])", FLAGS)
                    .matcher(masque)
                    .replaceAll(Matcher.quoteReplacement(FichierDeLaPersonne.TIERS_MASQUE));
        }
        return masque;
    }

    static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Les personnes dont un élément entier est caché : leurs pièces ne partent pas non plus. */
    Set<Long> personnesEcartees(FichierDeLaPersonne fichier) {
        var ecartees = new HashSet<Long>();
        for (var p : propositions) {
            if (!p.retenue() || p.sorte() != Sorte.ELEMENT) continue;
            Long personne = fichier.parties()
                    .get(p.ou().partie())
                    .elements()
                    .get(p.ou().element())
                    .personne();
            if (personne != null) ecartees.add(personne);
        }
        return ecartees;
    }
}
