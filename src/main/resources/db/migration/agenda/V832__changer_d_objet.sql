-- Un passage à l’accueil devient un dossier : ses rendez-vous le suivent, fussent-ils à un collègue. La pièce qui tient les deux
-- objets a vérifié que l’agent courant les voit.
create function agenda.changer_d_objet(ancien text, nouveau text) returns void
    language sql security definer set search_path = agenda, pg_temp set maillage.finalite = 'MAISON' as $$
    update agenda.rendez_vous set objet = $2
    where objet = $1 and $1 like 'passage:%' and $2 like 'dossier:%'
      and organisation = acces.organisation_courante() and acces.agent_courant() is not null
$$;
