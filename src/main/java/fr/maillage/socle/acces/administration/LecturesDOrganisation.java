package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.pages.OrganisationPage;
import fr.maillage.socle.acces.pages.UnitesPage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class LecturesDOrganisation {
    private final JdbcOrganisations organisations;
    private final JdbcVocabulaire vocabulaire;

    LecturesDOrganisation(JdbcOrganisations organisations, JdbcVocabulaire vocabulaire) {
        this.organisations = organisations;
        this.vocabulaire = vocabulaire;
    }

    OrganisationPage organisation(List<Refus> refus, OrganisationPage.@Nullable Nouvelle nouvelle) {
        long mienne = QuiTravaille.exiger().organisation();
        return new OrganisationPage(
                organisations.exiger(mienne), organisations.lister(), vocabulaire.choisis(mienne), nouvelle, refus);
    }

    UnitesPage unites() {
        return new UnitesPage(organisations.unites(QuiTravaille.exiger().organisation()));
    }
}
