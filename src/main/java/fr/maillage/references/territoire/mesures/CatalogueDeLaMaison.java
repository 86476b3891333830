package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.catalogue.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Le catalogue livré, augmenté de ce que l’organisation a déposé dans son dossier « catalogue ». */
@Configuration(proxyBeanMethods = false)
class CatalogueDeLaMaison {
    @Bean
    Catalogue catalogue(@Value("${maillage.donnees:donnees}") String donnees) {
        Path local = Path.of(donnees).resolve("catalogue");
        return Files.isDirectory(local) ? Catalogue.charger(local) : Catalogue.charger();
    }
}
