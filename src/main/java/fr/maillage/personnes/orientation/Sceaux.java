package fr.maillage.personnes.orientation;

import fr.maillage.socle.coffre.ColonneScellee;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que l’orientation scelle. */
@Configuration(value = "sceauxDesOrientations", proxyBeanMethods = false)
class Sceaux {
    static final String TEXTES = "orientation-textes:";
    static final String ENVOYE = "orientation-envoye:";
    static final String MOT = "orientation-mot:";

    private static final String TABLE = "orientation.orientation";

    @Bean
    ColonneScellee textesDesOrientations() {
        return new ColonneScellee(TABLE, "id", "textes_scelles", TEXTES);
    }

    @Bean
    ColonneScellee envoisDesOrientations() {
        return new ColonneScellee(TABLE, "id", "envoye_scelle", ENVOYE);
    }

    @Bean
    ColonneScellee reponsesDesPartenaires() {
        return new ColonneScellee(TABLE, "id", "mot_scelle", MOT);
    }
}
