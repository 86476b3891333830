-- Une note d’un secret à part (médical) : ceux qui suivent le dossier savent qu’elle existe ; son texte est dans une autre table, qui ne
-- s’ouvre qu’à son auteur et aux professions que ce secret admet.
alter table dossiers.note add column compartiment text not null default 'SOCIAL' check (compartiment in ('SOCIAL', 'MEDICAL'));
alter table dossiers.note alter column texte_scelle drop not null;
alter table dossiers.note add constraint texte_a_sa_place check ((compartiment = 'SOCIAL') = (texte_scelle is not null));

create table dossiers.note_a_part (
    note bigint primary key references dossiers.note,
    dossier bigint not null references dossiers.dossier,
    texte_scelle bytea not null
);

-- Les professions de santé de professions.yaml ; un essai compare les deux listes.
create function dossiers.admise(profession text, compartiment text) returns boolean language sql immutable
    return $2 = 'SOCIAL' or ($2 = 'MEDICAL' and $1 in ('MEDECIN', 'PUERICULTRICE', 'SAGE_FEMME', 'INFIRMIER'));
create function dossiers.profession_courante() returns text
    language sql stable security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON' as $$
    select a.profession from acces.agent a where a.id = acces.agent_courant()
$$;

alter table dossiers.note_a_part enable row level security;
alter table dossiers.note_a_part force row level security;
-- La sous-requête est elle-même soumise à la politique des notes : il faut d’abord suivre le dossier.
create policy lire on dossiers.note_a_part for select using ((select dossiers.maison())
    or exists (select from dossiers.note n where n.id = note
        and (n.agent = acces.agent_courant() or dossiers.admise((select dossiers.profession_courante()), n.compartiment))));
create policy ecrire on dossiers.note_a_part for insert with check (dossiers.maison()
    or exists (select from dossiers.note n where n.id = note and n.dossier = note_a_part.dossier
        and n.agent = acces.agent_courant() and dossiers.modifiable(n.dossier)));
create policy resceller on dossiers.note_a_part for update using (dossiers.maison());
