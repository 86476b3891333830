package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.EnPhrase;
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
import org.springframework.stereotype.Component;

/** La lettre qui accuse réception, annonce un délai plus long ou répond, selon où en est la demande. */
@Component
class LettreDeReponse {
    static final String GENRE = "reponse-droits";
    private static final String RECOURS =
            "Si cette réponse ne vous convient pas, vous pouvez écrire au délégué à la protection des données du service, puis saisir la CNIL (3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, ou cnil.fr). Pour un document refusé, la CADA se saisit dans les deux mois. Ces recours sont gratuits.";

    private final Modeles modeles;

    LettreDeReponse(Modeles modeles) {
        this.modeles = modeles;
    }

    /** @param nom celui de la personne, vide pour qui n’a pas à le connaître : la lettre laisse la place */
    byte[] ecrire(Demande d, String nom, FormatDeDocument format) {
        var agent = QuiTravaille.exiger();
        String titre = titre(d);
        var phrases = phrases(d);
        var blocs = new ArrayList<Bloc>();
        blocs.add(Bloc.Paragraphe.de("**À :** " + (nom.isEmpty() ? "…………………………" : nom)));
        blocs.add(Bloc.Paragraphe.de("**Dossier :** " + d.numeroDeDossier() + " — demande n° " + d.id()));
        phrases.forEach(p -> blocs.add(Bloc.Paragraphe.de(p)));
        if (d.close()) blocs.add(Bloc.Paragraphe.de(RECOURS));
        blocs.add(Bloc.Paragraphe.de(agent.nom() + ", " + agent.unite()));
        var ouvrage = new Ouvrage(
                new Couverture(titre, "", "", agent.nomOrganisation(), Quand.aujourdHui(), List.of(), null),
                List.of(new Chapitre("Objet : " + EnPhrase.suite(d.nature().libelle()), blocs)),
                MiseEnPage.COURRIER);
        var champs = new Champs()
                .avec("demande.nature", d.nature().libelle())
                .avec("demande.recue", Quand.jour(d.recueLe()))
                .avec("demande.terme", Quand.jour(d.terme()))
                .avec("demande.reponse", String.join("\n", phrases))
                .avec("demande.recours", RECOURS)
                .avec("personne.nom", nom);
        return modeles.ecrire(GENRE, champs, ouvrage, format);
    }

    private static String titre(Demande d) {
        if (d.close()) return "Réponse à votre demande";
        return d.prolongeeLe() == null ? "Nous avons bien reçu votre demande" : "Votre demande demande plus de temps";
    }

    private static List<String> phrases(Demande d) {
        var phrases = new ArrayList<String>();
        phrases.add("Le %s, vous avez demandé : %s (%s)."
                .formatted(
                        Quand.jour(d.recueLe()),
                        EnPhrase.suite(d.nature().libelle()),
                        d.nature().texte()));
        if (!d.textes().avant().isEmpty()) {
            phrases.add("Il était inscrit : « %s ». Vous demandez d’inscrire : « %s »."
                    .formatted(d.textes().avant(), d.textes().apres()));
        }
        var issue = d.issue();
        if (issue != null) {
            phrases.add("Votre demande est **" + issue.libelle() + "**. "
                    + d.textes().reponse());
            if (!d.textes().informes().isEmpty()) {
                phrases.add("Nous l’avons dit à : " + d.textes().informes() + ".");
            }
        } else if (d.prolongeeLe() != null) {
            phrases.add("Il nous faut plus de temps : %s Nous vous répondrons au plus tard le %s."
                    .formatted(d.textes().prolongation(), Quand.jour(d.terme())));
        } else {
            phrases.add("Nous vous répondrons au plus tard le %s. C’est gratuit.".formatted(Quand.jour(d.terme())));
        }
        return phrases;
    }

    /** Le modèle Word de la lettre. */
    @org.springframework.context.annotation.Configuration(value = "modeleDesDroits", proxyBeanMethods = false)
    static class Modele {
        @Bean
        GenreDeModele modeleDeReponseAuxDroits() {
            return new GenreDeModele(
                    GENRE,
                    "Réponse à une demande de droits",
                    "Accusé de réception, prolongation ou réponse à une personne qui demande ses données.",
                    List.of(
                            new GenreDeModele.Champ("personne.nom", "La personne", "Jeanne Essai"),
                            new GenreDeModele.Champ("demande.nature", "Ce qui est demandé", "Avoir son dossier"),
                            new GenreDeModele.Champ("demande.recue", "Reçue le", "3 mars 2027"),
                            new GenreDeModele.Champ("demande.terme", "Réponse due le", "3 avril 2027"),
                            new GenreDeModele.Champ(
                                    "demande.reponse", "Ce qui est répondu", "Votre demande est accordée…"),
                            new GenreDeModele.Champ("demande.recours", "Les recours", "Si cette réponse…")));
        }
    }
}
