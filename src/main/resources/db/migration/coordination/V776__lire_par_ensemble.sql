-- Comme pour l’accompagnement (V774) : les mêmes conditions, calculées une fois par requête.
do $$
declare
    nom text;
begin
    foreach nom in array array['reunion', 'invite', 'decision', 'blocage', 'demande', 'fiche_d_intervention'] loop
        execute format($politique$
            alter policy lire on coordination.%1$I using ((select dossiers.maison())
                or (dossier in (select t.dossier from dossiers.titres() t where t.titre in ('SUIVI', 'EXCEPTION'))
                    and exists (select from dossiers.dossier d where d.id = %1$I.dossier))
                or exists (select from dossiers.dossier d where d.id = %1$I.dossier
                    and d.unite = (select dossiers.unite_ouverte()) and d.unite in (select dossiers.en_poste(array['RT']))))
            $politique$, nom);
    end loop;
end $$;
