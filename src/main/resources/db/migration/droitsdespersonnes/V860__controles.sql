-- Le contrôle d’un dossier par le délégué : rattaché à un ticket (plainte, demande, signalement), motivé, limité aux parts choisies,
-- fermé de lui-même au bout de quatre heures. Le journal garde chaque lecture ; ici, ce qui la permet.
create table droitsdespersonnes.controle (
    id bigint generated always as identity primary key,
    organisation bigint not null,
    dossier bigint not null,
    agent bigint not null references acces.agent,
    ticket text not null check (length(btrim(ticket)) between 3 and 60),
    raison text not null check (length(btrim(raison)) >= 20),
    parts text[] not null check (cardinality(parts) > 0),
    notes boolean not null,
    debut timestamptz not null default now(),
    fin timestamptz not null default now() + interval '4 hours',
    foreign key (dossier, organisation) references dossiers.dossier (id, organisation)
);
create index on droitsdespersonnes.controle (dossier);
create index on droitsdespersonnes.controle (organisation, debut desc);

alter table droitsdespersonnes.controle enable row level security;
alter table droitsdespersonnes.controle force row level security;
create policy la_maison on droitsdespersonnes.controle using (dossiers.maison()) with check (dossiers.maison());
create policy voir on droitsdespersonnes.controle for select using (
    organisation = (select acces.organisation_courante()) and (select droitsdespersonnes.delegue()));
-- Nul n’en ouvre ni n’en prolonge autrement que par la fonction qui suit.
revoke insert, update, delete on droitsdespersonnes.controle from ${application};

create function droitsdespersonnes.ouvrir_un_controle(numero text, ticket text, raison text, parts text[], notes boolean) returns bigint
    language plpgsql security definer set search_path = droitsdespersonnes, pg_temp set maillage.finalite = 'MAISON' as $$
declare ouvert bigint;
begin
    if not droitsdespersonnes.delegue() then return null; end if;
    insert into droitsdespersonnes.controle (organisation, dossier, agent, ticket, raison, parts, notes)
    select d.organisation, d.id, acces.agent_courant(), btrim($2), btrim($3), $4, $5
    from dossiers.dossier d
    where d.numero = btrim($1) and d.organisation = acces.organisation_courante() and d.id not in (select dossiers.interdits())
    returning id into ouvert;
    return ouvert;
end $$;
revoke all on function droitsdespersonnes.ouvrir_un_controle(text, text, text, text[], boolean) from public;
grant execute on function droitsdespersonnes.ouvrir_un_controle(text, text, text, text[], boolean) to ${application};

-- Le délégué ne voit pas les dossiers : de celui qu’il contrôle, ou a contrôlé, le numéro et rien de plus.
create function droitsdespersonnes.numero_controle(controle bigint) returns text
    language sql stable security definer set search_path = droitsdespersonnes, pg_temp set maillage.finalite = 'MAISON' as $$
    select d.numero from droitsdespersonnes.controle c join dossiers.dossier d on d.id = c.dossier
    where c.id = $1 and c.organisation = acces.organisation_courante() and droitsdespersonnes.delegue()
$$;
revoke all on function droitsdespersonnes.numero_controle(bigint) from public;
grant execute on function droitsdespersonnes.numero_controle(bigint) to ${application};
