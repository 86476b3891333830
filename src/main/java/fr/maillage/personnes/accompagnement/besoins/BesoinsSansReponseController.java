package fr.maillage.personnes.accompagnement.besoins;

import fr.maillage.personnes.accompagnement.DomainesDeVie;
import fr.maillage.personnes.accompagnement.besoins.pages.BesoinsSansReponsePage;
import fr.maillage.references.territoire.Communes;
import fr.maillage.references.territoire.secret.ComptesParCommune;
import fr.maillage.references.territoire.secret.Tableau;
import fr.maillage.references.territoire.secret.TableauProtege;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDeBilan;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Ce qui manque au territoire, vu des besoins restés sans réponse sur douze mois : des comptes sous le secret. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.AGREGATS_INTERNES)
class BesoinsSansReponseController {
    private static final String ADRESSE = "/personnes/besoins-sans-reponse";

    private final ComptesDesBesoins comptes;
    private final DomainesDeVie domaines;
    private final Communes communes;

    BesoinsSansReponseController(ComptesDesBesoins comptes, DomainesDeVie domaines, Communes communes) {
        this.comptes = comptes;
        this.domaines = domaines;
        this.communes = communes;
    }

    @GetMapping(ADRESSE)
    BesoinsSansReponsePage montrer() {
        var au = Quand.aujourdHui();
        var du = au.minusYears(1).plusDays(1);
        var publiables = comptes.publiables(du, au, domaines.tous());
        var tableau = publiables.comptes();
        return new BesoinsSansReponsePage(
                Quand.jour(du),
                Quand.jour(au),
                lignes(publiables.domaines(), tableau),
                lignes(publiables.raisons(), tableau),
                lignes(tableau.modalites(), tableau),
                tableau.communes().stream()
                        .map(c -> new BesoinsSansReponsePage.Ligne(nommer(c), tableau.lisible(c, Tableau.ENSEMBLE)))
                        .toList(),
                TableauProtege.NOTE);
    }

    private static List<BesoinsSansReponsePage.Ligne> lignes(List<String> colonnes, ComptesParCommune tableau) {
        return colonnes.stream()
                .map(c -> new BesoinsSansReponsePage.Ligne(c, tableau.lisible(Tableau.ENSEMBLE, c)))
                .toList();
    }

    private String nommer(String commune) {
        return commune.matches("\\d[0-9AB]\\d{3}") ? communes.nom(commune) : commune;
    }

    /** Sur la page « Bilans ». */
    @Component
    static class CarteDesBesoins implements CarteDeBilan {
        private final ComptesDesBesoins comptes;
        private final DomainesDeVie domaines;

        CarteDesBesoins(ComptesDesBesoins comptes, DomainesDeVie domaines) {
            this.comptes = comptes;
            this.domaines = domaines;
        }

        @Override
        public int rang() {
            return 10;
        }

        @Override
        public String titre() {
            return "Besoins sans réponse";
        }

        @Override
        public String phrase() {
            return "Ce que des foyers accompagnés demandent et que rien ne couvre, par domaine, par raison et par commune.";
        }

        @Override
        public String href() {
            return ADRESSE;
        }

        @Override
        public Chiffre chiffre() {
            var au = Quand.aujourdHui();
            var tableau = comptes.publiables(au.minusYears(1).plusDays(1), au, domaines.tous())
                    .comptes();
            if (tableau.communes().isEmpty()) return new Chiffre("0", "besoin sans réponse depuis un an");
            String combien = tableau.lisible(Tableau.ENSEMBLE, Tableau.ENSEMBLE);
            return combien.matches("\\d.*")
                    ? new Chiffre(combien, "besoins sans réponse depuis un an")
                    : new Chiffre("–", "trop peu de besoins sans réponse pour en dire le nombre");
        }
    }
}
