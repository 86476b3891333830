package fr.maillage.territoires.projets;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDAccueil;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.Lien;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sur « Mon travail » : les projets qui courent, celui dont un jalon approche ou a passé d’abord. */
@Component
class CarteDesProjets implements CarteDAccueil {
    private static final int AU_PLUS = 6;
    private static final int BIENTOT_EN_JOURS = 14;

    private final Fiches fiches;

    CarteDesProjets(Fiches fiches) {
        this.fiches = fiches;
    }

    @Override
    public int rang() {
        return 300;
    }

    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        if (!fiches.peut(Acte.LIRE)) return Optional.empty();
        LocalDate jour = Quand.aujourdHui();
        var lignes = fiches.enAttente(AU_PLUS).stream()
                .map(attente -> ligne(attente, jour))
                .toList();
        return Optional.of(new Carte(
                "Projets et actions",
                lignes,
                "Aucun projet ne court. Une fiche neuve viendra ici, avec son prochain jalon.",
                new Lien("Tous les projets", "/projets")));
    }

    private static Ligne ligne(JdbcFiches.EnAttente fiche, LocalDate jour) {
        String href = Fiche.adresse(fiche.id());
        LocalDate prevu = fiche.prevu();
        if (prevu == null)
            return new Ligne(
                    fiche.titre(),
                    href,
                    "",
                    fiche.etat().libelle(),
                    fiche.etat().ton());
        long jours = ChronoUnit.DAYS.between(jour, prevu);
        return new Ligne(
                fiche.titre(),
                href,
                fiche.jalon() + ", " + Dates.enLettres(prevu),
                jours < 0
                        ? "en retard"
                        : jours == 0 ? "aujourd’hui" : "dans " + jours + (jours == 1 ? " jour" : " jours"),
                jours < 0 ? "urgent" : jours <= BIENTOT_EN_JOURS ? "bientot" : "neutre");
    }
}
