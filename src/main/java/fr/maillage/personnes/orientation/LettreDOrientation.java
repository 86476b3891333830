package fr.maillage.personnes.orientation;

import fr.maillage.personnes.courriers.CopieFacile;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.EnPhrase;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
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
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** La lettre d’orientation : objet, besoin, ce qui est partagé et rien de plus, l’accord daté, qui joindre, le retour attendu. */
@Component
class LettreDOrientation {
    static final String GENRE = "orientation";

    private final Modeles modeles;

    LettreDOrientation(Modeles modeles) {
        this.modeles = modeles;
    }

    byte[] ecrire(Orientation o, Partage partage, FormatDeDocument format) {
        var trame = trame(o, partage);
        return modeles.ecrire(GENRE, trame.champs(), trame.ouvrage(), format);
    }

    /** La lettre, telle qu’elle part ou se garde ; et pour la personne, ce qui est dit d’elle, et à qui. */
    static TrameDEcrit trame(Orientation o, Partage partage) {
        var agent = QuiTravaille.exiger();
        String accord = accord(o);
        String retour =
                "Merci de nous dire si vous avez pu recevoir cette personne, et la suite : par le lien de réponse joint, ou auprès de "
                        + agent.nom() + ", " + agent.unite() + ".";
        var blocs = new ArrayList<Bloc>();
        blocs.add(Bloc.Paragraphe.de("**À :** " + o.nomDeLaStructure() + ", " + o.nomDuService()));
        blocs.add(new Bloc.Tableau(
                "Ce que cette personne accepte de vous dire",
                List.of("Objet", "Contenu"),
                partage.lignes().stream()
                        .map(l -> Bloc.Ligne.de(l.libelle(), Cellule.texte(l.valeur())))
                        .toList(),
                ""));
        blocs.add(Bloc.Paragraphe.de(accord));
        blocs.add(Bloc.Paragraphe.de(retour));
        var ouvrage = new Ouvrage(
                new Couverture(
                        "Orientation vers " + o.nomDeLaStructure(),
                        o.nomDuService(),
                        "",
                        agent.nomOrganisation(),
                        Quand.aujourdHui(),
                        List.of("CONFIDENTIEL – à lire par ce service seulement", TrameDEcrit.remisPar(agent)),
                        null),
                List.of(new Chapitre("Objet : " + EnPhrase.suite(o.demande().libelle()), blocs)),
                MiseEnPage.COURRIER);
        var champs = new Champs()
                .avec("orientation.structure", o.nomDeLaStructure())
                .avec("orientation.service", o.nomDuService())
                .avec("orientation.demande", o.demande().libelle())
                .avec("orientation.accord", accord)
                .avec("orientation.retour", retour)
                .avecListe(
                        "partages",
                        partage.lignes().stream()
                                .map(l -> Map.of("libelle", l.libelle(), "valeur", l.valeur()))
                                .toList());
        var copie = new CopieFacile()
                .dire(
                        "À qui nous écrivons",
                        List.of(
                                o.nomDeLaStructure() + " : " + o.nomDuService() + ".",
                                "Nous demandons : " + EnPhrase.suite(o.demande().libelle()) + "."))
                .dire(
                        "Ce que nous disons de vous, et rien d’autre",
                        partage.lignes().stream()
                                .map(l -> l.libelle() + " : " + l.valeur())
                                .toList())
                .dire(
                        "Votre accord",
                        List.of("Vous avez donné votre accord.", "Vous pouvez changer d’avis. Dites-le-nous."));
        return new TrameDEcrit(GENRE, champs, ouvrage, copie.texte());
    }

    private static String accord(Orientation o) {
        var le = o.suite().accordLe();
        return le == null
                ? "L’accord de la personne n’est pas encore donné : cette lettre est un projet."
                : "La personne a donné son accord %s le %s ; elle peut le retirer."
                        .formatted(
                                o.suite().formeDeLAccord().equals("ECRIT") ? "par écrit" : "de vive voix",
                                Quand.jour(le));
    }

    /** Le modèle Word de la lettre. */
    @org.springframework.context.annotation.Configuration(value = "modeleDesOrientations", proxyBeanMethods = false)
    static class Modele {
        @Bean
        GenreDeModele modeleDOrientation() {
            return GenreDeModele.unEcrit(
                    GENRE,
                    "Lettre d’orientation",
                    "Ce que la personne accepte de dire à un partenaire, son accord daté et le retour attendu.",
                    List.of(
                            new GenreDeModele.Champ("orientation.structure", "La structure", "Épicerie solidaire"),
                            new GenreDeModele.Champ("orientation.service", "Le service", "Courses à prix réduit"),
                            new GenreDeModele.Champ("orientation.demande", "Ce qui est demandé", "Un rendez-vous"),
                            new GenreDeModele.Champ(
                                    "orientation.accord", "L’accord daté", "La personne a donné son accord…"),
                            new GenreDeModele.Champ("orientation.retour", "Le retour attendu", "Merci de nous dire…"),
                            new GenreDeModele.Champ("partages.libelle", "Partagé : quoi", "Nom et prénom"),
                            new GenreDeModele.Champ("partages.valeur", "Partagé : contenu", "Jeanne Essai")));
        }
    }
}
