-- La vie d’un dossier : qui le suit et pourquoi cela change, l’unité qui le tient, sa clôture et sa reprise. Une étape s’écrit
-- une fois, avec sa raison scellée ; elle ne se corrige pas.
create table dossiers.etape (
    id bigint primary key default nextval('dossiers.identifiant'),
    dossier bigint not null references dossiers.dossier,
    genre text not null check (genre in ('REFERENT', 'COREFERENT', 'FIN_DE_COREFERENCE', 'TRANSFERT_PROPOSE', 'TRANSFERT_RETIRE',
        'TRANSFERT', 'CLOTURE', 'REOUVERTURE')),
    jour date not null,
    concerne bigint references acces.agent,
    precision text not null default '',
    raison_scellee bytea,
    decide_par bigint not null references acces.agent,
    decide_le timestamptz not null default clock_timestamp()
);
create index on dossiers.etape (dossier, decide_le desc);
revoke update on dossiers.etape from ${application};
grant update (raison_scellee) on dossiers.etape to ${application};

-- Un dossier proposé à une autre unité : elle n’en voit que la proposition, tant qu’elle ne l’a pas accepté.
create table dossiers.transfert (
    id bigint primary key default nextval('dossiers.identifiant'),
    dossier bigint not null,
    organisation bigint not null,
    de bigint not null,
    vers bigint not null,
    raison_scellee bytea not null,
    propose_par bigint not null references acces.agent,
    propose_le date not null default current_date,
    etat text not null default 'PROPOSE' check (etat in ('PROPOSE', 'ACCEPTE', 'REFUSE', 'RETIRE')),
    reponse_scellee bytea,
    decide_par bigint references acces.agent,
    decide_le date,
    foreign key (dossier, organisation) references dossiers.dossier (id, organisation),
    foreign key (de, organisation) references acces.unite (id, organisation),
    foreign key (vers, organisation) references acces.unite (id, organisation),
    check (de <> vers),
    check ((etat = 'PROPOSE') = (decide_le is null))
);
create unique index on dossiers.transfert (dossier) where etat = 'PROPOSE';
create index on dossiers.transfert (vers) where etat = 'PROPOSE';
revoke update on dossiers.transfert from ${application};
grant update (raison_scellee, reponse_scellee, etat, decide_par, decide_le) on dossiers.transfert to ${application};

-- Un dossier clos se relit et ne s’écrit plus : à qui le suit, la base rend le titre de qui lit tout et n’écrit rien, que chaque
-- politique connaît déjà.
create or replace function dossiers.titres() returns table (dossier bigint, titre text)
    language sql stable security definer rows 60 set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
    select s.dossier, case when d.statut = 'CLOS' then 'EXCEPTION' else 'SUIVI' end
    from dossiers.suivi s join dossiers.dossier d on d.id = s.dossier
    where s.agent = acces.agent_courant() and s.organisation = acces.organisation_courante()
      and s.debut <= current_date and (s.fin is null or s.fin > current_date)
      and exists (select from dossiers.en_poste(null))
    union all
    select s.dossier, case when d.statut = 'CLOS' then 'EXCEPTION' else 'SUIVI' end from dossiers.remplacement r
    join dossiers.suivi s on s.agent = r.absent and s.organisation = r.organisation
        and s.debut <= current_date and (s.fin is null or s.fin > current_date)
    join dossiers.dossier d on d.id = s.dossier
    where r.remplacant = acces.agent_courant() and r.organisation = acces.organisation_courante()
      and r.debut <= current_date and r.fin >= current_date and r.leve_le is null
      and exists (select from dossiers.en_poste(array['CESF', 'ASS']))
    union all
    select p.dossier, 'PARTAGE' from dossiers.partage p
    where p.agent = acces.agent_courant() and p.organisation_destinataire = acces.organisation_courante()
      and p.debut <= current_date and p.fin >= current_date and p.retire_le is null
      and exists (select from dossiers.en_poste(null))
    union all
    select e.dossier, 'EXCEPTION' from dossiers.acces_exceptionnel e
    join dossiers.dossier d on d.id = e.dossier and d.organisation = acces.organisation_courante()
    where e.agent = acces.agent_courant() and e.debut <= now() and e.fin > now()
      and exists (select from dossiers.en_poste(array['CESF', 'ASS', 'RT']))
$$;

create or replace function dossiers.modifiable(dossier bigint) returns boolean language sql stable
    return exists (select from dossiers.dossier d where d.id = $1 and (dossiers.maison()
        or (d.statut = 'OUVERT' and (d.unite = (select dossiers.unite_ouverte())
            or d.id in (select t.dossier from dossiers.titres() t where t.titre = 'SUIVI')))));

-- Le retrait d’un accord ou d’un partage reste possible quand le dossier est clos : c’est un droit de la personne.
create policy retirer on dossiers.partage for update using (dossiers.visible(dossier) and exists (
    select from dossiers.dossier d where d.id = dossier and d.statut = 'CLOS' and d.unite = (select dossiers.unite_ouverte())));

-- Ceux à qui la raison d’une étape se dit : qui suit, et qui accompagne ou conduit dans l’unité. Ni l’accueil, ni un partage.
create function dossiers.accompagne(dossier bigint) returns boolean language sql stable
    return (select dossiers.maison()) or ($1 in (select t.dossier from dossiers.titres() t where t.titre in ('SUIVI', 'EXCEPTION'))
        and dossiers.visible($1))
        or exists (select from dossiers.dossier d where d.id = $1 and d.unite = (select dossiers.unite_ouverte(array['CESF', 'ASS', 'RT'])));

alter table dossiers.etape enable row level security;
alter table dossiers.etape force row level security;
create policy voir on dossiers.etape for select using (dossiers.accompagne(dossier));
create policy ecrire on dossiers.etape for insert with check (dossiers.maison()
    or (decide_par = acces.agent_courant() and dossiers.modifiable(dossier) and dossiers.accompagne(dossier)));
create policy resceller on dossiers.etape for update using (dossiers.maison());

alter table dossiers.transfert enable row level security;
alter table dossiers.transfert force row level security;
create policy voir on dossiers.transfert for select using (dossiers.accompagne(dossier)
    or (organisation = acces.organisation_courante() and vers = dossiers.unite_ouverte(array['RT'])));
create policy proposer on dossiers.transfert for insert with check (dossiers.maison()
    or (propose_par = acces.agent_courant() and dossiers.modifiable(dossier) and dossiers.accompagne(dossier)
        and exists (select from dossiers.dossier d where d.id = dossier and d.unite = de)));
create policy decider on dossiers.transfert for update using (dossiers.maison()
    or (dossiers.modifiable(dossier) and dossiers.accompagne(dossier))
    or (organisation = acces.organisation_courante() and vers = dossiers.unite_ouverte(array['RT'])));

-- Ceux qui accompagnent dans une unité de mon organisation : à qui un dossier de cette unité peut être confié.
create function dossiers.accompagnants_de(unite bigint) returns table (agent bigint, nom text)
    language sql stable security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON' as $$
    select distinct a.id, a.nom from acces.affectation f join acces.agent a on a.id = f.agent
    where f.organisation = acces.organisation_courante() and f.unite = $1 and f.fonction in ('CESF', 'ASS')
      and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
      and (a.ferme_le is null or a.ferme_le > current_date)
      and exists (select from dossiers.en_poste(array['CESF', 'ASS', 'RT']))
$$;

-- Ceux qui conduisent une unité : à prévenir d’une proposition.
create function dossiers.conducteurs(unite bigint) returns table (agent bigint)
    language sql stable security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON' as $$
    select distinct f.agent from acces.affectation f join acces.agent a on a.id = f.agent
    where f.organisation = acces.organisation_courante() and f.unite = $1 and f.fonction = 'RT'
      and f.debut <= current_date and (f.fin is null or f.fin >= current_date)
      and (a.ferme_le is null or a.ferme_le > current_date)
$$;

-- Ce que l’unité à qui l’on propose un dossier en voit : son numéro, d’où il vient, combien de personnes, pourquoi. Aucun nom.
create function dossiers.transferts_recus()
    returns table (id bigint, numero text, de text, par text, foyer bigint, propose_le date, raison_scellee bytea)
    language sql stable security definer set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
    select t.id, d.numero, u.nom, a.nom,
           (select count(*) from dossiers.appartenance m where m.dossier = d.id and m.fin is null), t.propose_le, t.raison_scellee
    from dossiers.transfert t join dossiers.dossier d on d.id = t.dossier
    join acces.unite u on u.id = t.de join acces.agent a on a.id = t.propose_par
    where t.etat = 'PROPOSE' and t.organisation = acces.organisation_courante() and t.vers = dossiers.unite_ouverte(array['RT'])
      and d.id not in (select dossiers.interdits())
    order by t.propose_le, t.id
$$;

-- Accepter : le dossier change d’unité, ceux qui le suivaient cessent le jour même, un référent de l’unité commence. Rend le dossier,
-- ou rien si ce n’est pas à cet agent d’accepter.
create function dossiers.accepter_un_transfert(transfert bigint, referent bigint) returns bigint
    language plpgsql security definer set search_path = dossiers, pg_temp set maillage.finalite = 'MAISON' as $$
declare vise dossiers.transfert;
begin
    select t.* into vise from dossiers.transfert t join dossiers.dossier d on d.id = t.dossier
    where t.id = $1 and t.etat = 'PROPOSE' and t.organisation = acces.organisation_courante()
      and t.vers = dossiers.unite_ouverte(array['RT']) and d.statut = 'OUVERT' and d.unite = t.de
      and d.id not in (select dossiers.interdits())
    for update of t, d;
    if vise.id is null or not exists (select from dossiers.accompagnants_de(vise.vers) c where c.agent = $2) then
        return null;
    end if;
    update dossiers.suivi s set fin = greatest(s.debut, current_date), version = s.version + 1
    where s.dossier = vise.dossier and (s.fin is null or s.fin > current_date);
    update dossiers.dossier d set unite = vise.vers, version = d.version + 1 where d.id = vise.dossier;
    insert into dossiers.suivi (dossier, organisation, agent, titre) values (vise.dossier, vise.organisation, $2, 'REFERENT');
    update dossiers.transfert t set etat = 'ACCEPTE', decide_par = acces.agent_courant(), decide_le = current_date where t.id = vise.id;
    return vise.dossier;
end $$;
