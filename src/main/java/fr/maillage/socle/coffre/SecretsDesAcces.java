package fr.maillage.socle.coffre;

import fr.maillage.socle.acces.SceauDesSecrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Les secrets des seconds facteurs : scellés par le coffre comme le reste, rescellés avec le reste. */
@Configuration(proxyBeanMethods = false)
class SecretsDesAcces {
    @Bean
    SceauDesSecrets sceauDesSecrets(Coffre coffre) {
        return new SceauDesSecrets() {
            @Override
            public byte[] sceller(byte[] secret, String contexte) {
                return coffre.sceller(secret, contexte);
            }

            @Override
            public byte[] ouvrir(byte[] scelle, String contexte) {
                return coffre.ouvrirOctets(scelle, contexte);
            }
        };
    }

    @Bean
    ColonneScellee secretsDesSecondsFacteurs() {
        return new ColonneScellee("acces.second_facteur", "id", "totp_secret", SceauDesSecrets.CONTEXTE);
    }
}
