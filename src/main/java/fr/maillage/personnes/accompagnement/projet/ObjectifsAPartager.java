package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.ElementAPartager;
import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les objectifs du projet signé, ou du dernier écrit : la formulation de la personne, qui s’y engage, pour quand. */
@Component
class ObjectifsAPartager implements ElementAPartager {
    private final JdbcAccompagnements mesures;
    private final JdbcProjets projets;

    ObjectifsAPartager(JdbcAccompagnements mesures, JdbcProjets projets) {
        this.mesures = mesures;
        this.projets = projets;
    }

    @Override
    public int rang() {
        return 30;
    }

    @Override
    public String libelle() {
        return "Objectifs du projet d’accompagnement";
    }

    @Override
    public List<Ligne> lignes(DossierVu dossier) {
        var lignes = new ArrayList<Ligne>();
        for (var mesure : mesures.duDossier(dossier.id())) {
            if (mesure.close()) continue;
            var versions = projets.versions(mesure.id());
            versions.stream()
                    .filter(Projet::signe)
                    .findFirst()
                    .or(() -> versions.stream().findFirst())
                    .ifPresent(p -> Objectif.de(p.valeurs())
                            .forEach(o -> lignes.add(new Ligne(
                                    "objectif-" + mesure.id() + "-" + o.cle(),
                                    mesure.genre().libelle(),
                                    phrase(o)))));
        }
        return lignes;
    }

    private static String phrase(Objectif o) {
        return o.formulation()
                + (o.responsable().isEmpty() ? "" : " — " + o.responsable())
                + (o.echeance().isEmpty() ? "" : ", pour le " + Quand.jour(LocalDate.parse(o.echeance())));
    }
}
