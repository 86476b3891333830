package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Etat;
import fr.maillage.territoires.diagnostic.EcritureDIndicateur;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** L’annexe « inégalités » : tous les écarts mesurables, triés, avec les deux années et les deux sources. */
@Component
class FicheDesInegalites implements Fiche {
    private final VueDesEcarts vue;

    FicheDesInegalites(VueDesEcarts vue) {
        this.vue = vue;
    }

    @Override
    public String code() {
        return "inegalites";
    }

    @Override
    public String titre() {
        return "Annexe inégalités";
    }

    @Override
    public String resume() {
        return "Les écarts entre le territoire et ses références, les quartiers, les IRIS, les femmes et les hommes, les âges.";
    }

    @Override
    public boolean convient(Territoire territoire) {
        return territoire.maille() != Maille.FRANCE;
    }

    @Override
    public List<Chapitre> rediger(Territoire territoire) {
        List<EcartConstate> ecarts = vue.de(territoire);
        var blocs = new ArrayList<Bloc>();
        if (ecarts.isEmpty()) {
            blocs.add(Bloc.Paragraphe.de("Aucun écart ne peut être calculé : les chiffres chargés ne mettent pas deux"
                    + " valeurs en regard pour ce territoire."));
            return List.of(new Chapitre("Écarts", blocs));
        }
        var saillants = new ArrayList<EcartConstate>();
        for (EcartConstate e : ecarts) {
            boolean nouveau = saillants.stream()
                    .noneMatch(s -> s.cote().indicateur().equals(e.cote().indicateur()));
            if (nouveau && saillants.size() < 4) saillants.add(e);
        }
        blocs.add(new Bloc.ChiffresCles(saillants.stream()
                .map(e -> new Bloc.ChiffreCle(
                        e.cote().indicateur().libelleCourt() + ", "
                                + e.cote().territoire().nom(),
                        e.difference(),
                        "%s (%d) contre %s (%d), %s%s"
                                .formatted(
                                        EcritureDIndicateur.ecrire(
                                                e.cote().indicateur(), e.cote().valeur()),
                                        e.cote().annee(),
                                        EcritureDIndicateur.ecrire(
                                                e.reference().indicateur(),
                                                e.reference().valeur()),
                                        e.reference().annee(),
                                        e.reference().territoire().nom(),
                                        e.ratio().isEmpty() ? "" : " · ratio " + e.ratio())))
                .toList()));
        blocs.add(tableau(ecarts));
        blocs.add(
                Bloc.Paragraphe.de("L’écart est la différence, en points pour un pourcentage ; le ratio dit combien de"
                        + " fois la référence. Les lignes sont triées par l’écart rapporté à la référence. Quand la même année"
                        + " n’existe pas des deux côtés, chaque valeur garde la sienne."));
        blocs.add(Bloc.Paragraphe.de(
                "Le reste du territoire, hors quartiers prioritaires, n’est pas publié : il n’est pas"
                        + " déduit par soustraction, car un taux ne se soustrait pas."));
        return List.of(new Chapitre("Écarts, du plus grand au plus petit", blocs));
    }

    private static Bloc tableau(List<EcartConstate> ecarts) {
        return new Bloc.Tableau(
                ecarts.size() + " écarts, du plus grand au plus petit",
                List.of("En regard", "Dimension", "Valeur", "Référence", "Années", "Écart", "Ratio", "Source"),
                ecarts.stream().map(FicheDesInegalites::ligne).toList(),
                ecarts.stream()
                        .flatMap(e -> List.of(e.cote().sources(), e.reference().sources()).stream())
                        .flatMap(s -> List.of(s.split(" ; ")).stream())
                        .map(s -> s.replaceFirst(", \\d{4}$", ""))
                        .distinct()
                        .collect(Collectors.joining(" ; ")));
    }

    private static Bloc.Ligne ligne(EcartConstate e) {
        double ratio = e.ecart().ratio();
        return Bloc.Ligne.de(
                e.enRegard(),
                Cellule.texte(e.dimension()),
                EcritureDIndicateur.cellule(e.cote().indicateur(), e.cote().valeur()),
                EcritureDIndicateur.cellule(
                        e.reference().indicateur(), e.reference().valeur()),
                Cellule.texte(e.annees()),
                new Cellule(e.difference(), e.ecart().difference(), Etat.CONNU),
                Double.isNaN(ratio) ? Cellule.sansValeur(Etat.SANS_OBJET) : Cellule.nombre(ratio, 1, ""),
                Cellule.texte(e.fichiers()));
    }
}
