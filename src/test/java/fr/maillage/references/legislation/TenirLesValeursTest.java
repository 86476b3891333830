package fr.maillage.references.legislation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Prestation;
import fr.maillage.references.estimation.Estimer;
import fr.maillage.references.legislation.TenirLesValeurs.Resultat;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Une valeur légale s’ajoute à deux, toute la maison l’emploie aussitôt, et l’histoire ne se réécrit pas. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TenirLesValeursTest {
    private static final String RSA = "rsa/montant_forfaitaire";
    private static final Foyer SEUL = new Foyer(
            List.of(new Personne(
                    Lien.DEMANDEUR, LocalDate.of(1985, 4, 12), Activite.SANS_EMPLOI, Set.of(), 0, 0, 0, List.of())),
            Logement.AUCUN);

    private final TenirLesValeurs tenir = MaisonDEssai.piece(TenirLesValeurs.class);
    private final JdbcValeurs base = MaisonDEssai.piece(JdbcValeurs.class);
    private final Estimer estimer = MaisonDEssai.piece(Estimer.class);
    private final LocalDate effet = Quand.aujourdHui().plusMonths(2).withDayOfMonth(1);

    @AfterEach
    void rien_ne_reste_pour_les_autres_essais() {
        base.toutes().stream()
                .filter(v -> v.etat() != ValeurAjoutee.Etat.RETIREE)
                .forEach(v -> AgentsDEssai.pour("sacha", () -> tenir.retirer(v.code(), v.id(), "fin de l’essai")));
        assertThat(Baremes.duProduit().exiger(RSA).editions())
                .isEqualTo(Baremes.livres().exiger(RSA).editions());
    }

    private Map<String, String> champs(String valeur) {
        return Map.of(
                "case_",
                valeur,
                "depuis",
                effet.toString(),
                "verifie_le",
                Quand.aujourdHui().toString(),
                "texte",
                "Décret d’essai, art. 1",
                "adresse",
                "https://www.legifrance.gouv.fr/essai");
    }

    private ValeurAjoutee saisie(String valeur) {
        var resultat = AgentsDEssai.pour("ines", () -> tenir.saisir(RSA, champs(valeur)));
        assertThat(resultat).isInstanceOf(Resultat.Fait.class);
        return base.de(RSA).stream()
                .filter(v -> v.etat() == ValeurAjoutee.Etat.A_RELIRE)
                .findFirst()
                .orElseThrow();
    }

    private long rsa(LocalDate jour) {
        return estimer.montants(SEUL, YearMonth.from(jour))[Prestation.RSA.ordinal()];
    }

    private static List<String> refus(Resultat resultat) {
        return ((Resultat.Refuse) resultat)
                .erreurs().stream().map(ErreurDeChamp::phrase).toList();
    }

    @Test
    void saisie_elle_ne_vaut_pas_encore_publiee_par_un_autre_le_moteur_l_emploie_sans_redemarrer() {
        long avant = rsa(effet);
        long veille = rsa(effet.minusDays(1));
        var valeur = saisie("700");
        assertThat(rsa(effet)).isEqualTo(avant);
        assertThat(AgentsDEssai.pour("sacha", () -> tenir.publier(RSA, valeur.id())))
                .isInstanceOf(Resultat.Fait.class);
        assertThat(rsa(effet)).isGreaterThan(avant).isEqualTo(70_000);
        assertThat(rsa(effet.minusDays(1))).isEqualTo(veille);
    }

    @Test
    void qui_saisit_ne_publie_pas() {
        var valeur = saisie("700");
        assertThat(refus(AgentsDEssai.pour("ines", () -> tenir.publier(RSA, valeur.id()))))
                .singleElement()
                .asString()
                .contains("une autre personne relit le texte");
        assertThat(base.aEmployer()).noneMatch(a -> a.code().equals(RSA));
    }

    @Test
    void retiree_la_valeur_d_avant_vaut_de_nouveau_et_le_motif_reste() {
        long avant = rsa(effet);
        var valeur = saisie("700");
        AgentsDEssai.pour("sacha", () -> tenir.publier(RSA, valeur.id()));
        assertThat(refus(AgentsDEssai.pour("ines", () -> tenir.retirer(RSA, valeur.id(), " "))))
                .singleElement()
                .asString()
                .contains("Dites pourquoi");
        AgentsDEssai.pour("ines", () -> tenir.retirer(RSA, valeur.id(), "décret abrogé"));
        assertThat(rsa(effet)).isEqualTo(avant);
        assertThat(base.trouver(RSA, valeur.id()).orElseThrow().motif()).isEqualTo("décret abrogé");
    }

    @Test
    void deux_valeurs_du_meme_jour_ne_s_attendent_pas_ensemble() {
        saisie("700");
        assertThat(refus(AgentsDEssai.pour("yann", () -> tenir.saisir(RSA, champs("701")))))
                .singleElement()
                .asString()
                .contains("attend déjà une deuxième lecture");
    }

    @Test
    void la_base_elle_meme_refuse_de_reecrire_ou_de_publier_seul() {
        var valeur = saisie("700");
        var proprietaire = MaisonDEssai.proprietaire();
        assertThatThrownBy(() -> proprietaire
                        .sql("update legislation.valeur set contenu = 'autre' where id = :id")
                        .param("id", valeur.id())
                        .update())
                .hasMessageContaining("ne se réécrit pas");
        assertThatThrownBy(() -> proprietaire.sql("""
                                update legislation.valeur set publiee_par = saisie_par, publiee_par_nom = 'x', publiee_le = now()
                                where id = :id""").param("id", valeur.id()).update())
                .hasMessageContaining("valeur_check");
    }

    @Test
    void chaque_geste_est_au_journal() {
        var valeur = saisie("700");
        AgentsDEssai.pour("sacha", () -> tenir.publier(RSA, valeur.id()));
        AgentsDEssai.pour("ines", () -> tenir.relire("communs/bmaf"));
        assertThat(MaisonDEssai.proprietaire()
                        .sql(
                                "select libelle from journal.ecriture where reference in ('bareme:' || :rsa, 'bareme:communs/bmaf')")
                        .param("rsa", RSA)
                        .query(String.class)
                        .list())
                .anyMatch(l -> l.contains("saisie, à relire"))
                .anyMatch(l -> l.contains("publiée, saisie par"))
                .anyMatch(l -> l.contains("Texte relu"));
    }

    @Test
    void la_relecture_du_jour_se_lit_sur_le_bareme() {
        AgentsDEssai.pour("ines", () -> tenir.relire("communs/bmaf"));
        assertThat(Baremes.duProduit().exiger("communs/bmaf").verifieLe()).isEqualTo(Quand.aujourdHui());
    }
}
