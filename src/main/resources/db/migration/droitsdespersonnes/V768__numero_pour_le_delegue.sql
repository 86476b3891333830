-- Le délégué doit savoir à quel service répondre : le numéro du dossier et son unité, rien de plus.
create function droitsdespersonnes.reperes(demande bigint) returns text
    language sql stable security definer set search_path = droitsdespersonnes, pg_temp set maillage.finalite = 'MAISON' as $$
    select o.numero || ' (' || u.nom || ')' from droitsdespersonnes.demande d
    join dossiers.dossier o on o.id = d.dossier join acces.unite u on u.id = o.unite
    where d.id = $1 and d.organisation = acces.organisation_courante() and droitsdespersonnes.delegue()
$$;
revoke all on function droitsdespersonnes.reperes(bigint) from public;
grant execute on function droitsdespersonnes.reperes(bigint) to ${application};
