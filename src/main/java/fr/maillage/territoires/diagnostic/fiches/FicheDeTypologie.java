package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.typologies.Classements;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.territoires.diagnostic.Portrait;
import fr.maillage.territoires.diagnostic.Semblables;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** À quels zonages appartient le territoire, et quels territoires lui ressemblent, du même type puis sans y regarder. */
@Component
class FicheDeTypologie implements Fiche {
    private final Classements classements;
    private final Semblables semblables;

    FicheDeTypologie(Classements classements, Semblables semblables) {
        this.classements = classements;
        this.semblables = semblables;
    }

    @Override
    public String code() {
        return "typologie";
    }

    @Override
    public String titre() {
        return "Typologie et territoires semblables";
    }

    @Override
    public String resume() {
        return "Densité, aire d’attraction, unité urbaine, zonages d’aide ; les communes qui ressemblent à celle-ci.";
    }

    @Override
    public boolean convient(Territoire territoire) {
        return !classements.enClair(territoire).isEmpty();
    }

    @Override
    public List<Chapitre> rediger(Territoire territoire) {
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre("Typologie", List.of(new Bloc.Liste(classements.enClair(territoire), false))));
        if (territoire.maille() != Maille.COMMUNE) return chapitres;
        chapitres.add(new Chapitre(
                "Territoires semblables proposés",
                List.of(
                        Bloc.Paragraphe.de(semblables.filtre(territoire)),
                        tableau("Communes semblables du même type", semblables.de(territoire)))));
        chapitres.add(new Chapitre(
                "En élargissant à tous les types",
                List.of(tableau("Communes semblables, tous types", semblables.elargis(territoire)))));
        return chapitres;
    }

    private static Bloc tableau(String legende, List<Portrait.Semblable> trouves) {
        if (trouves.isEmpty()) {
            return Bloc.Paragraphe.de(
                    "Aucune commune semblable pour l’instant : le calcul se fait en arrière-plan, revenez"
                            + " dans une minute.");
        }
        return new Bloc.Tableau(
                legende,
                List.of("Commune", "Département", "Habitants", "Distance", "Ce qui rapproche le plus"),
                trouves.stream()
                        .map(s -> Bloc.Ligne.de(
                                s.territoire().nom(),
                                Cellule.texte(s.territoire().rattachement().departement()),
                                Cellule.nombre(
                                        Objects.requireNonNullElse(
                                                s.territoire().population(), 0),
                                        0,
                                        ""),
                                Cellule.nombre(s.distance(), 2, ""),
                                Cellule.texte(s.rapproche())))
                        .toList(),
                "Insee ; distance calculée par la maison sur des indicateurs centrés et réduits");
    }
}
