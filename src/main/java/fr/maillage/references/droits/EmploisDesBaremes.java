package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Quelle règle du moteur emploie quel barème : on construit chaque règle et l’on regarde ce qu’elle lit. */
public final class EmploisDesBaremes {
    private EmploisDesBaremes() {}

    /** Pour chaque code de barème, les règles qui le lisent à cette date. */
    public static Map<String, List<String>> au(Baremes baremes, LocalDate date) {
        var parCode = new TreeMap<String, TreeSet<String>>();
        regles().forEach((nom, regle) -> regle.accept(
                baremes.observes(code ->
                        parCode.computeIfAbsent(code, c -> new TreeSet<>()).add(nom)),
                date));
        var emplois = new TreeMap<String, List<String>>();
        parCode.forEach((code, noms) -> emplois.put(code, List.copyOf(noms)));
        return emplois;
    }

    private static Map<String, BiConsumer<Baremes, LocalDate>> regles() {
        var regles = new LinkedHashMap<String, BiConsumer<Baremes, LocalDate>>();
        regles.put("Déduction de 10 %", Deductions::au);
        regles.put("Ressources d’une année passée", Loi::abattementDesRevenusPasses);
        regles.put("Allocations familiales", AllocationsFamiliales.Regles::au);
        regles.put("Plafonds familiaux", (b, d) -> PlafondFamilial.Regles.au(b, d, d));
        regles.put("Complément familial", ComplementFamilial.Regles::au);
        regles.put("Allocation de soutien familial", AllocationDeSoutienFamilial.Regles::au);
        regles.put("Allocation de base", AllocationDeBase.Regles::au);
        regles.put("Prestation partagée d’éducation", Preparee.Regles::au);
        regles.put("Complément de mode de garde", ComplementDeGarde.Regles::au);
        regles.put("Prime à la naissance", PrimeALaNaissance.Regles::au);
        regles.put("Allocation de rentrée scolaire", AllocationDeRentreeScolaire.Regles::au);
        regles.put("AEEH", Aeeh.Regles::au);
        regles.put("AAH", Aah.Regles::au);
        regles.put("Majoration pour la vie autonome", MajorationPourLaVieAutonome.Regles::au);
        regles.put("ASI", Asi.Regles::au);
        regles.put("ASPA", Aspa.Regles::au);
        regles.put("ASS", Ass.Regles::au);
        regles.put("Aide au logement", AideAuLogement.Regles::au);
        regles.put("Aide au logement, accession", AideALAccession.Regles::au);
        regles.put("Aide au logement, logement-foyer", AideEnFoyer.Regles::au);
        regles.put("Prise en charge, accession et logement-foyer", PriseEnCharge.Regles::au);
        regles.put("Ressources de l’aide au logement", RessourcesDuLogement.Regles::au);
        regles.put("Réduction de loyer de solidarité", ReductionDeLoyerDeSolidarite::au);
        regles.put("RSA", Rsa.Regles::au);
        regles.put("Prime d’activité", PrimeDActivite.Regles::au);
        regles.put("Complémentaire santé", ComplementaireSante.Regles::au);
        regles.put("Chèque énergie", ChequeEnergie.Regles::au);
        regles.put("Bourse de collège", (b, d) -> BourseScolaire.Regles.au(b, "college", 3, d));
        regles.put("Bourse de lycée", (b, d) -> BourseScolaire.Regles.au(b, "lycee", 6, d));
        regles.put("APA à domicile", ApaADomicile.Regles::au);
        regles.put("Quotité saisissable", QuotiteSaisissable.Regles::au);
        regles.put("Impayé de loyer", ImpayeDeLoyer.Regles::au);
        return regles;
    }
}
