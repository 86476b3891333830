package fr.maillage.territoires.projets.ecrits;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.ecriture.EntreeDEcrit;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.GenreDeModele.Champ;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Les modèles Word que les écrits acceptent, et leurs portes sur la page « Écrits ». */
@Configuration(proxyBeanMethods = false)
class GenresDeModele {
    private static final List<Champ> FICHE = List.of(
            new Champ("projet.titre", "Titre de la fiche", "Navette des seniors"),
            new Champ("projet.nature", "Nature", "Projet"),
            new Champ("projet.depenses", "Total des dépenses", "42 000 €"),
            new Champ("projet.recettes", "Total des recettes", "12 000 €"),
            new Champ("projet.beneficiaires", "Bénéficiaires comptés", "86"),
            new Champ("sources", "Les sources citées", "Insee, recensement…"),
            new Champ("constats.valeur", "Constat : le chiffre", "32 %"),
            new Champ("constats.phrase", "Constat : ce qu’il dit", "des 80 ans et plus vivent seuls"),
            new Champ("constats.source", "Constat : sa source", "Insee"),
            new Champ("options.titre", "Option : titre", "Option A"),
            new Champ("options.avantages", "Option : pour", "Rapide"),
            new Champ("options.inconvenients", "Option : contre", "Coûteuse"),
            new Champ("options.cout", "Option : coût", "42 000 €"),
            new Champ("options.risque_juridique", "Option : risque juridique", "Faible"),
            new Champ("options.risque_financier", "Option : risque financier", "Modéré"),
            new Champ("postes.sens", "Budget : dépense ou recette", "Dépense"),
            new Champ("postes.libelle", "Budget : libellé", "Location d’un minibus"),
            new Champ("postes.montant", "Budget : montant", "18 000 €"));

    private static GenreDeModele de(GenreDEcrit genre) {
        var champs = new ArrayList<>(FICHE);
        genre.parties().forEach(p -> champs.add(new Champ("note." + p.code(), "Partie « " + p.libelle() + " »", "…")));
        return new GenreDeModele(genre.code(), genre.libelle(), genre.phrase(), champs);
    }

    @Bean
    GenreDeModele modeleDeNote() {
        return de(GenreDEcrit.NOTE);
    }

    @Bean
    GenreDeModele modeleDeNoteALElu() {
        return de(GenreDEcrit.NOTE_A_L_ELU);
    }

    @Bean
    GenreDeModele modeleDArgumentaire() {
        return de(GenreDEcrit.ARGUMENTAIRE);
    }

    @Bean
    GenreDeModele modeleDeRapport() {
        return de(GenreDEcrit.RAPPORT);
    }

    @Bean
    GenreDeModele modeleDeCourrier() {
        return new GenreDeModele(
                CourriersController.GENRE,
                "Courrier",
                "Une lettre numérotée, à votre en-tête.",
                List.of(
                        new Champ("courrier.numero", "Numéro du courrier", "2027-0042"),
                        new Champ("courrier.objet", "Objet", "Demande de partenariat"),
                        new Champ("courrier.destinataire", "Destinataire", "Caisse d’allocations familiales"),
                        new Champ("courrier.date", "Date du courrier", "3 mars 2027"),
                        new Champ("courrier.texte", "Texte", "…")));
    }

    @Bean
    EntreeDEcrit courriersParmiLesEcrits() {
        return new EntreeDEcrit(
                40,
                "Courriers",
                "Un numéro sans trou, un registre, votre modèle de lettre.",
                "/ecrits/courriers",
                Acte.LIRE,
                ObjetProtege.DOCUMENTS);
    }

    @Bean
    EntreeDEcrit circuitParmiLesEcrits() {
        return new EntreeDEcrit(
                50,
                "Circuit de validation",
                "Qui vise un rapport, et combien de jours avant la commission permanente.",
                "/ecrits/circuit",
                Acte.LIRE,
                ObjetProtege.PROJETS);
    }

    @Bean
    EntreeDEcrit notesParmiLesEcrits() {
        return new EntreeDEcrit(
                20,
                "Notes, argumentaires, annonces",
                "Ils se tirent d’une fiche : ouvrez-en une, puis son onglet « Écrits ».",
                "/projets",
                Acte.LIRE,
                ObjetProtege.PROJETS);
    }
}
