-- Le périmètre qui est le secteur de l’unité ; sans lui, son secteur est fait des communes déclarées. Pas de clé étrangère : la
-- géographie vient après, et un périmètre supprimé rend simplement l’unité à ses communes.
alter table acces.unite add column perimetre int;

alter table acces.organisation drop constraint organisation_logo_genre_check;
alter table acces.organisation add constraint organisation_logo_genre_check
    check (logo_genre in ('image/png', 'image/jpeg', 'image/svg+xml'));

-- Les mots propres à une organisation ; ceux qu’elle n’a pas choisis viennent de son profil.
create table acces.vocabulaire (
    organisation bigint not null references acces.organisation,
    mot text not null check (mot in ('usager', 'unite', 'referent')),
    forme text not null check (forme <> '' and length(forme) <= 60),
    primary key (organisation, mot)
);

-- Une organisation en laisse une autre lire une famille d’objets, pour un temps. On ne l’efface pas : on la révoque.
create table acces.accord (
    id bigint generated always as identity primary key,
    donneuse bigint not null references acces.organisation,
    lectrice bigint not null references acces.organisation,
    objet text not null,
    finalite text not null check (length(finalite) >= 20),
    debut date not null,
    fin date not null,
    signe_par bigint not null references acces.agent,
    revoque_le timestamptz,
    check (donneuse <> lectrice),
    check (fin >= debut)
);
create index on acces.accord (donneuse);
create index on acces.accord (lectrice);
alter table acces.accord enable row level security;
alter table acces.accord force row level security;
create policy accord_lu_des_deux on acces.accord for select
    using (acces.organisation_courante() in (donneuse, lectrice) or acces.finalite_courante() = 'MAISON');
create policy accord_donne on acces.accord for insert with check (donneuse = acces.organisation_courante());
create policy accord_revoque on acces.accord for update using (donneuse = acces.organisation_courante());

-- Demandé par la politique d’accès, et plus tard par les lignes partagées elles-mêmes : vrai ou faux, jamais le contenu.
create function acces.accord_en_vigueur(donneuse bigint, lectrice bigint, objet text) returns boolean
    language sql stable security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON'
    return exists (select from acces.accord a where a.donneuse = $1 and a.lectrice = $2 and a.objet = $3
        and a.revoque_le is null and current_date between a.debut and a.fin);

-- L’annuaire de l’organisation : le jeton par lequel il crée, change et ferme les comptes (SCIM). Gardé par son empreinte.
create table acces.annuaire (
    organisation bigint primary key references acces.organisation,
    empreinte bytea not null unique,
    pose_le timestamptz not null default now()
);
alter table acces.agent add column reference_externe text;
