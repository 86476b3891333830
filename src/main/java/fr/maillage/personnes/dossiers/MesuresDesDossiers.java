package fr.maillage.personnes.dossiers;

import fr.maillage.cli.Chronometre;
import fr.maillage.cli.Mesure;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.bureau.ReunirLesCartes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Ce que les dossiers promettent, mesuré au nom d’une conseillère de démonstration, du cas d’usage à la base. */
@Configuration(proxyBeanMethods = false)
@Lazy
class MesuresDesDossiers {
    @Bean
    Mesure ouvertureDUnDossier(MiseEnPage miseEnPage, JdbcMesures base) {
        var dossiers = new ArrayList<Long>();
        var hasard = new Random(1);
        return new Chronometre(
                "Ouverture d’un dossier, p95",
                50,
                () -> dossiers.addAll(base.dossiers()),
                () -> QuiTravaille.pour(
                        base.conseillere(), () -> miseEnPage.apercu(dossiers.get(hasard.nextInt(dossiers.size())))));
    }

    @Bean
    Mesure rechercheDUnePersonne(ChercherUnePersonne chercher, JdbcMesures base) {
        var demandes = new ArrayList<String>();
        var hasard = new Random(2);
        return new Chronometre(
                "Recherche d’une personne par son nom, p95",
                60,
                () -> base.noms().forEach(nom -> demandes.addAll(variantes(nom))),
                () -> QuiTravaille.pour(
                        base.conseillere(), () -> chercher.executer(demandes.get(hasard.nextInt(demandes.size())))));
    }

    /** Le nom entier, inversé, sans une lettre, et le nom seul. */
    private static List<String> variantes(String nom) {
        String[] mots = nom.split(" ");
        String dernier = mots[mots.length - 1];
        return List.of(
                nom,
                dernier + " " + mots[0],
                mots[0] + " " + dernier.substring(0, dernier.length() / 2)
                        + dernier.substring(dernier.length() / 2 + 1),
                dernier);
    }

    /** Toutes les cartes de la page d’accueil, quelle que soit la pièce qui les apporte. */
    @Bean
    Mesure monTravail(ReunirLesCartes cartes, JdbcMesures base) {
        return new Chronometre("« Mon travail », toutes ses cartes, p95", 60, () -> {}, () -> {
            var agent = base.conseillere();
            QuiTravaille.pour(agent, () -> cartes.pour(agent));
        });
    }

    @Bean
    Mesure creationAvecControleDeDoublon(OuvrirUnDossier ouvrir, JdbcMesures base) {
        var foyers = new FoyersFictifs(System.nanoTime(), fr.maillage.socle.acces.Quand.aujourdHui());
        return new Chronometre("Création d’une personne, contrôle de doublon compris, p95", 120, () -> {}, () -> {
            var p = foyers.inventer().personnes().getFirst();
            var fiche = Fiche.saisie(Map.of(
                    "prenoms",
                    p.prenoms(),
                    "nomDeNaissance",
                    p.nom(),
                    "naissance",
                    p.naissance().toString()));
            var resultat = creer(ouvrir, base.conseillere(), fiche, false);
            if (resultat instanceof OuvrirUnDossier.Resultat.DejaConnue) creer(ouvrir, base.conseillere(), fiche, true);
        });
    }

    private static OuvrirUnDossier.Resultat creer(
            OuvrirUnDossier ouvrir, AgentConnecte agent, Fiche fiche, boolean malgreTout) {
        return QuiTravaille.pour(
                agent,
                () -> ouvrir.executer(
                        new OuvrirUnDossier.Demande(fiche, "Mesure", Adresse.AUCUNE, false, true, malgreTout)));
    }
}
