-- L’unicité d’un identifiant porte sur toute la maison, y compris sur ce que l’organisation courante ne voit pas. La
-- réponse dit seulement « pris » ou « libre », jamais par qui.
create function acces.identifiant_pris(identifiant text) returns boolean
    language sql stable security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON'
    return exists (select from acces.agent a where a.identifiant = $1);

create function acces.courriel_pris(courriel text, sauf bigint) returns boolean
    language sql stable security definer set search_path = acces, pg_temp set maillage.finalite = 'MAISON'
    return exists (select from acces.agent a where a.courriel = $1 and a.id <> $2);
