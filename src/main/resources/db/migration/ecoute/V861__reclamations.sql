-- La réclamation d’une personne : qui la dépose peut se nommer, pour recevoir une réponse. Ce qu’elle dit, qui elle est et ce que l’on
-- répond sont sous sceau ; en clair, de quoi compter et faire courir le délai. Elle n’est rattachée à aucun dossier.
create table ecoute.reclamation (
    id bigint primary key default nextval('ecoute.identifiant'),
    organisation bigint not null references acces.organisation,
    cle uuid not null unique,
    recue_le date not null,
    terme date not null check (terme > recue_le),
    canal text not null check (canal in ('DE_VIVE_VOIX', 'TELEPHONE', 'COURRIER', 'COURRIEL', 'QUESTIONNAIRE')),
    objet text not null check (objet in ('ACCUEIL', 'DELAI', 'ECOUTE', 'DECISION', 'CONFIDENTIALITE', 'LOCAUX', 'AUTRE')),
    textes_scelles bytea not null,
    repondue_le date check (repondue_le >= recue_le),
    suite text check (suite in ('FONDEE', 'EN_PARTIE', 'NON_FONDEE')),
    version int not null default 1,
    check ((repondue_le is null) = (suite is null))
);
create index on ecoute.reclamation (organisation, terme) where repondue_le is null;
alter table ecoute.reclamation enable row level security;
alter table ecoute.reclamation force row level security;

-- Qui conduit l’organisation ou une unité (matrice : « V ») les lit et y répond ; qui les reçoit les dépose sans pouvoir les relire.
create policy la_maison on ecoute.reclamation using (dossiers.maison()) with check (dossiers.maison());
create policy lire on ecoute.reclamation for select using (organisation = (select acces.organisation_courante())
    and exists (select from dossiers.en_poste(array['RT'])));
create policy repondre on ecoute.reclamation for update using (organisation = (select acces.organisation_courante())
    and exists (select from dossiers.en_poste(array['RT'])));
create policy deposer on ecoute.reclamation for insert with check (organisation = (select acces.organisation_courante()));
