package fr.maillage.personnes.demarches;

import fr.maillage.personnes.courriers.GenreDEcrit;
import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
import fr.maillage.personnes.courriers.LecteursDEcrit;
import fr.maillage.personnes.courriers.MatiereDeRapport;
import fr.maillage.personnes.courriers.PartieDeRapport;
import fr.maillage.personnes.courriers.PartieDeRapport.Rubrique;
import fr.maillage.personnes.courriers.PartieDeRapport.Voix;
import fr.maillage.personnes.courriers.SourceDEcrits;
import fr.maillage.personnes.courriers.SujetDEcrit;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ce que les droits et démarches écrivent pour la personne : la feuille de route d’une démarche, la fiche d’un droit. */
@Configuration(proxyBeanMethods = false)
class EcritsDesDroits {
    private static EcritsDeDemarche ecrits() {
        return new EcritsDeDemarche(QuiTravaille.exiger(), Quand.aujourdHui());
    }

    /** En grands caractères, pour être lu sans effort. */
    private static Ouvrage facile(Ouvrage ouvrage) {
        return new Ouvrage(ouvrage.couverture(), ouvrage.chapitres(), MiseEnPage.FACILE);
    }

    /** La feuille de route, et les démarches faites pour le rapport social. */
    @Component
    @Order(50)
    static class FeuilleDeRoute implements SourceDEcrits, MatiereDeRapport {
        private static final GenreDEcrit GENRE = new GenreDEcrit(
                "feuille-de-route",
                90,
                "Feuille de route",
                "Où aller, quoi apporter, ce qui se passe ensuite : une page en mots simples.",
                LecteursDEcrit.CONDUITE,
                Set.of(Trait.POUR_LA_PERSONNE),
                "Il faut une démarche en cours : commencez-la dans l’onglet « Démarches ».");

        private final LireLesDemarches lire;
        private final JdbcDemarches base;
        private final Porte porte;
        private final CatalogueDesDroits catalogue;

        FeuilleDeRoute(LireLesDemarches lire, JdbcDemarches base, Porte porte, CatalogueDesDroits catalogue) {
            this.lire = lire;
            this.base = base;
            this.porte = porte;
            this.catalogue = catalogue;
        }

        @Override
        public GenreDEcrit genre() {
            return GENRE;
        }

        @Override
        @Transactional(readOnly = true)
        public List<SujetDEcrit> sujets(DossierVu dossier) {
            if (!porte.peut(Acte.LIRE, dossier)) return List.of();
            return base.duDossier(dossier.id()).stream()
                    .filter(d -> !d.etat().finie())
                    .map(d -> new SujetDEcrit(String.valueOf(d.id()), d.libelle()))
                    .toList();
        }

        @Override
        @Transactional
        public TrameDEcrit preparer(DossierVu dossier, String sujet) {
            var vue = lire.une(dossier.id(), Long.parseLong(sujet));
            var modele = catalogue.de(vue.seule().demarche()).orElse(null);
            return new TrameDEcrit(
                    GENRE.code(), EcritsController.champs(vue), facile(ecrits().feuilleDeRoute(vue, modele)), "");
        }

        @Override
        @Transactional
        public List<PartieDeRapport> parties(DossierVu dossier) {
            if (!porte.peut(Acte.LIRE, dossier)) return List.of();
            String lignes = lire.duDossier(dossier.id()).demarches().stream()
                    .map(d -> "- %s : %s"
                            .formatted(
                                    d.demarche().libelle(), d.demarche().etat().libelle()))
                    .collect(Collectors.joining("\n"));
            return PartieDeRapport.de(Rubrique.DEMARCHES, "", Voix.FAITS, lignes).stream()
                    .toList();
        }
    }

    @Bean
    SourceDEcrits fichesDeDroit(Porte porte, CatalogueDesDroits catalogue) {
        return new FicheDeDroit(porte, catalogue);
    }

    /** Un droit, en mots simples : la fiche ne dit rien de la personne. */
    private record FicheDeDroit(Porte porte, CatalogueDesDroits catalogue) implements SourceDEcrits {
        private static final GenreDEcrit GENRE = new GenreDEcrit(
                "fiche-de-droit",
                95,
                "Fiche d’un droit, en français facile",
                "À quoi il sert, pour qui, où demander, quels papiers, et après.",
                LecteursDEcrit.CONDUITE,
                Set.of(Trait.POUR_LA_PERSONNE),
                "");

        @Override
        public GenreDEcrit genre() {
            return GENRE;
        }

        @Override
        public List<SujetDEcrit> sujets(DossierVu dossier) {
            if (!porte.peut(Acte.LIRE, dossier)) return List.of();
            return catalogue.droits().stream()
                    .map(d -> new SujetDEcrit(d.code(), d.libelle()))
                    .toList();
        }

        @Override
        public TrameDEcrit preparer(DossierVu dossier, String sujet) {
            porte.exiger(dossier.id(), Acte.LIRE);
            var droit =
                    catalogue.droit(sujet).orElseThrow(() -> new fr.maillage.socle.acces.Introuvable("droit " + sujet));
            return new TrameDEcrit(
                    GENRE.code(),
                    new Champs(),
                    facile(ecrits().fiche(droit, catalogue.pourLeDroit(sujet).orElse(null))),
                    "");
        }
    }
}
