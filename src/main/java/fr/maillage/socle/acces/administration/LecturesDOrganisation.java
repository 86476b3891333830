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
        return page(refus, nouvelle, null);
    }

    /** La page, avec la couleur refusée telle qu’elle vient d’être choisie. */
    OrganisationPage couleurRefusee(List<Refus> refus, String couleurSaisie) {
        return page(refus, null, couleurSaisie);
    }

    private OrganisationPage page(
            List<Refus> refus, OrganisationPage.@Nullable Nouvelle nouvelle, @Nullable String couleurSaisie) {
        long id = QuiTravaille.exiger().organisation();
        var mienne = organisations.exiger(id);
        return new OrganisationPage(
                mienne,
                organisations.lister(),
                vocabulaire.choisis(id),
                nouvelle,
                couleurSaisie != null ? couleurSaisie : mienne.couleur(),
                refus);
    }

    UnitesPage unites() {
        return new UnitesPage(organisations.unites(QuiTravaille.exiger().organisation()));
    }
}
