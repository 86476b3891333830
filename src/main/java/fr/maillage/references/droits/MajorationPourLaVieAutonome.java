package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import java.time.LocalDate;

/** La majoration pour la vie autonome : L. 821-1-2 et D. 821-3 du code de la sécurité sociale. */
final class MajorationPourLaVieAutonome {
    private MajorationPourLaVieAutonome() {}

    record Regles(Valeur montant, Valeur incapacite, Valeur aah) {
        static Regles au(Baremes b, LocalDate d) {
            return new Regles(
                    b.valeur("aah/majoration_vie_autonome", d),
                    b.valeur("aah/conditions", "incapacite", d),
                    b.valeur("aah/montant", d));
        }
    }

    /** Une AAH entière, 80 % d’incapacité, un logement à soi avec une aide au logement, et pas de revenu du travail. */
    static long calculer(Etude e) {
        if (e.montant(Prestation.AIDE_AU_LOGEMENT) == 0) {
            return e.r.ferme("Il faut un logement indépendant, avec une aide au logement.", "CSS, L. 821-1-2");
        }
        long total = 0;
        for (Personne p : e.personnes) {
            if (p.estEnfant()
                    || p.tauxIncapacite() < 80
                    || e.aahDe(p) < e.loi.mva.aah().millioniemes()) continue;
            if (e.net(p, Aah.TRAVAIL, e.mois, e.mois) > 0) continue;
            total += e.loi.mva.montant().millioniemes();
        }
        return total == 0
                ? e.r.ferme("Il faut une AAH entière, 80 % d’incapacité et aucun revenu du travail.", "CSS, L. 821-1-2")
                : e.r.etape("Majoration pour la vie autonome.", "CSS, D. 821-3", total, e.loi.mva.montant());
    }
}
