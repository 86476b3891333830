package fr.maillage.territoires.projets.ecrits.pages;

import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.territoires.projets.Fiche;
import fr.maillage.territoires.projets.ecrits.Circuit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** La commission où passe un rapport : sa date, le rétroplanning, les visas. */
public record CommissionPage(
        Fiche fiche,
        @Nullable LocalDate seance,
        List<Circuit.Echeance> echeances,
        String saisie,
        List<ErreurDeChamp> erreurs,
        boolean peutProgrammer,
        boolean peutViser)
        implements PageDeSaisie {

    public String valeur() {
        return saisie.isEmpty() && seance != null
                ? Objects.requireNonNull(seance).toString()
                : saisie;
    }

    public String jour(LocalDate jour) {
        return Dates.avecLeJour(jour);
    }

    public String seanceEnLettres() {
        return seance == null ? "" : Dates.avecLeJour(Objects.requireNonNull(seance));
    }

    public boolean enRetard(Circuit.Echeance echeance) {
        return echeance.enRetard(LocalDate.now());
    }

    public String visa(Circuit.Echeance e) {
        return e.visaLe() == null
                ? ""
                : "le " + Dates.enLettres(Objects.requireNonNull(e.visaLe())) + " par " + e.visaPar();
    }
}
