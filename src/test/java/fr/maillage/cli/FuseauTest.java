package fr.maillage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FuseauTest {
    private final TimeZone avant = TimeZone.getDefault();

    @AfterEach
    void remettre() {
        TimeZone.setDefault(avant);
    }

    @Test
    void la_maison_est_a_l_heure_de_paris_ou_a_celle_qu_on_lui_dit() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Fuseau.poser(null);
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Europe/Paris"));
        Fuseau.poser(" Indian/Reunion ");
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Indian/Reunion"));
    }

    @Test
    void un_fuseau_inconnu_est_dit_et_ne_devient_pas_l_heure_universelle() {
        assertThatThrownBy(() -> Fuseau.poser("Europe/Marseille"))
                .isInstanceOf(Empechement.class)
                .hasMessageContaining("« Europe/Marseille »")
                .hasMessageContaining("Europe/Paris");
        assertThat(TimeZone.getDefault()).isEqualTo(avant);
    }
}
