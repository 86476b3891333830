package fr.maillage.territoires.diagnostic.services;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.perimetres.Perimetres;
import fr.maillage.references.territoire.secret.TableauProtege;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.territoires.diagnostic.pages.ServicesPage;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Dans le portrait d’un territoire, ce que comptent les services de l’organisation : demandes, besoins sans réponse, droits non demandés. */
@Controller
@Exige(acte = Acte.LIRE, objet = ObjetProtege.AGREGATS_INTERNES)
class ServicesController {
    private static final int ANNEES = 3;

    private final Perimetres perimetres;
    private final ComptesDesServices comptes;

    ServicesController(Perimetres perimetres, ComptesDesServices comptes) {
        this.perimetres = perimetres;
        this.comptes = comptes;
    }

    @GetMapping("/territoires/{maille}/{code:[0-9A-Za-z-]+}/services")
    ServicesPage montrer(
            @PathVariable String maille,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer annee) {
        Territoire territoire =
                perimetres.trouver(maille, code).orElseThrow(() -> new Introuvable(maille + " " + code));
        LocalDate jour = Quand.aujourdHui();
        int courante = jour.getYear();
        List<Integer> annees =
                IntStream.range(0, ANNEES).mapToObj(n -> courante - n).toList();
        int choisie = annee != null && annees.contains(annee) ? annee : courante;
        return new ServicesPage(
                territoire.nom(),
                territoire.href(),
                comptes.departement(territoire).isPresent(),
                choisie,
                annees,
                comptes.de(territoire, Year.of(choisie), jour).stream()
                        .map(ServicesController::source)
                        .toList(),
                TableauProtege.NOTE,
                Quand.jour(Releve.suivant(jour)));
    }

    private static ServicesPage.Source source(ComptesDesServices.Compte compte) {
        return new ServicesPage.Source(
                compte.description().libelle(),
                compte.description().producteur(),
                Quand.jour(compte.arreteLe()),
                compte.valeurs().entrySet().stream()
                        .filter(v -> v.getValue().etat() != Valeur.Etat.CONNUE
                                || v.getValue().nombre() > 0)
                        .map(v -> new ServicesPage.Ligne(v.getKey(), ecrire(v.getValue())))
                        .toList());
    }

    private static String ecrire(Valeur valeur) {
        return valeur.etat() == Valeur.Etat.CONNUE
                ? String.format(Locale.FRANCE, "%,d", Math.round(valeur.nombre()))
                : valeur.etat().signe();
    }
}
