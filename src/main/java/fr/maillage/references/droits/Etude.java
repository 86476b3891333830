package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.droits.foyer.Ressource;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Un foyer regardé à un mois sous la loi de ce mois : ce que chaque prestation lit, et ce qu’elle y laisse. */
final class Etude {
    final Foyer foyer;
    final int mois;
    final Loi loi;
    final Raisonnement r;
    final List<Personne> personnes;
    final Personne demandeur;
    final @Nullable Personne conjoint;
    private final long[] montants = new long[Prestation.values().length];
    private long ressourcesFamiliales = -1;
    private @Nullable Map<Personne, Long> aahParPersonne;

    /** La part des allocations familiales que d’autres prestations ignorent. */
    long majorationPourAge;

    long forfaitVingtAns;

    private final IntFunction<Loi> lois;
    private final Passe passe;

    Etude(Foyer foyer, int mois, IntFunction<Loi> lois, Passe passe, Raisonnement r) {
        this.foyer = foyer;
        this.mois = mois;
        this.lois = lois;
        this.passe = passe;
        this.loi = lois.apply(mois);
        this.r = r;
        this.personnes = foyer.personnes();
        this.demandeur = personnes.getFirst();
        this.conjoint = personnes.size() > 1 && personnes.get(1).lien() == Lien.CONJOINT ? personnes.get(1) : null;
    }

    /** La loi d’un autre mois, quand le texte calcule mois par mois. */
    Loi loiDu(int autreMois) {
        return autreMois == mois ? loi : lois.apply(autreMois);
    }

    boolean enCouple() {
        return conjoint != null;
    }

    int adultes() {
        return conjoint == null ? 1 : 2;
    }

    /** Ce qu’une prestation déjà calculée pour ce mois a donné, en millionièmes d’euro. */
    long montant(Prestation prestation) {
        return montants[prestation.ordinal()];
    }

    void poser(Prestation prestation, long montant) {
        montants[prestation.ordinal()] = montant;
    }

    /** L’AAH est personnelle : ce que chacun en a, zéro tant qu’elle n’est pas calculée. */
    long aahDe(Personne p) {
        return aahParPersonne == null ? 0 : aahParPersonne.getOrDefault(p, 0L);
    }

    void poserAah(Personne p, long montant) {
        if (aahParPersonne == null) aahParPersonne = new IdentityHashMap<>(2);
        aahParPersonne.put(p, montant);
    }

    long net(Personne p, long natures, int debut, int fin) {
        long somme = 0;
        for (Ressource ressource : p.ressources()) {
            if ((ressource.nature().masque() & natures) != 0) somme += ressource.net() * mois(ressource, debut, fin);
        }
        return Euros.deCentimes(somme);
    }

    long imposable(Personne p, long natures, int debut, int fin) {
        long somme = 0;
        for (Ressource ressource : p.ressources()) {
            if ((ressource.nature().masque() & natures) != 0) {
                somme += ressource.imposable() * mois(ressource, debut, fin);
            }
        }
        return Euros.deCentimes(somme);
    }

    long brut(Personne p, long natures, int debut, int fin) {
        long somme = 0;
        for (Ressource ressource : p.ressources()) {
            if ((ressource.nature().masque() & natures) != 0) somme += ressource.brut() * mois(ressource, debut, fin);
        }
        return Euros.deCentimes(somme);
    }

    private static int mois(Ressource ressource, int debut, int fin) {
        return Math.max(0, Math.min(fin, ressource.fin()) - Math.max(debut, ressource.debut()) + 1);
    }

    /** Ce que le foyer a déjà perçu d’une prestation entre deux mois compris. */
    long percu(Prestation prestation, int debut, int fin) {
        return Euros.deCentimes(passe.percu(prestation, debut, fin));
    }

    /** Les ressources de l’avant-dernière année civile, que toutes les prestations familiales regardent. */
    long ressourcesFamiliales() {
        if (ressourcesFamiliales < 0) ressourcesFamiliales = RessourcesFamiliales.calculer(this);
        return ressourcesFamiliales;
    }

    long[] enCentimes() {
        var centimes = new long[montants.length];
        for (int i = 0; i < centimes.length; i++) centimes[i] = Euros.enCentimes(montants[i]);
        return centimes;
    }
}
