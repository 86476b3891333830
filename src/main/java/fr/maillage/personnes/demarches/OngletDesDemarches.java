package fr.maillage.personnes.demarches;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Acte;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Les onglets « Droits » et « Démarches » d’un dossier. */
@Configuration(proxyBeanMethods = false)
class OngletDesDemarches {
    static final String DROITS = "droits";
    static final String DEMARCHES = "demarches";

    private record Onglet(int rang, String libelle, String chemin, Porte porte) implements OngletDeDossier {
        @Override
        public boolean ouvert(DossierVu dossier) {
            return porte.peut(Acte.LIRE, dossier);
        }
    }

    @Bean
    OngletDeDossier ongletDesDroits(Porte porte) {
        return new Onglet(40, "Droits", DROITS, porte);
    }

    @Bean
    OngletDeDossier ongletDesDemarchesDuDossier(Porte porte) {
        return new Onglet(45, "Démarches", DEMARCHES, porte);
    }
}
