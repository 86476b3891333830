package fr.maillage.socle.taches;

import java.util.concurrent.TimeUnit;

/** Un travail d’essai : compte jusqu’au nombre donné en paramètre, en posant son repère à chaque pas. */
class Compteur implements Travail {
    private final String genre;
    private final long pause;

    Compteur(String genre, long pause) {
        this.genre = genre;
        this.pause = pause;
    }

    @Override
    public String genre() {
        return genre;
    }

    @Override
    public void executer(Avancement avancement) throws Exception {
        long cible = Long.parseLong(avancement.parametres());
        long depart = avancement.repere().isEmpty() ? 0 : Long.parseLong(avancement.repere());
        avancement.total(cible);
        for (long i = depart; i < cible; i++) {
            if (pause > 0) TimeUnit.MILLISECONDS.sleep(pause);
            avancement.poserRepere(String.valueOf(i + 1));
            avancement.fait(i + 1);
        }
        avancement.resultat("compté de " + depart + " à " + cible, "");
    }
}
