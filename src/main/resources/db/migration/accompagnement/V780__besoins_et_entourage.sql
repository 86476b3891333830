-- Les tables qui viennent se lisent par ensemble, comme V774 l’a fait de celles d’avant : la condition se calcule une fois par requête.
create or replace procedure accompagnement.garder(nom text) language plpgsql as $$
begin
    execute format('alter table accompagnement.%I enable row level security', nom);
    execute format('alter table accompagnement.%I force row level security', nom);
    execute format($politique$
        create policy lire on accompagnement.%1$I for select using ((select dossiers.maison())
            or (dossier in (select t.dossier from dossiers.titres() t where t.titre in ('SUIVI', 'EXCEPTION'))
                and exists (select from dossiers.dossier d where d.id = %1$I.dossier)))
        $politique$, nom);
    execute format('create policy ajouter on accompagnement.%I for insert with check (accompagnement.ecrivable(dossier))', nom);
    execute format('create policy changer on accompagnement.%I for update using (accompagnement.ecrivable(dossier))
        with check (accompagnement.ecrivable(dossier))', nom);
end $$;

-- Un besoin d’un foyer : en clair, ce qui se compte (domaine, urgence, statut et ce qui manque) ; sous sceau, ce que la personne en
-- dit et ce qui est observé.
create table accompagnement.besoin (
    id bigint primary key default nextval('accompagnement.identifiant'),
    dossier bigint not null references dossiers.dossier,
    -- Née avec le formulaire : le même envoi, reçu deux fois, ne fait qu’une ligne.
    cle uuid not null unique,
    domaine text not null check (domaine ~ '^[A-Z][A-Z_]{1,30}$'),
    urgence text not null check (urgence in ('IMMEDIATE', 'BIENTOT', 'SANS')),
    statut text not null check (statut in ('A_TRAITER', 'EN_COURS', 'COUVERT', 'NON_COUVERT')),
    manque text check (manque in ('OFFRE', 'ATTENTE', 'REFUS', 'DROIT', 'COUT', 'DISTANCE', 'LANGUE', 'CHOIX')),
    -- Le jour où il a pris ce statut : c’est lui qui range un manque dans une période.
    statut_le date not null,
    contenu_scelle bytea not null,
    agent bigint references acces.agent,
    version int not null default 1,
    check ((statut = 'NON_COUVERT') = (manque is not null))
);
create index on accompagnement.besoin (dossier);
create index on accompagnement.besoin (statut_le) where statut = 'NON_COUVERT';

-- Une personne ou un service autour du foyer. Tout est sous sceau : c’est quelqu’un d’autre, qui n’a rien demandé. On le retire
-- pour de bon : ce qui n’a plus cours ne se garde pas.
create table accompagnement.proche (
    id bigint primary key default nextval('accompagnement.identifiant'),
    dossier bigint not null references dossiers.dossier,
    cle uuid not null unique,
    contenu_scelle bytea not null,
    version int not null default 1
);
create index on accompagnement.proche (dossier);
grant delete on accompagnement.proche to ${application};

call accompagnement.garder('besoin');
call accompagnement.garder('proche');
create policy retirer on accompagnement.proche for delete using (accompagnement.ecrivable(dossier));
