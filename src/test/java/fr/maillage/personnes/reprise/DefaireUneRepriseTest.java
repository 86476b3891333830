package fr.maillage.personnes.reprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.personnes.dossiers.EntreesEnNombre;
import fr.maillage.socle.acces.AgentConnecte;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrêter, reprendre, défaire : une reprise entre toute ou pas, et ressort toute, sauf ce à quoi l’on a touché. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefaireUneRepriseTest {
    private static final List<String> TOUCHES = List.of(
            "update dossiers.dossier set version = version + 1 where id = %d",
            "update dossiers.dossier set dernier_contact = ouvert_le + 1 where id = %d",
            "update dossiers.personne set version = version + 1 where id in (select personne from dossiers.appartenance where dossier = %d)",
            "insert into dossiers.evenement (dossier, genre, libelle) values (%d, 'ENTRETIEN', 'Entretien')",
            "insert into dossiers.accord (dossier, personne, nature, objet, forme, donne_le) select dossier, personne, 'INFORMATION', 'essai',"
                    + " 'ORAL', current_date from dossiers.appartenance where dossier = %d limit 1",
            "insert into demarches.droit (dossier, unite, droit, etat) select id, unite, 'rsa', 'OUVERT' from dossiers.dossier where id = %d",
            "insert into demarches.droit (dossier, unite, personne, droit, etat) select d.id, d.unite, a.personne, 'css', 'OUVERT'"
                    + " from dossiers.dossier d join dossiers.appartenance a on a.dossier = d.id where d.id = %d limit 1");
    private static AgentConnecte camille;

    @BeforeAll
    static void ouvrir_la_maison() {
        MaisonDEssai.adresse();
        camille = AgentsDEssai.de("camille");
    }

    private static String fichier(String nom, int foyers) {
        var texte = new StringBuilder("N° dossier;Nom;Prénom;Date de naissance;Téléphone;Rôle\n");
        for (int n = 0; n < foyers; n++) {
            String sien = Reprises.nom();
            texte.append(
                    "%s%d;%s;%s;%02d/0%d/1980;;dem%n".formatted(nom, n, sien, Reprises.nom(), n % 28 + 1, n % 9 + 1));
            if (n % 2 == 0)
                texte.append("%s%d;%s;%s;%02d/0%d/2015;;enfant%n"
                        .formatted(nom, n, sien, Reprises.nom(), n % 28 + 1, n % 9 + 1));
        }
        return texte.toString();
    }

    private static long[] traces(long lot) {
        return new long[] {
            Reprises.compter("select count(*) from dossiers.dossier where lot_d_entree = %d", lot),
            Reprises.compter("select count(*) from dossiers.personne where lot_d_entree = %d", lot)
        };
    }

    @Test
    void un_arret_au_milieu_du_chargement_ne_laisse_rien_et_le_recommencer_suffit() {
        String nom = Reprises.nom();
        long id = Reprises.deposer(camille, fichier(nom, 300));
        var bilan = Reprises.controler(camille, id).compte();
        int lues = 2 * bilan.lignes();
        long dossiersAvant = Reprises.compter("select count(*) from dossiers.cle_de_recherche");
        assertThatThrownBy(() -> Reprises.faire(
                        camille,
                        () -> MaisonDEssai.piece(MenerUneReprise.class).charger(id, new AvancementMuet(fait -> {
                            if (fait > lues) throw new IllegalStateException("le courant est coupé");
                        }))))
                .hasMessage("le courant est coupé");
        assertThat(traces(id)).containsExactly(0, 0);
        assertThat(Reprises.compter("select count(*) from dossiers.cle_de_recherche"))
                .isEqualTo(dossiersAvant);
        assertThat(Reprises.compter("select count(*) from journal.ecriture where libelle like '%%(reprise n° %d)'", id))
                .isZero();
        Reprises.charger(camille, id);
        assertThat(traces(id)).containsExactly(300, 450);
        Reprises.charger(camille, id);
        assertThat(traces(id))
                .as("recommencé après coup, le travail ne double rien")
                .containsExactly(300, 450);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void defaire_retire_ce_que_nul_n_a_touche_et_rien_d_autre(long graine) {
        var hasard = new Random(graine);
        long id = Reprises.entrer(camille, fichier(Reprises.nom(), 40)).id();
        var dossiers = MaisonDEssai.proprietaire()
                .sql("select id from dossiers.dossier where lot_d_entree = :lot order by id")
                .param("lot", id)
                .query(Long.class)
                .list();
        long personnesAvant = Reprises.compter("select count(*) from dossiers.personne");
        Set<Long> touches = new HashSet<>();
        for (int n = 0; n < TOUCHES.size() * 2; n++) {
            long dossier = dossiers.get(hasard.nextInt(dossiers.size()));
            if (!touches.add(dossier)) continue;
            MaisonDEssai.proprietaire()
                    .sql(TOUCHES.get(n % TOUCHES.size()).formatted(dossier))
                    .update();
        }
        Reprises.faire(camille, () -> MaisonDEssai.piece(MenerUneReprise.class).defaire(id));
        var restent = MaisonDEssai.proprietaire()
                .sql("select id from dossiers.dossier where lot_d_entree = :lot")
                .param("lot", id)
                .query(Long.class)
                .list();
        assertThat(restent).containsExactlyInAnyOrderElementsOf(touches);
        var gardes = Reprises.faire(
                camille, () -> MaisonDEssai.piece(EntreesEnNombre.class).gardes(id));
        assertThat(gardes)
                .hasSameSizeAs(touches)
                .allSatisfy(g -> assertThat(g.raison()).hasSizeGreaterThan(8));
        assertThat(Reprises.compter(
                        "select count(*) from dossiers.personne p where p.lot_d_entree = %d and not exists"
                                + " (select from dossiers.appartenance a where a.personne = p.id)",
                        id))
                .as("nul n’est laissé sans dossier")
                .isZero();
        assertThat(personnesAvant - Reprises.compter("select count(*) from dossiers.personne"))
                .as("seules ses personnes sont parties")
                .isEqualTo(60 - traces(id)[1]);
    }

    @Test
    void on_ne_defait_ni_la_reprise_d_une_autre_unite_ni_un_dossier_ouvert_a_la_main() {
        long id = Reprises.entrer(camille, fichier(Reprises.nom(), 3)).id();
        var amina = AgentsDEssai.de("amina");
        assertThat(Reprises.faire(
                                amina,
                                () -> MaisonDEssai.piece(EntreesEnNombre.class).retirer(id))
                        .dossiers())
                .isZero();
        assertThat(traces(id)).containsExactly(3, 5);
        assertThat(AgentsDEssai.pour(
                        camille,
                        () -> AgentsDEssai.base()
                                .sql("select has_table_privilege(current_user, 'dossiers.dossier', 'delete')")
                                .query(Boolean.class)
                                .single()))
                .as("l’application n’efface un dossier par aucun autre chemin")
                .isFalse();
    }
}
