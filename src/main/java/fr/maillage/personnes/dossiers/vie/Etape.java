package fr.maillage.personnes.dossiers.vie;

import java.time.Instant;
import java.time.LocalDate;

/** Ce qui s’est décidé un jour sur un dossier, par qui, pour qui, et pourquoi. */
record Etape(
        Genre genre,
        LocalDate jour,
        String concerne,
        String precision,
        String raison,
        String decidePar,
        Instant decideLe) {

    enum Genre {
        REFERENT("Nouveau référent"),
        COREFERENT("Co-référent ajouté"),
        FIN_DE_COREFERENCE("Fin de co-référence"),
        TRANSFERT_PROPOSE("Transfert proposé"),
        TRANSFERT_RETIRE("Transfert retiré"),
        TRANSFERT("Transféré"),
        CLOTURE("Dossier clos"),
        REOUVERTURE("Dossier rouvert");

        private final String libelle;

        Genre(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }
}
