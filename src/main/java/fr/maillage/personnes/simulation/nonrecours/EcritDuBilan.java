package fr.maillage.personnes.simulation.nonrecours;

import fr.maillage.references.territoire.Valeur;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.Etat;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.modeles.GenreDeModele;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Le bilan annuel du non-recours, pour le comité qui le finance : des comptes, leurs taux, et la méthode. */
final class EcritDuBilan {
    static final String CODE = "bilan-non-recours";
    private static final String SOURCE = "Repérage sur les dossiers suivis, sans échange avec une caisse.";

    private EcritDuBilan() {}

    static Ouvrage ouvrage(Bilan bilan, String perimetre) {
        var agent = QuiTravaille.exiger();
        return new Ouvrage(
                new Couverture(
                        "Bilan %d de la lutte contre le non-recours".formatted(bilan.annee()),
                        perimetre,
                        "",
                        agent.nomOrganisation(),
                        Quand.aujourdHui(),
                        List.of("Aucune donnée d’une personne : comptes protégés par le secret statistique."),
                        null),
                List.of(
                        new Chapitre(
                                "Ce qui a été fait",
                                List.of(lignes("Du repérage à l’ouverture", "Compte", parcours(bilan), 0, ""))),
                        new Chapitre(
                                "Ce que cela a ouvert", List.of(lignes("Montants et taux", "Valeur", montants(bilan)))),
                        new Chapitre(
                                "Pourquoi ces droits n’étaient pas demandés",
                                List.of(lignes("Raisons dites, en cinq formes", "Droits", bilan.raisons(), 0, ""))),
                        new Chapitre("Quels droits", prestations(bilan)),
                        new Chapitre("Comment on compte", List.of(new Bloc.Liste(METHODE, false)))),
                MiseEnPage.NOTE);
    }

    private static final List<String> METHODE = List.of(
            "Les droits sont estimés à partir de ce que le dossier sait du foyer, de son budget et de ses droits ; l’organisme seul décide.",
            "Un droit est dit « probablement non demandé » s’il paraît ouvert en régime établi, sans versement ni demande connus.",
            "Un dossier dont on ne sait pas les ressources n’est pas estimé : il est examiné, et muet.",
            "Le montant d’un droit ouvert est celui que l’organisme a notifié ; à défaut, l’estimation.",
            "Un effectif de un à dix ne se montre pas (s), ni ce qui permettrait de le retrouver, ni le montant qu’il porterait.");

    private static List<Bloc> prestations(Bilan bilan) {
        var prestations = bilan.prestations();
        return prestations.isEmpty()
                ? List.of(Bloc.Paragraphe.de("Aucun droit n’a été repéré cette année."))
                : List.of(lignes("Droits repérés, par prestation", "Droits", prestations, 0, ""));
    }

    static Map<String, Valeur> parcours(Bilan b) {
        var lignes = new java.util.LinkedHashMap<String, Valeur>();
        lignes.put("Dossiers examinés", b.examines());
        lignes.put("Foyers ayant un droit probablement non demandé", b.foyers());
        lignes.put("Droits repérés", b.droits());
        lignes.put("Droits vérifiés avec la personne", b.verifies());
        lignes.put("Démarches engagées", b.demandes());
        lignes.put("Droits ouverts", b.ouverts());
        lignes.put("Droits refusés", b.refuses());
        lignes.put("Écartés à la vérification", b.ecartes());
        return lignes;
    }

    /** Un chiffre, ses décimales, son unité. */
    record Chiffre(String libelle, Valeur valeur, int decimales, String unite) {}

    static List<Chiffre> montants(Bilan b) {
        return List.of(
                new Chiffre("Foyers repérés parmi les dossiers examinés", b.tauxDeReperage(), 1, "%"),
                new Chiffre("Démarches engagées parmi les droits repérés", b.tauxDeDemande(), 1, "%"),
                new Chiffre("Droits ouverts parmi les démarches engagées", b.tauxDOuverture(), 1, "%"),
                new Chiffre("Droits ouverts, par mois", b.eurosParMois(), 0, "€"),
                new Chiffre("Droits ouverts, sur douze mois", b.eurosParAn(), 0, "€"),
                new Chiffre("Dont montants encore estimés", b.estimes(), 0, "droits"));
    }

    private static Bloc lignes(String legende, String colonne, List<Chiffre> chiffres) {
        var lignes = new ArrayList<Bloc.Ligne>();
        chiffres.forEach(c -> lignes.add(Bloc.Ligne.de(c.libelle(), cellule(c.valeur(), c.decimales(), c.unite()))));
        return new Bloc.Tableau(legende, List.of("Mesure", colonne), lignes, SOURCE);
    }

    private static Bloc lignes(
            String legende, String colonne, Map<String, Valeur> valeurs, int decimales, String unite) {
        var lignes = new ArrayList<Bloc.Ligne>();
        valeurs.forEach((nom, v) -> lignes.add(Bloc.Ligne.de(nom, cellule(v, decimales, unite))));
        return new Bloc.Tableau(legende, List.of("Mesure", colonne), lignes, SOURCE);
    }

    static Cellule cellule(Valeur v, int decimales, String unite) {
        return switch (v.etat()) {
            case CONNUE, ESTIMEE -> Cellule.nombre(v.nombre(), decimales, unite);
            case SECRETE -> Cellule.sansValeur(Etat.SECRET);
            case NON_DISPONIBLE -> Cellule.sansValeur(Etat.INDISPONIBLE);
            case NON_APPLICABLE -> Cellule.sansValeur(Etat.SANS_OBJET);
        };
    }

    /** Ce que l’organisation peut remettre dans son propre modèle. */
    @Configuration(proxyBeanMethods = false)
    static class Modelisable {
        @Bean
        GenreDeModele modeleDeBilanDuNonRecours() {
            return new GenreDeModele(
                    CODE,
                    "Bilan annuel du non-recours",
                    "Pour le comité de pilotage et le financeur (territoire zéro non-recours).",
                    List.of(new GenreDeModele.Champ("bilan.annee", "L’année", "2026")));
        }
    }
}
