package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Ce qu’un créancier peut faire saisir d’un salaire net mensuel : L. 3252-2, L. 3252-3, R. 3252-2 à R. 3252-5 du code du travail. */
public final class QuotiteSaisissable {
    private static final int TRANCHES = 6;
    private static final long SOIXANTIEMES_PAR_AN = 60 * 12;

    private final Baremes baremes;

    public QuotiteSaisissable(Baremes baremes) {
        this.baremes = baremes;
    }

    /**
     * @param saisissable en centimes par mois
     * @param laisse ce qui reste à la personne, en centimes par mois
     */
    public record Reponse(long saisissable, long laisse, List<Motif> motifs) {}

    record Regles(Valeur[] seuils, Valeur[] parts, Valeur parPersonne, Valeur soldeInsaisissable) {
        static Regles au(Baremes b, LocalDate d) {
            var seuils = new Valeur[TRANCHES];
            var parts = new Valeur[TRANCHES + 1];
            for (int i = 0; i < TRANCHES; i++) seuils[i] = b.valeur("saisie/quotite", "seuil_" + (i + 1), d);
            for (int i = 0; i <= TRANCHES; i++) parts[i] = b.valeur("saisie/quotite", "part_" + (i + 1), d);
            return new Regles(
                    seuils, parts, b.valeur("saisie/personne_a_charge", d), b.valeur("rsa/montant_forfaitaire", d));
        }
    }

    /** @param salaireNet en centimes par mois, après retenue à la source */
    public Reponse calculer(long salaireNet, int personnesACharge, LocalDate jour) {
        if (salaireNet < 0) throw new IllegalArgumentException("Un salaire ne peut pas être négatif.");
        if (personnesACharge < 0)
            throw new IllegalArgumentException("Un nombre de personnes à charge ne peut pas être négatif.");
        Regles regles = Regles.au(baremes, jour);
        long salaire = Euros.deCentimes(salaireNet);
        long saisissable = Euros.deCentimes(parTranches(regles, salaireNet, personnesACharge));
        long aLaisser = Math.min(salaire, regles.soldeInsaisissable().millioniemes());
        long retenu = Math.min(saisissable, salaire - aLaisser);
        var motifs = new ArrayList<Motif>();
        motifs.add(new Motif(
                "Somme des parts de chaque tranche ; personnes à charge : %d.".formatted(personnesACharge),
                "Code du travail, R. 3252-2 et R. 3252-3",
                saisissable,
                List.of(regles.seuils()[0], regles.parPersonne())));
        motifs.add(new Motif(
                "Le montant du RSA d’une personne seule est toujours laissé.",
                "Code du travail, L. 3252-3 et R. 3252-5",
                aLaisser,
                List.of(regles.soldeInsaisissable())));
        long centimes = Euros.enCentimes(retenu);
        return new Reponse(centimes, salaireNet - centimes, List.copyOf(motifs));
    }

    /** Ce que donne le barème seul, en centimes par mois, sans le minimum qu’une saisie laisse toujours. */
    public long selonLeBareme(long salaireNet, int personnesACharge, LocalDate jour) {
        return salaireNet <= 0 ? 0 : parTranches(Regles.au(baremes, jour), salaireNet, personnesACharge);
    }

    /** Les seuils et le salaire sur l’année, les parts en soixantièmes : un seul arrondi, à la fin. */
    private static long parTranches(Regles regles, long mensuel, int personnes) {
        long annuel = Math.multiplyExact(mensuel, 12);
        long hausse = personnes * Euros.enCentimes(regles.parPersonne().millioniemes());
        long soixantiemes = 0;
        long bas = 0;
        for (int i = 0; i <= TRANCHES && annuel > bas; i++) {
            long haut = i == TRANCHES
                    ? annuel
                    : Math.min(annuel, Euros.enCentimes(regles.seuils()[i].millioniemes()) + hausse);
            soixantiemes += (haut - bas) * (regles.parts()[i].millioniemes() / Euros.UN);
            bas = haut;
        }
        return Math.floorDiv(2 * soixantiemes + SOIXANTIEMES_PAR_AN, 2 * SOIXANTIEMES_PAR_AN);
    }
}
