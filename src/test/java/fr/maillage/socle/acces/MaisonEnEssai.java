package fr.maillage.socle.acces;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** La maison entière, ouverte sur un port libre avec sa propre base, pour les essais des accès et du journal. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "maillage.bd.repertoire=target/essais/acces/bd",
            "maillage.donnees=target/essais/acces",
            "maillage.bd.durable=false",
            "management.prometheus.metrics.export.enabled=true"
        })
@Import(RoutesDEssai.class)
public @interface MaisonEnEssai {}
