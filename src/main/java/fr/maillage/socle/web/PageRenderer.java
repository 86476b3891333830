package fr.maillage.socle.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Rend la page que renvoie un contrôleur avec le gabarit qui porte son nom. */
@Component
public class PageRenderer implements WebMvcConfigurer, HandlerMethodReturnValueHandler {
    /** Clé du message qu’une redirection confie à la page suivante. */
    public static final String MESSAGE = "message";

    private final TemplateEngine gabarits =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "fr.maillage.gabarits");
    private final Supplier<@Nullable Accueillant> accueillant;
    private final Supplier<@Nullable Avertisseur> avertisseur;
    private final Supplier<@Nullable ResourceUrlProvider> adresses;

    PageRenderer(
            ObjectProvider<Accueillant> accueillant,
            ObjectProvider<Avertisseur> avertisseur,
            @Lazy ObjectProvider<ResourceUrlProvider> adresses) {
        this.accueillant = SingletonSupplier.ofNullable(accueillant::getIfAvailable);
        this.avertisseur = SingletonSupplier.ofNullable(avertisseur::getIfAvailable);
        this.adresses = SingletonSupplier.ofNullable(adresses::getIfAvailable);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter retour) {
        return Page.class.isAssignableFrom(retour.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object page, MethodParameter retour, ModelAndViewContainer conteneur, NativeWebRequest requete)
            throws IOException {
        conteneur.setRequestHandled(true);
        if (page instanceof Page aRendre) {
            rendre(
                    aRendre,
                    requete.getNativeRequest(HttpServletRequest.class),
                    requete.getNativeResponse(HttpServletResponse.class));
        }
    }

    /** Écrit la page dans la réponse ; sert aussi aux pages d’erreur, hors de tout contrôleur. */
    public void rendre(Page page, @Nullable HttpServletRequest requete, @Nullable HttpServletResponse reponse)
            throws IOException {
        if (requete == null || reponse == null)
            throw new IllegalStateException("Aucune requête HTTP à laquelle répondre.");
        var html = new Utf8ByteOutput();
        gabarits.render(
                page.getClass().getName().replace('.', '/').replace('$', '/') + ".jte",
                Map.of("page", page, "ecran", ecran(requete)),
                html);
        reponse.setStatus(page.statut());
        reponse.setContentType("text/html;charset=UTF-8");
        // D’un bloc : par morceaux, chacun passerait par tous les filtres de la réponse.
        byte[] octets = html.toByteArray();
        reponse.setContentLength(octets.length);
        reponse.getOutputStream().write(octets);
    }

    private Ecran ecran(HttpServletRequest requete) {
        var accueil = Optional.ofNullable(accueillant.get());
        var visiteur = accueil.flatMap(Accueillant::visiteur);
        var jeton = (CsrfToken) requete.getAttribute(CsrfToken.class.getName());
        var confie = RequestContextUtils.getInputFlashMap(requete);
        return new Ecran(
                accueil.map(Accueillant::menu).orElse(List.of()),
                visiteur.orElse(null),
                requete.getRequestURI(),
                jeton == null ? "" : jeton.getToken(),
                confie == null ? null : (String) confie.get(MESSAGE),
                this::nonLus,
                chemin -> adresse(requete, chemin),
                adresse -> accueil.map(a -> a.ouvre(adresse)).orElse(false),
                adresse -> accueil.map(a -> a.recoit(adresse)).orElse(false));
    }

    private int nonLus() {
        var avertit = avertisseur.get();
        return avertit == null ? 0 : avertit.avisNonLus();
    }

    private String adresse(HttpServletRequest requete, String chemin) {
        var fournisseur = adresses.get();
        String versionnee = fournisseur == null ? null : fournisseur.getForLookupPath(chemin);
        return versionnee == null ? chemin : versionnee;
    }
}
