package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.EpisodeDeDemonstration;
import fr.maillage.personnes.dossiers.MotifDeFin;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ProjetsDeDemonstration implements EpisodeDeDemonstration {
    private final JdbcAccompagnements mesures;
    private final JdbcProjets projets;

    ProjetsDeDemonstration(JdbcAccompagnements mesures, JdbcProjets projets) {
        this.mesures = mesures;
        this.projets = projets;
    }

    @Override
    public int rang() {
        return 30;
    }

    @Override
    public boolean dejaRaconte(long dossier) {
        return !mesures.duDossier(dossier).isEmpty();
    }

    @Override
    public void raconter(Famille famille) {
        for (var episode : famille.episodes("projets")) raconter(famille, episode);
    }

    private void raconter(Famille famille, Episode episode) {
        var debut = famille.jour(episode);
        String bilanDans = episode.valeur("bilanDans");
        long id = mesures.ouvrir(
                famille.dossier(),
                GenreDAccompagnement.valueOf(episode.valeur("genre")),
                debut,
                debut.plusMonths(Long.parseLong(episode.valeur("mois"))),
                bilanDans.isEmpty() ? null : famille.debut().plusDays(Long.parseLong(bilanDans)),
                Map.of("intensite", episode.valeur("intensite")),
                famille.agent());
        var valeurs = new LinkedHashMap<>(Projet.lire(episode.valeurs(), ""));
        // Les dates du récit sont des jours après le début de l’histoire.
        valeurs.replaceAll((cle, valeur) -> (cle.endsWith("-echeance") || cle.endsWith("-quand")) && !valeur.isEmpty()
                ? famille.debut().plusDays(Long.parseLong(valeur)).toString()
                : valeur);
        long projet = projets.ajouter(id, famille.dossier(), 1, valeurs);
        if (!episode.valeur("signe").isEmpty()) projets.signer(projet, debut, "PAPIER");
        if (!episode.valeur("etapeFaite").isEmpty()) {
            projets.direFaite(id, famille.dossier(), episode.valeur("etapeFaite"), "PERSONNE", debut.plusDays(20));
        }
        if (!episode.valeur("decision").isEmpty()) bilan(famille, episode, id, valeurs);
    }

    private void bilan(Famille famille, Episode episode, long mesure, Map<String, String> projet) {
        var jour = famille.debut().plusDays(Long.parseLong(episode.valeur("bilanFait")));
        projets.ajouterUnBilan(
                mesure,
                famille.dossier(),
                jour,
                Decision.valueOf(episode.valeur("decision")),
                BilanDAccompagnement.lire(Objectif.de(projet), episode.valeurs()),
                famille.agent());
        String fin = episode.valeur("fin");
        if (!fin.isEmpty()) mesures.clore(mesure, MotifDeFin.valueOf(fin), jour);
    }
}
