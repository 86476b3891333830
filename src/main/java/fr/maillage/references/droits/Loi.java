package fr.maillage.references.droits;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.Valeur;
import fr.maillage.references.droits.foyer.Mois;
import java.time.LocalDate;

/** Toutes les règles telles qu’elles valent un mois donné, lues une fois des barèmes. */
final class Loi {
    private static final LocalDate FENETRE_DECALEE = LocalDate.of(2025, 3, 1);

    final Deductions deductions;

    /** L’aide au logement regarde les douze mois qui viennent de finir, non l’avant-dernière année : leur déduction est celle de l’année où ils finissent. */
    final Deductions deductionsDuLogement;

    final Valeur abattementDesRevenusPasses;
    final AllocationsFamiliales.Regles af;
    final PlafondFamilial.Regles plafondFamilial;
    final ComplementFamilial.Regles cf;
    final AllocationDeSoutienFamilial.Regles asf;
    final AllocationDeBase.Regles allocationDeBase;
    final AllocationDeRentreeScolaire.Regles rentree;
    final Aah.Regles aah;
    final MajorationPourLaVieAutonome.Regles mva;
    final Aspa.Regles aspa;
    final AideAuLogement.Regles logement;
    final ReductionDeLoyerDeSolidarite rls;
    final RessourcesDuLogement.Regles ressourcesDuLogement;
    final Rsa.Regles rsa;
    final PrimeDActivite.Regles prime;
    final ComplementaireSante.Regles css;
    final ApaADomicile.Regles apa;
    final BourseScolaire.Regles lycee;
    final BourseScolaire.Regles college;
    final ChequeEnergie.Regles energie;
    final Asi.Regles asi;
    final Ass.Regles ass;
    final PrimeALaNaissance.Regles naissance;
    final Aeeh.Regles aeeh;
    final Preparee.Regles preparee;
    final ComplementDeGarde.Regles garde;
    final PriseEnCharge.Regles priseEnCharge;
    final AideALAccession.Regles accession;
    final AideEnFoyer.Regles foyer;

    /** Le premier mois de référence du trimestre : M-4 depuis mars 2025, M-3 avant (décret 2025-185, R. 262-4-2 CASF). */
    final int decalage;

    static Valeur abattementDesRevenusPasses(Baremes b, LocalDate d) {
        return b.valeur("familles/abattement_revenus_passes", d);
    }

    Loi(Baremes b, int mois) {
        LocalDate d = Mois.premierJour(mois);
        LocalDate anneeDesRessources = LocalDate.of(Math.max(Mois.annee(mois) - 2, 2023), 1, 1);
        deductions = Deductions.au(b, anneeDesRessources);
        deductionsDuLogement = Deductions.au(b, Mois.premierJour(mois - 2));
        abattementDesRevenusPasses = abattementDesRevenusPasses(b, d);
        af = AllocationsFamiliales.Regles.au(b, d);
        plafondFamilial = PlafondFamilial.Regles.au(b, d, anneeDesRessources);
        cf = ComplementFamilial.Regles.au(b, d);
        asf = AllocationDeSoutienFamilial.Regles.au(b, d);
        allocationDeBase = AllocationDeBase.Regles.au(b, d);
        rentree = AllocationDeRentreeScolaire.Regles.au(b, d);
        aah = Aah.Regles.au(b, d);
        mva = MajorationPourLaVieAutonome.Regles.au(b, d);
        aspa = Aspa.Regles.au(b, d);
        logement = AideAuLogement.Regles.au(b, d);
        rls = ReductionDeLoyerDeSolidarite.au(b, d);
        ressourcesDuLogement = RessourcesDuLogement.Regles.au(b, d);
        rsa = Rsa.Regles.au(b, d);
        prime = PrimeDActivite.Regles.au(b, d);
        aeeh = Aeeh.Regles.au(b, d);
        preparee = Preparee.Regles.au(b, d);
        garde = ComplementDeGarde.Regles.au(b, d);
        priseEnCharge = PriseEnCharge.Regles.au(b, d);
        accession = AideALAccession.Regles.au(b, d);
        foyer = AideEnFoyer.Regles.au(b, d);
        naissance = PrimeALaNaissance.Regles.au(b, d);
        ass = Ass.Regles.au(b, d);
        asi = Asi.Regles.au(b, d);
        energie = ChequeEnergie.Regles.au(b, d);
        college = BourseScolaire.Regles.au(b, "college", 3, d);
        lycee = BourseScolaire.Regles.au(b, "lycee", 6, d);
        apa = ApaADomicile.Regles.au(b, d);
        css = ComplementaireSante.Regles.au(b, d);
        decalage = d.isBefore(FENETRE_DECALEE) ? 3 : 4;
    }
}
