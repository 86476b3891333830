package fr.maillage.socle.modeles;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.ecriture.EntreeDEcrit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PorteDesModeles {
    @Bean
    EntreeDEcrit modelesParmiLesEcrits() {
        return new EntreeDEcrit(
                90,
                "Modèles Word",
                "Vos logos, vos titres, vos mentions : un document Word avec des champs, que les prochains documents suivront.",
                "/ecrits/modeles",
                Acte.LIRE,
                ObjetProtege.DOCUMENTS);
    }
}
