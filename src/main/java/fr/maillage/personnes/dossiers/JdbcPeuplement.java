package fr.maillage.personnes.dossiers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pose beaucoup de foyers fictifs d’un coup : un ordre par table et par paquet. */
@Repository
class JdbcPeuplement {
    private final JdbcClient jdbc;
    private final JdbcEnNombre enNombre;

    JdbcPeuplement(JdbcClient jdbc, JdbcEnNombre enNombre) {
        this.jdbc = jdbc;
        this.enNombre = enNombre;
    }

    record Equipe(long organisation, long unite, List<String> communes, List<Long> agents) {}

    record Pose(Equipe equipe, FoyersFictifs.Foyer foyer, String commune, long referent) {}

    /** Les unités de démonstration qui ont un secteur, avec ceux qui y accompagnent. */
    List<Equipe> equipes() {
        return jdbc.sql("""
                select u.organisation, u.id, array_agg(distinct s.commune) as communes,
                       array(select f.agent from acces.affectation f where f.unite = u.id and f.fonction in ('CESF', 'ASS')
                             order by f.agent) as agents
                from acces.unite u join acces.secteur s on s.unite = u.id join acces.organisation o on o.id = u.organisation
                where o.demonstration group by u.id order by u.id
                """)
                .query((ligne, _) -> new Equipe(
                        ligne.getLong(1),
                        ligne.getLong(2),
                        List.of((String[]) ligne.getArray(3).getArray()),
                        List.of((Long[]) ligne.getArray(4).getArray())))
                .list();
    }

    boolean vide() {
        return jdbc.sql("select not exists (select from dossiers.dossier)")
                .query(Boolean.class)
                .single();
    }

    List<Long> poser(List<Pose> poses) {
        long[] dossiers = enNombre.reserver(poses.size());
        poserLesDossiers(poses, dossiers);
        var personnes = new ArrayList<FoyersFictifs.Personne>();
        var foyerDe = new ArrayList<Integer>();
        for (int n = 0; n < poses.size(); n++) {
            for (var p : poses.get(n).foyer().personnes()) {
                personnes.add(p);
                foyerDe.add(n);
            }
        }
        var entrees = new ArrayList<JdbcEnNombre.Entree>();
        long[] ids = enNombre.reserver(personnes.size());
        for (int n = 0; n < ids.length; n++) {
            var p = personnes.get(n);
            int foyer = foyerDe.get(n);
            var equipe = poses.get(foyer).equipe();
            entrees.add(new JdbcEnNombre.Entree(
                    ids[n], dossiers[foyer], equipe.organisation(), equipe.unite(), fiche(p), p.lien(), p.garde()));
        }
        enNombre.poser(entrees, null, null);
        return List.of(boites(dossiers));
    }

    private void poserLesDossiers(List<Pose> poses, long[] ids) {
        jdbc.sql("""
                insert into dossiers.dossier (id, organisation, unite, numero, motif, adresse, commune, fictif, ouvert_le, dernier_contact)
                select id, o, u, 'D-2026-' || lpad(nextval('dossiers.numero')::text, 6, '0'), m, a, c, true,
                       current_date - (id * 37 % 900)::int, current_date - (id * 37 % 900 * (id % 7) / 7)::int
                from unnest(:ids, :organisations, :unites, :motifs, :voies, :communes) t(id, o, u, m, a, c)
                """)
                .param("ids", boites(ids))
                .param(
                        "organisations",
                        poses.stream().map(p -> p.equipe().organisation()).toArray(Long[]::new))
                .param("unites", poses.stream().map(p -> p.equipe().unite()).toArray(Long[]::new))
                .param("motifs", poses.stream().map(p -> p.foyer().motif()).toArray(String[]::new))
                .param("voies", poses.stream().map(p -> p.foyer().voie()).toArray(String[]::new))
                .param("communes", poses.stream().map(Pose::commune).toArray(String[]::new))
                .update();
        jdbc.sql("""
                insert into dossiers.suivi (dossier, organisation, agent, titre, debut)
                select d, o, a, 'REFERENT', current_date - (d * 37 % 900)::int
                from unnest(:ids, :organisations, :agents) t(d, o, a) where a <> 0
                """)
                .param("ids", boites(ids))
                .param(
                        "organisations",
                        poses.stream().map(p -> p.equipe().organisation()).toArray(Long[]::new))
                .param("agents", poses.stream().map(Pose::referent).toArray(Long[]::new))
                .update();
        jdbc.sql("""
                insert into dossiers.evenement (dossier, quand, genre, libelle)
                select d, now() - make_interval(days => (d * 37 % 900)::int), 'OUVERTURE', 'Dossier ouvert' from unnest(:ids) d
                """).param("ids", boites(ids)).update();
    }

    private static Fiche fiche(FoyersFictifs.Personne p) {
        return Fiche.saisie(java.util.Map.of(
                "nomDeNaissance", p.nom(),
                "nomDUsage", p.usage(),
                "prenoms", p.prenoms(),
                "sexe", p.sexe(),
                "naissance", p.naissance().toString(),
                "telephone1", p.telephone(),
                "telephone1Regle", p.telephone().isEmpty() ? "" : "TOUT"));
    }

    private static Long[] boites(long[] ids) {
        return java.util.Arrays.stream(ids).boxed().toArray(Long[]::new);
    }
}
