create schema journal;
grant usage on schema journal to ${application};

create table journal.ecriture (
    id bigint generated always as identity primary key,
    quand timestamptz not null default clock_timestamp(),
    organisation bigint references acces.organisation,
    agent bigint references acces.agent,
    nom text not null,
    fonction text not null,
    unite bigint references acces.unite,
    nom_unite text not null,
    session uuid,
    acte text not null,
    objet text not null,
    reference text,
    libelle text not null,
    motif text
);
create index on journal.ecriture (organisation, id desc);
create index on journal.ecriture (agent, id desc);

-- On ajoute et on lit ; on ne change ni n’efface. Le retrait des droits arrête l’application, le déclencheur arrête
-- aussi le propriétaire de la table.
grant select, insert on journal.ecriture to ${application};

create function journal.refuser() returns trigger language plpgsql as $$
begin
    raise exception 'Le journal ne se modifie pas : on y ajoute seulement (% refusé).', tg_op using errcode = '42501';
end $$;
create trigger intouchable before update or delete or truncate on journal.ecriture
    for each statement execute function journal.refuser();

alter table journal.ecriture enable row level security;
alter table journal.ecriture force row level security;
create policy lire_son_organisation on journal.ecriture for select
    using (organisation = acces.organisation_courante()
           or (organisation is null and acces.organisation_courante() is not null)
           or acces.finalite_courante() = 'MAISON');
create policy ecrire_pour_son_organisation on journal.ecriture for insert
    with check (organisation = acces.organisation_courante() or acces.finalite_courante() in ('CONNEXION', 'MAISON'));
