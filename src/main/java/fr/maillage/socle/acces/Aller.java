package fr.maillage.socle.acces;

import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Une redirection vers une adresse de la maison, sans rien y ajouter. */
public final class Aller {
    private Aller() {}

    public static View vers(String adresse) {
        var vue = new RedirectView(adresse, false, true, false);
        vue.setExpandUriTemplateVariables(false);
        return vue;
    }
}
