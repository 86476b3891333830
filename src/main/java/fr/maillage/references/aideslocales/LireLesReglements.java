package fr.maillage.references.aideslocales;

import fr.maillage.socle.acces.Introuvable;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Relire les règlements de l’organisation qui travaille. */
@Component
class LireLesReglements {
    private final JdbcReglements base;

    LireLesReglements(JdbcReglements base) {
        this.base = base;
    }

    @Transactional(readOnly = true)
    List<FicheDeReglement> tous() {
        return base.tous();
    }

    @Transactional(readOnly = true)
    FicheDeReglement exiger(long id) {
        return base.trouver(id).orElseThrow(() -> new Introuvable("règlement d’aides " + id));
    }

    @Transactional(readOnly = true)
    VersionDeReglement exigerLeBrouillon(long id) {
        return exiger(id).brouillon().orElseThrow(() -> new Introuvable("brouillon du règlement d’aides " + id));
    }
}
