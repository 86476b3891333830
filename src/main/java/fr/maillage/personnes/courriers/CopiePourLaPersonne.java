package fr.maillage.personnes.courriers;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.commun.EnPhrase;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.TexteEnBlocs;
import java.util.ArrayList;
import java.util.List;

/**
 * Ce que l’on remet à la personne d’un écrit qui parle d’elle : qui l’a écrit, pour qui et pourquoi, ce qu’elle peut en lire, et ses
 * droits. Le début et la fin ne se changent pas : l’information du règlement européen (articles 13 et 15 à 21) n’y manque jamais.
 */
final class CopiePourLaPersonne {
    private CopiePourLaPersonne() {}

    static List<Chapitre> chapitres(GenreDEcrit genre, Redaction redaction, AgentConnecte agent) {
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre("De quoi s’agit-il ?", deQuoi(genre, redaction, agent)));
        var corps = TexteEnBlocs.de(redaction.valeur(Redaction.COPIE));
        if (!corps.isEmpty()) chapitres.add(new Chapitre("Ce qui est écrit", corps));
        var droits = new ArrayList<String>();
        droits.add("Vous pouvez lire le document entier. Demandez-le à %s.".formatted(agent.nom()));
        droits.add("Vous pouvez dire que vous n’êtes pas d’accord. Ce que vous dites est gardé avec le document.");
        chapitres.add(new Chapitre("Vos droits", List.of(new Bloc.Liste(droits, false))));
        chapitres.add(vosInformations(agent));
        return chapitres;
    }

    private static List<Bloc> deQuoi(GenreDEcrit genre, Redaction redaction, AgentConnecte agent) {
        var lignes = new ArrayList<String>();
        lignes.add("%s a écrit un document sur votre situation.".formatted(agent.nom()));
        lignes.add("Son nom : « %s ».".formatted(genre.libelle()));
        String pour = redaction.valeur(Redaction.DESTINATAIRE);
        lignes.add(
                pour.isEmpty()
                        ? "Il est gardé dans votre dossier."
                        : "Il est pour : %s.".formatted(pour.replaceFirst("\\.$", "")));
        String cadre = redaction.valeur(Redaction.CADRE);
        if (!cadre.isEmpty()) lignes.add("Il sert à : %s.".formatted(enPhrase(cadre)));
        return List.of(new Bloc.Liste(lignes, false));
    }

    private static String enPhrase(String texte) {
        return EnPhrase.suite(texte.replaceFirst("\\.$", ""));
    }

    /** L’information due à la personne sur ce qui est gardé d’elle : sur toute copie, et sur tout écrit qui lui est adressé. */
    static Chapitre vosInformations(AgentConnecte agent) {
        return new Chapitre(
                "Vos informations",
                List.of(
                        new Bloc.Liste(
                                List.of(
                                        "Elles sont gardées dans votre dossier, par : %s."
                                                .formatted(agent.nomOrganisation()),
                                        "Vous pouvez les lire. Vous pouvez les faire corriger.",
                                        "Vous pouvez demander qui les a lues.",
                                        "Une question ? Écrivez au délégué à la protection des données de : %s."
                                                .formatted(agent.nomOrganisation()),
                                        "Vous pouvez vous plaindre à la CNIL (Commission nationale de l’informatique et des libertés), 3 place de Fontenoy, TSA 80715, 75334 Paris cedex 07."),
                                false),
                        Bloc.Paragraphe.de(
                                "Textes : articles 13 et 15 à 21 du règlement général sur la protection des données ; article L. 311-3 du code de l’action sociale et des familles.")));
    }
}
