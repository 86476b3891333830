package fr.maillage.essais;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.OuvertATous;
import fr.maillage.socle.acces.Profil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Toutes les pages que la maison déclare, tirées du registre de ses routes et jamais d’une liste : une page nouvelle y
 * entre seule. Une route à variables sans adresse d’essai ci-dessous fait échouer les essais.
 */
final class PagesDeLaMaison {
    /** Une page à regarder : son patron, une adresse vraie, et le compte de démonstration qui y a droit. */
    record Adresse(String patron, String chemin, @Nullable String compte) {}

    /** Le compte de démonstration de chaque fonction, celle qui ouvre le plus d’abord. */
    static final Map<Fonction, String> COMPTES = new LinkedHashMap<>();

    static {
        COMPTES.put(Fonction.CM, "ines");
        COMPTES.put(Fonction.ADM, "sacha");
        COMPTES.put(Fonction.DPO, "bruno");
        COMPTES.put(Fonction.CESF, "camille");
        COMPTES.put(Fonction.RT, "helene");
        COMPTES.put(Fonction.ASS, "malik");
        COMPTES.put(Fonction.ING, "yann");
        COMPTES.put(Fonction.SEC, "fatou");
        COMPTES.put(Fonction.GEST, "louis");
        COMPTES.put(Fonction.ELU, "odile");
        COMPTES.put(Fonction.DSU, "nora");
        COMPTES.put(Fonction.PART, "theo");
        COMPTES.put(Fonction.BEN, "lea");
    }

    /** Ce qui se télécharge n’est pas une page. */
    private static final String FICHIER = ".*\\.(\\w+|\\{\\w+:[^}]*})$|/organisation/logo|.*/fichier|/scim/.*";

    private final ObjetsDEssai objets;

    PagesDeLaMaison(ObjetsDEssai objets) {
        this.objets = objets;
    }

    /** Chaque page, avec une adresse par cas qui vaut d’être regardé. */
    List<Adresse> toutes() {
        Map<String, List<String>> connues = objets.adresses();
        var liste = new ArrayList<Adresse>();
        routes().forEach((patron, route) -> {
            List<String> chemins = connues.getOrDefault(patron, patron.contains("{") ? List.of() : List.of(patron));
            assertThat(chemins)
                    .as("La route « %s » a des variables : donnez-lui une adresse vraie dans ObjetsDEssai.", patron)
                    .isNotEmpty();
            chemins.forEach(chemin -> liste.add(new Adresse(patron, chemin, compte(route))));
        });
        assertThat(routes().keySet())
                .as("des adresses d’essai dont la route n’existe plus")
                .containsAll(connues.keySet());
        return liste;
    }

    private static Map<String, HandlerMethod> routes() {
        var routes = new LinkedHashMap<String, HandlerMethod>();
        MaisonDEssai.piece("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((adresse, route) -> {
                    if (!seLit(adresse) || !deLaMaison(route)) return;
                    adresse.getPatternValues().stream()
                            .filter(patron -> !patron.matches(FICHIER))
                            .forEach(patron -> routes.put(patron, route));
                });
        return routes;
    }

    /** Ni une page de la charpente, ni un contrôleur d’essai. */
    private static boolean deLaMaison(HandlerMethod route) {
        return route.getBeanType().getName().startsWith("fr.maillage.")
                && !route.getBeanType()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }

    /** La route qui répondrait à cette adresse, la plus précise d’abord. */
    static Optional<HandlerMethod> route(RequestMethod methode, String chemin) {
        var decoupe = PathContainer.parsePath(chemin.replaceFirst("[?#].*", ""));
        return MaisonDEssai.piece("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(e -> e.getKey().getMethodsCondition().getMethods().isEmpty()
                        || e.getKey().getMethodsCondition().getMethods().contains(methode))
                .flatMap(e -> Objects.requireNonNull(e.getKey().getPathPatternsCondition()).getPatterns().stream()
                        .filter(patron -> patron.matches(decoupe))
                        .map(patron -> Map.entry(patron, e.getValue())))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    /** Cette route laisse-t-elle entrer un agent de cette fonction, dans une organisation de ce profil ? */
    static boolean laisseEntrer(HandlerMethod route, Fonction fonction, Profil profil) {
        Exige exige = annotation(route, Exige.class);
        return exige == null
                || (profil.montre(exige.objet())
                        && MaisonDEssai.piece(Habilitations.class).peut(fonction, exige.acte(), exige.objet()));
    }

    private static boolean seLit(RequestMappingInfo route) {
        var methodes = route.getMethodsCondition().getMethods();
        return methodes.isEmpty() || methodes.contains(RequestMethod.GET);
    }

    /** Le premier compte que la politique laisse entrer ; aucun : la page est ouverte à tous. */
    private static @Nullable String compte(HandlerMethod route) {
        Exige exige = annotation(route, Exige.class);
        if (exige == null) {
            return annotation(route, OuvertATous.class) == null ? COMPTES.get(Fonction.CM) : null;
        }
        var politique = MaisonDEssai.piece(Habilitations.class);
        return COMPTES.entrySet().stream()
                .filter(e -> politique.peut(e.getKey(), exige.acte(), exige.objet()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Aucune fonction n’ouvre la route " + route));
    }

    /** La déclaration de la méthode, sinon celle de sa classe ; une méthode déclarée cache sa classe. */
    private static <A extends java.lang.annotation.Annotation> @Nullable A annotation(
            HandlerMethod route, Class<A> genre) {
        A surLaMethode = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), genre);
        if (surLaMethode != null) return surLaMethode;
        boolean declaree =
                List.of(Exige.class, OuvertATous.class, fr.maillage.socle.acces.OuvertAuxAgents.class).stream()
                        .anyMatch(a -> AnnotatedElementUtils.hasAnnotation(route.getMethod(), a));
        return declaree ? null : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), genre);
    }
}
