package fr.maillage.personnes.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.Agents;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Reprendre un tableur, de l’envoi au retrait (issue 3, « Import of existing spreadsheets »). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RepriseTest {
    private static final String ENTETE =
            "N° CAF;Civilité;Nom;Prénom;Date de naissance;Téléphone;Adresse;CP Ville;Rôle\n";
    private static AgentConnecte camille;
    private static AgentConnecte fatou;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
        fatou = AgentsDEssai.de("fatou");
    }

    @Test
    void deux_lignes_de_meme_numero_font_un_dossier_et_son_foyer() {
        String nom = Reprises.nom();
        String ana = "A" + Reprises.nom();
        String telephone = "" + (10_000_000 + System.nanoTime() % 89_000_000);
        String bruno = "B" + Reprises.nom();
        var reprise = Reprises.entrer(
                camille,
                ENTETE
                        + "77;Mme;%s;%s;12 mars 1980;6%s;3 rue du Port;49100 Angers;dem\n"
                                .formatted(nom, ana, telephone)
                        + "77;M.;%s;%s;1979-01-02;;;;conjoint\n".formatted(nom, bruno)
                        + ";F;%s;%s;01/02/90;;;;\n".formatted(Reprises.nom(), Reprises.nom()));
        assertThat(reprise.etat()).isEqualTo(Reprise.Etat.CHARGEE);
        assertThat(reprise.compte().foyers()).isEqualTo(2);
        assertThat(reprise.compte().personnes()).isEqualTo(3);
        assertThat(MaisonDEssai.proprietaire()
                        .sql("""
                        select p.prenoms || ' ' || a.lien || ' ' || p.sexe || ' ' || p.naissance || ' ' || d.commune || ' ' || d.code_postal
                               || ' ' || coalesce((select min(t.numero) from dossiers.telephone t where t.personne = p.id), '-')
                        from dossiers.personne p join dossiers.appartenance a on a.personne = p.id join dossiers.dossier d on d.id = a.dossier
                        where p.nom_de_naissance = :nom order by p.prenoms
                        """)
                        .param("nom", nom)
                        .query(String.class)
                        .list())
                .containsExactly(
                        ana + " TITULAIRE F 1980-03-12 49007 49100 06" + telephone,
                        bruno + " CONJOINT M 1979-01-02 49007 49100 -");
        assertThat(Reprises.compter(
                        "select count(*) from dossiers.suivi s join dossiers.dossier d on d.id = s.dossier"
                                + " where d.lot_d_entree = %d and s.agent = %d",
                        reprise.id(), camille.id()))
                .isEqualTo(2);
        assertThat(Reprises.compter(
                        "select count(*) from journal.ecriture where acte = 'CREER' and libelle like '%%(reprise n° %d)'",
                        reprise.id()))
                .as("chaque dossier ouvert est au journal")
                .isEqualTo(2);
        assertThat(Reprises.compter("select count(*) from reprise.ligne where reprise = %d", reprise.id()))
                .as("tout est entré : rien du fichier n’est gardé")
                .isZero();
    }

    @Test
    void ce_qui_ne_peut_pas_entrer_revient_avec_sa_ligne_et_sa_raison() {
        String nom = Reprises.nom();
        long id = Reprises.deposer(
                camille,
                ENTETE
                        + ";Mme;%s;Ana;19970-04-22;;;;\n".formatted(nom)
                        + ";Mme;%s;Léa;01/02/1990;071234567;;;\n".formatted(nom)
                        + ";Mme;;;01/02/1990;;;;\n"
                        + "88;Mme;%s;Ida;03/02/1990;;;;dem\n".formatted(nom)
                        + "88;Mme;%s;Eva;31/02/2010;;;;enfant\n".formatted(nom));
        var bilan = Reprises.controler(camille, id).compte();
        assertThat(bilan.pretes()).isZero();
        assertThat(bilan.refusees()).isEqualTo(5);
        assertThat(bilan.motifs().keySet())
                .noneMatch(m -> m.contains("19970"))
                .anyMatch(m -> m.startsWith("Date de naissance"));
        assertThat(Reprises.refus(camille, id).split("\r\n"))
                .hasSize(6)
                .satisfies(
                        l -> assertThat(l[0]).endsWith("Rôle;Ligne;Motif du refus"),
                        l -> assertThat(l[1])
                                .contains("19970-04-22;")
                                .contains("Date de naissance : lu « 19970-04-22 »"),
                        l -> assertThat(l[2]).contains("Téléphone : lu « 071234567 »"),
                        l -> assertThat(l[3]).contains("Nom : rien n’y est écrit"),
                        l -> assertThat(l[4]).contains("Le foyer entre entier : la ligne 6"),
                        l -> assertThat(l[5]).contains(";6;").contains("31/02/2010"));
        assertThat(Reprises.compter("select count(*) from dossiers.personne where nom_de_naissance = '%s'", nom))
                .isZero();
    }

    @Test
    void une_personne_connue_n_est_pas_creee_en_silence_et_l_agent_choisit() {
        String nom = Reprises.nom();
        String ana = Reprises.nom();
        long connu = Agents.dossierDe(camille, ana, nom, "1980-03-12");
        long id = Reprises.deposer(
                camille,
                ENTETE
                        + "99;Mme;%s;%s;12/03/1980;;;;dem\n".formatted(nom, ana)
                        + "99;M;%s;%s;01/01/2012;;;;enfant\n".formatted(nom, Reprises.nom()));
        var bilan = Reprises.controler(camille, id).compte();
        assertThat(bilan.aChoisir()).isEqualTo(1);
        assertThat(bilan.pretes()).as("son foyer l’attend").isZero();
        var ressemblance = Reprises.ressemblances(camille, id).getFirst();
        assertThat(ressemblance.raisons()).contains("même nom, même prénom, même date de naissance");
        assertThat(ressemblance.dossier()).isEqualTo(connu);
        assertThat(Reprises.refus(camille, id)).contains("Ressemble à une personne que la maison connaît déjà");
        Reprises.faire(camille, () -> {
            MaisonDEssai.piece(ConduireUneReprise.class)
                    .choisir(id, Map.of(ressemblance.id(), JdbcLignes.Choix.RATTACHER));
            return true;
        });
        assertThat(Reprises.controler(camille, id).compte().pretes()).isEqualTo(2);
        Reprises.charger(camille, id);
        assertThat(Reprises.compter("select count(*) from dossiers.personne where nom_de_naissance = '%s'", nom))
                .as("Tom seul est créé")
                .isEqualTo(2);
        assertThat(Reprises.compter(
                        "select count(*) from dossiers.appartenance where dossier = %d and lien = 'ENFANT'", connu))
                .isEqualTo(1);
    }

    @Test
    void un_double_du_fichier_attend_et_son_foyer_entre_sans_lui() {
        String nom = Reprises.nom();
        String ana = Reprises.nom();
        long id = Reprises.deposer(
                camille,
                ENTETE
                        + "66;Mme;%s;%s;12/03/1980;;;;\n".formatted(nom, ana)
                        + "66;Mme;%s;%s;12-03-1980;;;;\n".formatted(nom.toLowerCase(java.util.Locale.ROOT), ana)
                        + "66;M;%s;%s;01/01/2012;;;;enfant\n".formatted(nom, Reprises.nom())
                        + "66;M;%s;%s;01/01/2012;;;;enfant\n".formatted(nom, Reprises.nom()));
        var reprise = Reprises.controler(camille, id);
        assertThat(reprise.compte().aChoisir())
                .as("des jumeaux ne sont pas un double")
                .isEqualTo(1);
        assertThat(Reprises.charger(camille, id).compte().personnes()).isEqualTo(3);
        assertThat(Reprises.refus(camille, id)).contains("Ressemble à la ligne 2 de ce fichier");
    }

    @Test
    void le_meme_fichier_repris_deux_fois_ne_fait_entrer_personne_la_seconde() {
        String texte = ENTETE
                + IntStream.range(0, 30)
                        .mapToObj(
                                n -> ";;%s;%s;%02d/05/1970;;;;\n".formatted(Reprises.nom(), Reprises.nom(), n % 28 + 1))
                        .collect(Collectors.joining());
        assertThat(Reprises.entrer(camille, texte).compte().personnes()).isEqualTo(30);
        assertThat(Reprises.entrer(camille, texte).compte().personnes()).isZero();
    }

    @Test
    void rien_de_ce_qui_fut_lu_n_est_en_clair_dans_la_base_et_le_numero_de_securite_sociale_n_y_est_pas() {
        String nom = Reprises.nom();
        long id = Reprises.deposer(
                camille,
                "Nom;Prénom;NIR;Commentaire;Date de naissance\n%s;Ana;284124900712345;ancien n° 2 84 12 49 007 123 45;99/99/1999\n"
                        .formatted(nom));
        Reprises.controler(camille, id);
        String base = MaisonDEssai.proprietaire()
                .sql(
                        "select string_agg(l::text, ' ') || (select string_agg(r::text, ' ') from reprise.reprise r) from reprise.ligne l")
                .query(String.class)
                .single();
        assertThat(base).doesNotContain(nom).doesNotContain("99/99/1999");
        String refus = Reprises.refus(camille, id);
        assertThat(refus)
                .contains(nom)
                .contains(NumeroDeSecuriteSociale.EFFACE)
                .doesNotContain("84124900")
                .doesNotContain("84 12 49");
    }

    @Test
    void l_unite_seule_voit_ses_reprises_et_la_responsable_qui_ne_cree_pas_ne_reprend_pas() {
        long id = Reprises.deposer(camille, ENTETE + ";;Essaivue;Ana;01/01/1980;;;;\n");
        var conduire = MaisonDEssai.piece(ConduireUneReprise.class);
        assertThat(Reprises.faire(fatou, () -> conduire.exiger(id)).id())
                .as("même unité")
                .isEqualTo(id);
        for (String autre : new String[] {"amina", "helene", "ines", "louis"}) {
            assertThatThrownBy(() -> Reprises.faire(AgentsDEssai.de(autre), () -> conduire.exiger(id)))
                    .as(autre)
                    .isInstanceOf(Introuvable.class);
        }
        for (String table : new String[] {"reprise", "ligne", "ressemblance"}) {
            assertThat(AgentsDEssai.base()
                            .sql("select count(*) from reprise." + table)
                            .query(Long.class)
                            .single())
                    .as("sans contexte, " + table)
                    .isZero();
        }
        Reprises.controler(camille, id);
    }

    @Test
    void le_secretariat_reprend_pour_un_collegue_de_son_unite_et_pour_lui_seul() {
        String nom = Reprises.nom();
        long id = Reprises.deposer(fatou, ENTETE + ";;%s;%s;01/01/1980;;;;\n".formatted(nom, Reprises.nom()));
        var conduire = MaisonDEssai.piece(ConduireUneReprise.class);
        var colonnes = Reprises.faire(fatou, () -> conduire.exiger(id)).colonnes();
        long ailleurs = AgentsDEssai.de("amina").id();
        assertThat(Reprises.faire(fatou, () -> conduire.decrire(id, colonnes, "Essai", ailleurs)))
                .containsExactly("Choisissez à qui les dossiers sont confiés.");
        assertThat(Reprises.faire(fatou, () -> conduire.decrire(id, colonnes, "Essai", camille.id())))
                .isEmpty();
        Reprises.faire(
                fatou, () -> MaisonDEssai.piece(MenerUneReprise.class).controler(id, new AvancementMuet(_ -> {})));
        Reprises.charger(fatou, id);
        assertThat(Reprises.compter(
                        "select s.agent from dossiers.suivi s join dossiers.dossier d on d.id = s.dossier"
                                + " where d.lot_d_entree = %d",
                        id))
                .isEqualTo(camille.id());
    }

    @Test
    void deux_colonnes_pour_un_champ_ou_aucune_pour_le_nom_arretent_le_controle() {
        long id = Reprises.deposer(camille, "Nom;Nom de famille;Ville\nEssai;Essai;Angers\n");
        var conduire = MaisonDEssai.piece(ConduireUneReprise.class);
        var colonnes = Reprises.faire(camille, () -> conduire.exiger(id)).colonnes();
        assertThat(colonnes.get(1).laissee())
                .as("la seconde est laissée d’elle-même")
                .isTrue();
        var doubles = colonnes.stream().map(c -> c.versLa("nomDeNaissance")).toList();
        assertThat(Reprises.faire(camille, () -> conduire.decrire(id, doubles, "Essai", camille.id())))
                .anyMatch(r -> r.contains("« Nom » et « Nom de famille »"));
        var sansNom = colonnes.stream().map(c -> c.versLa("")).toList();
        assertThat(Reprises.faire(camille, () -> conduire.decrire(id, sansNom, "Essai", camille.id())))
                .anyMatch(r -> r.contains("Aucune colonne ne donne le nom"));
    }
}
