package fr.maillage.socle.web;

import fr.maillage.socle.web.pages.ErreurPage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Dit en français ce qui n’a pas marché. Défendu et introuvable se répondent de la même page ; jamais de pile d’appels. */
@Component
class PagesDErreur implements ErrorViewResolver {
    private static final Logger JOURNAL = LoggerFactory.getLogger(PagesDErreur.class);

    private final ObjectProvider<PageRenderer> rendu;

    PagesDErreur(ObjectProvider<PageRenderer> rendu) {
        this.rendu = rendu;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest requete, HttpStatus statut, Map<String, Object> modele) {
        return new ModelAndView(new PageEcrite(page(requete, statut)));
    }

    static ErreurPage page(HttpServletRequest requete, HttpStatus statut) {
        return switch (statut) {
            case FORBIDDEN, NOT_FOUND, UNAUTHORIZED -> new ErreurPage(404, "Page introuvable", """
                        Rien ne se trouve à cette adresse, ou rien que vos fonctions ouvrent. \
                        Vérifiez l’adresse, ou cherchez depuis l’accueil.""", "");
            case BAD_REQUEST -> new ErreurPage(400, "Demande mal comprise", """
                        L’adresse ou le formulaire contient une valeur que la maison ne sait pas lire. \
                        Revenez en arrière et corrigez-la.""", "");
            case METHOD_NOT_ALLOWED -> new ErreurPage(405, "Demande mal adressée", """
                        Cette adresse existe, mais ne répond pas à cette façon de demander. \
                        Passez par la page et ses boutons.""", "");
            case CONTENT_TOO_LARGE -> new ErreurPage(413, "Fichier trop lourd", """
                        Le fichier envoyé dépasse 512 Mo. \
                        Découpez-le, ou compressez-le en ZIP avant de l’envoyer.""", "");
            case LOCKED -> new ErreurPage(423, "C’est gelé", """
                        La personne concernée a demandé de geler ce que vous vouliez changer : on peut le lire, \
                        rien ne s’y écrit. Rien n’a été enregistré ; le délégué à la protection des données peut le dégeler.""", "");
            default -> panne(requete, statut);
        };
    }

    private static ErreurPage panne(HttpServletRequest requete, HttpStatus statut) {
        if (statut.is4xxClientError()) {
            return new ErreurPage(statut.value(), "Demande refusée", """
                    La maison ne peut pas répondre à cette demande telle qu’elle est faite. \
                    Revenez en arrière et recommencez.""", "");
        }
        var reference = Reference.neuve();
        JOURNAL.error(
                "Panne {} ({}) sur {} {}",
                reference,
                statut.value(),
                requete.getMethod(),
                requete.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                (Throwable) requete.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return new ErreurPage(statut.value(), "Quelque chose a échoué", """
                La maison n’a pas pu faire ce que vous demandiez ; ce n’est pas votre fait. Recommencez dans un instant ; \
                si cela dure, donnez la référence ci-dessous à la personne qui tient la maison.""", reference.valeur());
    }

    private final class PageEcrite implements View {
        private final ErreurPage page;

        private PageEcrite(ErreurPage page) {
            this.page = page;
        }

        @Override
        public void render(@Nullable Map<String, ?> modele, HttpServletRequest requete, HttpServletResponse reponse)
                throws Exception {
            rendu.getObject().rendre(page, requete, reponse);
        }
    }
}
