-- V760, par les titres de ce seul dossier (V840).
create or replace function courriers.lisible(dossier bigint, lecteurs text) returns boolean language sql stable
    return (select dossiers.maison()) or dossiers.visible(dossier) and (
        exists (select from dossiers.titres(dossier) t where t.titre in ('SUIVI', 'EXCEPTION'))
        or exists (select from dossiers.dossier d where d.id = dossier
            and (lecteurs = 'CONDUITE' and d.unite = dossiers.unite_ouverte(array['RT'])
                or lecteurs = 'UNITE' and d.unite = dossiers.unite_ouverte())));
create or replace function courriers.ecrivable(dossier bigint, lecteurs text) returns boolean language sql stable
    return (select dossiers.maison()) or dossiers.visible(dossier) and (
        exists (select from dossiers.titres(dossier) t where t.titre = 'SUIVI')
        or lecteurs = 'UNITE' and exists (select from dossiers.dossier d where d.id = dossier
            and d.unite = dossiers.unite_ouverte()));
