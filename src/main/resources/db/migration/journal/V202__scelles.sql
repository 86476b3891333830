-- Chaque journée finie est scellée : l’empreinte de ses écritures, chaînée à celle de la journée précédente. Toucher
-- au passé, même en contournant la base, se voit.
create table journal.scelle (
    jour date primary key,
    ecritures bigint not null,
    empreinte bytea not null,
    pose_le timestamptz not null default now()
);
grant select, insert on journal.scelle to ${application};
create trigger intouchable before update or delete or truncate on journal.scelle
    for each statement execute function journal.refuser();
create index on journal.ecriture (quand);
