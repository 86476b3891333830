package fr.maillage.personnes.ecoute;

import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.Modeles;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Le questionnaire remis sur papier : trois questions, trois visages, quelques lignes, et à qui se plaindre. */
@Component
class EcrireLeQuestionnaire {
    private static final String GENRE = "questionnaire-de-satisfaction";
    private static final String LIGNE = "…………………………………………………………………………………";

    private final Modeles modeles;

    EcrireLeQuestionnaire(Modeles modeles) {
        this.modeles = modeles;
    }

    byte[] executer(FormatDeDocument format) {
        String organisation = QuiTravaille.exiger().nomOrganisation();
        var blocs = new ArrayList<Bloc>();
        blocs.add(Bloc.Paragraphe.de("Entourez un visage. N’écrivez pas votre nom : personne ne saura qui a répondu."));
        for (var question : Question.values()) {
            blocs.add(new Bloc.Intertitre(question.texte(), 2));
            blocs.add(new Bloc.Illustration(visages(), "Trois visages à entourer : non, un peu, oui", "", ""));
        }
        var ouvrage = new Ouvrage(
                new Couverture(
                        "Votre avis compte", organisation, "", organisation, Quand.aujourdHui(), List.of(), null),
                List.of(
                        new Chapitre("Trois questions", blocs),
                        new Chapitre(
                                "Ce que vous voulez nous dire",
                                List.of(Bloc.Paragraphe.de(LIGNE), Bloc.Paragraphe.de(LIGNE))),
                        new Chapitre(
                                "Si cela s’est mal passé",
                                List.of(Bloc.Paragraphe.de(
                                        "Parlez à la personne responsable, ou écrivez « Réclamation » : " + organisation
                                                + ". Vous recevrez une réponse. Un délégué du Défenseur des droits vous "
                                                + "reçoit aussi, gratuitement.")))),
                MiseEnPage.FACILE);
        return modeles.ecrire(GENRE, new Champs().avec("organisation.nom", organisation), ouvrage, format);
    }

    private static String visages() {
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 110" width="480" height="82" \
                font-family="'Source Sans 3', 'Liberation Sans', sans-serif">""");
        for (var visage : Visage.values()) {
            int x = 110 + (visage.rang() - 1) * 210;
            int bouche = (visage.rang() - 2) * 14;
            svg.append("""
                    <circle cx="%d" cy="42" r="36" fill="none" stroke="#1d2733" stroke-width="4"/>\
                    <circle cx="%d" cy="34" r="4" fill="#1d2733"/><circle cx="%d" cy="34" r="4" fill="#1d2733"/>\
                    <path d="M%d %dQ%d %d %d %d" fill="none" stroke="#1d2733" stroke-width="4" stroke-linecap="round"/>\
                    <text x="%d" y="104" text-anchor="middle" font-size="20" fill="#1d2733">%s</text>""".formatted(
                            x,
                            x - 13,
                            x + 13,
                            x - 16,
                            56 - bouche / 2,
                            x,
                            56 + bouche,
                            x + 16,
                            56 - bouche / 2,
                            x,
                            visage.libelle()));
        }
        return svg.append("</svg>").toString();
    }

    @Configuration(value = "modeleDuQuestionnaire", proxyBeanMethods = false)
    static class Modele {
        @Bean
        GenreDeModele modeleDeQuestionnaireDeSatisfaction() {
            return new GenreDeModele(
                    GENRE,
                    "Questionnaire de satisfaction",
                    "Trois questions, trois visages, quelques lignes, et à qui se plaindre.",
                    List.of(new GenreDeModele.Champ("organisation.nom", "L’organisation", "CCAS de Villeneuve")));
        }
    }
}
