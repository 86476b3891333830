package fr.maillage.socle.modeles.pages;

import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.web.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Une sorte de document : son modèle en service, les précédents, et les champs qu’elle connaît. */
public record ModeleWordPage(
        GenreDeModele genre,
        String adresse,
        List<Depose> deposes,
        boolean peutDeposer,
        @Nullable String refus) implements Page {
    /** Un modèle déposé, en service ou remplacé. */
    public record Depose(long id, String nom, String remarques, boolean enService, String par, LocalDate jour) {
        public String mention() {
            return "déposé par " + par + " le " + Dates.enLettres(jour);
        }

        public List<String> liste() {
            return remarques.isEmpty() ? List.of() : List.of(remarques.split("\n"));
        }
    }

    @Override
    public int statut() {
        return refus == null ? 200 : 422;
    }

    public Optional<Depose> enService() {
        return deposes.stream().filter(Depose::enService).findFirst();
    }

    public List<Depose> anciens() {
        return deposes.stream().filter(d -> !d.enService()).toList();
    }
}
