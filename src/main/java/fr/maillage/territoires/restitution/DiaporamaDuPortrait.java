package fr.maillage.territoires.restitution;

import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Diaporama;
import fr.maillage.socle.documents.Diaporama.Diapo;
import fr.maillage.socle.documents.Graphique;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Dix diapositives, couverture comprise : l’essentiel, la carte, cinq thèmes, les territoires semblables, les limites. */
final class DiaporamaDuPortrait {
    static final int DIAPOSITIVES = 10;
    private static final int CHIFFRES = 6;

    private final Matiere matiere;
    private final NotesDOrateur notes;
    private final List<Diapo> diapos = new ArrayList<>();

    private DiaporamaDuPortrait(Matiere matiere) {
        this.matiere = matiere;
        this.notes = new NotesDOrateur(matiere);
    }

    static Diaporama de(Matiere matiere) {
        return new DiaporamaDuPortrait(matiere).composer();
    }

    private Diaporama composer() {
        diapos.add(new Diapo(
                "L’essentiel",
                matiere.territoire().nom() + " en quelques chiffres",
                new Bloc.ChiffresCles(matiere.chiffres(CHIFFRES)),
                List.of(),
                sourceCourte(),
                notes.chiffres()));
        matiere.carte().ifPresent(this::carte);
        boolean semblables = matiere.semblables().isPresent();
        // Il reste la place de la couverture, des limites et, s’il y en a, des territoires semblables.
        int themes = DIAPOSITIVES - 2 - diapos.size() - (semblables ? 1 : 0);
        matiere.illustres().stream().limit(themes).forEach(this::theme);
        matiere.semblables().ifPresent(this::semblables);
        diapos.add(new Diapo(
                "Pour en parler",
                "Ce que ces chiffres ne disent pas",
                null,
                List.of(
                        "Ils ont deux à quatre ans, et décrivent un territoire, jamais des personnes.",
                        "Un chiffre secret existe : ce n’est pas un zéro.",
                        "Comparer n’est pas classer ; un écart n’est pas une cause.",
                        "Le non-recours, l’entraide et le découragement se voient mal dans les statistiques.",
                        "Et vous : qu’est-ce qui vous surprend ? que reconnaissez-vous ?"),
                "",
                notes.limites()));
        return new Diaporama(matiere.couverture("Diagnostic social", "Restitution"), notes.ouverture(), diapos);
    }

    private void carte(Bloc.Illustration carte) {
        String titre = carte.legende().isBlank() ? "La carte" : carte.legende();
        diapos.add(new Diapo("L’essentiel", titre, carte, List.of(), carte.source(), notes.carte(titre)));
    }

    private void theme(Theme theme) {
        Graphique graphique = Objects.requireNonNull(matiere.graphique(theme));
        diapos.add(new Diapo(
                theme.libelle(),
                graphique.titre(),
                graphique,
                matiere.aRetenir(Objects.requireNonNull(matiere.themes().get(theme)), 2),
                graphique.source(),
                notes.theme(theme, graphique)));
    }

    private void semblables(Bloc.Tableau tableau) {
        diapos.add(new Diapo(
                "Pour comparer",
                "Les territoires qui ressemblent à " + matiere.territoire().nom(),
                tableau,
                List.of(),
                tableau.source(),
                notes.semblables()));
    }

    private String sourceCourte() {
        return String.join(
                ", ",
                matiere.jeux().stream().map(Bloc.Source::producteur).distinct().toList());
    }
}
