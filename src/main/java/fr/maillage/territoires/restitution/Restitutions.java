package fr.maillage.territoires.restitution;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Charte;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.Diaporama;
import fr.maillage.socle.documents.Infographie;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.territoires.diagnostic.Carnets;
import fr.maillage.territoires.diagnostic.ComposerUnPortrait;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fait d’un portrait ses quatre restitutions, avec les mêmes chiffres dans les quatre. */
@Component
class Restitutions {
    private final Carnets carnets;
    private final ComposerUnPortrait portraits;
    private final Charte.EnVigueur chartes;
    private final Clock horloge = Clock.systemDefaultZone();

    Restitutions(Carnets carnets, ComposerUnPortrait portraits, Charte.EnVigueur chartes) {
        this.carnets = carnets;
        this.portraits = portraits;
        this.chartes = chartes;
    }

    Matiere matiere(Territoire territoire, String organisation) {
        return Matiere.de(
                portraits.complet(territoire), carnets.chapitres(territoire), organisation, LocalDate.now(horloge));
    }

    Ouvrage note(Matiere matiere) {
        return NoteDUnePage.de(matiere);
    }

    /** Le rapport : une synthèse, puis le portrait entier, sa méthode et ses sources. */
    Ouvrage rapport(Matiere matiere) {
        Ouvrage carnet = carnets.ouvrage(matiere.territoire(), Carnets.Choix.tout(matiere.organisation()));
        var chapitres = new ArrayList<Chapitre>();
        Ouvrage note = note(matiere);
        var synthese = new ArrayList<Bloc>();
        for (Chapitre partie : note.chapitres().subList(0, note.chapitres().size() - 1)) {
            synthese.add(new Bloc.Intertitre(partie.titre(), 2));
            synthese.addAll(partie.blocs());
        }
        chapitres.add(new Chapitre("Synthèse", synthese));
        chapitres.addAll(carnet.chapitres());
        Couverture c = carnet.couverture();
        return new Ouvrage(
                new Couverture(
                        "Diagnostic social",
                        "Rapport de restitution",
                        c.territoire(),
                        c.organisation(),
                        c.date(),
                        c.mentions(),
                        c.carte()),
                chapitres);
    }

    Diaporama diaporama(Matiere matiere) {
        return DiaporamaDuPortrait.de(matiere);
    }

    Infographie infographie(Matiere matiere) {
        return InfographieDuPortrait.de(matiere, chartes.charte());
    }

    Ouvrage affiche(Matiere matiere) {
        Infographie infographie = infographie(matiere);
        Couverture c =
                matiere.couverture("Portrait social de " + matiere.territoire().nom(), "Infographie");
        return new Ouvrage(
                new Couverture(
                        c.titre(),
                        c.sousTitre(),
                        c.territoire(),
                        c.organisation(),
                        c.date(),
                        List.of(),
                        InfographieDuPortrait.enBloc(infographie)),
                List.of(),
                MiseEnPage.AFFICHE);
    }
}
