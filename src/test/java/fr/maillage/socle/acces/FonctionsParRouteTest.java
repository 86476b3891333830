package fr.maillage.socle.acces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** Parcourt chaque fonction sur chaque route de la maison : nulle fuite, nul refus à tort, nul indice. */
@MaisonEnEssai
@DisplayNameGeneration(ReplaceUnderscores.class)
class FonctionsParRouteTest {
    private static final Map<Fonction, String> COMPTES = new EnumMap<>(Map.ofEntries(
            Map.entry(Fonction.CM, "ines"),
            Map.entry(Fonction.CESF, "camille"),
            Map.entry(Fonction.ASS, "malik"),
            Map.entry(Fonction.DSU, "nora"),
            Map.entry(Fonction.RT, "helene"),
            Map.entry(Fonction.ING, "yann"),
            Map.entry(Fonction.SEC, "fatou"),
            Map.entry(Fonction.GEST, "louis"),
            Map.entry(Fonction.ELU, "odile"),
            Map.entry(Fonction.PART, "theo"),
            Map.entry(Fonction.BEN, "lea"),
            Map.entry(Fonction.DPO, "bruno"),
            Map.entry(Fonction.ADM, "sacha")));

    private record Route(String methode, String chemin, HandlerMethod destination) {}

    @LocalServerPort
    private int port;

    @Autowired
    private Routes routes;

    @Autowired
    private GardeDesRoutes garde;

    private final Map<String, Map<String, String>> table = new HashMap<>();

    /** La matrice relue ici sans passer par le code éprouvé : une lettre en tête de case ouvre l’acte. */
    @BeforeEach
    void lire_la_matrice() throws IOException {
        try (var flux = Objects.requireNonNull(getClass().getResourceAsStream("habilitations.csv"))) {
            var lignes = new String(flux.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split(";", -1))
                    .toList();
            for (var ligne : lignes.subList(1, lignes.size())) {
                var cases = new HashMap<String, String>();
                for (int i = 1; i < ligne.length; i++) {
                    cases.put(lignes.getFirst()[i], ligne[i].replaceAll(":[a-z]+|\\([^)]*\\)", ""));
                }
                table.put(ligne[0], cases);
            }
        }
    }

    @Test
    void chaque_fonction_obtient_ce_que_la_matrice_lui_ouvre_et_rien_d_autre() {
        var ecarts = new ArrayList<String>();
        for (var fonction : Fonction.values()) {
            var navigateur = Navigateur.connecte(port, COMPTES.getOrDefault(fonction, ""));
            String jeton = navigateur.jeton();
            String absent = neutre(navigateur.lire("/adresse/qui-n-existe-pas"), "/adresse/qui-n-existe-pas");
            for (var route : toutes()) {
                if (attendu(fonction, route)) {
                    if (!laisseEntrer(fonction, route)) ecarts.add("refus à tort : " + fonction + " " + route);
                } else {
                    var reponse = navigateur.demander(route.methode(), route.chemin(), jeton);
                    // Le gabarit peut citer l’adresse (la recherche) : on l’ôte des deux côtés.
                    if (!neutre(reponse, route.chemin()).equals(absent.replace(route.chemin(), "…"))) {
                        ecarts.add("fuite : " + fonction + " " + route + " → " + reponse.statusCode());
                    }
                }
            }
        }
        assertThat(ecarts).isEmpty();
    }

    @Test
    void sans_connexion_toute_route_mene_a_la_porte_sauf_celles_ouvertes_a_tous() {
        var passant = new Navigateur(port);
        assertThat(toutes())
                .filteredOn(r -> !(exigence(r) instanceof ExigenceDeRoute.PourTous))
                .allSatisfy(route -> {
                    var reponse = passant.demander(route.methode(), route.chemin(), "");
                    // Un programme ne suit pas une porte : l’interface lui dit qu’il n’est pas connecté.
                    if (route.chemin().startsWith("/api/")) {
                        assertThat(reponse.statusCode()).isEqualTo(401);
                        return;
                    }
                    assertThat(reponse.statusCode()).isEqualTo(302);
                    assertThat(reponse.headers().firstValue("Location").orElse(""))
                            .contains("/connexion");
                });
        assertThat(passant.lire("/adresse/qui-n-existe-pas").statusCode()).isEqualTo(302);
    }

    @Test
    void un_numero_inconnu_et_un_objet_defendu_repondent_la_meme_chose() {
        var permise = Navigateur.connecte(port, "camille");
        var interdite = Navigateur.connecte(port, "odile");
        assertThat(permise.lire("/essai/dossiers/12").body()).isEqualTo("contenu secret");
        var inconnu = permise.lire("/essai/dossiers/13");
        var defendu = interdite.lire("/essai/dossiers/12");
        var absent = interdite.lire("/essai/dossiers/13");
        assertThat(defendu.statusCode()).isEqualTo(404);
        assertThat(neutre(defendu, "/essai/dossiers/12"))
                .isEqualTo(neutre(absent, "/essai/dossiers/13"))
                .isEqualTo(neutre(interdite.lire("/rien/du/tout"), "/rien/du/tout"));
        assertThat(inconnu.statusCode()).isEqualTo(404);
    }

    private boolean attendu(Fonction fonction, Route route) {
        return switch (exigence(route)) {
            case ExigenceDeRoute.PourTous _, ExigenceDeRoute.PourLesAgents _ -> true;
            case ExigenceDeRoute.PourUnActe(Acte acte, ObjetProtege objet) -> {
                String lettres = table.getOrDefault(objet.name(), Map.of()).getOrDefault(fonction.name(), "");
                boolean montre =
                        !(fonction == Fonction.DSU ? Profil.BAILLEUR : profil(fonction)).equals(Profil.BAILLEUR)
                                || Profil.BAILLEUR.montre(objet);
                yield montre && profil(fonction).montre(objet) && lettre(acte, lettres);
            }
        };
    }

    private static Profil profil(Fonction fonction) {
        return switch (fonction) {
            case DSU -> Profil.BAILLEUR;
            case PART, BEN -> Profil.ASSOCIATION;
            default -> Profil.COLLECTIVITE;
        };
    }

    private static boolean lettre(Acte acte, String lettres) {
        String cherchees = switch (acte) {
            case CREER -> "C";
            case LIRE -> "R";
            case MODIFIER -> "U";
            case VALIDER -> "V";
            case EXPORTER -> "X";
            case IMPORTER -> "IC";
            case LIRE_AGREGE -> "A";
            case CONTROLER -> "L";
            case QUALIFIER -> "q";
        };
        return cherchees.chars().anyMatch(c -> lettres.indexOf(c) >= 0);
    }

    private boolean laisseEntrer(Fonction fonction, Route route) {
        var agent = new AgentConnecte(1, "x", "X", 1, "Maison", profil(fonction), null, "", fonction, 1, false);
        return QuiTravaille.pour(agent, () -> {
            try {
                return garde.preHandle(
                        new MockHttpServletRequest(route.methode(), route.chemin()),
                        new MockHttpServletResponse(),
                        route.destination());
            } catch (Introuvable | IOException refus) {
                return false;
            }
        });
    }

    private List<Route> toutes() {
        var liste = new ArrayList<Route>();
        routes.toutes().forEach((adresse, destination) -> {
            if (Routes.deLaCharpente(destination)) return;
            var methodes = adresse.getMethodsCondition().getMethods();
            for (String patron : adresse.getPatternValues()) {
                String chemin = adresseDEssai(patron);
                if (methodes.isEmpty()) liste.add(new Route("GET", chemin, destination));
                methodes.forEach(m -> liste.add(new Route(m.name(), chemin, destination)));
            }
        });
        assertThat(liste).hasSizeGreaterThan(5);
        return liste;
    }

    /** Une adresse que ce patron reconnaît, avec des valeurs que la maison ne connaît pas. */
    private static String adresseDEssai(String patron) {
        var adresse = new StringBuilder();
        for (int i = 0; i < patron.length(); i++) {
            if (patron.charAt(i) != '{') {
                adresse.append(patron.charAt(i));
                continue;
            }
            int fin = i;
            for (int ouvertes = 0; fin < patron.length(); fin++) {
                if (patron.charAt(fin) == '{') ouvertes++;
                if (patron.charAt(fin) == '}' && --ouvertes == 0) break;
            }
            String variable = patron.substring(i + 1, fin);
            int deux = variable.indexOf(':');
            adresse.append(deux < 0 ? "0" : valeurDEssai(variable.substring(deux + 1)));
            i = fin;
        }
        return adresse.toString();
    }

    private static String valeurDEssai(String forme) {
        if (forme.matches("[a-z0-9|-]+")) return forme.split("\\|", 2)[0];
        return Stream.of(
                        "0",
                        "1999",
                        "1999-01",
                        "1999-01-01",
                        "99999",
                        "P999999999",
                        "commune",
                        "absent",
                        "Absent_1",
                        "9".repeat(14),
                        "00000000-0000-0000-0000-000000000000",
                        "x".repeat(48))
                .filter(essai -> essai.matches(forme))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Aucune valeur d’essai ne convient à « %s » : ajoutez-en une ici.".formatted(forme)));
    }

    private static ExigenceDeRoute exigence(Route route) {
        return ExigenceDeRoute.de(route.destination()).orElseThrow();
    }

    /** La réponse, sans ce qui change d’une demande à l’autre : adresse demandée, jetons, heure, numéro à citer. */
    private static String neutre(HttpResponse<String> reponse, String chemin) {
        return reponse.statusCode() + " "
                + reponse.body()
                        .replace(chemin, "…")
                        .replaceAll("(_csrf\" value=|jeton\" content=)\"[^\"]+\"", "")
                        .replaceAll("created'>[^<]+", "")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?", "")
                        .replaceAll("\\b[0-9A-F]{4}-?[0-9A-F]{4}\\b", "");
    }
}
