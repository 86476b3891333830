package fr.maillage.personnes.dossiers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Un tableur de foyers inventés, écrit comme un service l’enverrait : de quoi mesurer une reprise sans tenir de données. */
public final class TableurInvente {
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private TableurInvente() {}

    /** Un CSV d’au moins {@code personnes} lignes, une par personne ; celles d’un foyer portent le même numéro. */
    public static String ecrire(int personnes, long graine) {
        var foyers = new FoyersFictifs(graine, LocalDate.now());
        var hasard = new Random(graine);
        var texte = new StringBuilder(
                "N° dossier;Civilité;Nom de naissance;Nom d'usage;Prénoms;Date de naissance;Téléphone;Adresse;CP Ville;Rôle\n");
        int ecrites = 0;
        for (int foyer = 1; ecrites < personnes; foyer++) {
            var invente = foyers.inventer();
            for (var p : invente.personnes()) {
                // Un jour déplacé : le même générateur a peut-être peuplé la base, et ce ne sont pas les mêmes gens.
                var ne = p.naissance().minusDays(hasard.nextInt(300));
                texte.append("F%d-%d;%s;%s;%s;%s;%s;%s;%s;49000 Angers;%s\n"
                        .formatted(
                                graine,
                                foyer,
                                p.sexe().equals("F") ? "Mme" : "M.",
                                p.nom(),
                                p.usage(),
                                p.prenoms(),
                                JOUR.format(ne),
                                p.telephone(),
                                invente.voie(),
                                p.lien() == Lien.TITULAIRE
                                        ? "demandeur"
                                        : p.lien() == Lien.CONJOINT
                                                ? "conjoint"
                                                : p.lien() == Lien.ENFANT ? "enfant" : "autre"));
                ecrites++;
            }
        }
        return texte.toString();
    }
}
