package fr.maillage.territoires.projets.ecrits;

import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.TexteEnBlocs;
import fr.maillage.territoires.projets.Contenu;
import fr.maillage.territoires.projets.Fiche;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Met un écrit en page : ses parties dans l’ordre, et ce que son genre impose. */
final class ComposerUnEcrit {
    private final Fiche fiche;
    private final String lieux;
    private final String organisation;

    ComposerUnEcrit(Fiche fiche, String lieux, String organisation) {
        this.fiche = fiche;
        this.lieux = lieux;
        this.organisation = organisation;
    }

    Ouvrage ouvrage(GenreDEcrit genre, Map<String, String> sections) {
        var chapitres = new ArrayList<Chapitre>();
        for (GenreDEcrit.Partie partie : genre.parties()) {
            String texte = sections.getOrDefault(partie.code(), "");
            boolean recommandation =
                    genre == GenreDEcrit.NOTE_A_L_ELU && partie.code().equals("recommandation");
            if (recommandation) chapitres.add(options());
            if (texte.isBlank() && !recommandation) continue;
            chapitres.add(new Chapitre(
                    partie.libelle(),
                    texte.isBlank()
                            ? List.of(Bloc.Paragraphe.de("Le service n’a pas encore formulé de recommandation."))
                            : TexteEnBlocs.de(texte)));
            if (recommandation) chapitres.add(choixPolitique());
        }
        // Les deux pages courtes citent chaque source à côté de son chiffre ; les autres en font la liste.
        if (genre != GenreDEcrit.NOTE && genre != GenreDEcrit.ARGUMENTAIRE) chapitres.addAll(sources());
        return new Ouvrage(couverture(genre.libelle()), chapitres, MiseEnPage.NOTE);
    }

    Couverture couverture(String genre) {
        return new Couverture(fiche.titre(), genre, lieux, organisation, LocalDate.now(), List.of(), null);
    }

    /** Les options côte à côte : le pour, le contre, le coût et les risques de chacune, dans les mêmes colonnes. */
    private Chapitre options() {
        List<Contenu.Choix> options = fiche.contenu().options();
        if (options.isEmpty()) {
            return new Chapitre("Options", List.of(Bloc.Paragraphe.de("Aucune option n’est décrite dans la fiche.")));
        }
        var lignes = options.stream()
                .map(o -> Bloc.Ligne.de(
                        o.titre(),
                        Cellule.texte(ouTiret(o.avantages())),
                        Cellule.texte(ouTiret(o.inconvenients())),
                        Cellule.texte(o.centimes() == 0 ? "—" : o.cout().ecrire()),
                        Cellule.texte(ouTiret(o.risqueJuridique())),
                        Cellule.texte(ouTiret(o.risqueFinancier()))))
                .toList();
        return new Chapitre(
                "Options",
                List.of(new Bloc.Tableau(
                        "Les options, dans le même ordre et les mêmes colonnes",
                        List.of("Option", "Pour", "Contre", "Coût", "Risque juridique", "Risque financier"),
                        lignes,
                        "")));
    }

    private static String ouTiret(String texte) {
        return texte.isBlank() ? "—" : texte.replace('\n', ' ');
    }

    /** La place laissée à l’élu : les options à cocher, sans ordre de préférence, et la date de sa décision. */
    private Chapitre choixPolitique() {
        List<String> cases = Stream.concat(
                        fiche.contenu().options().stream().map(o -> "☐ " + o.titre()),
                        Stream.of("☐ Autre choix : ……………………"))
                .toList();
        var blocs = new ArrayList<Bloc>();
        blocs.add(Bloc.Paragraphe.de("À l’appréciation de l’élu."));
        cases.forEach(c -> blocs.add(Bloc.Paragraphe.de(c)));
        blocs.add(Bloc.Paragraphe.de("Décision du : ……………………     Signature :"));
        return new Chapitre("Choix politique", blocs);
    }

    private List<Chapitre> sources() {
        List<String> sources = fiche.contenu().constats().stream()
                .map(Contenu.Constat::source)
                .filter(s -> !s.isBlank())
                .distinct()
                .toList();
        return sources.isEmpty()
                ? List.of()
                : List.of(new Chapitre("Sources", List.of(new Bloc.Liste(sources, false))));
    }

    /** La frise : le terrain, puis chaque pas, puis ce qui en résulte. */
    Ouvrage frise() {
        var lignes = new ArrayList<Bloc.Ligne>();
        var origine = fiche.contenu().origine();
        lignes.add(Bloc.Ligne.de(
                "Terrain",
                Cellule.texte(""),
                Cellule.texte(
                        "%d signaux, %d besoins. %s".formatted(origine.signaux(), origine.besoins(), origine.phrase())),
                Cellule.texte("")));
        fiche.contenu()
                .etapes()
                .forEach(e -> lignes.add(Bloc.Ligne.de(
                        e.pas().libelle(),
                        Cellule.texte(Dates.enLettres(e.jour())),
                        Cellule.texte(e.texte()),
                        Cellule.texte(e.reference()))));
        var blocs = new ArrayList<Bloc>();
        blocs.add(new Bloc.ChiffresCles(List.of(
                new Bloc.ChiffreCle("Signaux à l’origine", String.valueOf(origine.signaux()), ""),
                new Bloc.ChiffreCle("Besoins exprimés", String.valueOf(origine.besoins()), ""),
                new Bloc.ChiffreCle(
                        "Bénéficiaires comptés",
                        fiche.beneficiaires() == null ? "—" : String.valueOf(fiche.beneficiaires()),
                        ""))));
        blocs.add(new Bloc.Tableau(
                "Du terrain à la décision, de la décision au résultat",
                List.of("Étape", "Date", "Ce qui est dit, décidé ou constaté", "Référence"),
                lignes,
                "fiche « " + fiche.titre() + " »."));
        if (!fiche.contenu().recit().resultats().isEmpty()) {
            blocs.addAll(TexteEnBlocs.de(fiche.contenu().recit().resultats()));
        }
        return new Ouvrage(
                couverture("Frise de traçabilité"), List.of(new Chapitre("La frise", blocs)), MiseEnPage.NOTE);
    }

    /** Ce qu’un modèle Word peut demander à la fiche. */
    Champs champs(Map<String, String> sections) {
        var champs = new Champs()
                .avec("projet.titre", fiche.titre())
                .avec("projet.nature", fiche.nature().libelle())
                .avec("projet.depenses", fiche.depenses().ecrire())
                .avec("projet.recettes", fiche.recettes().ecrire())
                .avec("projet.beneficiaires", String.valueOf(fiche.beneficiairesComptes()))
                .avec("territoire.nom", lieux)
                .avec(
                        "sources",
                        String.join(
                                "\n",
                                fiche.contenu().constats().stream()
                                        .map(Contenu.Constat::source)
                                        .distinct()
                                        .toList()))
                .avecListe(
                        "constats",
                        fiche.contenu().constats().stream()
                                .map(c -> Map.of("valeur", c.valeur(), "phrase", c.phrase(), "source", c.source()))
                                .toList())
                .avecListe(
                        "options",
                        fiche.contenu().options().stream()
                                .map(o -> Map.of(
                                        "titre", o.titre(),
                                        "avantages", o.avantages(),
                                        "inconvenients", o.inconvenients(),
                                        "cout", o.cout().ecrire(),
                                        "risque_juridique", o.risqueJuridique(),
                                        "risque_financier", o.risqueFinancier()))
                                .toList())
                .avecListe(
                        "postes",
                        fiche.contenu().budget().stream()
                                .map(p -> Map.of(
                                        "sens", p.depense() ? "Dépense" : "Recette",
                                        "libelle", p.libelle(),
                                        "montant", p.montant().ecrire()))
                                .toList());
        sections.forEach((code, texte) -> champs.avec("note." + code, texte));
        return champs;
    }
}
