-- Un dossier clos n’a plus d’échéance : elles sont lâchées à la clôture, et celles qui ont encore un sens renaissent à la réouverture.
alter table demarches.echeance add column lachee_a_la_cloture boolean not null default false;
