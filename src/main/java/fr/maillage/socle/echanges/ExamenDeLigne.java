package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.LigneExtraite.ValeurLue;
import fr.maillage.socle.echanges.lecture.Colonnes;
import fr.maillage.socle.echanges.lecture.Ligne;
import fr.maillage.socle.echanges.valeurs.CodeLu;
import fr.maillage.socle.echanges.valeurs.LecteurDePeriode;
import fr.maillage.socle.echanges.valeurs.PeriodeLue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Décide du sort d'une ligne : acceptée avec ses valeurs, écartée exprès, ou refusée avec toutes ses raisons. */
final class ExamenDeLigne {

    /** Ce qu'il advient d'une ligne. */
    sealed interface Avis {
        record Ecartee() implements Avis {}

        record Refusee(List<Refus> refus) implements Avis {}

        /** Acceptée : la clé et l'empreinte des valeurs servent à reconnaître les doublons. */
        final class Acceptee implements Avis {
            private final LigneExtraite ligne;
            private final CodeLu.@Nullable Reparation reparation;
            private final long cle;
            private final long empreinte;
            private boolean repetee;

            Acceptee(LigneExtraite ligne, CodeLu.@Nullable Reparation reparation, long cle, long empreinte) {
                this.ligne = ligne;
                this.reparation = reparation;
                this.cle = cle;
                this.empreinte = empreinte;
            }

            LigneExtraite ligne() {
                return ligne;
            }

            CodeLu.@Nullable Reparation reparation() {
                return reparation;
            }

            long cle() {
                return cle;
            }

            long empreinte() {
                return empreinte;
            }

            boolean repetee() {
                return repetee;
            }

            void repeter() {
                repetee = true;
            }
        }
    }

    private static final Avis ECARTEE = new Avis.Ecartee();

    private final Colonnes colonnes;
    private final Localisation localisation;
    private final LectureDesValeurs valeurs;
    private final List<FiltreAPlat> filtres;

    /** Un filtre dont la colonne est déjà trouvée. */
    private record FiltreAPlat(int rang, java.util.Set<String> valeurs) {}

    ExamenDeLigne(Correspondance correspondance, Colonnes colonnes) {
        this.colonnes = colonnes;
        this.localisation = new Localisation(correspondance.reperage(), colonnes);
        this.valeurs = LectureDesValeurs.pour(correspondance, colonnes, localisation.rangDuCode());
        this.filtres = correspondance.filtres().stream()
                .map(filtre -> new FiltreAPlat(RangDeColonne.exiger(colonnes, filtre.colonne()), filtre.valeurs()))
                .toList();
    }

    Avis examiner(Ligne ligne) {
        if (ligne.defaut().isPresent()) {
            return new Avis.Refusee(
                    List.of(Refus.deLaLigne(ligne, ligne.defaut().get())));
        }
        for (FiltreAPlat filtre : filtres) {
            String valeur = ligne.cellule(filtre.rang());
            if (valeur == null || !filtre.valeurs().contains(valeur.strip())) {
                return ECARTEE;
            }
        }
        return switch (localisation.lire(ligne)) {
            case Localisation.Lieu.Ignore _ -> ECARTEE;
            case Localisation.Lieu.Refuse refuse -> new Avis.Refusee(List.of(refuse.refus()));
            case Localisation.Lieu.Trouve lieu -> lireLesValeurs(ligne, lieu);
        };
    }

    private Avis lireLesValeurs(Ligne ligne, Localisation.Lieu.Trouve lieu) {
        List<Refus> refus = new ArrayList<>(0);
        PeriodeLue periode = lirePeriode(ligne, refus);
        List<ValeurLue> lues = valeurs.lire(ligne, periode, refus);
        if (!refus.isEmpty()) {
            return new Avis.Refusee(refus);
        }
        LigneExtraite extraite = new LigneExtraite(ligne.numero(), lieu.code(), lieu.maille(), lieu.millesime(), lues);
        return new Avis.Acceptee(extraite, lieu.reparation(), cle(lieu, periode, lues), empreinte(ligne));
    }

    private @Nullable PeriodeLue lirePeriode(Ligne ligne, List<Refus> refus) {
        int rang = valeurs.rangDeLaPeriode();
        if (rang < 0) {
            return null;
        }
        String texte = ligne.cellule(rang);
        PeriodeLue periode = valeurs.periodeConnue(texte);
        if (periode == null) {
            refus.add(Refus.deLaCellule(
                    ligne,
                    colonnes.colonne(rang).nom(),
                    texte,
                    "une période",
                    "« %s » n’est pas une période : on attend par exemple 2022, 2022-01 ou janvier_2022."
                            .formatted(texte == null ? "" : texte.strip())));
        }
        return periode;
    }

    private long cle(Localisation.Lieu.Trouve lieu, @Nullable PeriodeLue periode, List<ValeurLue> lues) {
        long cle = DetecteurDeDoublons.empreinte(17, lieu.maille());
        cle = DetecteurDeDoublons.empreinte(cle, lieu.code());
        Integer millesime = lieu.millesime();
        cle = cle * 31 + (millesime == null ? 0 : millesime);
        if (periode != null) {
            cle = cle * 31 + periode.hashCode();
        }
        return valeurs.variableParLigne() && !lues.isEmpty()
                ? DetecteurDeDoublons.empreinte(cle, lues.getFirst().variable())
                : cle;
    }

    private long empreinte(Ligne ligne) {
        long empreinte = 7;
        for (int rang : valeurs.rangsDesValeurs()) {
            empreinte = DetecteurDeDoublons.empreinte(empreinte, ligne.cellule(rang));
        }
        return empreinte;
    }

    static @Nullable PeriodeLue periode(@Nullable String texte) {
        return LecteurDePeriode.lire(texte).orElse(null);
    }
}
