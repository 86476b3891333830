package fr.maillage.personnes.accueil;

import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.GenreDeModele.Champ;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Les écrits de l’accueil qu’une organisation peut remettre dans son propre modèle Word. */
@Configuration(proxyBeanMethods = false)
class ModelesDeLAccueil {
    private static final List<Champ> DOMICILIATION = List.of(
            new Champ("personne.nom", "La personne", "Prénom Nom"),
            new Champ("personne.naissance", "Sa date de naissance", "2 mai 1984"),
            new Champ("organisme.adresse", "L’adresse où elle élit domicile", "1 place de l’Exemple, Angers"),
            new Champ("demande.date", "Le jour de la demande", "3 mars 2027"),
            new Champ("demande.reponse_avant", "La réponse est due avant", "3 mai 2027"),
            new Champ("election.debut", "Début de l’élection", "10 mars 2027"),
            new Champ("election.fin", "Fin de l’élection", "9 mars 2028"),
            new Champ("ayants_droit", "Nombre d’ayants droit", "2"),
            new Champ("motif", "Motif du refus ou de la fin", "Absence de lien avec la commune. …"),
            new Champ("orientation", "Vers qui la personne est orientée", "CCAS de la commune voisine"));

    @Bean
    GenreDeModele modeleDuRecepisse() {
        return domiciliation(
                EcrireDomiciliation.Genre.RECEPISSE, "Dit que la demande est reçue, et avant quand on y répondra.");
    }

    @Bean
    GenreDeModele modeleDeLAttestation() {
        return domiciliation(
                EcrireDomiciliation.Genre.ATTESTATION,
                "Prouve l’élection de domicile. Un arrêté en fixe le modèle : déposez ici le formulaire officiel, ses champs se rempliront.");
    }

    @Bean
    GenreDeModele modeleDuRefus() {
        return domiciliation(EcrireDomiciliation.Genre.REFUS, "Motive le refus, oriente, dit le recours.");
    }

    @Bean
    GenreDeModele modeleDeLaFin() {
        return domiciliation(EcrireDomiciliation.Genre.FIN, "Motive la fin de la domiciliation, dit le recours.");
    }

    @Bean
    GenreDeModele modeleDuBilan() {
        return new GenreDeModele(
                BilanDeDomiciliation.GENRE,
                "Bilan annuel de la domiciliation",
                "Le bilan que l’article D. 264-8 demande chaque année.",
                List.of(new Champ("annee", "L’année", "2026")));
    }

    @Bean
    GenreDeModele modeleDeLaFicheDAccueil() {
        return GenreDeModele.unEcrit(
                EcrireUneFiche.GENRE,
                "Fiche de premier accueil",
                "Ce qui a amené la personne, ce qui a été répondu, vers qui elle est orientée.",
                List.of(
                        new Champ("accueil.date", "Jour et lieu", "3 mars 2027, Maison des solidarités"),
                        new Champ("accueil.motifs", "Motifs", "Énergie, eau"),
                        new Champ("accueil.orientation", "Orientation", "CCAS ou CIAS")));
    }

    private static GenreDeModele domiciliation(EcrireDomiciliation.Genre genre, String phrase) {
        return GenreDeModele.unEcrit(genre.code(), genre.titre(), phrase, DOMICILIATION);
    }
}
