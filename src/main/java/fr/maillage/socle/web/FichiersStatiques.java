package fr.maillage.socle.web;

import java.time.Duration;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Les fichiers de l’écran : une adresse par contenu, gardée un an par le navigateur, et compressée une fois pour toutes. */
@Configuration(proxyBeanMethods = false)
class FichiersStatiques implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registre) {
        servir(registre, "/webjars/**", "classpath:/META-INF/resources/webjars/");
        servir(registre, "/**", "classpath:/static/");
    }

    private static void servir(ResourceHandlerRegistry registre, String adresses, String lieu) {
        registre.addResourceHandler(adresses)
                .addResourceLocations(lieu)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false)
                .addResolver(new CachingResourceResolver(new ConcurrentMapCache("fichiers-" + adresses)))
                .addResolver(new FichierCompresse())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
