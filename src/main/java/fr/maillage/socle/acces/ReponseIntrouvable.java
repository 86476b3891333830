package fr.maillage.socle.acces;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Répond de la même façon à ce qui est défendu et à ce qui n’existe pas, et fait noter la tentative. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReponseIntrouvable {
    private final Annonces annonces;

    ReponseIntrouvable(Annonces annonces) {
        this.annonces = annonces;
    }

    @ExceptionHandler(Introuvable.class)
    void repondre(Introuvable refus, HttpServletRequest requete, HttpServletResponse reponse) throws IOException {
        annonces.annoncer(FaitDAcces.de(
                FaitDAcces.Nature.ACCES_REFUSE,
                requete.getRequestURI(),
                "Demande sans suite : " + refus.getMessage(),
                null));
        reponse.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Une adresse connue sous un autre verbe ne se distingue pas d’une adresse absente. */
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void repondreAuVerbeInconnu(HttpServletResponse reponse) throws IOException {
        reponse.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
