package fr.maillage.personnes.courriers;

import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.TexteEnBlocs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Ce que l’agent a fait d’une trame : ses parties dans l’ordre, les textes qu’il y a mis, ce qu’il reprend du dossier.
 *
 * @param valeurs par clé de partie : le texte, ou « oui » si le tableau est repris ; et le destinataire, le cadre, la copie
 */
record Redaction(
        String titre,
        String sousTitre,
        String sujet,
        boolean facile,
        List<String> mentions,
        List<Partie> parties,
        Map<String, String> valeurs) {
    static final String DESTINATAIRE = "destinataire";
    static final String CADRE = "cadre";
    static final String COPIE = "copie";
    static final String OUI = "oui";

    /** {@code repris} : le nom d’un tableau ou d’une figure du dossier ; vide, c’est un texte. */
    record Partie(String cle, String section, String repris) {
        boolean estUnTexte() {
            return repris.isEmpty();
        }
    }

    static Redaction de(TrameDEcrit trame, SujetDEcrit sujet) {
        var parties = new ArrayList<Partie>();
        var valeurs = new LinkedHashMap<String, String>();
        for (Chapitre chapitre : trame.ouvrage().chapitres()) decouper(chapitre, parties, valeurs);
        valeurs.put(COPIE, trame.copie().strip());
        var couverture = trame.ouvrage().couverture();
        return new Redaction(
                couverture.titre(),
                couverture.sousTitre(),
                sujet.libelle(),
                trame.ouvrage().mise() == MiseEnPage.FACILE,
                couverture.mentions(),
                parties,
                valeurs);
    }

    private static void decouper(Chapitre chapitre, List<Partie> parties, Map<String, String> valeurs) {
        var texte = new ArrayList<String>();
        boolean aUnTexte = false;
        for (Bloc bloc : chapitre.blocs()) {
            Optional<String> ecrit = TexteEnBlocs.texte(bloc);
            if (ecrit.isPresent()) {
                texte.add(ecrit.get());
                continue;
            }
            aUnTexte |= vider(chapitre.titre(), texte, parties, valeurs);
            valeurs.put(ajouter(chapitre.titre(), nom(bloc), parties), OUI);
        }
        aUnTexte |= vider(chapitre.titre(), texte, parties, valeurs);
        if (!aUnTexte) valeurs.put(ajouter(chapitre.titre(), "", parties), "");
    }

    private static boolean vider(
            String section, List<String> texte, List<Partie> parties, Map<String, String> valeurs) {
        if (texte.isEmpty()) return false;
        valeurs.put(ajouter(section, "", parties), String.join("\n\n", texte));
        texte.clear();
        return true;
    }

    private static String ajouter(String section, String repris, List<Partie> parties) {
        String cle = "p" + (parties.size() + 1);
        parties.add(new Partie(cle, section, repris));
        return cle;
    }

    /** Le nom sous lequel un tableau ou une figure se retrouve dans une trame refaite. */
    private static String nom(Bloc bloc) {
        return switch (bloc) {
            case Bloc.Tableau t -> t.legende();
            case Graphique g -> g.titre();
            case Bloc.Illustration i -> i.legende().isBlank() ? i.texteAlternatif() : i.legende();
            case Bloc.ChiffresCles c ->
                c.chiffres().stream().map(Bloc.ChiffreCle::libelle).collect(Collectors.joining(", "));
            default -> "Encart";
        };
    }

    /** Ce qu’une trame apporte tel quel, par section et par nom. */
    static Map<String, Bloc> repris(Ouvrage ouvrage) {
        var repris = new LinkedHashMap<String, Bloc>();
        for (Chapitre chapitre : ouvrage.chapitres()) {
            for (Bloc bloc : chapitre.blocs()) {
                if (TexteEnBlocs.texte(bloc).isEmpty()) repris.put(place(chapitre.titre(), nom(bloc)), bloc);
            }
        }
        return repris;
    }

    private static String place(String section, String nom) {
        return section + "\n" + nom;
    }

    static Optional<Bloc> repris(Partie partie, Map<String, Bloc> apportes) {
        return Optional.ofNullable(apportes.get(place(partie.section(), partie.repris())));
    }

    String valeur(String cle) {
        return valeurs.getOrDefault(cle, "");
    }

    boolean retient(Partie partie) {
        return !partie.estUnTexte() && OUI.equals(valeur(partie.cle()));
    }

    Redaction avec(Map<String, String> autres) {
        return new Redaction(titre, sousTitre, sujet, facile, mentions, parties, autres);
    }

    /** Les champs de cet écrit, lus dans un formulaire, propres et sans les autres. */
    Map<String, String> lire(GenreDEcrit genre, Map<String, String> formulaire, String prefixe) {
        var lues = new LinkedHashMap<String, String>();
        for (String cle : cles(genre)) lues.put(cle, net(formulaire, prefixe + cle));
        return lues;
    }

    private List<String> cles(GenreDEcrit genre) {
        var cles = new ArrayList<String>();
        if (genre.est(Trait.A_UN_DESTINATAIRE)) cles.addAll(List.of(DESTINATAIRE, CADRE));
        parties.forEach(p -> cles.add(p.cle()));
        if (!genre.est(Trait.POUR_LA_PERSONNE)) cles.add(COPIE);
        return cles;
    }

    private static String net(Map<String, String> formulaire, String cle) {
        return formulaire.getOrDefault(cle, "").replace("\r\n", "\n").strip();
    }

    /** Ce qu’un champ s’appelle pour qui le lit. */
    String nom(String cle) {
        return switch (cle) {
            case DESTINATAIRE -> "À qui";
            case CADRE -> "Dans quel cadre";
            case COPIE -> "Copie pour la personne";
            default ->
                parties.stream()
                        .filter(p -> p.cle().equals(cle))
                        .findFirst()
                        .map(p -> p.estUnTexte() ? p.section() : p.section() + " : " + p.repris())
                        .orElse(cle);
        };
    }
}
