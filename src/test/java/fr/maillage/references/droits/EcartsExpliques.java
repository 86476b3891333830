package fr.maillage.references.droits;

import static fr.maillage.references.droits.foyer.NatureDeRessource.CHOMAGE;

import fr.maillage.references.baremes.BaremesChanges;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.LocalDate;
import java.util.Map;

/**
 * Pourquoi un foyer engendré s’écarte de la loi : on refait le calcul avec la lecture qu’en avaient les foyers engendrés et l’on
 * retrouve leur nombre, ou l’on montre le fait que leur lecture ignore. Un écart sans raison est une faute du moteur.
 */
final class EcartsExpliques {
    /** La même loi, où l’aide au logement ne s’arrondit pas à l’euro (CCH D. 823-16). */
    static final MoteurDeDroits SANS_ARRONDI =
            new MoteurDeDroits(BaremesChanges.avec(Map.of("logement/arrondi", "0.01")));

    /** Les valeurs périmées ou absentes chez eux : plafond d’avril 2024, ni deux activités, ni chômage, ni arrondi dans l’aide au logement. */
    private static final MoteurDeDroits A_LEURS_VALEURS = new MoteurDeDroits(BaremesChanges.avec(Map.of(
            "css/plafond",
            "10166",
            "logement/double_activite",
            "0",
            "logement/chomage",
            "0",
            "logement/arrondi",
            "0.01")));

    private EcartsExpliques() {}

    /** La raison, ou une chaîne vide. */
    static String raison(Cas cas, Cas.Attendu attendu) {
        var mesure = Observations.CONNUES.get(attendu.variable());
        if (mesure == null) return "";
        Etude e = A_LEURS_VALEURS.calculer(cas.foyer(), attendu.mois());
        if (proches(mesure.applyAsLong(e), attendu.valeur()))
            return "valeurs (CSS L. 861-1, CCH R. 822-7, R. 822-14, R. 822-15 et D. 823-16)";
        if (attendu.variable().equals("aide_logement") && mesure.applyAsLong(e) == 0 && attendu.valeur() < 10)
            return "rien sous dix euros (CCH D. 823-16)";
        if (attendu.variable().equals("aide_logement") && e.montant(Prestation.AAH) > 0 && loyerEleve(e))
            return "loyer élevé avec l’AAH (CCH D. 823-16, 4°)";
        if (attendu.variable().equals("ppa") && foyerChangeDansLeTrimestre(e))
            return "le foyer au dernier jour de chaque mois de référence (CSS R. 843-1)";
        if (attendu.variable().equals("ppa") && salairePerdu(e))
            return "salaire perdu dans le trimestre (CSS R. 842-2)";
        if (attendu.variable().equals("aah") && proches(aahALeurLecture(e), attendu.valeur()))
            return "chômage et AAH (CSS R. 532-5, R. 821-4-4, D. 821-9)";
        if (anniversaireDuMois(cas, attendu.mois())) return "fin de droit au mois de l’anniversaire (CSS L. 552-1)";
        if (attendu.variable().equals("ars") && enfantDeFinDAnnee(cas)) return "année de naissance (CSS R. 543-2)";
        if (revenusPassesReduits(e)) return "chômage et revenus passés (CSS R. 532-5 et R. 532-7)";
        return "";
    }

    private static boolean proches(long millioniemes, double attendu) {
        return Math.abs(millioniemes / (double) Euros.UN - attendu) <= 1.0001;
    }

    /** Leur lecture : D. 821-9 vaut pour le chômage comme pour le travail, puis 30 % de moins. */
    private static long aahALeurLecture(Etude e) {
        long total = 0;
        for (Personne p : e.personnes) {
            if (p.tauxIncapacite() == 0 || !Aah.ouverte(e, p)) continue;
            total += p.activite() == Activite.SANS_EMPLOI ? sansEmploi(e, p) : e.aahDe(p);
        }
        return total;
    }

    private static long sansEmploi(Etude e, Personne p) {
        int debut = Mois.janvier(Mois.annee(e.mois) - 2);
        long revenus = e.imposable(p, Aah.TRAVAIL | CHOMAGE.masque(), debut, debut + 11);
        var regles = e.loi.aah;
        long tranche = Euros.fois(
                12 * regles.smicMensuel().millioniemes(), regles.tranche().millioniemes());
        long retenus = Math.min(revenus, tranche) / 5 + Euros.fois(Euros.positif(revenus - tranche), 600_000);
        long plafond = Euros.fois(
                12 * regles.montant().millioniemes(),
                Euros.UN
                        + AllocationsFamiliales.enfantsACharge(e)
                                * regles.parEnfant().millioniemes());
        long reste = Euros.diviser(plafond - Euros.fois(retenus, 700_000), 12);
        return Math.min(regles.montant().millioniemes(), Euros.positif(reste));
    }

    /**
     * Trois ou vingt-cinq ans après le premier jour d’un mois de référence : ils lisent ce premier jour, la loi le dernier. Une naissance depuis :
     * ils comptent l’enfant avant qu’il naisse.
     */
    private static boolean foyerChangeDansLeTrimestre(Etude e) {
        int debut = e.mois - e.loi.decalage;
        for (Personne p : e.personnes) {
            if (!p.estEnfant()) continue;
            for (int age : new int[] {0, 3, 25}) {
                if (age > 0 && p.naissance().getDayOfMonth() == 1) continue;
                int anniversaire = Mois.rang(p.naissance()) + 12 * age;
                if (anniversaire >= debut && anniversaire <= (age == 0 ? e.mois : debut + 2)) return true;
            }
        }
        return false;
    }

    /** Un adulte qui a travaillé dans le trimestre et ne travaille plus le mois du droit : ils ferment la prime, la loi regarde le trimestre. */
    private static boolean salairePerdu(Etude e) {
        int debut = e.mois - e.loi.decalage;
        for (Personne p : e.personnes) {
            if (!p.estEnfant()
                    && p.activite() == Activite.SANS_EMPLOI
                    && e.net(p, Rsa.PROFESSIONNELS, debut, debut + 2) > 0) return true;
        }
        return false;
    }

    /** Plus de deux fois et demie le loyer plafond : ils réduisent l’aide même à qui reçoit l’AAH. */
    private static boolean loyerEleve(Etude e) {
        var plafonds = e.loi.logement.plafonds()[e.foyer.logement().zone().ordinal()];
        long plafond = plafonds.pour(e.enCouple(), AideAuLogement.personnesACharge(e));
        return Euros.deCentimes(e.foyer.logement().loyer())
                > Euros.fois(plafond, plafonds.baisse().millioniemes());
    }

    private static boolean anniversaireDuMois(Cas cas, int mois) {
        return cas.foyer().personnes().stream()
                .filter(Personne::estEnfant)
                .anyMatch(p -> Math.floorMod(Mois.rang(p.naissance()), 12) == Math.floorMod(mois, 12));
    }

    /** Septembre à janvier : les mois où l’année de naissance, ou le 15 septembre, changent la réponse. */
    private static boolean enfantDeFinDAnnee(Cas cas) {
        return cas.foyer().personnes().stream()
                .filter(Personne::estEnfant)
                .map(Personne::naissance)
                .map(LocalDate::getMonthValue)
                .anyMatch(mois -> mois >= 9 || mois == 1);
    }

    private static boolean revenusPassesReduits(Etude e) {
        int debut = Mois.janvier(Mois.annee(e.mois) - 2);
        for (Personne p : e.personnes) {
            if (!Chomage.total(e, p)) continue;
            if (e.imposable(p, Chomage.TRAVAIL | CHOMAGE.masque(), debut, debut + 11) > 0) return true;
        }
        return false;
    }
}
