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

    LecturesDOrganisation(JdbcOrganisations organisations) {
        this.organisations = organisations;
    }

    OrganisationPage organisation(List<Refus> refus, OrganisationPage.@Nullable Nouvelle nouvelle) {
        return new OrganisationPage(
                organisations.exiger(QuiTravaille.exiger().organisation()), organisations.lister(), nouvelle, refus);
    }

    UnitesPage unites() {
        return new UnitesPage(organisations.unites(QuiTravaille.exiger().organisation()));
    }
}
