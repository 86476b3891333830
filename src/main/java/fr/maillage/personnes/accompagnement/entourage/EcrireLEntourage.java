package fr.maillage.personnes.accompagnement.entourage;

import fr.maillage.personnes.accompagnement.ChapitreDEvaluation;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** L’éco-carte et son tableau dans la feuille d’évaluation. */
@Component
class EcrireLEntourage implements ChapitreDEvaluation {
    private final Dossiers dossiers;
    private final JdbcProches proches;

    EcrireLEntourage(Dossiers dossiers, JdbcProches proches) {
        this.dossiers = dossiers;
        this.proches = proches;
    }

    @Override
    public int rang() {
        return 10;
    }

    @Override
    public Optional<Chapitre> chapitre(DossierVu dossier) {
        var tous = proches.duDossier(dossier.id());
        if (tous.isEmpty()) return Optional.empty();
        return Optional.of(new Chapitre(
                "L’entourage",
                List.of(
                        new Bloc.Illustration(
                                EcoCarte.dessiner(dossiers.foyer(dossier), tous),
                                tous.stream().map(EcoCarte::dire).collect(Collectors.joining(" ; ")),
                                "L’éco-carte, selon la personne",
                                ""),
                        new Bloc.Tableau(
                                "L’entourage et ses liens",
                                List.of("Qui", "D’où", "Lien", "Ce que la personne en dit"),
                                tous.stream()
                                        .map(p -> Bloc.Ligne.de(
                                                p.nom(),
                                                Cellule.texte(p.cercle().libelle()),
                                                Cellule.texte(p.lien().libelle()),
                                                Cellule.texte(p.valeur("dit"))))
                                        .toList(),
                                ""))));
    }
}
