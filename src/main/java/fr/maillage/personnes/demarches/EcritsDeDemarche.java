package fr.maillage.personnes.demarches;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.EnPhrase;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Les écrits d’une démarche : pour la personne (feuille de route, fiche d’un droit), pour l’organisme (bordereau, lettres). */
class EcritsDeDemarche {
    private static final String SECRET = "Confidentiel – secret professionnel.";
    private static final String RGPD =
            "Ces informations sont gardées dans votre dossier. Vous pouvez les lire, les faire corriger, et demander à qui elles ont été montrées.";

    private final AgentConnecte agent;
    private final LocalDate jour;

    EcritsDeDemarche(AgentConnecte agent, LocalDate jour) {
        this.agent = agent;
        this.jour = jour;
    }

    /** En grands caractères, un dessin en tête de chaque partie. */
    Ouvrage feuilleDeRoute(LireLesDemarches.Vue vue, CatalogueDesDroits.@Nullable Modele modele) {
        var d = vue.seule().demarche();
        var ou = new ArrayList<Bloc>();
        ou.add(Pictogramme.OU.dessin());
        ou.add(Bloc.Paragraphe.de("Je m’adresse à : **" + d.organisme() + "**."));
        if (!d.canal().isEmpty()) ou.add(Bloc.Paragraphe.de("Comment : " + d.canal() + "."));
        if (!d.numero().isEmpty()) ou.add(Bloc.Paragraphe.de("Mon numéro de dossier : **" + d.numero() + "**."));
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre(Pictogramme.OU.mots(), ou));
        var pieces = vue.seule().pieces().stream()
                .filter(p -> p.presence() != LireLesDemarches.Presence.SANS_OBJET)
                .map(p -> (p.presence().manque() ? "☐ " : "☑ ")
                        + p.libelle()
                        + (p.presence() == LireLesDemarches.Presence.A_RENOUVELER
                                ? " : à refaire, elle est trop vieille"
                                : "")
                        + (p.obligatoire() ? "" : " (si je suis concerné·e)"))
                .toList();
        if (!pieces.isEmpty()) {
            chapitres.add(new Chapitre(
                    Pictogramme.PIECES.mots(), List.of(Pictogramme.PIECES.dessin(), new Bloc.Liste(pieces, false))));
        }
        chapitres.add(
                new Chapitre(Pictogramme.ENSUITE.mots(), List.of(Pictogramme.ENSUITE.dessin(), ensuite(d, modele))));
        return ouvrage(
                "Ma feuille de route",
                d.libelle() + ", pour " + vue.pour(),
                List.of(RGPD),
                chapitres,
                MiseEnPage.FACILE);
    }

    private static Bloc ensuite(Demarche d, CatalogueDesDroits.@Nullable Modele modele) {
        var lignes = new ArrayList<String>();
        lignes.add("Je garde la preuve : accusé de réception, copie d’écran, recommandé.");
        LocalDate reponse = d.reponseLe();
        if (reponse != null) lignes.add("La réponse doit arriver avant le " + Quand.jour(reponse) + ".");
        else if (modele != null && modele.delai() != null)
            lignes.add("La réponse prend " + modele.delai().lisible() + " après le dépôt.");
        String silence = d.silence().isEmpty() && modele != null ? modele.silence() : d.silence();
        if (silence.equals("REJET"))
            lignes.add("Si personne ne répond, cela veut dire non. Je préviens mon travailleur social.");
        if (silence.equals("ACCORD"))
            lignes.add("Si personne ne répond, cela veut dire oui. Je préviens mon travailleur social.");
        if (modele != null && modele.recours() != null)
            lignes.add("Si la réponse est non, j’ai %s pour la contester. Je garde l’enveloppe : elle porte la date."
                    .formatted(modele.recours().duree().lisible()));
        return new Bloc.Liste(lignes, false);
    }

    Ouvrage bordereau(LireLesDemarches.Vue vue) {
        var d = vue.seule().demarche();
        var lignes = vue.seule().pieces().stream()
                .map(p -> Bloc.Ligne.de(
                        p.libelle(),
                        Cellule.texte(p.obligatoire() ? "oui" : "s’il y a lieu"),
                        Cellule.texte(p.presence().libelle())))
                .toList();
        return ouvrage(
                "Bordereau de pièces",
                d.libelle() + ", pour " + vue.pour(),
                List.of(SECRET, "Dossier " + vue.dossier().numero()),
                List.of(new Chapitre(
                        "Pièces",
                        List.of(
                                Bloc.Paragraphe.de("À : " + d.organisme()
                                        + (d.numero().isEmpty() ? "" : ". Vos références : " + d.numero())),
                                new Bloc.Tableau(
                                        "Pièces de la demande", List.of("Pièce", "Demandée", "État"), lignes, "")))));
    }

    Ouvrage relance(LireLesDemarches.Vue vue) {
        var d = vue.seule().demarche();
        LocalDate depot = d.deposeeLe();
        LocalDate reponse = d.reponseLe();
        var corps = new ArrayList<Bloc>();
        corps.add(Bloc.Paragraphe.de("À l’attention de : " + d.organisme()));
        corps.add(Bloc.Paragraphe.de("Madame, Monsieur,"));
        corps.add(Bloc.Paragraphe.de("J’accompagne %s dans la démarche suivante : %s. La demande a été déposée%s%s%s."
                .formatted(
                        vue.pour(),
                        EnPhrase.suite(d.libelle()),
                        depot == null ? "" : " le " + Quand.jour(depot),
                        d.numero().isEmpty() ? "" : " sous le numéro " + d.numero(),
                        d.preuve().isEmpty() ? "" : " (preuve : " + d.preuve() + ")")));
        if (reponse != null)
            corps.add(Bloc.Paragraphe.de("Sauf erreur, une réponse était attendue au plus tard le %s. %s"
                    .formatted(
                            Quand.jour(reponse),
                            d.texteDuSilence().isEmpty() ? "" : "Texte : " + d.texteDuSilence() + ".")));
        corps.add(
                Bloc.Paragraphe.de(
                        "Pourriez-vous me dire où en est ce dossier, et s’il y manque une pièce ? L’attente met en difficulté le foyer."));
        corps.add(Bloc.Paragraphe.de("Je vous remercie, et vous adresse mes salutations distinguées."));
        corps.add(Bloc.Paragraphe.de(agent.nom() + ", " + agent.fonction().libelle() + ", " + agent.unite()));
        return ouvrage(
                "Relance",
                d.libelle() + ", pour " + vue.pour(),
                List.of(SECRET),
                List.of(new Chapitre("Objet : demande sans réponse", corps)));
    }

    /** La lettre est de la personne : elle la relit, la change, la signe. */
    Ouvrage recours(LireLesDemarches.Vue vue, CatalogueDesDroits.@Nullable Modele modele) {
        var d = vue.seule().demarche();
        var recours = modele == null ? null : modele.recours();
        LocalDate notifiee = d.notifieeLe();
        LocalDate avant = d.recoursLe();
        var corps = new ArrayList<Bloc>();
        corps.add(Bloc.Paragraphe.de("Mon adresse : [à compléter]"));
        corps.add(Bloc.Paragraphe.de("**À :** " + (recours == null ? d.organisme() : recours.organe())));
        if (recours != null) {
            corps.add(Bloc.Paragraphe.de("**Voie de recours :** %s%s%s."
                    .formatted(
                            recours.libelle(),
                            recours.texte().isEmpty() ? "" : " (" + recours.texte() + ")",
                            avant == null ? "" : ", à former avant le " + Quand.jour(avant))));
        }
        corps.add(Bloc.Paragraphe.de("Madame, Monsieur,"));
        corps.add(Bloc.Paragraphe.de(
                notifiee == null
                        ? "Ma demande (%s%s) est restée sans réponse, ce qui vaut rejet. Je conteste ce rejet."
                                .formatted(EnPhrase.suite(d.libelle()), references(d))
                        : "J’ai reçu le %s la décision de refus de ma demande (%s%s). Je la conteste."
                                .formatted(Quand.jour(notifiee), EnPhrase.suite(d.libelle()), references(d))));
        corps.add(Bloc.Paragraphe.de("Mes raisons : [à écrire avec la personne : les faits, les dates, les pièces]."));
        corps.add(Bloc.Paragraphe.de("Je vous demande de revoir cette décision, et de m’entendre si besoin."));
        corps.add(Bloc.Paragraphe.de("Je joins la décision contestée et les pièces utiles."));
        corps.add(Bloc.Paragraphe.de(vue.pour() + " — date et signature :"));
        return new Ouvrage(
                new Couverture(
                        "Recours",
                        d.libelle(),
                        "",
                        // Elle conteste, parfois, une décision de l’organisation qui l’aide à l’écrire : l’en-tête est
                        // le sien.
                        vue.pour(),
                        jour,
                        List.of(),
                        null),
                List.of(new Chapitre("Objet : contestation d’une décision", corps)),
                MiseEnPage.COURRIER);
    }

    private static String references(Demarche d) {
        return d.numero().isEmpty() ? "" : ", dossier n° " + d.numero();
    }

    /** Des phrases courtes, une idée par ligne ; aucune donnée de personne. */
    Ouvrage fiche(CatalogueDesDroits.Droit droit, CatalogueDesDroits.@Nullable Modele modele) {
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre("À quoi ça sert ?", phrases(droit.sert())));
        chapitres.add(new Chapitre("C’est pour qui ?", phrases(droit.pour())));
        if (modele != null) {
            chapitres.add(new Chapitre(
                    "Où demander ?",
                    List.of(new Bloc.Liste(
                            Stream.of(modele.organisme(), modele.canal())
                                    .filter(mots -> !mots.isEmpty())
                                    .map(mots -> mots + ".")
                                    .toList(),
                            false))));
            chapitres.add(new Chapitre(
                    "Quels papiers ?",
                    List.of(new Bloc.Liste(
                            modele.pieces().stream()
                                    .map(p -> fr.maillage.personnes.demarches.pieces.NatureDePiece.libelle(
                                                    p.replace("?", ""))
                                            + (p.endsWith("?") ? ", si vous êtes concerné·e" : ""))
                                    .toList(),
                            false))));
            var apres = new ArrayList<String>();
            if (modele.delai() != null)
                apres.add("La réponse prend " + modele.delai().lisible() + ".");
            if (modele.silence().equals("REJET")) apres.add("Pas de réponse veut dire non.");
            if (modele.silence().equals("ACCORD")) apres.add("Pas de réponse veut dire oui.");
            if (modele.recours() != null)
                apres.add("Si c’est non, vous avez " + modele.recours().duree().lisible()
                        + " pour dire que vous n’êtes pas d’accord.");
            if (!apres.isEmpty()) chapitres.add(new Chapitre("Et après ?", List.of(new Bloc.Liste(apres, false))));
        }
        return ouvrage(
                droit.libelle(),
                "Mes droits, en mots simples",
                List.of(
                        "Fiche version " + droit.fiche() + ". Elle informe ; seul l’organisme décide.",
                        "Une question ? Demandez à la personne qui vous a donné cette fiche."),
                chapitres);
    }

    private static List<Bloc> phrases(String texte) {
        return List.of(new Bloc.Liste(List.of(texte.split("(?<=\\.) ")), false));
    }

    private Ouvrage ouvrage(String titre, String sousTitre, List<String> mentions, List<Chapitre> chapitres) {
        return ouvrage(titre, sousTitre, mentions, chapitres, MiseEnPage.COURRIER);
    }

    private Ouvrage ouvrage(
            String titre, String sousTitre, List<String> mentions, List<Chapitre> chapitres, MiseEnPage miseEnPage) {
        return new Ouvrage(
                new Couverture(titre, sousTitre, "", agent.nomOrganisation(), jour, mentions, null),
                chapitres,
                miseEnPage);
    }
}
