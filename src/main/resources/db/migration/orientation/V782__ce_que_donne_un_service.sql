-- Une absence reste comptée quand un autre rendez-vous est donné ensuite : l’état passe, le jour reste.
alter table orientation.orientation add column non_venue_le date;
create function orientation.dater_l_absence() returns trigger language plpgsql as $$
begin
    new.non_venue_le := current_date;
    return new;
end $$;
create trigger absence before update of etat on orientation.orientation for each row
    when (new.etat = 'NON_VENUE') execute function orientation.dater_l_absence();

select set_config('maillage.finalite', 'MAISON', true);
update orientation.orientation set non_venue_le = coalesce(retour_le, current_date) where etat = 'NON_VENUE';

create index on orientation.orientation (organisation, envoyee_le) where envoyee_le is not null;
