package fr.maillage.personnes.dossiers;

import fr.maillage.socle.base.JdbcLecturesEnsemble;
import fr.maillage.socle.base.JdbcLecturesEnsemble.Reponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;

/** Tout ce qui fait un dossier, lu ensemble : chaque onglet commence par là. */
@Repository
class JdbcDossierEntier {
    private final NamedParameterJdbcOperations jdbc;
    private final JdbcDossiers dossiers;
    private final JdbcPersonnes personnes;
    private final JdbcChronologie chronologie;
    private final JdbcLecturesEnsemble dossier;
    private final JdbcLecturesEnsemble avecSaChronologie;

    JdbcDossierEntier(
            NamedParameterJdbcOperations jdbc,
            JdbcDossiers dossiers,
            JdbcPersonnes personnes,
            JdbcChronologie chronologie) {
        this.jdbc = jdbc;
        this.dossiers = dossiers;
        this.personnes = personnes;
        this.chronologie = chronologie;
        this.dossier = JdbcLecturesEnsemble.de(
                dossiers.ligne(),
                dossiers.titres(),
                dossiers.appartenances(),
                personnes.duDossier(),
                dossiers.suivis(),
                JdbcAcces.PARTAGES,
                dossiers.accords());
        this.avecSaChronologie = JdbcLecturesEnsemble.de(
                dossiers.ligne(),
                dossiers.titres(),
                dossiers.appartenances(),
                personnes.duDossier(),
                dossiers.suivis(),
                JdbcAcces.PARTAGES,
                dossiers.accords(),
                chronologie.notes(),
                JdbcChronologie.EVENEMENTS);
    }

    record AvecSaChronologie(Dossier dossier, List<Dossier.Evenement> evenements, List<Dossier.Note> notes) {}

    /** Absent si l’agent courant ne le voit pas. */
    Optional<Dossier> lire(long id) {
        return reunir(dossier.lire(jdbc, Map.of("dossier", id)));
    }

    Optional<AvecSaChronologie> lireAvecSaChronologie(long id, int auPlus) {
        var lu = avecSaChronologie.lire(jdbc, Map.of("dossier", id, "auPlus", auPlus));
        return reunir(lu)
                .map(d -> new AvecSaChronologie(d, lu.de(JdbcChronologie.EVENEMENTS), lu.de(chronologie.notes())));
    }

    private Optional<Dossier> reunir(Reponses lu) {
        return lu.de(dossiers.ligne()).stream()
                .findFirst()
                .map(ligne -> new Dossier(
                        ligne,
                        // Le plus fort des titres.
                        lu.de(dossiers.titres()).stream().sorted().findFirst().orElse(Dossier.Titre.PARTAGE),
                        membres(lu),
                        lu.de(dossiers.suivis()),
                        lu.de(JdbcAcces.PARTAGES),
                        lu.de(dossiers.accords())));
    }

    private List<Dossier.Membre> membres(Reponses lu) {
        var fiches = JdbcPersonnes.reunir(lu.de(personnes.duDossier()));
        var membres = new ArrayList<Dossier.Membre>();
        for (var a : lu.de(dossiers.appartenances())) {
            var fiche = fiches.get(a.personne());
            if (fiche != null) membres.add(new Dossier.Membre(a.id(), fiche, a.lien(), a.garde(), a.debut(), a.fin()));
        }
        return membres;
    }
}
