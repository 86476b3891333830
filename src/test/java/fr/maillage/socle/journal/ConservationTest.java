package fr.maillage.socle.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.socle.acces.MaisonEnEssai;
import fr.maillage.socle.acces.Situation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MaisonEnEssai
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConservationTest {
    private final String marque = UUID.randomUUID().toString();

    @Autowired
    private ConserverLeJournal conserver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void une_ecriture_ancienne_et_scellee_s_efface_une_recente_et_une_non_scellee_restent() {
        var ancien = LocalDate.now(ZoneOffset.UTC).minusDays(400);
        ecrire(ancien, "ancienne");
        ecrire(ancien.minusDays(1), "non scellée");
        ecrire(LocalDate.now(ZoneOffset.UTC).minusDays(10), "récente");
        enBase("insert into journal.scelle (jour, ecritures, empreinte) values ('" + ancien
                + "', 1, '\\x00') on conflict do nothing");
        assertThat(conserver.effacerAvant(LocalDate.now(ZoneOffset.UTC).minusDays(365)))
                .isPositive();
        assertThat(reste("ancienne")).isZero();
        assertThat(reste("non scellée")).isEqualTo(1);
        assertThat(reste("récente")).isEqualTo(1);
        assertThat(nombre("select count(*) from journal.ecriture where reference = 'conservation'"))
                .isPositive();
    }

    @Test
    void rien_ne_s_efface_avant_180_jours_ni_hors_de_la_regle() {
        assertThatThrownBy(() ->
                        conserver.effacerAvant(LocalDate.now(ZoneOffset.UTC).minusDays(30)))
                .hasStackTraceContaining("au moins 180 jours");
        ecrire(LocalDate.now(ZoneOffset.UTC).minusDays(400), "gardée");
        assertThatThrownBy(() -> enBase("delete from journal.ecriture")).isInstanceOf(RuntimeException.class);
        assertThat(reste("gardée")).isEqualTo(1);
    }

    private void ecrire(LocalDate jour, String mot) {
        enBase("insert into journal.ecriture (quand, nom, fonction, nom_unite, acte, objet, libelle) values ('" + jour
                + "T12:00:00Z', '', '', '', 'LIRE', 'JOURNAL', '" + mot + " " + marque + "')");
    }

    private long reste(String mot) {
        return nombre("select count(*) from journal.ecriture where libelle = '" + mot + " " + marque + "'");
    }

    private long nombre(String question) {
        Long nombre = Situation.pourLaMaison(() ->
                transaction.execute(_ -> jdbc.sql(question).query(Long.class).single()));
        return nombre == null ? -1 : nombre;
    }

    private void enBase(String ordre) {
        Situation.pourLaMaison(() -> transaction.execute(_ -> jdbc.sql(ordre).update()));
    }
}
