package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.Feuillets;
import fr.maillage.personnes.dossiers.FoyersPeuples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cinq actes par personne inventée, depuis l’ouverture de son dossier : un million pour 200 000 personnes. */
@Repository
class JdbcActesInventes implements FoyersPeuples {
    private static final List<String> OBJETS = List.of(
            "Point sur le budget du mois",
            "Préparer la demande d’aide au logement",
            "Facture d’énergie à étaler",
            "Relire un courrier de la caisse",
            "Chercher un mode de garde",
            "Faire le point sur les objectifs");
    private static final List<String> SYNTHESES = List.of(
            "Les ressources et les charges du mois ont été revues ensemble. Rien n’est en retard ; la régularisation de l’eau arrive en mars.",
            "La demande est remplie et relue. Il manque l’attestation du bailleur, que la famille demande cette semaine.",
            "Un échéancier de six mois a été demandé au fournisseur. La famille garde le numéro du service client.",
            "Le courrier demande une pièce déjà envoyée : une copie repart avec la preuve du premier envoi.");

    private record Foyer(long dossier, long agent, LocalDate depuis, int actes) {}

    private final JdbcClient jdbc;
    private final Feuillets feuillets;
    private final Random hasard = new Random(49_007);

    JdbcActesInventes(JdbcClient jdbc, Feuillets feuillets) {
        this.jdbc = jdbc;
        this.feuillets = feuillets;
    }

    @Override
    public void completerEnNombre(List<Long> dossiers) {
        var foyers = jdbc.sql("""
                select d.id, coalesce((select s.agent from dossiers.suivi s where s.dossier = d.id limit 1), 0) as agent, d.ouvert_le,
                       5 * (select count(*) from dossiers.appartenance a where a.dossier = d.id) as actes
                from dossiers.dossier d where d.id = any (:dossiers)
                """)
                .param("dossiers", dossiers.toArray(Long[]::new))
                .query((l, _) -> new Foyer(
                        l.getLong("id"),
                        l.getLong("agent"),
                        l.getDate("ouvert_le").toLocalDate(),
                        l.getInt("actes")))
                .list();
        int actes = foyers.stream().mapToInt(Foyer::actes).sum();
        var ids = jdbc.sql("select nextval('accompagnement.identifiant') from generate_series(1, :actes)")
                .param("actes", actes)
                .query(Long.class)
                .list();
        poser(foyers, ids);
    }

    private void poser(List<Foyer> foyers, List<Long> ids) {
        var desDossiers = new ArrayList<Long>();
        var agents = new ArrayList<Long>();
        var jours = new ArrayList<String>();
        var genres = new ArrayList<String>();
        var supports = new ArrayList<String>();
        var durees = new ArrayList<Integer>();
        var contenus = new ArrayList<byte[]>();
        for (Foyer foyer : foyers) {
            long duree = foyer.depuis().until(LocalDate.now(), java.time.temporal.ChronoUnit.DAYS);
            for (int n = 0; n < foyer.actes(); n++) {
                boolean visite = hasard.nextInt(6) == 0;
                var genre = visite ? GenreDIntervention.VISITE : GenreDIntervention.ENTRETIEN;
                var support =
                        visite ? Support.DOMICILE : hasard.nextBoolean() ? Support.RENDEZ_VOUS : Support.TELEPHONE;
                String jour =
                        foyer.depuis().plusDays(hasard.nextLong(duree + 1)).toString();
                int minutes = 15 + 15 * hasard.nextInt(4);
                contenus.add(feuillets.sceller(
                        Map.of(
                                "genre", genre.name(),
                                "support", support.name(),
                                "jour", jour,
                                "duree", String.valueOf(minutes),
                                "objet", OBJETS.get(hasard.nextInt(OBJETS.size())),
                                "synthese", SYNTHESES.get(hasard.nextInt(SYNTHESES.size()))),
                        JdbcInterventions.place(ids.get(contenus.size()))));
                desDossiers.add(foyer.dossier());
                agents.add(foyer.agent());
                jours.add(jour);
                genres.add(genre.name());
                supports.add(support.name());
                durees.add(minutes);
            }
        }
        jdbc.sql("""
                insert into accompagnement.intervention (id, dossier, cle, genre, jour, duree, support, contenu_scelle, agent)
                select v.id, v.dossier, gen_random_uuid(), v.genre, cast(v.jour as date), v.duree, v.support, v.contenu, nullif(v.agent, 0)
                from unnest(:ids, :dossiers, :genres, :jours, :durees, :supports, :contenus, :agents)
                    v(id, dossier, genre, jour, duree, support, contenu, agent)
                """)
                .param("ids", ids.toArray(Long[]::new))
                .param("dossiers", desDossiers.toArray(Long[]::new))
                .param("genres", genres.toArray(String[]::new))
                .param("jours", jours.toArray(String[]::new))
                .param("durees", durees.toArray(Integer[]::new))
                .param("supports", supports.toArray(String[]::new))
                .param("contenus", contenus.toArray(byte[][]::new))
                .param("agents", agents.toArray(Long[]::new))
                .update();
    }
}
