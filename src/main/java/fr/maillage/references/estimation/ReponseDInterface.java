package fr.maillage.references.estimation;

import fr.maillage.references.aideslocales.ReponseEnVigueur;
import fr.maillage.references.aideslocales.regles.ReponseLocale;
import fr.maillage.references.aideslocales.regles.Verdict;
import fr.maillage.references.droits.Bascule;
import fr.maillage.references.droits.Droit;
import fr.maillage.references.droits.Eclairage;
import fr.maillage.references.droits.Motif;
import fr.maillage.references.droits.Precision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Ce que l’interface répond, version 1 : des euros à deux décimales, les mots du foyer écrit. Un champ s’ajoute ; aucun ne
 * change de sens ni ne disparaît sans changer de version.
 */
record ReponseDInterface(
        String mois,
        BigDecimal totalMensuel,
        BigDecimal totalEtabli,
        List<Prestation> prestations,
        List<Question> questions,
        List<AideLocale> aidesLocales,
        String avertissement) {

    private static final String AVERTISSEMENT = "C’est une estimation ; la décision appartient à l’organisme.";

    /** @param rubrique a_demander, deja_verse, ferme ou inconnu */
    record Prestation(
            String code,
            String nom,
            String rubrique,
            @Nullable BigDecimal montant,
            String rythme,
            @Nullable BigDecimal montantEtabli,
            @Nullable BigDecimal verse,
            @Nullable Boolean versePlausible,
            String certitude,
            String raison,
            List<Changement> changerait,
            List<String> manque,
            List<Etape> motifs,
            String organisme,
            List<String> pieces) {}

    record Changement(String genre, String phrase, BigDecimal montant) {}

    record Etape(String phrase, String article, @Nullable BigDecimal montant, List<Valeur> valeurs) {}

    record Valeur(String code, String nom, BigDecimal valeur, String depuis, String texte, String adresse) {}

    record Question(String code, String question, List<Effet> effets) {}

    record Effet(String prestation, BigDecimal avant, BigDecimal apres) {}

    /** @param rubrique ouvert, ferme ou inconnu */
    record AideLocale(
            String code,
            String nom,
            String rubrique,
            @Nullable BigDecimal montant,
            String phrase,
            String pourquoi,
            List<String> raisons,
            List<String> manque,
            List<String> pieces,
            String instance,
            String reglement,
            String organisme,
            String depuis,
            String avertissement) {}

    static ReponseDInterface de(Estimation estimation, List<ReponseEnVigueur> locales, Estimer estimer) {
        var prestations = new java.util.ArrayList<Prestation>();
        estimation.aDemander().forEach(e -> prestations.add(prestation(e, "a_demander", null, estimer)));
        estimation.dejaVerses().forEach(d -> prestations.add(prestation(d.eclairage(), "deja_verse", d, estimer)));
        estimation.inconnus().forEach(e -> prestations.add(prestation(e, "inconnu", null, estimer)));
        estimation.fermes().forEach(e -> prestations.add(prestation(e, "ferme", null, estimer)));
        return new ReponseDInterface(
                estimation.mois().toString(),
                euros(estimation.totalMensuel()),
                euros(estimation.totalEtabli()),
                List.copyOf(prestations),
                estimation.questions().stream().map(ReponseDInterface::question).toList(),
                locales.stream().map(ReponseDInterface::locale).toList(),
                AVERTISSEMENT);
    }

    private static Prestation prestation(
            Eclairage eclairage, String rubrique, Estimation.@Nullable DejaVerse verse, Estimer estimer) {
        Demarche demarche = estimer.demarche(eclairage.prestation());
        boolean ouvert = eclairage.droit() instanceof Droit.Ouvert;
        long centimes = Estimer.centimes(eclairage);
        return new Prestation(
                code(eclairage.prestation()),
                eclairage.prestation().nom(),
                rubrique,
                ouvert && centimes > 0 ? euros(centimes) : null,
                demarche.rythme().name().toLowerCase(Locale.ROOT),
                centimes > 0 ? euros(eclairage.etabli()) : null,
                verse == null ? null : euros(verse.centimes()),
                verse == null ? null : verse.plausible(),
                eclairage.certitude().degre().name().toLowerCase(Locale.ROOT),
                eclairage.certitude().raison(),
                eclairage.bascules().stream().map(ReponseDInterface::changement).toList(),
                eclairage.droit() instanceof Droit.Inconnu inconnu ? inconnu.manquants() : List.of(),
                eclairage.droit().motifs().stream()
                        .map(ReponseDInterface::etape)
                        .toList(),
                demarche.organisme(),
                demarche.pieces());
    }

    private static AideLocale locale(ReponseEnVigueur locale) {
        ReponseLocale reponse = locale.reponse();
        return new AideLocale(
                reponse.aide().code(),
                reponse.aide().nom(),
                reponse.issue().code(),
                reponse instanceof ReponseLocale.Ouvert ouvert && ouvert.centimes() != null
                        ? euros(ouvert.centimes())
                        : null,
                reponse.aide().phrase(),
                reponse.pourquoi(),
                reponse.raisons().stream().map(Verdict::phrase).toList(),
                reponse instanceof ReponseLocale.Inconnu inconnu ? inconnu.manques() : List.of(),
                reponse.aide().pieces(),
                reponse.aide().instance(),
                locale.reglement(),
                locale.organisme(),
                locale.depuis().toString(),
                locale.avertissement());
    }

    private static Changement changement(Bascule bascule) {
        return new Changement(
                bascule.genre().name().toLowerCase(Locale.ROOT), bascule.phrase(), euros(bascule.centimes()));
    }

    private static Etape etape(Motif motif) {
        return new Etape(
                motif.phrase(),
                motif.article(),
                motif.millioniemes() == 0 ? null : euros(Math.round(motif.millioniemes() / 10_000.0)),
                motif.valeurs().stream()
                        .map(v -> new Valeur(
                                v.code(), v.nom(), v.nombre(), v.depuis().toString(), v.texte(), v.adresse()))
                        .toList());
    }

    private static Question question(Precision precision) {
        return new Question(
                precision.fait().name().toLowerCase(Locale.ROOT),
                precision.fait().question(),
                precision.effets().stream()
                        .map(e -> new Effet(code(e.prestation()), euros(e.avant()), euros(e.apres())))
                        .toList());
    }

    private static String code(fr.maillage.references.droits.foyer.Prestation prestation) {
        return prestation.name().toLowerCase(Locale.ROOT);
    }

    private static BigDecimal euros(long centimes) {
        return BigDecimal.valueOf(centimes, 2);
    }
}
