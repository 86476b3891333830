package fr.maillage.socle.acces.pages;

import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Les agents de l’organisation. */
public record AgentsPage(String recherche, List<Ligne> lignes, int limite) implements Page {
    /** Un agent et ce qu’il exerce aujourd’hui. */
    public record Ligne(
            long id,
            String identifiant,
            String nom,
            List<Fonction> fonctions,
            int aValider,
            @Nullable LocalDate fermeLe,
            boolean venuDAilleurs) {}
}
