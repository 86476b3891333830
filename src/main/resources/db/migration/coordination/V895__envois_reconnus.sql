-- La clé née avec un formulaire : le même envoi, reçu deux fois, ne prépare qu’une réunion et ne demande qu’une intervention.
alter table coordination.reunion add column cle uuid not null default gen_random_uuid() unique;
alter table coordination.demande add column cle uuid not null default gen_random_uuid() unique;
