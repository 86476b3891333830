package fr.maillage.personnes.demarches;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.Modeles;
import fr.maillage.socle.modeles.Remise;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Les écrits d’une démarche et d’un droit, en Word ou en PDF. Qui peut lire la démarche peut l’écrire : rien n’y est de plus. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.DROITS_ET_DEMARCHES)
class EcritsController {
    private static final String FORMAT = ".{extension:docx|pdf}";

    private final LireLesDemarches lire;
    private final SuivreLesDroits droits;
    private final Porte porte;
    private final CatalogueDesDroits catalogue;
    private final Modeles modeles;

    EcritsController(
            LireLesDemarches lire, SuivreLesDroits droits, Porte porte, CatalogueDesDroits catalogue, Modeles modeles) {
        this.lire = lire;
        this.droits = droits;
        this.porte = porte;
        this.catalogue = catalogue;
        this.modeles = modeles;
    }

    @GetMapping(DemarchesController.DEMARCHE + "/{ecrit:feuille-de-route|bordereau|relance|recours}" + FORMAT)
    ResponseEntity<byte[]> ecrire(
            @PathVariable long id,
            @PathVariable long demarche,
            @PathVariable String ecrit,
            @PathVariable String extension) {
        var vue = lire.une(id, demarche);
        var d = vue.seule().demarche();
        var modele = catalogue.de(d).orElse(null);
        var ecrits = new EcritsDeDemarche(QuiTravaille.exiger(), Quand.aujourdHui());
        Ouvrage ouvrage = switch (ecrit) {
            case "feuille-de-route" -> ecrits.feuilleDeRoute(vue, modele);
            case "bordereau" -> ecrits.bordereau(vue);
            case "relance" -> {
                if (!d.etat().attendUneReponse()) throw new Introuvable("relance de la démarche " + demarche);
                yield ecrits.relance(vue);
            }
            default -> {
                if (d.recoursLe() == null) throw new Introuvable("recours de la démarche " + demarche);
                yield ecrits.recours(vue, modele);
            }
        };
        var champs = champs(vue);
        return remettre(
                ecrit, ecrit + "-" + vue.dossier().numero().toLowerCase(Locale.ROOT), champs, ouvrage, extension);
    }

    static Champs champs(LireLesDemarches.Vue vue) {
        var d = vue.seule().demarche();
        return new Champs()
                .avec("demarche.libelle", d.libelle())
                .avec("demarche.organisme", d.organisme())
                .avec("demarche.numero", d.numero())
                .avec("demarche.pour", vue.pour())
                .avec("demarche.deposee_le", Quand.jour(d.deposeeLe()))
                .avec("demarche.notifiee_le", Quand.jour(d.notifieeLe()))
                .avec("demarche.recours_avant", Quand.jour(d.recoursLe()));
    }

    @GetMapping(DroitsController.DROIT + "/fiche" + FORMAT)
    ResponseEntity<byte[]> fiche(@PathVariable long id, @PathVariable String droit, @PathVariable String extension) {
        porte.exiger(id, Acte.LIRE);
        var connu = droits.exiger(droit);
        var ouvrage = new EcritsDeDemarche(QuiTravaille.exiger(), Quand.aujourdHui())
                .fiche(connu, catalogue.pourLeDroit(droit).orElse(null));
        return remettre("fiche-de-droit", "fiche-" + droit, new Champs(), ouvrage, extension);
    }

    private ResponseEntity<byte[]> remettre(
            String genre, String nom, Champs champs, Ouvrage ouvrage, String extension) {
        return Remise.de(nom, extension, format -> modeles.ecrire(genre, champs, ouvrage, format));
    }

    /** Ce que l’organisation peut remettre dans ses propres modèles. */
    @Configuration(proxyBeanMethods = false)
    static class Modelisables {
        private static final List<GenreDeModele.Champ> CHAMPS = List.of(
                new GenreDeModele.Champ("demarche.libelle", "La démarche", "Demander l’AAH"),
                new GenreDeModele.Champ("demarche.organisme", "L’organisme", "MDPH"),
                new GenreDeModele.Champ("demarche.numero", "Le numéro de dossier", "49-2026-1234"),
                new GenreDeModele.Champ("demarche.pour", "La personne", "Jeanne Exemple"),
                new GenreDeModele.Champ("demarche.deposee_le", "Le dépôt", "3 nov. 2026"),
                new GenreDeModele.Champ("demarche.notifiee_le", "La notification", "3 nov. 2026"),
                new GenreDeModele.Champ("demarche.recours_avant", "Le dernier jour du recours", "3 janv. 2027"));

        @Bean
        GenreDeModele modeleDeFeuilleDeRoute() {
            return GenreDeModele.unEcrit(
                    "feuille-de-route", "Feuille de route", "Ce que la personne emporte pour sa démarche.", CHAMPS);
        }

        @Bean
        GenreDeModele modeleDeBordereau() {
            return new GenreDeModele("bordereau", "Bordereau de pièces", "La liste des pièces d’une démarche.", CHAMPS);
        }

        @Bean
        GenreDeModele modeleDeRelance() {
            return new GenreDeModele("relance", "Courrier de relance", "À l’organisme qui n’a pas répondu.", CHAMPS);
        }

        @Bean
        GenreDeModele modeleDeRecours() {
            return new GenreDeModele("recours", "Recours amiable", "La lettre de la personne qui conteste.", CHAMPS);
        }

        @Bean
        GenreDeModele modeleDeFicheDeDroit() {
            return GenreDeModele.unEcrit("fiche-de-droit", "Fiche d’un droit", "Un droit, en mots simples.", List.of());
        }
    }
}
