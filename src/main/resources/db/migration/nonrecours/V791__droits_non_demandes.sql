-- Les droits probablement non demandés : repérés en estimant les dossiers d’un périmètre, vérifiés un à un par qui les suit. Qui conduit
-- l’unité confie le repérage et n’en lit que des comptes : les lignes ne s’ouvrent qu’à qui suit.
create schema nonrecours;
grant usage on schema nonrecours to ${application};
alter default privileges in schema nonrecours grant select, insert, update on tables to ${application};
alter default privileges in schema nonrecours grant usage, select on sequences to ${application};

create sequence nonrecours.identifiant;

-- Un passage sur des dossiers. Rien d’une personne : des comptes, et jusqu’où il est allé.
create table nonrecours.reperage (
    id bigint primary key default nextval('nonrecours.identifiant'),
    organisation bigint not null references acces.organisation,
    -- Vide : les dossiers que suit l’agent.
    unite bigint,
    agent bigint not null references acces.agent,
    mois date not null,
    -- Le mois d’un changement de loi, que l’on compare à la veille.
    change_le date,
    tache bigint,
    lance_le timestamptz not null default now(),
    fini_le timestamptz,
    dernier bigint not null default 0,
    examines int not null default 0,
    muets int not null default 0,
    foyers int not null default 0,
    gagnants int not null default 0,
    perdants int not null default 0,
    check (change_le is null or change_le > mois)
);
create index on nonrecours.reperage (agent, id desc);
create index on nonrecours.reperage (unite, id desc) where unite is not null;

-- Quels dossiers ont été examinés, et quand pour la dernière fois : le dénominateur du bilan.
create table nonrecours.examen (
    dossier bigint primary key,
    unite bigint not null,
    examine_le date not null,
    foreign key (dossier, unite) references dossiers.dossier (id, unite) on update cascade
);
create index on nonrecours.examen (unite, examine_le);

create table nonrecours.droit_repere (
    id bigint primary key default nextval('nonrecours.identifiant'),
    dossier bigint not null,
    unite bigint not null,
    prestation text not null,
    -- Le code du droit au catalogue des démarches ; vide s’il se demande hors de lui.
    droit text not null default '',
    -- En régime établi, en centimes, au rythme de la prestation ; zéro pour ce qui n’a pas de montant (complémentaire santé).
    montant bigint not null check (montant >= 0),
    rythme text not null check (rythme in ('PAR_MOIS', 'PAR_AN', 'UNE_FOIS')),
    certitude text not null check (certitude in ('CERTAIN', 'PROBABLE', 'A_VERIFIER')),
    repere_le date not null default current_date,
    revu_le date not null default current_date,
    issue text not null default 'REPERE' check (issue in ('REPERE', 'VERIFIE', 'DEMANDE', 'OUVERT', 'REFUSE', 'ECARTE', 'CADUC')),
    raison text not null default '' check (raison in ('', 'NON_CONNAISSANCE', 'NON_PROPOSITION', 'NON_RECEPTION', 'NON_DEMANDE',
        'NON_ORIENTATION')),
    verifie_le date,
    demande_le date,
    clos_le date,
    -- Ce que l’organisme a notifié ; absent, le bilan compte l’estimation et le dit.
    ouvert_montant bigint check (ouvert_montant >= 0),
    change_par bigint references acces.agent,
    version int not null default 1,
    unique (dossier, prestation),
    foreign key (dossier, unite) references dossiers.dossier (id, unite) on update cascade
);
create index on nonrecours.droit_repere (unite, repere_le);

-- Ce qu’un changement de loi ouvre ou ferme, foyer par foyer.
create table nonrecours.gain (
    reperage bigint not null references nonrecours.reperage,
    dossier bigint not null,
    unite bigint not null,
    prestation text not null,
    avant bigint not null,
    apres bigint not null,
    primary key (reperage, dossier, prestation),
    foreign key (dossier, unite) references dossiers.dossier (id, unite) on update cascade
);
create index on nonrecours.gain (dossier);

do $$
declare
    suivre constant text := '(select dossiers.maison()) or (dossier in (select t.dossier from dossiers.titres() t where t.titre = ''SUIVI'')
        and dossier not in (select dossiers.interdits()))';
    nom text;
begin
    foreach nom in array array['reperage', 'examen', 'droit_repere', 'gain'] loop
        execute format('alter table nonrecours.%I enable row level security', nom);
        execute format('alter table nonrecours.%I force row level security', nom);
    end loop;
    foreach nom in array array['examen', 'droit_repere', 'gain'] loop
        execute format('create policy voir on nonrecours.%I for select using (%s)', nom, suivre);
        execute format('create policy ajouter on nonrecours.%I for insert with check (%s)', nom, suivre);
        execute format('create policy changer on nonrecours.%I for update using (%s)', nom, suivre);
    end loop;
end $$;
create policy voir on nonrecours.reperage for select using ((select dossiers.maison()) or agent = acces.agent_courant()
    or (unite is not null and unite in (select dossiers.en_poste(array['RT']))));
create policy lancer on nonrecours.reperage for insert with check (agent = acces.agent_courant()
    and organisation = acces.organisation_courante() and (unite is null or unite in (select dossiers.en_poste(array['RT']))));
create policy avancer on nonrecours.reperage for update using ((select dossiers.maison()) or agent = acces.agent_courant());
