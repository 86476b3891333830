package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.lecture.ReglagesDeLecture;
import fr.maillage.socle.echanges.valeurs.ConventionDecimale;
import fr.maillage.socle.echanges.valeurs.FormeDeCode;
import fr.maillage.socle.echanges.valeurs.LecteurDeColonne;
import fr.maillage.socle.echanges.valeurs.Marqueurs;
import java.util.List;
import java.util.Set;

/** Les modèles qui servent aux essais. */
final class Modeles {

    private Modeles() {}

    static Correspondance comparateur() {
        return Correspondance.simple(
                "comparateur",
                "Comparateur de territoires",
                new Signature(List.of("CODGEO", "SUPERF"), List.of("P\\d{2}_POP", "MED\\d{2}"), List.of()),
                communes("CODGEO"),
                FormeDuTableau.UnIndicateurParColonne.parMotifs(
                        LecteurDeColonne.RECENSEMENT, LecteurDeColonne.PERIODE, LecteurDeColonne.SUFFIXE),
                Marqueurs.VIDE_SECRET);
    }

    static Correspondance demandeursDEmploi() {
        return new Correspondance(
                "demandeurs",
                "Demandeurs d’emploi par mois",
                Signature.de("codgeo", "YEAR", "Demandeurs_Emploi"),
                ReglagesDeLecture.AUTOMATIQUES,
                new Correspondance.Reperage(
                        List.of("codgeo"),
                        new MailleDuCode.ParForme(List.of(
                                new MailleDuCode.Regle("reg(?<code>\\d{2})", "region", FormeDeCode.REGION),
                                new MailleDuCode.Regle("\\d[0-9AB]|97\\d", "departement", FormeDeCode.DEPARTEMENT),
                                new MailleDuCode.Regle(".{5}", "commune", FormeDeCode.COMMUNE))),
                        2025,
                        null),
                FormeDuTableau.UneValeurParLigne.fixe("DEFM_ABC", "YEAR", "Demandeurs_Emploi"),
                Marqueurs.ORDINAIRES,
                ConventionDecimale.FRANCAISE,
                List.of(),
                List.of());
    }

    static Correspondance precarite() {
        return new Correspondance(
                "precarite",
                "Précarité par niveau",
                Signature.de("Code", "Niveau géographique", "Taux"),
                ReglagesDeLecture.AUTOMATIQUES,
                communes("Code"),
                FormeDuTableau.UnIndicateurParColonne.nommees(FormeDuTableau.ColonneDeValeur.de("Taux", "TAUX", 2022)),
                Marqueurs.ORDINAIRES,
                ConventionDecimale.FRANCAISE,
                List.of(new Correspondance.Filtre("Niveau géographique", Set.of("Commune"))),
                List.of());
    }

    static Correspondance.Reperage communes(String colonne) {
        return new Correspondance.Reperage(
                List.of(colonne), new MailleDuCode.Fixe("commune", FormeDeCode.COMMUNE), null, null);
    }
}
