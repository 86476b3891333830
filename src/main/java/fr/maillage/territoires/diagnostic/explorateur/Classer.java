package fr.maillage.territoires.diagnostic.explorateur;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Valeur;
import fr.maillage.references.territoire.mesures.Chiffres;
import fr.maillage.references.territoire.mesures.Colonne;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.territoires.diagnostic.cartes.Cadres;
import fr.maillage.territoires.diagnostic.cartes.ChoixDeCarte;
import fr.maillage.territoires.diagnostic.cartes.Citations;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Range les territoires d’un cadre selon un indicateur, et les compare à la valeur du cadre lui-même. */
@Component
class Classer {
    private final Indicateurs indicateurs;
    private final Chiffres chiffres;
    private final Cadres cadres;

    Classer(Indicateurs indicateurs, Chiffres chiffres, Cadres cadres) {
        this.indicateurs = indicateurs;
        this.chiffres = chiffres;
        this.cadres = cadres;
    }

    /** Rien si aucune année n’est connue à cette maille. */
    Optional<Classement> executer(ChoixDeCarte choix) {
        if (choix.annee().isEmpty()) return Optional.empty();
        int annee = choix.annee().getAsInt();
        List<Territoire> territoires = cadres.membres(choix.cadre(), choix.maille());
        Colonne colonne =
                indicateurs.colonne(choix.indicateur(), choix.maille(), annee).parmi(territoires);
        Valeur duCadre = Indicateurs.serie(choix.indicateur(), chiffres.de(choix.cadre()))
                .a(annee);
        var places = territoires.stream().map(t -> place(t, colonne)).toList();
        return Optional.of(new Classement(
                choix.indicateur(),
                annee,
                Citations.de(indicateurs.catalogue(), choix.indicateur(), annee),
                duCadre,
                places));
    }

    private static Classement.Place place(Territoire territoire, Colonne colonne) {
        Valeur valeur = colonne.de(territoire);
        return new Classement.Place(territoire, valeur, valeur.estChiffree() ? colonne.rang(valeur.nombre()) : 0);
    }
}
