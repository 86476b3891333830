package fr.maillage.socle.acces.pages;

import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Les fonctions qui attendent d’être validées. */
public record AValiderPage(List<Ligne> lignes) implements Page {
    /** Une fonction donnée, et si celui qui regarde peut la valider. */
    public record Ligne(
            long id,
            String nom,
            Fonction fonction,
            String unite,
            LocalDate debut,
            @Nullable LocalDate fin,
            String donneur,
            boolean possible) {}
}
