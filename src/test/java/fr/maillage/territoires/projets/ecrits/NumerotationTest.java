package fr.maillage.territoires.projets.ecrits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumerotationTest {
    private static final int AGENTS = 12;
    private static final int LETTRES_CHACUN = 5;

    /** Une année où personne n’écrit : les rangs y commencent à un. */
    private static final LocalDate JOUR = LocalDate.of(1997, 3, 3);

    @Test
    void des_courriers_enregistres_au_meme_instant_ont_chacun_leur_numero_et_aucun_ne_manque() throws Exception {
        var ines = agent();
        MaisonDEssai.proprietaire()
                .sql("delete from projets.courrier where annee = " + JOUR.getYear())
                .update();
        var depart = new CyclicBarrier(AGENTS);
        List<Callable<List<Long>>> bureaux = IntStream.range(0, AGENTS)
                .<Callable<List<Long>>>mapToObj(_ -> () -> ecrire(ines, depart))
                .toList();
        var enregistres = new ArrayList<Long>();
        try (var fils = Executors.newFixedThreadPool(AGENTS)) {
            for (var bureau : fils.invokeAll(bureaux)) enregistres.addAll(bureau.get());
        }
        assertThat(enregistres).hasSize(AGENTS * LETTRES_CHACUN).doesNotHaveDuplicates();
        assertThat(MaisonDEssai.proprietaire()
                        .sql(
                                "select rang from projets.courrier where annee = :annee and organisation = :organisation order by rang")
                        .param("annee", JOUR.getYear())
                        .param("organisation", ines.organisation())
                        .query(Integer.class)
                        .list())
                .isEqualTo(IntStream.rangeClosed(1, AGENTS * LETTRES_CHACUN)
                        .boxed()
                        .toList());
        assertThat(MaisonDEssai.proprietaire()
                        .sql("select count(distinct numero) from projets.courrier where annee = " + JOUR.getYear())
                        .query(Integer.class)
                        .single())
                .isEqualTo(AGENTS * LETTRES_CHACUN);
    }

    private static List<Long> ecrire(AgentConnecte agent, CyclicBarrier depart) throws Exception {
        var circuit = MaisonDEssai.piece(TenirLeCircuit.class);
        var lettres = new ArrayList<Long>();
        for (int i = 0; i < LETTRES_CHACUN; i++) {
            depart.await();
            lettres.add(QuiTravaille.pour(agent, () -> circuit.enregistrer("Objet", "La préfecture", "Texte", JOUR)));
        }
        return lettres;
    }

    private static AgentConnecte agent() {
        return MaisonDEssai.proprietaire()
                .sql("""
                        select a.id, a.organisation, o.nom, f.id from acces.agent a
                        join acces.organisation o on o.id = a.organisation
                        join acces.affectation f on f.agent = a.id where a.identifiant = 'ines' limit 1
                        """)
                .query((ligne, _) -> new AgentConnecte(
                        ligne.getLong(1),
                        "ines",
                        "Inès Garnier",
                        ligne.getLong(2),
                        ligne.getString(3),
                        Profil.COLLECTIVITE,
                        null,
                        "Mission services sociaux",
                        Fonction.CM,
                        ligne.getLong(4),
                        true))
                .single();
    }
}
