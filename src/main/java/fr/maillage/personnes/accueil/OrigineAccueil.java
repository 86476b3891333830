package fr.maillage.personnes.accueil;

import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.OrigineDeDossier;
import fr.maillage.references.agenda.Agenda;
import fr.maillage.references.territoire.Communes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Un dossier qui naît d’un passage à l’accueil : ce que la personne a déjà dit n’est pas redemandé. */
@Component
class OrigineAccueil implements OrigineDeDossier {
    private final JdbcPassages passages;
    private final JdbcAttentes attentes;
    private final TenirLaPermanence permanence;
    private final Communes communes;
    private final Dossiers dossiers;
    private final Agenda agenda;

    OrigineAccueil(
            JdbcPassages passages,
            JdbcAttentes attentes,
            TenirLaPermanence permanence,
            Communes communes,
            Dossiers dossiers,
            Agenda agenda) {
        this.passages = passages;
        this.attentes = attentes;
        this.permanence = permanence;
        this.communes = communes;
        this.dossiers = dossiers;
        this.agenda = agenda;
    }

    static String href(long passage) {
        return "/personnes/dossiers/nouveau?origine=accueil-" + passage;
    }

    @Override
    public String genre() {
        return "accueil";
    }

    @Override
    @Transactional
    public Optional<Map<String, String>> valeurs(long id) {
        if (passages.trouver(id).isEmpty()) return Optional.empty();
        var lu = permanence.lire(id);
        var identite = lu.identite();
        var valeurs = new LinkedHashMap<String, String>();
        valeurs.put("prenoms", identite.prenom());
        valeurs.put("nomDeNaissance", identite.nom());
        valeurs.put("naissance", identite.naissance());
        valeurs.put("telephone1", identite.telephone());
        valeurs.put("motif", TenirLaPermanence.motifs(lu.passage().fiche()));
        valeurs.put("commune", communes.nom(lu.passage().fiche().commune()));
        return Optional.of(valeurs);
    }

    @Override
    @Transactional
    public void ouvert(long id, long dossier) {
        var passage = passages.trouver(id).filter(p -> p.dossier() == null);
        if (passage.isEmpty()) return;
        passages.rattacher(id, dossier);
        attentes.cloreParPassage(id, IssueDAttente.DOSSIER);
        agenda.changerDObjet(PassageEnRendezVous.reference(id), "dossier:" + dossier);
        dossiers.noterUnFait(dossier, "ACCUEIL", TenirLaPermanence.RECU);
        dossiers.noterUnContact(dossier);
    }
}
