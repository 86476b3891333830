package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.taches.Avancement;
import fr.maillage.socle.taches.Travail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calcule, chaque nuit ou à la demande, les paires de fiches qui se ressemblent. La base ne rend que des blocs (même date de
 * naissance, même téléphone, même nom sans date) et l’on ne compare qu’à l’intérieur : le travail croît comme le nombre de
 * personnes, non comme son carré. Deux organisations ne sont jamais rapprochées.
 */
@Component
class CalculerLesDoublons implements Travail {
    static final String GENRE = "dossiers.doublons";

    private static final int DATES = 400;
    private static final int NUMEROS = 400;

    private final JdbcDoublons base;
    private final JdbcRecherche recherche;
    private final TransactionTemplate transaction;

    CalculerLesDoublons(JdbcDoublons base, JdbcRecherche recherche, TransactionTemplate transaction) {
        this.base = base;
        this.recherche = recherche;
        this.transaction = transaction;
    }

    @Override
    public String genre() {
        return GENRE;
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT24H")
    void chaqueNuit() {
        calculer(_ -> {}, _ -> {});
    }

    @Override
    public void executer(Avancement avancement) {
        calculer(avancement::total, avancement::fait);
        avancement.resultat("la liste des doublons est à jour", Adresses.DOUBLONS);
    }

    /** Rend combien de paires se ressemblent dans toute la maison. */
    int calculer(IntConsumer total, IntConsumer fait) {
        long calcul = System.nanoTime() ^ System.currentTimeMillis();
        var dates = deLaMaison(base::datesPartagees);
        var numeros = deLaMaison(base::numerosPartages);
        var sansDate = deLaMaison(base::sansDate);
        int pas = (dates.size() + DATES - 1) / DATES + (numeros.size() + NUMEROS - 1) / NUMEROS + 1;
        total.accept(pas);
        int n = 0;
        for (var paquet : paquets(dates, DATES)) {
            deLaMaison(() -> retenir(base.neesLe(paquet), calcul));
            fait.accept(++n);
        }
        for (var paquet : paquets(numeros, NUMEROS)) {
            deLaMaison(() -> retenir(base.joignablesAu(paquet), calcul));
            fait.accept(++n);
        }
        for (var paquet : paquets(sansDate, DATES)) deLaMaison(() -> retenir(memesNoms(paquet), calcul));
        fait.accept(++n);
        return deLaMaison(() -> base.conclure(calcul));
    }

    private <T> T deLaMaison(java.util.function.Supplier<T> travail) {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }

    private static <T> List<List<T>> paquets(List<T> tous, int taille) {
        var paquets = new ArrayList<List<T>>();
        for (int n = 0; n < tous.size(); n += taille) {
            paquets.add(tous.subList(n, Math.min(tous.size(), n + taille)));
        }
        return paquets;
    }

    private int retenir(List<JdbcDoublons.Comparable> bloc, long calcul) {
        Map<Long, Voisinage> parOrganisation = new HashMap<>();
        var paires = new ArrayList<JdbcDoublons.Paire>();
        for (var un : bloc) {
            var voisinage = parOrganisation.computeIfAbsent(un.organisation(), _ -> new Voisinage());
            for (var voisin : voisinage.autour(un.fiche())) {
                long autre = voisin.fiche().id();
                if (autre == un.fiche().id()) continue;
                paires.add(new JdbcDoublons.Paire(
                        Math.min(un.fiche().id(), autre),
                        Math.max(un.fiche().id(), autre),
                        voisin.comparaison().force(),
                        String.join(", ", voisin.comparaison().raisons())));
            }
            voisinage.ajouter(un.fiche());
        }
        base.retenir(paires, calcul);
        return paires.size();
    }

    /** Une fiche sans date se rapproche de celles, datées ou non, qui ont le même nom et le même prénom. */
    private List<JdbcDoublons.Comparable> memesNoms(List<JdbcDoublons.Comparable> sansDate) {
        var ids = new ArrayList<Long>();
        for (var un : sansDate) {
            ids.add(un.fiche().id());
            var noms =
                    Comparaison.noms(un.fiche()).stream().map(Empreintes::exact).toList();
            var prenoms = Comparaison.prenoms(un.fiche()).stream()
                    .map(Empreintes::exact)
                    .toList();
            if (noms.isEmpty() || prenoms.isEmpty()) continue;
            recherche.croiser(noms, prenoms).forEach(t -> ids.add(t.personne()));
        }
        return base.parmi(ids.stream().distinct().toList());
    }
}
