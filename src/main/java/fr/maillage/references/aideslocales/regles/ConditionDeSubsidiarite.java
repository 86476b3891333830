package fr.maillage.references.aideslocales.regles;

import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.Prestation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passer d’abord par un droit légal : l’aide locale vient après lui, ou quand il est refusé. */
record ConditionDeSubsidiarite(Prestation droit, Exigence exigence) implements Condition {
    enum Exigence implements Mot {
        VERIFIE("a été vérifié : ouvert, demandé ou refusé"),
        OUVERT("est ouvert"),
        REFUSE("a été refusé");

        private final String libelle;

        Exigence(String libelle) {
            this.libelle = libelle;
        }

        @Override
        public String libelle() {
            return libelle;
        }
    }

    static ConditionDeSubsidiarite lire(ValeursEcrites v) {
        Prestation droit = v.mot("droit", Prestation.class);
        Exigence exigence = v.mot("exigence", Exigence.class);
        return new ConditionDeSubsidiarite(
                droit == null ? Prestation.RSA : droit, exigence == null ? Exigence.VERIFIE : exigence);
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.SUBSIDIARITE;
    }

    @Override
    public Map<String, String> valeurs() {
        return new Ecrites().mot("droit", droit).mot("exigence", exigence).valeurs();
    }

    @Override
    public String phrase() {
        return "Le droit « %s » %s.".formatted(droit.nom(), exigence.libelle());
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        EtatDuDroit etat = etat(demande);
        if (etat == null)
            return new Verdict.Inconnue(
                    "Vérifiez d’abord le droit « %s » : est-il ouvert, demandé, refusé ?".formatted(droit.nom()));
        boolean remplie = switch (exigence) {
            case VERIFIE -> true;
            case OUVERT -> etat == EtatDuDroit.OUVERT;
            case REFUSE -> etat == EtatDuDroit.REFUSE;
        };
        String constat = "Le droit « %s » %s".formatted(droit.nom(), etat.libelle());
        return Verdict.selon(
                remplie, remplie ? constat + "." : constat + " ; l’aide ne vient que s’il " + exigence.libelle() + ".");
    }

    private @Nullable EtatDuDroit etat(DemandeDAide demande) {
        int mois = Mois.rang(demande.jour());
        boolean verse = demande.foyer().percus().stream()
                .anyMatch(p -> p.prestation() == droit && p.debut() <= mois && p.fin() >= mois);
        return verse ? EtatDuDroit.OUVERT : demande.droits().get(droit);
    }
}
