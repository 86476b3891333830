package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.EcritDuDossier;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.Modeles;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La grille d’observation, vierge, à emporter sur papier : on la recopie au retour sur un seul écran. */
@Component
class EcrireLaGrille {
    private static final String GENRE = "grille-de-visite";
    private static final String LIGNE = "………………………………………………………………………………………";

    private final VisiterADomicile visites;
    private final DossierSuivi suivi;
    private final Modeles modeles;

    EcrireLaGrille(VisiterADomicile visites, DossierSuivi suivi, Modeles modeles) {
        this.visites = visites;
        this.suivi = suivi;
        this.modeles = modeles;
    }

    /** Aucune consigne de sécurité n’y est : la feuille peut s’oublier sur une table. */
    @Transactional
    byte[] executer(long dossier, long id, FormatDeDocument format) {
        var lue = visites.lire(dossier, id);
        suivi.permettreUnEcrit(lue.dossier(), "Grille de visite imprimée");
        var observations = new Bloc.Tableau(
                "Ce qui se voit et se mesure : ni impression, ni jugement. Ce qui n’est pas vu reste vide.",
                List.of("Pièce ou thème", "Faits"),
                GrilleDeVisite.MAISON.rubriques().stream()
                        .map(r ->
                                Bloc.Ligne.de(r.libelle() + " (" + r.aide() + ")", Cellule.texte(LIGNE + "\n" + LIGNE)))
                        .toList(),
                "");
        var ouvrage = EcritDuDossier.ouvrage(
                lue.dossier(),
                "Grille de visite à domicile",
                "Le " + Quand.jour(lue.visite().jour()) + " — " + lue.visite().valeur("objet"),
                List.of(
                        new Chapitre(
                                "Avant d’entrer",
                                List.of(
                                        Bloc.Paragraphe.de("Accord de la personne, quand et comment : " + LIGNE),
                                        Bloc.Paragraphe.de("Personnes présentes : " + LIGNE))),
                        new Chapitre("Observations", List.of(observations)),
                        new Chapitre(
                                "Échanges et suites",
                                List.of(
                                        Bloc.Paragraphe.de("Ce que la personne dit, avec ses mots : " + LIGNE),
                                        Bloc.Paragraphe.de("Suites convenues, qui et quand : " + LIGNE),
                                        Bloc.Paragraphe.de(
                                                "La personne, le : ______________   Signature : ______________")))));
        return modeles.ecrire(GENRE, EcritDuDossier.champs(lue.dossier()), ouvrage, format);
    }

    @Configuration(proxyBeanMethods = false)
    static class ModeleDeGrille {
        @Bean
        GenreDeModele modeleDeGrilleDeVisite() {
            return new GenreDeModele(
                    GENRE,
                    "Grille de visite à domicile",
                    "La grille d’observation vierge, à emporter sur papier.",
                    List.of(EcritDuDossier.NOM, EcritDuDossier.NUMERO));
        }
    }
}
