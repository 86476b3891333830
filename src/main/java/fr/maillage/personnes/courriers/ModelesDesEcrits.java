package fr.maillage.personnes.courriers;

import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.GenreDeModele.Champ;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Les écrits que cette pièce fait elle-même, et qu’une organisation peut remettre dans son propre modèle Word. */
@Configuration(proxyBeanMethods = false)
class ModelesDesEcrits {
    static final String COPIE = "copie-pour-la-personne";

    private static final List<Champ> CHAMPS = List.of(
            new Champ("personne.nom", "La personne", "Rose Lemaire"),
            new Champ("dossier.numero", "Numéro du dossier", "D-2026-000012"));

    @Bean
    GenreDeModele modeleDuRapportSocial() {
        var champs = new ArrayList<>(CHAMPS);
        champs.add(new Champ("personne.naissance", "Sa date de naissance", "2 mai 1984"));
        champs.add(new Champ("personne.foyer", "Son foyer", "1 adulte, 2 enfants"));
        return GenreDeModele.unEcrit(
                RapportSocial.GENRE.code(),
                RapportSocial.GENRE.libelle(),
                "L’évaluation globale d’une situation, pour un destinataire et dans un cadre.",
                champs);
    }

    @Bean
    GenreDeModele modeleDeLaCopie() {
        return GenreDeModele.unEcrit(
                COPIE,
                "Copie pour la personne",
                "Ce que la personne reçoit d’un écrit qui parle d’elle, en mots simples.",
                CHAMPS);
    }
}
