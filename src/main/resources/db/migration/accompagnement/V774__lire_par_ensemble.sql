-- Une fonction qui interroge une table ne s’écrit pas en ligne dans une politique : elle se rejouait à chaque rangée, près d’une
-- milliseconde chacune. Les mêmes conditions, écrites ici, se calculent une fois par requête et se comparent ensuite.
do $$
declare
    nom text;
begin
    foreach nom in array array['evaluation', 'domaine_evalue', 'intervention', 'note_d_entretien', 'mesure', 'projet', 'signature',
        'etape_faite', 'bilan'] loop
        execute format($politique$
            alter policy lire on accompagnement.%1$I using ((select dossiers.maison())
                or (dossier in (select t.dossier from dossiers.titres() t where t.titre in ('SUIVI', 'EXCEPTION'))
                    and exists (select from dossiers.dossier d where d.id = %1$I.dossier)))
            $politique$, nom);
    end loop;
    foreach nom in array array['intervention', 'mesure', 'projet', 'signature', 'etape_faite', 'bilan'] loop
        execute format($politique$
            alter policy conduire on accompagnement.%1$I using (
                exists (select from dossiers.dossier d where d.id = %1$I.dossier
                    and d.unite = (select dossiers.unite_ouverte()) and d.unite in (select dossiers.en_poste(array['RT']))))
            $politique$, nom);
    end loop;
end $$;
