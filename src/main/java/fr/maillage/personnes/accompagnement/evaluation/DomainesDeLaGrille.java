package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.personnes.accompagnement.DomainesDeVie;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DomainesDeLaGrille implements DomainesDeVie {
    private final TenirLaGrille grilles;

    DomainesDeLaGrille(TenirLaGrille grilles) {
        this.grilles = grilles;
    }

    @Override
    public Map<String, String> tous() {
        var domaines = new LinkedHashMap<String, String>();
        grilles.enVigueur(QuiTravaille.exiger().organisation())
                .domaines()
                .forEach(d -> domaines.put(d.code(), d.libelle()));
        return domaines;
    }
}
