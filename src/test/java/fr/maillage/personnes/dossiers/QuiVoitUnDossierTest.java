package fr.maillage.personnes.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Organisations, unités, agents, dossiers, suivis, partages, accès exceptionnels et conflits tirés au sort ; chaque chemin
 * de lecture est comparé à une politique de référence de dix lignes. La graine est fixe et dite en cas d’échec.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuiVoitUnDossierTest {
    private static final long GRAINE = 20_261_122L;
    private static final Random HASARD = new Random(GRAINE);
    private static final LocalDate JOUR = LocalDate.now();
    private static final List<AgentConnecte> AGENTS = new ArrayList<>();
    private static final List<Tire> DOSSIERS = new ArrayList<>();

    private record Tire(long id, long organisation, long unite, long personne, String mot) {}

    private record Suivi(long dossier, long agent, LocalDate debut, LocalDate fin) {}

    private record Partage(
            long dossier,
            long agent,
            long organisation,
            LocalDate debut,
            LocalDate fin,
            boolean retire,
            boolean budget) {
        boolean vaut(AgentConnecte a, Tire d) {
            return dossier == d.id()
                    && agent == a.id()
                    && !retire
                    && organisation == a.organisation()
                    && !debut.isAfter(JOUR)
                    && !fin.isBefore(JOUR);
        }
    }

    private record Exception(long dossier, long agent, boolean enCours) {}

    private record Conflit(long agent, long personne) {}

    private record Absence(
            long absent, long remplacant, long organisation, boolean leve, LocalDate debut, LocalDate fin) {}

    private static final List<Suivi> SUIVIS = new ArrayList<>();
    private static final List<Partage> PARTAGES = new ArrayList<>();
    private static final List<Exception> EXCEPTIONS = new ArrayList<>();
    private static final List<Conflit> CONFLITS = new ArrayList<>();
    private static final List<Absence> ABSENCES = new ArrayList<>();
    private static final Set<Long> CLOS = new HashSet<>();

    /** La politique de référence : dix lignes, écrites sans regarder le SQL. */
    private static boolean voit(AgentConnecte a, Tire d) {
        if (CONFLITS.contains(new Conflit(a.id(), d.personne()))) return false;
        boolean unite = a.idUnite() != null
                && a.idUnite() == d.unite()
                && Set.of(Fonction.CESF, Fonction.ASS, Fonction.RT, Fonction.SEC)
                        .contains(a.fonction());
        return unite || suit(a, d) || forcent(a, d) || PARTAGES.stream().anyMatch(p -> p.vaut(a, d));
    }

    private static boolean suit(AgentConnecte a, Tire d) {
        return suit(a, a.id(), d)
                || (Set.of(Fonction.CESF, Fonction.ASS).contains(a.fonction())
                        && ABSENCES.stream()
                                .anyMatch(r -> r.remplacant() == a.id()
                                        && r.organisation() == a.organisation()
                                        && !r.leve()
                                        && !r.debut().isAfter(JOUR)
                                        && !r.fin().isBefore(JOUR)
                                        && suit(a, r.absent(), d)));
    }

    private static boolean suit(AgentConnecte a, long qui, Tire d) {
        return a.organisation() == d.organisation()
                && SUIVIS.stream()
                        .anyMatch(s -> s.dossier() == d.id()
                                && s.agent() == qui
                                && !s.debut().isAfter(JOUR)
                                && s.fin().isAfter(JOUR));
    }

    private static boolean forcent(AgentConnecte a, Tire d) {
        return a.organisation() == d.organisation()
                && Set.of(Fonction.CESF, Fonction.ASS, Fonction.RT).contains(a.fonction())
                && EXCEPTIONS.contains(new Exception(d.id(), a.id(), true));
    }

    private static boolean litLesNotes(AgentConnecte a, Tire d) {
        return voit(a, d) && (suit(a, d) || forcent(a, d));
    }

    /** Le budget : qui suit, l’accès exceptionnel, et qui intervient pour lui tant que le dossier est ouvert. */
    private static boolean litLeBudget(AgentConnecte a, Tire d) {
        return litLesNotes(a, d)
                || (voit(a, d)
                        && !CLOS.contains(d.id())
                        && PARTAGES.stream().anyMatch(p -> p.budget() && p.vaut(a, d)));
    }

    @BeforeAll
    static void tirer_au_sort() {
        MaisonDEssai.adresse();
        for (int o = 0; o < 3; o++) tirerUneOrganisation(o);
        for (int n = 0; n < 60; n++) tirerUnDossier();
        for (int n = 0; n < 90; n++) tirerUnSuivi();
        for (int n = 0; n < 60; n++) tirerUnPartage();
        for (int n = 0; n < 40; n++) tirerUneException();
        for (int n = 0; n < 40; n++) tirerUnConflit();
        for (int n = 0; n < 40; n++) tirerUneAbsence();
        for (int n = 0; n < 30; n++) tirerUnTransfert();
        for (int n = 0; n < 12; n++) tirerUneCloture();
    }

    /** Treize chiffres au hasard, et la clé qui les rend vrais. */
    private static String siretDEssai() {
        String racine = "9%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        int somme = 0;
        for (int i = 0; i < racine.length(); i++) {
            int chiffre = racine.charAt(i) - '0';
            int poids = i % 2 == 0 ? chiffre * 2 : chiffre;
            somme += poids > 9 ? poids - 9 : poids;
        }
        return racine + (10 - somme % 10) % 10;
    }

    private static void tirerUneOrganisation(int rang) {
        String suffixe = System.nanoTime() + "-" + rang;
        long organisation = un("insert into acces.organisation (nature, siret, nom) values ('CCAS', '" + siretDEssai()
                + "', 'Essai " + suffixe + "') returning id");
        for (int u = 0; u < 2; u++) {
            long unite = un("insert into acces.unite (organisation, nom) values (%d, 'U%d') returning id"
                    .formatted(organisation, u));
            for (Fonction fonction :
                    List.of(Fonction.CESF, Fonction.ASS, Fonction.RT, Fonction.SEC, Fonction.GEST, Fonction.CM)) {
                String identifiant =
                        "e" + suffixe + "-" + u + "-" + fonction.name().toLowerCase(java.util.Locale.ROOT);
                long agent = un(
                        "insert into acces.agent (organisation, identifiant, nom) values (%d, '%s', 'Agent %s') returning id"
                                .formatted(organisation, identifiant, fonction));
                un(
                        "insert into acces.affectation (agent, organisation, unite, fonction, debut, validee_le) values (%d, %d, %d, '%s', '2020-01-01', now()) returning id"
                                .formatted(agent, organisation, unite, fonction));
                AGENTS.add(AgentsDEssai.de(identifiant));
            }
        }
    }

    private static void tirerUnDossier() {
        var cree = auHasard(AGENTS);
        String mot = "q" + Long.toString(Math.abs(HASARD.nextLong()), 26).replaceAll("[0-9]", "z");
        long personne = un(
                "insert into dossiers.personne (organisation, prenoms, nom_de_naissance) values (%d, 'Essai', '%s') returning id"
                        .formatted(cree.organisation(), mot));
        long dossier = un(
                "insert into dossiers.dossier (organisation, unite, numero, motif) values (%d, %d, 'E-' || nextval('dossiers.numero'), 'Essai') returning id"
                        .formatted(cree.organisation(), cree.idUnite()));
        un("insert into dossiers.appartenance (dossier, personne, lien) values (%d, %d, 'TITULAIRE') returning id"
                .formatted(dossier, personne));
        un("insert into dossiers.telephone (personne, numero) values (%d, '0600000000') returning id"
                .formatted(personne));
        un("insert into dossiers.evenement (dossier, genre, libelle) values (%d, 'E', 'E') returning id"
                .formatted(dossier));
        long note = un("select nextval('dossiers.identifiant')");
        MaisonDEssai.proprietaire()
                .sql("insert into dossiers.note (id, dossier, texte_scelle) values (:id, :dossier, :texte)")
                .param("id", note)
                .param("dossier", dossier)
                .param(
                        "texte",
                        MaisonDEssai.piece(fr.maillage.socle.coffre.Coffre.class)
                                .sceller("x", "note:" + note))
                .update();
        un(
                "insert into dossiers.accord (dossier, personne, nature, objet, forme, donne_le) values (%d, %d, 'INFORMATION', 'x', 'ORAL', current_date) returning id"
                        .formatted(dossier, personne));
        long budget = un(
                "insert into budget.budget (dossier, nature, le, adultes, petits) values (%d, 'CONSTATE', current_date, 1, 0) returning id"
                        .formatted(dossier));
        un(
                "insert into budget.ligne (budget, dossier, suite, periodicite, poste, montant) values (%d, %d, currval('budget.identifiant'), 'MENSUELLE', 'R1', 100) returning id"
                        .formatted(budget, dossier));
        for (long cle : Empreintes.de(Agents.fiche("Essai", mot, "", ""))) {
            un(
                    "insert into dossiers.cle_de_recherche (cle, unite, dossier, personne) values (%d, %d, %d, %d) returning 1"
                            .formatted(cle, cree.idUnite(), dossier, personne));
        }
        DOSSIERS.add(new Tire(
                dossier, cree.organisation(), java.util.Objects.requireNonNull(cree.idUnite()), personne, mot));
    }

    private static void tirerUnSuivi() {
        var d = auHasard(DOSSIERS);
        var a = HASARD.nextInt(4) > 0
                ? auHasard(AGENTS.stream()
                        .filter(x -> x.organisation() == d.organisation())
                        .toList())
                : auHasard(AGENTS);
        LocalDate debut = JOUR.plusDays(HASARD.nextInt(20) - 15);
        LocalDate fin = debut.plusDays(HASARD.nextInt(20));
        if (SUIVIS.stream().anyMatch(s -> s.dossier() == d.id() && s.agent() == a.id())) return;
        un(
                "insert into dossiers.suivi (dossier, organisation, agent, titre, debut, fin) values (%d, %d, %d, 'COREFERENT', '%s', '%s') returning id"
                        .formatted(d.id(), d.organisation(), a.id(), debut, fin));
        SUIVIS.add(new Suivi(d.id(), a.id(), debut, fin));
    }

    private static void tirerUnPartage() {
        var d = auHasard(DOSSIERS);
        var a = auHasard(AGENTS);
        LocalDate debut = JOUR.plusDays(HASARD.nextInt(20) - 15);
        LocalDate fin = debut.plusDays(HASARD.nextInt(20));
        boolean retire = HASARD.nextInt(4) == 0;
        boolean budget = HASARD.nextInt(3) == 0;
        long vers = HASARD.nextInt(5) == 0 ? d.organisation() : a.organisation();
        un(
                "insert into dossiers.partage (dossier, agent, organisation_destinataire, quoi, pourquoi, consenti_le, debut, fin, retire_le) values (%d, %d, %d, '%s', 'Un motif de plus de vingt caractères', current_date, '%s', '%s', %s) returning id"
                        .formatted(
                                d.id(),
                                a.id(),
                                vers,
                                budget ? "BUDGET" : "IDENTITE",
                                debut,
                                fin,
                                retire ? "now()" : "null"));
        PARTAGES.add(new Partage(d.id(), a.id(), vers, debut, fin, retire, budget));
    }

    private static void tirerUneException() {
        var d = auHasard(DOSSIERS);
        var a = auHasard(AGENTS.stream()
                .filter(x -> x.organisation() == d.organisation())
                .toList());
        boolean enCours = HASARD.nextBoolean();
        String debut = enCours ? "now() - interval '1 hour'" : "now() - interval '5 hours'";
        un(
                "insert into dossiers.acces_exceptionnel (dossier, agent, raison, debut, fin) values (%d, %d, 'Une raison de plus de vingt caractères', %s, %s + interval '4 hours') returning id"
                        .formatted(d.id(), a.id(), debut, debut));
        EXCEPTIONS.add(new Exception(d.id(), a.id(), enCours));
    }

    private static void tirerUnConflit() {
        var a = auHasard(AGENTS);
        var d = auHasard(DOSSIERS.stream()
                .filter(x -> x.organisation() == a.organisation())
                .toList());
        un("insert into dossiers.conflit_d_interets (agent, personne) values (%d, %d) returning id"
                .formatted(a.id(), d.personne()));
        CONFLITS.add(new Conflit(a.id(), d.personne()));
    }

    private static void tirerUneAbsence() {
        var absent = auHasard(AGENTS);
        var remplacant = auHasard(AGENTS);
        if (absent.id() == remplacant.id()) return;
        LocalDate debut = JOUR.plusDays(HASARD.nextInt(20) - 15);
        LocalDate fin = debut.plusDays(HASARD.nextInt(20));
        boolean leve = HASARD.nextInt(5) == 0;
        un(
                "insert into dossiers.remplacement (organisation, absent, remplacant, debut, fin, decide_par, leve_le) values (%d, %d, %d, '%s', '%s', %d, %s) returning id"
                        .formatted(
                                absent.organisation(),
                                absent.id(),
                                remplacant.id(),
                                debut,
                                fin,
                                absent.id(),
                                leve ? "now()" : "null"));
        ABSENCES.add(new Absence(absent.id(), remplacant.id(), absent.organisation(), leve, debut, fin));
    }

    /** Une proposition n’ouvre rien à l’unité qui la reçoit, refusée, retirée ou en attente. */
    private static void tirerUnTransfert() {
        var d = auHasard(DOSSIERS);
        var vers = auHasard(AGENTS.stream()
                .filter(x -> x.organisation() == d.organisation()
                        && !Long.valueOf(d.unite()).equals(x.idUnite()))
                .toList());
        String etat = auHasard(List.of("PROPOSE", "REFUSE", "RETIRE"));
        long id = un("select nextval('dossiers.identifiant')");
        MaisonDEssai.proprietaire()
                .sql("""
                        insert into dossiers.transfert (id, dossier, organisation, de, vers, raison_scellee, propose_par, etat, decide_le)
                        values (:id, :d, :o, :de, :vers, :raison, :par, :etat, case when :etat <> 'PROPOSE' then current_date end)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("d", d.id())
                .param("o", d.organisation())
                .param("de", d.unite())
                .param("vers", vers.idUnite())
                .param(
                        "raison",
                        MaisonDEssai.piece(fr.maillage.socle.coffre.Coffre.class)
                                .sceller("x", "transfert:" + id))
                .param("par", vers.id())
                .param("etat", etat)
                .update();
    }

    private static void tirerUneCloture() {
        var d = auHasard(DOSSIERS);
        un("update dossiers.dossier set statut = 'CLOS', clos_le = current_date where id = " + d.id()
                + " returning id");
        CLOS.add(d.id());
    }

    @Test
    void aucune_fuite_ni_refus_a_tort_par_aucune_table() {
        int vus = 0;
        for (var agent : AGENTS) {
            var attendus = attendus(agent, false);
            var notes = attendus(agent, true);
            vus += attendus.size();
            for (String table : List.of("appartenance", "evenement", "accord", "cle_de_recherche")) {
                assertThat(lus(agent, "select distinct dossier from dossiers." + table))
                        .as(table + qui(agent))
                        .isEqualTo(attendus);
            }
            assertThat(lus(agent, "select id from dossiers.dossier"))
                    .as("dossier" + qui(agent))
                    .isEqualTo(attendus);
            assertThat(lus(agent, "select distinct dossier from dossiers.note"))
                    .as("note" + qui(agent))
                    .isEqualTo(notes);
            var budgets = new TreeSet<Long>();
            for (var d : DOSSIERS) if (litLeBudget(agent, d)) budgets.add(d.id());
            for (String table : List.of("budget", "ligne")) {
                assertThat(lus(agent, "select distinct dossier from budget." + table))
                        .as("budget." + table + qui(agent))
                        .isEqualTo(budgets);
            }
            for (String personnes :
                    List.of("select id from dossiers.personne", "select distinct personne from dossiers.telephone")) {
                assertThat(lus(
                                agent,
                                "select a.dossier from dossiers.appartenance a where a.personne in (" + personnes
                                        + ")"))
                        .as(personnes + qui(agent))
                        .isEqualTo(attendus);
            }
        }
        assertThat(vus)
                .as("le tirage ouvre assez de dossiers pour que l’essai dise quelque chose")
                .isGreaterThan(200);
        assertThat(vus).isLessThan(AGENTS.size() * DOSSIERS.size() / 2);
    }

    @Test
    void les_cas_d_usage_disent_comme_la_reference() {
        var lire = MaisonDEssai.piece(LireUnDossier.class);
        var chercher = MaisonDEssai.piece(ChercherUnePersonne.class);
        for (int n = 0; n < 250; n++) {
            var agent = auHasard(AGENTS);
            var dossier = auHasard(DOSSIERS);
            boolean attendu = voit(agent, dossier);
            boolean ouvert;
            try {
                QuiTravaille.pour(agent, () -> lire.executer(dossier.id()));
                ouvert = true;
            } catch (Introuvable refus) {
                ouvert = false;
            }
            assertThat(ouvert).as("lecture de " + dossier + qui(agent)).isEqualTo(attendu);
            boolean trouve = QuiTravaille.pour(agent, () -> chercher.executer("essai " + dossier.mot())).stream()
                    .anyMatch(t -> t.resultat().dossier() == dossier.id());
            assertThat(trouve).as("recherche de " + dossier + qui(agent)).isEqualTo(attendu);
        }
    }

    @Test
    void un_partage_et_un_acces_exceptionnel_ne_font_que_lire() {
        for (var agent : AGENTS) {
            for (var d : DOSSIERS) {
                boolean unite = agent.idUnite() != null
                        && agent.idUnite() == d.unite()
                        && Set.of(Fonction.CESF, Fonction.ASS, Fonction.RT, Fonction.SEC)
                                .contains(agent.fonction());
                // Clos, un dossier ne s’écrit plus à titre de suivi ; son unité peut encore le rouvrir.
                boolean attendu = voit(agent, d) && (unite || (suit(agent, d) && !CLOS.contains(d.id())));
                if (voit(agent, d) == attendu && HASARD.nextInt(20) > 0) continue;
                int ecrits = AgentsDEssai.pour(
                        agent,
                        () -> AgentsDEssai.base()
                                .sql("update dossiers.dossier set motif = motif where id = :id")
                                .param("id", d.id())
                                .update());
                assertThat(ecrits == 1).as("écriture de " + d + qui(agent)).isEqualTo(attendu);
            }
        }
    }

    @Test
    void on_ne_rattache_pas_a_son_dossier_la_personne_d_un_autre() {
        var agent = AGENTS.stream()
                .filter(a -> a.fonction() == Fonction.CESF)
                .findFirst()
                .orElseThrow();
        var mien = DOSSIERS.stream()
                .filter(d -> agent.idUnite() != null && d.unite() == agent.idUnite() && voit(agent, d))
                .findFirst()
                .orElseThrow();
        var autre = DOSSIERS.stream().filter(d -> !voit(agent, d)).findFirst().orElseThrow();
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        agent,
                        () -> AgentsDEssai.base()
                                .sql(
                                        "insert into dossiers.appartenance (dossier, personne, lien) values (:d, :p, 'AUTRE')")
                                .param("d", mien.id())
                                .param("p", autre.personne())
                                .update()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        agent,
                        () -> AgentsDEssai.base()
                                .sql(
                                        "insert into dossiers.suivi (dossier, organisation, agent, titre) values (:d, :o, :a, 'COREFERENT')")
                                .param("d", autre.id())
                                .param("o", autre.organisation())
                                .param("a", agent.id())
                                .update()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> AgentsDEssai.pour(
                        agent,
                        () -> AgentsDEssai.base()
                                .sql(
                                        "insert into dossiers.acces_exceptionnel (dossier, agent, raison) values (:d, :a, 'Une raison de plus de vingt caractères')")
                                .param("d", autre.id())
                                .param("a", agent.id())
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void sans_situation_aucune_table_ne_montre_une_ligne() {
        var tables = MaisonDEssai.proprietaire()
                .sql("select tablename::text from pg_tables where schemaname = 'dossiers'")
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(12);
        for (String table : tables) {
            long lignes = AgentsDEssai.base()
                    .sql("select count(*) from dossiers." + table)
                    .query(Long.class)
                    .single();
            assertThat(lignes).as(table).isZero();
        }
        assertThat(MaisonDEssai.proprietaire().sql("""
                        select count(*) from pg_tables t join pg_class c on c.relname = t.tablename
                        join pg_namespace n on n.oid = c.relnamespace and n.nspname = t.schemaname
                        where t.schemaname = 'dossiers' and (not c.relforcerowsecurity or t.tableowner = 'maillage_app')
                        """).query(Long.class).single())
                .as("tables sans politique, ou possédées par l’application")
                .isZero();
    }

    @Test
    void un_compte_ferme_ne_voit_plus_rien_le_jour_meme() {
        var agent = AGENTS.stream()
                .filter(a -> !attendus(a, false).isEmpty() && a.fonction() == Fonction.ASS)
                .findFirst()
                .orElseThrow();
        un("update acces.agent set ferme_le = current_date where id = " + agent.id() + " returning id");
        try {
            assertThat(lus(agent, "select id from dossiers.dossier")).isEmpty();
        } finally {
            un("update acces.agent set ferme_le = null where id = " + agent.id() + " returning id");
        }
    }

    private static Set<Long> attendus(AgentConnecte agent, boolean notes) {
        var attendus = new TreeSet<Long>();
        for (var d : DOSSIERS) if (notes ? litLesNotes(agent, d) : voit(agent, d)) attendus.add(d.id());
        return attendus;
    }

    private static Set<Long> lus(AgentConnecte agent, String question) {
        var ids = new HashSet<>(DOSSIERS.stream().map(Tire::id).toList());
        var lus = new TreeSet<>(AgentsDEssai.pour(
                agent, () -> AgentsDEssai.base().sql(question).query(Long.class).list()));
        lus.retainAll(ids);
        return lus;
    }

    private static String qui(AgentConnecte agent) {
        return ", vu par " + agent.identifiant() + " (graine " + GRAINE + ")";
    }

    private static <T> T auHasard(List<T> liste) {
        return liste.get(HASARD.nextInt(liste.size()));
    }

    private static long un(String ordre) {
        return MaisonDEssai.proprietaire().sql(ordre).query(Long.class).single();
    }
}
