package fr.maillage.personnes.coordination;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Ce qui bloque une situation, chez qui et depuis quand ; s’il dure, l’instance proposée et ce que la personne en dit. */
record Blocage(
        long id,
        String quoi,
        String organisme,
        LocalDate depuis,
        @Nullable LocalDate leveLe,
        @Nullable Instance instance,
        Reponse accord,
        @Nullable LocalDate accordLe) {
    /** Au-delà, et à plusieurs organisations, il ne se résoudra pas sans une instance. */
    static final int JOURS = 30;

    static final int ORGANISATIONS = 3;

    /** Où une situation complexe se porte. */
    enum Instance {
        RAPT("Réponse accompagnée pour tous (handicap)"),
        CLSM("Conseil local de santé mentale, cellule psychosociale"),
        CCAPEX("Commission de prévention des expulsions (CCAPEX)"),
        DALO("Commission droit au logement opposable"),
        MAJEURS_VULNERABLES("Cellule des majeurs vulnérables"),
        RSA("Réunion pluridisciplinaire RSA"),
        CELLULE("Cellule des situations complexes");

        private final String libelle;

        Instance(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    /** Ce que la personne dit de l’escalade. */
    enum Reponse {
        AUCUNE("", "neutre"),
        DEMANDE("accord demandé à la personne", "bientot"),
        ACCEPTE("la personne est d’accord", "ok"),
        REFUSE("la personne ne le souhaite pas", "neutre");

        private final String libelle;
        private final String ton;

        Reponse(String libelle, String ton) {
            this.libelle = libelle;
            this.ton = ton;
        }

        String libelle() {
            return libelle;
        }

        String ton() {
            return ton;
        }

        static Reponse de(String code) {
            return code.isEmpty() ? AUCUNE : valueOf(code);
        }
    }

    boolean leve() {
        return leveLe != null;
    }

    long jours(LocalDate jour) {
        return ChronoUnit.DAYS.between(depuis, jour);
    }

    /** Bloqué depuis plus de trente jours, à trois organisations au moins : une escalade se propose, une fois. */
    boolean aEscalader(LocalDate jour, int organisations) {
        return !leve() && accord == Reponse.AUCUNE && jours(jour) > JOURS && organisations >= ORGANISATIONS;
    }
}
