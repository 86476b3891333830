-- Les secrets des seconds facteurs passent au coffre de la maison. Ceux d’avant, fermés par leur propre clé, sont marqués ;
-- la maison les rescelle à son ouverture.
alter table acces.agent add column totp_d_avant boolean not null default true;
alter table acces.agent alter column totp_d_avant set default false;

-- Ce que le coffre rescelle à chaque rotation de ses clés : les secrets d’avant n’en sont pas encore.
create view acces.second_facteur with (security_invoker = true) as
    select id, totp_secret from acces.agent where totp_secret is not null and not totp_d_avant;
