package fr.maillage.personnes.accueil;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Des passages et des domiciliations inventés, tirés d’empreintes : les mêmes à chaque fois. */
@Repository
class JdbcDemonstrationDeLAccueil {
    private final JdbcClient jdbc;

    JdbcDemonstrationDeLAccueil(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean vide() {
        return jdbc.sql("select not exists (select from accueil.passage)")
                .query(Boolean.class)
                .single();
    }

    void poser() {
        lieux();
        passages();
        domiciliations();
    }

    private void lieux() {
        jdbc.sql("""
                insert into agenda.lieu (organisation, unite, nom, adresse, commune, salles, accessible, confidentiel, sans_rendez_vous, affichage)
                select u.organisation, u.id, u.nom || ', accueil', '1 place de l’Exemple', min(s.commune), array['Bureau 1', 'Bureau 2', 'Petite salle'],
                       true, true, true, u.organisation % 2 = 0
                from acces.unite u join acces.secteur s on s.unite = u.id join acces.organisation o on o.id = u.organisation
                where o.demonstration and exists (select from acces.affectation f where f.unite = u.id and f.fonction in ('CESF', 'ASS'))
                group by u.id on conflict do nothing
                """).update();
        jdbc.sql("""
                insert into agenda.permanence (lieu, organisation, jour, debut, fin, places)
                select l.id, l.organisation, j, '09:00', '12:00', 12 from agenda.lieu l, unnest(array[1, 2, 4]) j
                where l.nom like '%, accueil' and not exists (select from agenda.permanence p where p.lieu = l.id)
                """).update();
    }

    private void passages() {
        jdbc.sql("""
                with venues as (
                    select l.organisation, l.unite, l.id as lieu, j::date as jour, n as rang,
                           hashtextextended(l.id || '/' || j || '/' || n, 49) as h
                    from agenda.lieu l, generate_series(current_date - 45, current_date - 1, interval '1 day') j, generate_series(1, 7) n
                    where l.nom like '%, accueil' and l.unite is not null and extract(isodow from j) in (1, 2, 4)
                ), tirees as (
                    select *, (jour + time '09:00' + make_interval(mins => rang * 22 + (abs(h) % 15)::int))::timestamptz as arrive,
                           (abs(h / 7) % 34)::int as attente
                    from venues where abs(h) % 10 < 8
                )
                insert into accueil.passage (organisation, unite, lieu, jour, rang, arrive_le, recu_le, fini_le, motifs, commune, age,
                        composition, habitat, urgence, reponses, orientation, fictif)
                select organisation, unite, lieu, jour, rang, arrive, arrive + make_interval(mins => attente),
                       arrive + make_interval(mins => attente + 14),
                       array[(array['IMPAYES', 'ENERGIE', 'DROITS', 'DEMARCHES', 'ALIMENTATION', 'LOGEMENT', 'BUDGET', 'DOMICILIATION', 'EMPLOI',
                                    'FAMILLE'])[1 + (abs(h / 3) % 10)::int]],
                       (select s.commune from acces.secteur s where s.unite = t.unite order by md5(s.commune || t.h) limit 1),
                       (array['DE_18_A_24', 'DE_25_A_39', 'DE_25_A_39', 'DE_40_A_59', 'DE_40_A_59', 'DE_60_A_74', 'INCONNU'])[1 + (abs(h / 11) % 7)::int],
                       (array['SEULE', 'SEULE', 'MONOPARENTALE', 'COUPLE', 'COUPLE_AVEC_ENFANTS', 'INCONNUE'])[1 + (abs(h / 13) % 6)::int],
                       (array['LOGEMENT', 'LOGEMENT', 'LOGEMENT', 'HEBERGE', 'RUE', 'RESIDENCE_MOBILE'])[1 + (abs(h / 17) % 6)::int],
                       case abs(h / 19) % 9 when 0 then 'IMMEDIATE' when 1 then 'SOUS_72_HEURES' else 'AUCUNE' end,
                       array[(array['INFORMATION', 'DEMARCHE', 'RENDEZ_VOUS', 'ECOUTE', 'AIDE_IMMEDIATE'])[1 + (abs(h / 23) % 5)::int]],
                       (array['AUCUNE', 'TRAVAILLEUR_SOCIAL', 'CAF', 'CCAS', 'FRANCE_SERVICES', 'ASSOCIATION'])[1 + (abs(h / 29) % 6)::int], true
                from tirees t
                """).update();
    }

    private void domiciliations() {
        jdbc.sql("""
                with choisis as (
                    select d.id as dossier, a.personne, d.organisation, row_number() over (order by d.id) as n
                    from dossiers.dossier d join acces.organisation o on o.id = d.organisation and o.nature = 'CCAS' and o.demonstration
                    join dossiers.appartenance a on a.dossier = d.id and a.lien = 'TITULAIRE' and a.fin is null
                    where d.fictif order by d.id limit 7
                )
                insert into accueil.domiciliation (dossier, personne, organisation, demandee_le, entretien_le, lien, raison, habitat, decidee_le,
                        accordee, motif_de_refus, refus_explique, orientation, debut, fin, radiee_le, motif_de_radiation, radiation_expliquee, fictive)
                select dossier, personne, organisation, current_date - jours - 12, current_date - jours - 6, 'SEJOUR',
                       (array['HEBERGE', 'ITINERANCE', 'ERRANCE'])[1 + (n % 3)::int],
                       (array['HEBERGE', 'RESIDENCE_MOBILE', 'RUE'])[1 + (n % 3)::int],
                       case when n <> 5 then current_date - jours end, case when n <> 5 then n <> 6 end,
                       case when n = 6 then 'ABSENCE_DE_LIEN' else '' end,
                       case when n = 6 then 'La personne séjourne et travaille dans une autre commune.' else '' end,
                       case when n = 6 then 'CCAS de la commune où elle séjourne' else '' end,
                       case when n not in (5, 6) then current_date - jours end, case when n not in (5, 6) then current_date - jours + 364 end,
                       case when n = 7 then current_date - 10 end, case when n = 7 then 'DOMICILE_STABLE' else '' end,
                       case when n = 7 then 'Elle est entrée dans son logement.' else '' end, true
                from (select *, (array[40, 82, 130, 345, 35, 20, 200])[n::int] as jours from choisis) c
                """).update();
        jdbc.sql("""
                insert into accueil.pli (domiciliation, dossier, jour, genre, nombre)
                select d.id, d.dossier, current_date - v.avant, v.genre, v.nombre
                from accueil.domiciliation d,
                     (values (3, 'ARRIVE', 2), (20, 'ARRIVE', 3), (18, 'REMIS', 3)) v(avant, genre, nombre)
                where d.fictive and d.accordee and d.radiee_le is null and d.debut < current_date - 30
                  and (v.genre = 'ARRIVE' and v.avant = 3 or d.debut > current_date - 60 or d.debut < current_date - 300)
                """).update();
    }
}
