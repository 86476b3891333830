package fr.maillage.references.agenda;

import java.time.Duration;

/** Le message que l’on envoie ou que l’on donne pour confirmer : des mots simples, aucun motif, aucun autre nom que celui de l’agent. */
final class TexteDeConfirmation {
    private TexteDeConfirmation() {}

    static String de(RendezVous r) {
        String heure = Lieu.Permanence.heure(r.heure());
        String quand = "le " + r.jourEnLettres() + " à " + heure;
        var texte = new StringBuilder("Bonjour,\n\n");
        if (r.genre() == RendezVous.Genre.VISITE) {
            texte.append("%s viendra chez vous %s.\n".formatted(r.nomDeLAgent(), quand));
        } else {
            texte.append("Vous avez rendez-vous %s avec %s.\n".formatted(quand, r.nomDeLAgent()));
            if (!r.ou().isEmpty()) {
                texte.append("C’est ici : %s%s.\n".formatted(r.ou(), r.adresse().isEmpty() ? "" : ", " + r.adresse()));
            }
        }
        texte.append("Prévoyez %s.\n"
                .formatted(duree(Duration.between(r.debut(), r.fin()).toMinutes())));
        texte.append("\nVous ne pouvez pas être là ? Prévenez-nous : nous trouverons une autre date.\n");
        return texte.toString();
    }

    private static String duree(long minutes) {
        if (minutes < 60) return "environ " + minutes + " minutes";
        if (minutes % 60 == 0) return "environ " + minutes / 60 + (minutes == 60 ? " heure" : " heures");
        return "environ %d h %02d".formatted(minutes / 60, minutes % 60);
    }
}
