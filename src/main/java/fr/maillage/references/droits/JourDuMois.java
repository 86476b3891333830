package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Personne;

/** Le jour où un texte regarde qui est là et quel âge il a : le premier du mois du droit, ou le dernier d’un mois de référence. */
enum JourDuMois {
    PREMIER,
    DERNIER;

    int moisRevolus(Personne p, int mois) {
        return this == PREMIER ? p.moisRevolus(mois) : p.moisRevolusALaFin(mois);
    }
}
