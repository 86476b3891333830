package fr.maillage.personnes.orientation;

import fr.maillage.references.partenaires.RetoursSurUnService;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import org.springframework.stereotype.Component;

/** Dit sur la fiche d’un service ce que l’organisation en a vu depuis un an, à qui lit les agrégats. */
@Component
class RetoursDansLAnnuaire implements RetoursSurUnService {
    private final RetoursDesServices retours;
    private final Habilitations habilitations;

    RetoursDansLAnnuaire(RetoursDesServices retours, Habilitations habilitations) {
        this.retours = retours;
        this.habilitations = habilitations;
    }

    @Override
    public String enMots(long service) {
        if (!habilitations.peut(Acte.LIRE, ObjetProtege.AGREGATS_INTERNES)) return "";
        return retours.de(service).map(RetoursDUnService::enMots).orElse("");
    }
}
