package fr.maillage.references.droits;

import fr.maillage.references.droits.foyer.Prestation;
import java.util.List;

/** Une prestation et sa formule. L’ordre est celui des dépendances : chacune ne lit que ce qui la précède. */
record Calcul(Prestation prestation, Formule formule) {

    interface Formule {
        long calculer(Etude e);
    }

    static final List<Calcul> ORDRE = List.of(
            new Calcul(Prestation.AEEH, Aeeh::calculer),
            new Calcul(Prestation.AAH, Aah::calculer),
            new Calcul(Prestation.PRIME_A_LA_NAISSANCE, PrimeALaNaissance::calculer),
            new Calcul(Prestation.ASS, Ass::calculer),
            new Calcul(Prestation.ALLOCATIONS_FAMILIALES, AllocationsFamiliales::calculer),
            new Calcul(Prestation.ALLOCATION_DE_BASE, AllocationDeBase::calculer),
            new Calcul(Prestation.PREPARE, Preparee::calculer),
            new Calcul(Prestation.MODE_DE_GARDE, ComplementDeGarde::calculer),
            new Calcul(Prestation.COMPLEMENT_FAMILIAL, ComplementFamilial::calculer),
            new Calcul(Prestation.ALLOCATION_DE_SOUTIEN_FAMILIAL, AllocationDeSoutienFamilial::calculer),
            new Calcul(Prestation.RENTREE_SCOLAIRE, AllocationDeRentreeScolaire::calculer),
            new Calcul(Prestation.ASI, Asi::calculer),
            new Calcul(Prestation.ASPA, Aspa::calculer),
            new Calcul(Prestation.AIDE_AU_LOGEMENT, AideAuLogement::calculer),
            new Calcul(Prestation.MAJORATION_VIE_AUTONOME, MajorationPourLaVieAutonome::calculer),
            new Calcul(Prestation.RSA, Rsa::calculer),
            new Calcul(Prestation.PRIME_D_ACTIVITE, PrimeDActivite::calculer),
            new Calcul(Prestation.COMPLEMENTAIRE_SANTE, ComplementaireSante::calculer),
            new Calcul(Prestation.CHEQUE_ENERGIE, ChequeEnergie::calculer),
            new Calcul(Prestation.BOURSE_DE_COLLEGE, BourseScolaire::college),
            new Calcul(Prestation.BOURSE_DE_LYCEE, BourseScolaire::lycee),
            new Calcul(Prestation.APA_A_DOMICILE, ApaADomicile::calculer),
            new Calcul(Prestation.PCH, Pch::calculer));
}
