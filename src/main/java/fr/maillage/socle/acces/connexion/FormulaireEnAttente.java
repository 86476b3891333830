package fr.maillage.socle.acces.connexion;

import fr.maillage.socle.acces.Retour;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ce qu’un agent venait d’envoyer quand sa session a pris fin ; il le retrouve en se reconnectant. */
record FormulaireEnAttente(String action, Map<String, List<String>> champs) implements Serializable {
    private static final String ATTRIBUT = "maillage.formulaire";
    private static final int TAILLE_MAXIMALE = 200_000;

    /** Un formulaire qui porte ce champ ne doit être gardé nulle part, même le temps de se reconnecter. */
    private static final String RIEN_GARDER = "rien_garder";

    /** Ne garde que ce qui vient de nos propres pages, et jamais un mot de passe ni un code. */
    static void garder(HttpServletRequest demande) {
        String action = demande.getRequestURI();
        if (!demande.getMethod().equals("POST")
                || !deLaMaison(demande)
                || demande.getParameter(RIEN_GARDER) != null
                || Retour.sur(action).equals("/")) return;
        String genre = demande.getContentType();
        if (genre == null || !genre.startsWith("application/x-www-form-urlencoded")) return;
        var champs = new LinkedHashMap<String, List<String>>();
        demande.getParameterMap().forEach((nom, valeurs) -> {
            if (!secret(nom)) champs.put(nom, List.of(valeurs));
        });
        int taille = champs.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
        if (!champs.isEmpty() && taille <= TAILLE_MAXIMALE) {
            demande.getSession().setAttribute(ATTRIBUT, new FormulaireEnAttente(action, champs));
        }
    }

    static Optional<FormulaireEnAttente> lire(@Nullable HttpSession session) {
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((FormulaireEnAttente) session.getAttribute(ATTRIBUT));
    }

    void rendre(HttpSession session) {
        session.setAttribute(ATTRIBUT, this);
    }

    static void oublier(HttpSession session) {
        session.removeAttribute(ATTRIBUT);
    }

    private static boolean secret(String nom) {
        return nom.equals("_csrf")
                || nom.toLowerCase(java.util.Locale.ROOT).matches(".*(motdepasse|code|jeton|secret).*");
    }

    /** Le navigateur dit toujours d’où part un envoi ; une page étrangère ne fait rien garder. */
    private static boolean deLaMaison(HttpServletRequest demande) {
        String origine = demande.getHeader("Origin");
        if (origine == null || origine.equals("null")) return false;
        try {
            return URI.create(origine).getAuthority().equals(demande.getHeader("Host"));
        } catch (IllegalArgumentException illisible) {
            return false;
        }
    }
}
