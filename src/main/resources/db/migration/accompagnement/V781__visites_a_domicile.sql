-- Une visite à domicile : annoncée avec l’accord de la personne, faite, puis rendue dans une intervention. Sa clé est celle de
-- l’intervention qu’elle devient : ce qui revient deux fois du réseau ne fait qu’un compte rendu.
create table accompagnement.visite (
    id bigint primary key default nextval('accompagnement.identifiant'),
    dossier bigint not null references dossiers.dossier,
    cle uuid not null unique,
    jour date not null,
    etat text not null default 'PREVUE' check (etat in ('PREVUE', 'FAITE', 'ANNULEE')),
    intervention bigint,
    contenu_scelle bytea not null,
    -- Ce qui chiffre la saisie sur l’appareil quand le réseau manque : l’appareil ne l’écrit jamais.
    secret_scelle bytea not null,
    agent bigint references acces.agent,
    version int not null default 1,
    foreign key (intervention, dossier) references accompagnement.intervention (id, dossier),
    check ((etat = 'FAITE') = (intervention is not null))
);
create index on accompagnement.visite (dossier);
create unique index on accompagnement.visite (intervention);

call accompagnement.garder('visite');
