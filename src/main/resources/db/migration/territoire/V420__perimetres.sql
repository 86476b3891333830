-- Un numéro de périmètre ne ressert jamais : une adresse gardée ne doit pas mener ailleurs.
create sequence territoire.numero_de_perimetre;
grant usage, select on sequence territoire.numero_de_perimetre to ${application};
create index composition_par_membre on territoire.composition (membre);
