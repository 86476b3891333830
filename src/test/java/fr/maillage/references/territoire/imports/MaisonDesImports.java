package fr.maillage.references.territoire.imports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** La maison sans écran ni chiffres, avec sa propre base : une seule pour tous les essais d’import. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "maillage.bd.repertoire=target/essais/imports/bd",
            "maillage.donnees=target/essais/imports",
            "maillage.bd.durable=false",
            "maillage.demonstration=false"
        })
@interface MaisonDesImports {}
