-- Un nom se cherche dans les unités où l’agent a de quoi lire : l’index y mène sans traverser ceux de tout le département.
create index cle_par_unite on dossiers.cle_de_recherche (cle, unite) include (dossier, personne);
drop index dossiers.cle_couvrante;

-- Les unités où l’agent peut avoir quelque chose à lire : celle où il travaille, celles des dossiers qu’un titre lui ouvre. De quoi chercher
-- au bon endroit ; ce qu’il y voit, les règles de chaque table en décident.
create function dossiers.unites_a_lire() returns setof bigint
language sql stable security definer set search_path = dossiers, pg_temp rows 2 as $$
    select u from dossiers.unite_ouverte() u where u is not null
    union
    select d.unite from dossiers.titres() t join dossiers.dossier d on d.id = t.dossier
$$;
