package fr.maillage.personnes.droitsdespersonnes;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** La base refuse d’écrire dans un dossier gelé, d’où que vienne l’écriture : la réponse le dit, au lieu d’une panne. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusDuGel {
    private static final String GELE = "Ce dossier est gelé";

    @ExceptionHandler(DataIntegrityViolationException.class)
    void repondre(DataIntegrityViolationException refus, HttpServletResponse reponse) throws IOException {
        String cause = refus.getMostSpecificCause().getMessage();
        if (cause == null || !cause.contains(GELE)) throw refus;
        reponse.sendError(423);
    }
}
