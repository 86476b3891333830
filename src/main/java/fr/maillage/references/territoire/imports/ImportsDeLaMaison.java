package fr.maillage.references.territoire.imports;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** La place des imports dans la navigation. */
@Configuration(proxyBeanMethods = false)
class ImportsDeLaMaison {
    @Bean
    Rubrique rubriqueDesImports() {
        return new Rubrique(
                48, "Imports de données", "/territoires/imports", Acte.IMPORTER, ObjetProtege.DONNEES_PUBLIQUES);
    }
}
