-- Une saisie en cours peut attendre des semaines : elle se rescelle comme le reste après une rotation des clés, et il faut la désigner.
alter table budget.brouillon add column id bigint generated always as identity unique;
