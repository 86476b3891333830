package fr.maillage.references.estimation;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.Droit;
import fr.maillage.references.droits.Eclairage;
import fr.maillage.references.droits.Eclaireur;
import fr.maillage.references.droits.FaitAPreciser;
import fr.maillage.references.droits.MoteurDeDroits;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Percu;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Estimer les droits d’un foyer, sans rien garder de lui : ni base, ni journal, ni session. */
@Component
public class Estimer {
    private final MoteurDeDroits moteur = new MoteurDeDroits(Baremes.duProduit());
    private final Eclaireur eclaireur = new Eclaireur(moteur);
    private final Demarches demarches = new Demarches();

    /** Ce qui ne peut pas être vrai dans ce foyer ; vide si l’on peut estimer. */
    public List<String> controler(Foyer foyer, YearMonth mois) {
        return moteur.controler(foyer, mois);
    }

    /** Les seuls montants d’une première demande, en centimes : pour savoir si une réponse changerait quelque chose. */
    public long[] montants(Foyer foyer, YearMonth mois) {
        return moteur.montants(foyer, mois);
    }

    /** Les montants une fois toutes les aides versées depuis un an, en centimes : pour classer, et pour comparer deux dates. */
    public long[] montantsEtablis(Foyer foyer, YearMonth mois) {
        return moteur.montantsEtablis(foyer, mois);
    }

    /** Les mois qui viennent, l’un après l’autre ; voir {@link MoteurDeDroits#projeter}. */
    public long[][] projeter(Foyer foyer, YearMonth premier, int nombre) {
        return moteur.projeter(foyer, premier, nombre);
    }

    /** @param ecartes les questions auxquelles on a déjà répondu non */
    public Estimation executer(Foyer foyer, YearMonth mois, Set<FaitAPreciser> ecartes) {
        var aDemander = new ArrayList<Eclairage>();
        var dejaVerses = new ArrayList<Estimation.DejaVerse>();
        var fermes = new ArrayList<Eclairage>();
        var inconnus = new ArrayList<Eclairage>();
        eclaireur.eclairer(foyer, mois, ecartes).forEach((prestation, eclairage) -> {
            var verse = verse(foyer, mois, prestation);
            if (verse.isPresent()) dejaVerses.add(new Estimation.DejaVerse(eclairage, verse.get()));
            else if (eclairage.droit() instanceof Droit.Ouvert) aDemander.add(eclairage);
            else if (eclairage.droit() instanceof Droit.Inconnu) inconnus.add(eclairage);
            else fermes.add(eclairage);
        });
        aDemander.sort(Comparator.comparing(Estimer::centimes).reversed());
        return new Estimation(
                mois,
                List.copyOf(aDemander),
                List.copyOf(dejaVerses),
                List.copyOf(fermes),
                List.copyOf(inconnus),
                eclaireur.preciser(foyer, mois, ecartes),
                total(aDemander, Estimer::centimes),
                total(aDemander, e -> centimes(e) == 0 ? 0 : e.etabli()));
    }

    private long total(List<Eclairage> aDemander, ToLongFunction<Eclairage> montant) {
        return aDemander.stream()
                .filter(e -> demarche(e.prestation()).rythme() == Demarche.Rythme.PAR_MOIS)
                .mapToLong(montant)
                .sum();
    }

    public Demarche demarche(Prestation prestation) {
        return demarches.de(prestation);
    }

    public static long centimes(Eclairage eclairage) {
        return eclairage.droit() instanceof Droit.Ouvert(long centimes, var _) ? centimes : 0;
    }

    private static Optional<Long> verse(Foyer foyer, YearMonth mois, Prestation prestation) {
        int rang = Mois.rang(mois);
        return foyer.percus().stream()
                .filter(p -> p.prestation() == prestation && p.debut() <= rang && p.fin() >= rang)
                .map(Percu::montant)
                .findFirst();
    }
}
