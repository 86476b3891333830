package fr.maillage.territoires.projets.bilans;

import fr.maillage.references.publics.Publics;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.Graphique;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Serie;
import fr.maillage.socle.documents.TexteEnBlocs;
import fr.maillage.territoires.projets.Decompte;
import fr.maillage.territoires.projets.EtatDeFiche;
import fr.maillage.territoires.projets.Fiche;
import fr.maillage.territoires.projets.LieuxDeFiche;
import fr.maillage.territoires.projets.ListeDeFiches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Écrit un bilan : chaque partie porte un message, un tableau et ce que l’auteur veut en dire. */
@Component
class ComposerUnBilan {
    private static final int LIGNES_PAR_PAGE = 10;

    private final Publics publics;
    private final LieuxDeFiche lieux;
    private final ListeDeFiches liste;

    ComposerUnBilan(Publics publics, LieuxDeFiche lieux, ListeDeFiches liste) {
        this.publics = publics;
        this.lieux = lieux;
        this.liste = liste;
    }

    /** Les parties du bilan, dans l’ordre : leur code et leur titre. */
    static Map<String, String> parties(Bilan.Lecteur lecteur) {
        var parties = new LinkedHashMap<String, String>();
        parties.put("actions", "Ce qui a été fait");
        parties.put("publics", "Qui en a bénéficié");
        parties.put("argent", "Ce que cela a coûté");
        if (lecteur != Bilan.Lecteur.ELU) parties.put("territoires", "Où");
        if (lecteur != Bilan.Lecteur.FINANCEUR) parties.put("suite", "Ce qui a été décidé, ce qui vient");
        if (lecteur == Bilan.Lecteur.SERVICE) {
            parties.put("analyse", "Analyse");
            parties.put("perspectives", "Perspectives");
        }
        if (lecteur != Bilan.Lecteur.ELU) parties.put("annexe", "Annexe : la liste");
        return parties;
    }

    Ouvrage ouvrage(Bilan bilan, Decompte decompte) {
        var chapitres = new ArrayList<Chapitre>();
        parties(bilan.lecteur()).forEach((code, titre) -> {
            List<Bloc> blocs = new ArrayList<>(chiffres(code, decompte));
            blocs.addAll(TexteEnBlocs.de(bilan.textes().getOrDefault(code, "")));
            if (!blocs.isEmpty()) chapitres.add(new Chapitre(titre, blocs));
        });
        return new Ouvrage(
                new Couverture(
                        bilan.titre(),
                        bilan.lecteur() == Bilan.Lecteur.SERVICE ? "Bilan d’activité" : "Bilan",
                        liste.phrase(bilan.filtre()),
                        QuiTravaille.exiger().nomOrganisation(),
                        LocalDate.now(),
                        List.of(),
                        null),
                chapitres,
                switch (bilan.lecteur()) {
                    case ELU -> MiseEnPage.UNE_PAGE_PAR_MESSAGE;
                    case FINANCEUR, CONSEIL -> MiseEnPage.NOTE;
                    case COMITE_TECHNIQUE, SERVICE -> MiseEnPage.CARNET;
                });
    }

    Ouvrage annexe(Bilan bilan, Decompte decompte) {
        return liste.ouvrage(bilan.titre(), bilan.filtre(), decompte);
    }

    private List<Bloc> chiffres(String code, Decompte d) {
        return switch (code) {
            case "actions" -> List.of(message(actions(d)), liste.totaux(d));
            case "publics" ->
                avecDessin(
                        "Bénéficiaires comptés, par public",
                        "bénéficiaires",
                        d.parPublic(),
                        publics::libelle,
                        part -> (double) part.beneficiaires(),
                        message(beneficiaires(d)),
                        parts(
                                "Par public",
                                "Public",
                                d.parPublic(),
                                publics::libelle,
                                "une fiche qui vise deux publics compte dans les deux."));
            case "argent" -> List.of(message(argent(d)), couteux(d));
            case "territoires" ->
                avecDessin(
                        "Fiches, par territoire",
                        "fiches",
                        d.parTerritoire(),
                        lieux::nom,
                        part -> (double) part.nombre(),
                        message(compte(
                                        d.parTerritoire().size(),
                                        "territoire est concerné",
                                        "territoires sont concernés")
                                + "."),
                        parts(
                                "Par territoire",
                                "Territoire",
                                d.parTerritoire(),
                                lieux::nom,
                                "une fiche qui porte sur deux territoires compte dans les deux."));
            case "suite" -> suite(d);
            case "annexe" -> List.of(liste.tableau(d));
            default -> List.of();
        };
    }

    /** Le message, son dessin s’il y a au moins deux parts à comparer, puis son tableau. */
    private static List<Bloc> avecDessin(
            String titre,
            String unite,
            Map<String, Decompte> parts,
            Function<String, String> nom,
            Function<Decompte, Double> valeur,
            Bloc message,
            Bloc tableau) {
        if (parts.size() < 2) return List.of(message, tableau);
        var noms = new ArrayList<String>();
        var valeurs = new ArrayList<@Nullable Double>();
        parts.entrySet().stream().limit(LIGNES_PAR_PAGE).forEach(e -> {
            noms.add(nom.apply(e.getKey()));
            valeurs.add(valeur.apply(e.getValue()));
        });
        var dessin = new Graphique.ParCategories(
                Graphique.Forme.BARRES_HORIZONTALES,
                titre,
                unite,
                noms,
                List.of(new Serie(titre, valeurs)),
                "fiches de l’organisation.");
        return List.of(message, dessin, tableau);
    }

    private static Bloc message(String phrase) {
        return new Bloc.ARetenir(List.of(phrase));
    }

    private static String actions(Decompte d) {
        int terminees = d.nombre(EtatDeFiche.TERMINE);
        int encours = d.nombre(EtatDeFiche.EN_COURS);
        return "%s ; %s, %s."
                .formatted(
                        compte(d.nombre(), "action a été suivie", "actions ont été suivies"),
                        compte(terminees, "est terminée", "sont terminées"),
                        compte(encours, "est en cours", "sont en cours"));
    }

    private static String beneficiaires(Decompte d) {
        long comptees =
                d.fiches().stream().filter(f -> f.beneficiaires() != null).count();
        return "%s, sur %s."
                .formatted(
                        compte(d.beneficiaires(), "bénéficiaire a été compté", "bénéficiaires ont été comptés"),
                        compte((int) comptees, "action qui les compte", "actions qui les comptent"));
    }

    private static String argent(Decompte d) {
        return "%s de dépenses, %s de recettes : %s à la charge de l’organisation."
                .formatted(
                        d.depenses().ecrire(),
                        d.recettes().ecrire(),
                        d.depenses().moins(d.recettes()).ecrire());
    }

    private static String compte(int nombre, String un, String plusieurs) {
        return String.format(java.util.Locale.FRANCE, "%,d", nombre) + " " + (nombre > 1 ? plusieurs : un);
    }

    private static Bloc parts(
            String legende, String premiere, Map<String, Decompte> parts, Function<String, String> nom, String note) {
        var lignes = parts.entrySet().stream()
                .limit(LIGNES_PAR_PAGE)
                .map(e -> Bloc.Ligne.de(
                        nom.apply(e.getKey()),
                        Cellule.nombre(e.getValue().nombre(), 0, ""),
                        Cellule.nombre(e.getValue().beneficiaires(), 0, ""),
                        ListeDeFiches.euros(e.getValue().depenses())))
                .toList();
        String suite = parts.size() > LIGNES_PAR_PAGE
                ? " Les %d premiers sur %d.".formatted(LIGNES_PAR_PAGE, parts.size())
                : "";
        return new Bloc.Tableau(
                legende,
                List.of(premiere, "Fiches", "Bénéficiaires", "Dépenses (€)"),
                lignes,
                "fiches de l’organisation ; " + note + suite);
    }

    /** Les plus coûteuses d’abord. */
    private static Bloc couteux(Decompte d) {
        var lignes = d.fiches().stream()
                .sorted((a, b) -> b.depenses().compareTo(a.depenses()))
                .limit(LIGNES_PAR_PAGE)
                .map(f ->
                        Bloc.Ligne.de(f.titre(), ListeDeFiches.euros(f.depenses()), ListeDeFiches.euros(f.recettes())))
                .toList();
        return new Bloc.Tableau(
                d.nombre() > LIGNES_PAR_PAGE ? "Les dix dépenses les plus fortes" : "Les dépenses, fiche par fiche",
                List.of("Fiche", "Dépenses (€)", "Recettes (€)"),
                lignes,
                "fiches de l’organisation.");
    }

    private static List<Bloc> suite(Decompte d) {
        var blocs = new ArrayList<Bloc>();
        int etude = d.nombre(EtatDeFiche.IDEE);
        blocs.add(message("%s ; %s."
                .formatted(
                        compte(d.deliberations(), "délibération a été prise", "délibérations ont été prises"),
                        compte(etude, "fiche est à l’étude", "fiches sont à l’étude"))));
        List<String> titres = d.fiches().stream()
                .filter(f -> f.etat() == EtatDeFiche.IDEE)
                .map(Fiche::titre)
                .limit(LIGNES_PAR_PAGE)
                .toList();
        if (!titres.isEmpty()) {
            blocs.add(new Bloc.Intertitre("À l’étude", 2));
            blocs.add(new Bloc.Liste(titres, false));
        }
        return blocs;
    }
}
