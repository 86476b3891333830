package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Complements;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Le catalogue livré, augmenté du dossier « catalogue » de l’organisation et des modèles d’import décrits à l’écran. */
@Configuration(proxyBeanMethods = false)
class CatalogueDeLaMaison {
    @Bean
    Catalogue catalogue(@Value("${maillage.donnees:donnees}") String donnees, ObjectProvider<Complements> complements) {
        Path local = Path.of(donnees).resolve("catalogue");
        Catalogue livre = Files.isDirectory(local) ? Catalogue.charger(local) : Catalogue.charger();
        return livre.complete(complements.getIfAvailable(() -> Complements.AUCUN));
    }
}
