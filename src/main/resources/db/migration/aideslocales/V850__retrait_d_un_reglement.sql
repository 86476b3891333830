-- Un règlement qui cesse : sa dernière version publiée ne change pas, elle a une fin, avec sa raison. Une version publiée ensuite le rouvre.
alter table aideslocales.version add unique (id, organisation);
create table aideslocales.retrait (
    version bigint primary key,
    organisation bigint not null,
    -- Le premier jour où elle ne répond plus.
    le date not null,
    motif text not null check (btrim(motif) <> ''),
    par text not null,
    note_le timestamptz not null default now(),
    foreign key (version, organisation) references aideslocales.version (id, organisation)
);
revoke update, delete on aideslocales.retrait from ${application};
alter table aideslocales.retrait enable row level security;
alter table aideslocales.retrait force row level security;
create policy de_l_organisation on aideslocales.retrait using (acces.finalite_courante() = 'MAISON'
    or organisation = acces.organisation_courante());
