package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Compartiment;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.coffre.Coffre;
import fr.maillage.socle.coffre.Resceller;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VieDUnDossierTest {
    private static AgentConnecte camille;
    private static AgentConnecte malik;
    private static AgentConnecte amina;
    private static int rang;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        malik = AgentsDEssai.de("malik");
        amina = AgentsDEssai.de("amina");
    }

    private static OuvrirUnDossier.Resultat.Ouvert ouvrir() {
        return Agents.ouvrir(
                camille, Agents.fiche("Vivette", "Essaivie" + (char) ('a' + rang++ % 26), "1971-01-01", ""));
    }

    @Test
    void trois_mille_lectures_simultanees_laissent_trois_mille_ecritures() throws Exception {
        long dossier = ouvrir().dossier();
        long avant = ecritures(dossier);
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            var lectures = IntStream.range(0, 3000)
                    .mapToObj(_ -> fils.submit(() -> QuiTravaille.pour(
                            camille,
                            () -> MaisonDEssai.piece(LireUnDossier.class).executer(dossier))))
                    .toList();
            for (var lecture : lectures) assertThat(lecture.get()).isNotNull();
        }
        assertThat(ecritures(dossier) - avant).isEqualTo(3000);
    }

    @Test
    void une_note_n_est_lisible_ni_de_l_unite_ni_dans_la_base() {
        long dossier = ouvrir().dossier();
        String secret = "Phrase que personne ne doit retrouver " + System.nanoTime();
        QuiTravaille.pour(camille, () -> {
            MaisonDEssai.piece(EcrireUneNote.class).executer(dossier, Compartiment.SOCIAL, secret);
            return true;
        });
        assertThat(notes(camille, dossier)).contains(secret);
        assertThat(notes(malik, dossier)).isEmpty();
        assertThatThrownBy(() -> notes(amina, dossier)).isInstanceOf(Introuvable.class);
        assertThat(toutCeQueLaBaseContient()).doesNotContain(secret).contains("Vivette");
    }

    @Test
    void une_adresse_protegee_et_une_consigne_de_contact_ne_sont_nulle_part_en_clair() {
        var fiche = Agents.fiche("Vivette", "Essaisure", "1980-01-01", "")
                .avec(Map.of("contact", "Ne jamais appeler le soir, dire atelier couture"));
        long dossier = ((OuvrirUnDossier.Resultat.Ouvert) QuiTravaille.pour(
                        camille,
                        () -> MaisonDEssai.piece(OuvrirUnDossier.class)
                                .executer(new OuvrirUnDossier.Demande(
                                        fiche,
                                        "Essai",
                                        new Adresse("3 impasse du Silence", "49000", "49007"),
                                        true,
                                        true,
                                        true))))
                .dossier();
        var lu = QuiTravaille.pour(
                camille, () -> MaisonDEssai.piece(LireUnDossier.class).executer(dossier));
        assertThat(lu.ligne().adresse()).isEqualTo("3 impasse du Silence");
        assertThat(lu.membres().getFirst().fiche().valeur("contact")).contains("atelier couture");
        assertThat(toutCeQueLaBaseContient())
                .doesNotContain("impasse du Silence")
                .doesNotContain("atelier couture");
    }

    @Test
    void les_notes_se_lisent_apres_une_rotation_des_cles_puis_sont_rescellees() {
        long dossier = ouvrir().dossier();
        QuiTravaille.pour(camille, () -> {
            MaisonDEssai.piece(EcrireUneNote.class).executer(dossier, Compartiment.SOCIAL, "Avant la rotation");
            return true;
        });
        MaisonDEssai.piece(Coffre.class).tourner();
        assertThat(notes(camille, dossier)).contains("Avant la rotation");
        int rescelles = MaisonDEssai.piece(Resceller.class).executer();
        assertThat(rescelles).isPositive();
        assertThat(MaisonDEssai.piece(Resceller.class).executer()).isZero();
        assertThat(notes(camille, dossier)).contains("Avant la rotation");
    }

    @Test
    void deux_saisies_simultanees_se_reunissent_et_un_desaccord_se_montre() {
        long dossier = ouvrir().dossier();
        var lue = QuiTravaille.pour(
                        camille, () -> MaisonDEssai.piece(LireUnDossier.class).executer(dossier))
                .membres()
                .getFirst()
                .fiche();
        var enregistrer = MaisonDEssai.piece(EnregistrerUnePersonne.class);
        var a = lue.avec(Map.of("langue", "pachto"));
        var b = lue.avec(Map.of("prenomDUsage", "Viv"));
        var c = lue.avec(Map.of("langue", "dari"));
        assertThat(QuiTravaille.pour(camille, () -> enregistrer.changer(dossier, lue.id(), lue.valeurs(), a, false)))
                .isInstanceOf(EnregistrerUnePersonne.Resultat.Fait.class);
        assertThat(QuiTravaille.pour(camille, () -> enregistrer.changer(dossier, lue.id(), lue.valeurs(), b, false)))
                .isInstanceOfSatisfying(
                        EnregistrerUnePersonne.Resultat.Fait.class,
                        f -> assertThat(f.rapproches()).contains("Langue parlée"));
        assertThat(QuiTravaille.pour(camille, () -> enregistrer.changer(dossier, lue.id(), lue.valeurs(), c, false)))
                .isInstanceOfSatisfying(
                        EnregistrerUnePersonne.Resultat.EnDesaccord.class,
                        d -> assertThat(d.desaccords())
                                .containsExactly(new Rapprochement.Desaccord("langue", "pachto", "dari")));
        var fin = QuiTravaille.pour(
                        camille, () -> MaisonDEssai.piece(LireUnDossier.class).executer(dossier))
                .membres()
                .getFirst()
                .fiche();
        assertThat(fin.valeur("langue")).isEqualTo("pachto");
        assertThat(fin.valeur("prenomDUsage")).isEqualTo("Viv");
    }

    @Test
    void une_fusion_se_defait_et_rend_a_chacun_son_dossier() {
        // Un nom neuf à chaque fois : la base des essais garde les personnes des précédents.
        String nom = "Fusion" + Long.toString(System.nanoTime(), 26).replaceAll("[0-9]", "z");
        var une = Agents.ouvrir(camille, Agents.fiche("Solveig", nom, "1966-06-06", ""));
        var autre = Agents.ouvrir(camille, Agents.fiche("Solveig", nom, "1966-06-06", ""));
        var reunir = MaisonDEssai.piece(ReunirDeuxFiches.class);
        long p1 = titulaire(une.dossier());
        long p2 = titulaire(autre.dossier());
        QuiTravaille.pour(camille, () -> {
            reunir.fusionner(une.dossier(), p1, p2);
            return true;
        });
        assertThat(titulaire(autre.dossier())).isEqualTo(p1);
        long fusion = MaisonDEssai.proprietaire()
                .sql("select id from dossiers.fusion where absorbee = " + p2)
                .query(Long.class)
                .single();
        QuiTravaille.pour(camille, () -> {
            reunir.separer(une.dossier(), fusion);
            return true;
        });
        assertThat(titulaire(une.dossier())).isEqualTo(p1);
        assertThat(titulaire(autre.dossier())).isEqualTo(p2);
        QuiTravaille.pour(camille, () -> {
            reunir.distinguer(une.dossier(), p1, p2);
            return true;
        });
        var ouverte = QuiTravaille.pour(camille, () -> reunir.ouvrir(une.dossier(), p1));
        assertThat(ouverte.ressemblances()).noneMatch(r -> r.fiche().id() == p2);
    }

    @Test
    void le_bris_de_glace_ouvre_quatre_heures_et_previent_le_referent_et_le_dpo() {
        var ouvert = ouvrir();
        var ailleurs = AgentsDEssai.de("helene");
        MaisonDEssai.proprietaire()
                .sql(
                        "update dossiers.dossier set unite = (select min(id) from acces.unite where organisation = :o and id <> :u) where id = :d")
                .param("o", ailleurs.organisation())
                .param("u", ailleurs.idUnite())
                .param("d", ouvert.dossier())
                .update();
        var lire = MaisonDEssai.piece(LireUnDossier.class);
        assertThatThrownBy(() -> QuiTravaille.pour(malik, () -> lire.executer(ouvert.dossier())))
                .isInstanceOf(Introuvable.class);
        var acces = MaisonDEssai.piece(DonnerAcces.class);
        assertThat(QuiTravaille.pour(malik, () -> acces.ouvrirParException(ouvert.numero(), "trop court")))
                .isEmpty();
        QuiTravaille.pour(
                malik, () -> acces.ouvrirParException(ouvert.numero(), "Appel du 115, enfant en danger immédiat"));
        assertThat(QuiTravaille.pour(malik, () -> lire.executer(ouvert.dossier()))
                        .titre())
                .isEqualTo(Dossier.Titre.EXCEPTION);
        assertThat(QuiTravaille.pour(
                        amina,
                        () -> acces.ouvrirParException(ouvert.numero(), "Appel du 115, enfant en danger immédiat")))
                .isEmpty();
        assertThat(MaisonDEssai.proprietaire()
                        .sql(
                                "select count(*) from journal.ecriture where libelle = :dit and motif like 'Appel du 115%'")
                        .param("dit", "Accès exceptionnel demandé sans suite : " + ouvert.numero())
                        .query(Long.class)
                        .single())
                .isOne();
        var prevenus = MaisonDEssai.proprietaire()
                .sql(
                        "select a.identifiant from taches.avis v join acces.agent a on a.id = v.agent where v.texte like '%' || :numero || '%'")
                .param("numero", ouvert.numero())
                .query(String.class)
                .list();
        assertThat(prevenus).contains("camille", "bruno");
        MaisonDEssai.proprietaire()
                .sql(
                        "update dossiers.acces_exceptionnel set debut = debut - interval '5 hours', fin = fin - interval '5 hours' where dossier = "
                                + ouvert.dossier())
                .update();
        assertThatThrownBy(() -> QuiTravaille.pour(malik, () -> lire.executer(ouvert.dossier())))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void un_partage_demande_l_accord_une_raison_et_une_fin_puis_se_retire() {
        long dossier = ouvrir().dossier();
        var acces = MaisonDEssai.piece(DonnerAcces.class);
        var fin = java.time.LocalDate.now().plusDays(30);
        String raison = "Relogement suivi ensemble, à sa demande";
        assertThat(QuiTravaille.pour(camille, () -> acces.partager(dossier, "amina", raison, fin, false)))
                .isPresent();
        assertThat(QuiTravaille.pour(camille, () -> acces.partager(dossier, "amina", "court", fin, true)))
                .isPresent();
        assertThat(QuiTravaille.pour(camille, () -> acces.partager(dossier, "inconnue", raison, fin, true)))
                .isPresent();
        assertThat(QuiTravaille.pour(camille, () -> acces.partager(dossier, "amina", raison, fin, true)))
                .isEmpty();
        var lu = QuiTravaille.pour(
                amina, () -> MaisonDEssai.piece(LireUnDossier.class).executer(dossier));
        assertThat(lu.titre()).isEqualTo(Dossier.Titre.PARTAGE);
        long partage = lu.partages().getFirst().id();
        QuiTravaille.pour(camille, () -> {
            acces.retirer(dossier, partage);
            return true;
        });
        assertThatThrownBy(() -> QuiTravaille.pour(
                        amina, () -> MaisonDEssai.piece(LireUnDossier.class).executer(dossier)))
                .isInstanceOf(Introuvable.class);
    }

    @Test
    void un_conflit_declare_ferme_le_dossier_meme_au_referent() {
        long dossier = ouvrir().dossier();
        long personne = titulaire(dossier);
        QuiTravaille.pour(camille, () -> {
            MaisonDEssai.piece(DonnerAcces.class).declarerUnConflit(dossier, personne);
            return true;
        });
        assertThatThrownBy(() -> QuiTravaille.pour(
                        camille, () -> MaisonDEssai.piece(LireUnDossier.class).executer(dossier)))
                .isInstanceOf(Introuvable.class);
    }

    private static long titulaire(long dossier) {
        return MaisonDEssai.proprietaire()
                .sql(
                        "select personne from dossiers.appartenance where lien = 'TITULAIRE' and fin is null and dossier = "
                                + dossier)
                .query(Long.class)
                .single();
    }

    private static java.util.List<String> notes(AgentConnecte agent, long dossier) {
        return QuiTravaille.pour(
                        agent, () -> MaisonDEssai.piece(LireUnDossier.class).chronologie(dossier))
                .notes()
                .stream()
                .map(Dossier.Note::texte)
                .toList();
    }

    private static long ecritures(long dossier) {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from journal.ecriture where acte = 'LIRE' and reference = 'dossier:" + dossier
                        + "'")
                .query(Long.class)
                .single();
    }

    /** Ce qu’un voleur de la base aurait : toutes les lignes de toutes les tables qui tiennent des personnes, en texte. */
    private static String toutCeQueLaBaseContient() {
        var base = MaisonDEssai.proprietaire();
        var tout = new StringBuilder();
        for (String table : base.sql(
                        "select schemaname || '.' || tablename from pg_tables where schemaname in ('dossiers', 'journal', 'taches', 'coffre')")
                .query(String.class)
                .list()) {
            base.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(tout::append);
        }
        var octets = new HashMap<String, byte[]>();
        base.sql("select id, texte_scelle from dossiers.note where texte_scelle is not null")
                .query(l -> {
                    octets.put(l.getString(1), l.getBytes(2));
                });
        octets.values().forEach(o -> tout.append(new String(o, java.nio.charset.StandardCharsets.ISO_8859_1)));
        return tout.toString();
    }
}
