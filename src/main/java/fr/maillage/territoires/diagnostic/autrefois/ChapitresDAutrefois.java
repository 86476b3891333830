package fr.maillage.territoires.diagnostic.autrefois;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.millesimes.Mouvement;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.NombreFrancais;
import fr.maillage.territoires.diagnostic.EcritureDIndicateur;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Écrit un territoire d’autrefois en blocs : l’écran et le classeur montrent les mêmes. */
final class ChapitresDAutrefois {

    private final Autrefois autrefois;
    private final Catalogue catalogue;

    ChapitresDAutrefois(Autrefois autrefois, Catalogue catalogue) {
        this.autrefois = autrefois;
        this.catalogue = catalogue;
    }

    List<Chapitre> tous() {
        return List.of(chiffres(), composition(), changements());
    }

    Chapitre chiffres() {
        var blocs = new ArrayList<Bloc>();
        for (Theme theme : Theme.values()) {
            var siennes = autrefois.lignes().stream()
                    .filter(l -> l.indicateur().theme() == theme)
                    .toList();
            if (!siennes.isEmpty()) blocs.add(tableau(theme, siennes));
        }
        if (blocs.isEmpty()) {
            blocs.add(Bloc.Paragraphe.de("Aucun chiffre chargé ne peut être donné pour ce périmètre."));
        }
        return new Chapitre("Indicateurs recomposés", blocs);
    }

    private Bloc tableau(Theme theme, List<Autrefois.LigneDatee> siennes) {
        boolean deux = autrefois.aujourdHui() != null;
        var colonnes = new ArrayList<>(
                List.of("Indicateur", "Périmètre de " + autrefois.perimetre().annee()));
        if (deux) colonnes.add("Périmètre d’aujourd’hui");
        colonnes.addAll(List.of("Année du chiffre", "Comment"));
        String sources = siennes.stream()
                .filter(l -> l.alors().estChiffree())
                .flatMap(l -> l.sources().stream())
                .distinct()
                .flatMap(s -> catalogue.source(s).stream())
                .map(s -> s.producteur() + ", " + s.intitule())
                .collect(Collectors.joining(" ; "));
        return new Bloc.Tableau(
                theme.libelle(),
                colonnes,
                siennes.stream().map(l -> ligne(l, deux)).toList(),
                sources.isEmpty() ? "aucune à ce découpage" : sources);
    }

    private static Bloc.Ligne ligne(Autrefois.LigneDatee ligne, boolean deux) {
        var cellules = new ArrayList<Cellule>();
        cellules.add(EcritureDIndicateur.cellule(ligne.indicateur(), ligne.alors()));
        if (deux) cellules.add(EcritureDIndicateur.cellule(ligne.indicateur(), ligne.aujourdHui()));
        cellules.add(Cellule.texte(String.valueOf(ligne.annee())));
        cellules.add(Cellule.texte(ligne.comment()));
        boolean change = ligne.alors().estChiffree()
                && ligne.aujourdHui().estChiffree()
                && Math.abs(ligne.alors().nombre() - ligne.aujourdHui().nombre())
                        > 1e-6 * Math.abs(ligne.aujourdHui().nombre());
        return new Bloc.Ligne(
                EcritureDIndicateur.intitule(ligne.indicateur()),
                cellules,
                deux && change && ligne.alors().etat() != Valeur.Etat.SECRETE);
    }

    Chapitre composition() {
        var communes = autrefois.perimetre().communes();
        if (communes.size() < 2) {
            return new Chapitre(
                    "Communes",
                    List.of(Bloc.Paragraphe.de("Ce territoire est une seule commune au 1er janvier "
                            + autrefois.perimetre().annee() + ".")));
        }
        return new Chapitre(
                communes.size() + " communes",
                List.of(new Bloc.Tableau(
                        "Communes de " + autrefois.perimetre().nom() + " au 1er janvier "
                                + autrefois.perimetre().annee(),
                        List.of("Commune", "Code", "Depuis", "Jusqu’au"),
                        communes.stream().map(ChapitresDAutrefois::commune).toList(),
                        "Insee, code officiel géographique et mouvements de communes")));
    }

    private static Bloc.Ligne commune(Territoire commune) {
        LocalDate fin = commune.fin();
        return Bloc.Ligne.de(
                commune.nom(),
                Cellule.texte(commune.code()),
                Cellule.texte(commune.debut().getYear() <= 1943 ? "avant 1943" : jour(commune.debut())),
                Cellule.texte(fin == null ? "aujourd’hui" : jour(fin)));
    }

    private static String jour(LocalDate date) {
        return Dates.enLettres(date);
    }

    /** La table des changements de communes, de cette date à aujourd’hui. */
    Chapitre changements() {
        if (autrefois.mouvements().isEmpty()) {
            return new Chapitre(
                    "Ce qui a changé depuis",
                    List.of(Bloc.Paragraphe.de(
                            "Aucune commune de ce périmètre n’a fusionné, ne s’est séparée ni n’a changé"
                                    + " de code depuis le 1er janvier "
                                    + autrefois.perimetre().annee() + ".")));
        }
        return new Chapitre(
                "Ce qui a changé depuis",
                List.of(new Bloc.Tableau(
                        "Changements de communes depuis le 1er janvier "
                                + autrefois.perimetre().annee(),
                        List.of("Commune d’alors", "Code", "Devient", "Son code", "Le", "Part"),
                        autrefois.mouvements().stream()
                                .map(ChapitresDAutrefois::mouvement)
                                .toList(),
                        "Insee, mouvements de communes")));
    }

    private static Bloc.Ligne mouvement(Mouvement m) {
        return Bloc.Ligne.de(
                m.ancienNom(),
                Cellule.texte(m.ancienCode()),
                Cellule.texte(m.nouveauNom()),
                Cellule.texte(m.nouveauCode()),
                Cellule.texte(jour(m.jour())),
                Cellule.texte(m.part() == 1 ? "toute" : NombreFrancais.avecUnite(100 * m.part(), 1, "%")));
    }
}
