package fr.maillage.territoires.projets.ecrits;

import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.TexteEnBlocs;
import fr.maillage.socle.ecriture.Relecture;
import fr.maillage.socle.ecriture.Relire;
import fr.maillage.socle.ecriture.Remarque;
import fr.maillage.territoires.projets.Contenu;
import fr.maillage.territoires.projets.Fiche;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Annoncer une action : un tract, un texte de six cents signes, un communiqué, un courriel, une version facile à lire.
 * Fait des seules informations pratiques : aucun participant n’y est connu, aucun n’y est donc nommé.
 */
final class KitDeCommunication {
    static final int SIGNES = 600;

    private final Fiche fiche;
    private final Contenu.Pratique pratique;
    private final String organisation;
    private final String lieux;

    KitDeCommunication(Fiche fiche, String lieux, String organisation) {
        this.fiche = fiche;
        this.pratique = fiche.contenu().pratique();
        this.lieux = lieux;
        this.organisation = organisation;
    }

    /** Ce qui empêche de diffuser : une information absente, un droit à l’image qui n’est pas sûr, un nom de personne. */
    List<String> empechements(Relire relire) {
        var manques = new ArrayList<String>();
        if (pratique.jour() == null) manques.add("la date");
        if (pratique.lieu().isBlank()) manques.add("le lieu");
        if (pratique.contact().isBlank()) manques.add("le contact");
        if (pratique.cout().isBlank()) manques.add("le coût (« gratuit » s’il l’est)");
        if (pratique.accessibilite().isBlank()) manques.add("l’accessibilité");
        var empechements = new ArrayList<String>();
        if (!manques.isEmpty()) empechements.add("Il manque " + String.join(", ", manques) + ".");
        droitALImage(empechements);
        for (Remarque remarque :
                relire.executer(texteEntier(), Relecture.Lecteur.PUBLIC).de(Remarque.Sorte.IDENTITE)) {
            empechements.add("« " + remarque.passage() + " » : aucun nom de personne dans une annonce.");
        }
        return empechements;
    }

    private void droitALImage(List<String> empechements) {
        switch (pratique.images()) {
            case AUCUNE, SANS_PERSONNE -> {}
            case A_VERIFIER ->
                empechements.add(
                        "Droit à l’image : des personnes sont reconnaissables et leur accord écrit n’est pas vérifié.");
            case AVEC_ACCORD -> {
                LocalDate jusquau = pratique.autorisationsJusquau();
                LocalDate jour = pratique.jour() == null ? LocalDate.now() : Objects.requireNonNull(pratique.jour());
                if (jusquau == null)
                    empechements.add("Droit à l’image : notez jusqu’à quand les accords écrits valent.");
                else if (jusquau.isBefore(jour)) {
                    empechements.add("Droit à l’image : les accords écrits ne valent plus à la date de l’action (%s)."
                            .formatted(Dates.enLettres(jusquau)));
                }
            }
        }
    }

    private String texteEntier() {
        return String.join(
                "\n", fiche.titre(), accroche(), pratique.lieu(), pratique.contact(), pratique.accessibilite());
    }

    private String accroche() {
        return pratique.accroche().isBlank() ? fiche.contenu().recit().objet() : pratique.accroche();
    }

    private String quand() {
        LocalDate jour = pratique.jour();
        String date = jour == null ? "date à venir" : Dates.avecLeJour(jour);
        return pratique.heure().isBlank() ? date : date + ", " + minuscule(pratique.heure());
    }

    private static String minuscule(String texte) {
        return texte.isEmpty()
                ? texte
                : texte.substring(0, 1).toLowerCase(java.util.Locale.FRANCE) + texte.substring(1);
    }

    private static String sansPoint(String texte) {
        return texte.strip().replaceAll("[.\\s]+$", "");
    }

    /** Les informations pratiques entières, puis ce qui tient de l’accroche : jamais plus de six cents signes. */
    String texteCourt() {
        String pratiques = "Quand : %s. Où : %s. Coût : %s. Accessibilité : %s. Contact : %s."
                .formatted(
                        quand(),
                        sansPoint(pratique.lieu()),
                        minuscule(sansPoint(pratique.cout())),
                        minuscule(sansPoint(pratique.accessibilite())),
                        sansPoint(pratique.contact()));
        String debut = sansPoint(fiche.titre()) + ". ";
        int reste = SIGNES - debut.length() - pratiques.length() - 1;
        String accroche = accroche().replace('\n', ' ').strip();
        if (accroche.length() > reste) accroche = couper(accroche, reste);
        return (debut + (accroche.isEmpty() ? "" : accroche + " ") + pratiques).strip();
    }

    /** Coupe entre deux phrases si l’une tient, sinon entre deux mots. */
    private static String couper(String texte, int signes) {
        if (signes < 20) return "";
        String debut = texte.substring(0, signes);
        int phrase = Math.max(debut.lastIndexOf(". "), Math.max(debut.lastIndexOf("! "), debut.lastIndexOf("? ")));
        if (phrase > signes / 3) return debut.substring(0, phrase + 1);
        int mot = debut.substring(0, signes - 1).lastIndexOf(' ');
        return mot < 0 ? "" : debut.substring(0, mot) + "…";
    }

    private List<String> lignes() {
        var lignes = new ArrayList<String>();
        lignes.add("**Quand :** " + quand());
        lignes.add("**Où :** " + pratique.lieu());
        lignes.add("**Coût :** " + pratique.cout());
        lignes.add("**Accessibilité :** " + pratique.accessibilite());
        lignes.add("**Contact :** " + pratique.contact());
        return lignes;
    }

    Ouvrage tract() {
        var blocs = new ArrayList<Bloc>();
        if (!accroche().isBlank()) blocs.addAll(TexteEnBlocs.de(accroche()));
        var pratiques = new ArrayList<Bloc>();
        lignes().forEach(l -> pratiques.add(Bloc.Paragraphe.de(l)));
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre(majuscule(quand()), blocs));
        chapitres.add(new Chapitre("Pour venir", pratiques));
        return new Ouvrage(couverture("", lieux), chapitres, MiseEnPage.TRACT);
    }

    Ouvrage communique() {
        var blocs = new ArrayList<Bloc>();
        blocs.add(Bloc.Paragraphe.de("**" + organisation + " propose « " + fiche.titre() + " » "
                + (pratique.jour() == null ? "" : "le " + Dates.avecLeJour(Objects.requireNonNull(pratique.jour())))
                + ".**"));
        blocs.addAll(TexteEnBlocs.de(accroche()));
        if (!fiche.contenu().recit().contexte().isBlank()) {
            blocs.add(new Bloc.Intertitre("Pourquoi cette action", 2));
            blocs.addAll(TexteEnBlocs.de(fiche.contenu().recit().contexte()));
        }
        blocs.add(new Bloc.Intertitre("Informations pratiques", 2));
        lignes().forEach(l -> blocs.add(Bloc.Paragraphe.de(l)));
        return new Ouvrage(
                couverture("Communiqué", lieux), List.of(new Chapitre("Communiqué", blocs)), MiseEnPage.NOTE);
    }

    /** Une phrase par information, des mots courants, une question par titre. */
    Ouvrage facileALire() {
        var blocs = new ArrayList<Bloc>();
        question(blocs, "C’est quoi ?", List.of(fiche.titre() + ".", accroche()));
        question(blocs, "C’est quand ?", List.of("C’est le " + quand() + "."));
        question(blocs, "C’est où ?", List.of(pratique.lieu() + "."));
        question(blocs, "Combien ça coûte ?", List.of(pratique.cout() + "."));
        question(blocs, "Est-ce que je peux venir avec mon handicap ?", List.of(pratique.accessibilite() + "."));
        question(blocs, "Qui peut m’aider ?", List.of("Vous pouvez demander à : " + pratique.contact() + "."));
        return new Ouvrage(
                couverture("Version facile à lire et à comprendre", lieux),
                List.of(new Chapitre("Une action pour vous", blocs)),
                MiseEnPage.NOTE);
    }

    private static void question(List<Bloc> blocs, String question, List<String> reponses) {
        blocs.add(new Bloc.Intertitre(question, 2));
        for (String reponse : reponses) {
            for (String phrase : reponse.replace('\n', ' ').replace("..", ".").split("(?<=[.!?])\\s+")) {
                if (!phrase.isBlank() && !phrase.equals(".")) blocs.add(Bloc.Paragraphe.de(phrase.strip()));
            }
        }
    }

    String courriel() {
        return """
                Objet : %s, %s

                Bonjour,

                %s

                Quand : %s
                Où : %s
                Coût : %s
                Accessibilité : %s
                Contact : %s

                N’hésitez pas à transmettre ce message aux personnes qu’il peut intéresser.

                %s""".formatted(
                        fiche.titre(),
                        quand(),
                        accroche(),
                        quand(),
                        pratique.lieu(),
                        pratique.cout(),
                        pratique.accessibilite(),
                        pratique.contact(),
                        organisation);
    }

    private static String majuscule(String texte) {
        return texte.isEmpty()
                ? texte
                : texte.substring(0, 1).toUpperCase(java.util.Locale.FRANCE) + texte.substring(1);
    }

    private Couverture couverture(String genre, String ou) {
        return new Couverture(fiche.titre(), genre, ou, organisation, LocalDate.now(), List.of(), null);
    }
}
