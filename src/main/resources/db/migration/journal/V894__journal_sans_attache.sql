-- Le journal garde le numéro et le nom de l’agent, de l’unité et de l’organisation tels qu’ils étaient : il n’a pas besoin qu’ils existent
-- encore. Vérifier qu’ils existent verrouillait leur ligne à chaque lecture notée, et celle de l’organisation est à tout le monde : à cent
-- agents, PostgreSQL tenait le compte des verrous partagés (« multixact ») plutôt que d’écrire, et le journal coûtait le double (décision
-- 072). Qui écrit ne peut toujours écrire que pour son organisation : la politique de la table le vérifie.
alter table journal.ecriture
    drop constraint ecriture_agent_fkey,
    drop constraint ecriture_organisation_fkey,
    drop constraint ecriture_unite_fkey;
