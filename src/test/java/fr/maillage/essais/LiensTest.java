package fr.maillage.essais;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Navigateur;
import fr.maillage.socle.acces.Profil;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Rien de ce que la maison montre à quelqu’un ne lui répond « introuvable » : ni lien, ni formulaire, ni fragment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiensTest {
    private static final Pattern LIEN = Pattern.compile("<a\\s[^>]*?href=\"(/[^\"]*)\"");
    private static final Pattern FRAGMENT = Pattern.compile("hx-get=\"(/[^\"]*)\"");
    private static final Pattern FORMULAIRE = Pattern.compile("<form\\s([^>]*)>");
    private static final Pattern ATTRIBUT = Pattern.compile("(action|method)=\"([^\"]*)\"");

    /** Par route, au-delà de quelques exemples, un lien de plus n’apprend rien. */
    private static final int EXEMPLES = 2;

    @Test
    void aucune_fonction_ne_voit_un_lien_ni_un_formulaire_qui_lui_est_ferme() {
        List<String> pages = new PagesDeLaMaison(new ObjetsDEssai())
                .toutes().stream().map(PagesDeLaMaison.Adresse::chemin).toList();
        var morts = new LinkedHashSet<String>();
        PagesDeLaMaison.COMPTES.forEach((fonction, compte) -> new Visite(fonction, compte, morts).parcourir(pages));
        assertThat(morts).isEmpty();
    }

    /** La maison vue par un agent : chaque page ouverte, et ce qu’elle propose. */
    private static final class Visite {
        private final Fonction fonction;
        private final Profil profil;
        private final Navigateur navigateur;
        private final Set<String> morts;
        private final Map<HandlerMethod, Integer> vues = new HashMap<>();
        private final Set<String> deja = new HashSet<>();

        Visite(Fonction fonction, String compte, Set<String> morts) {
            this.fonction = fonction;
            this.morts = morts;
            profil = Profil.valueOf(MaisonDEssai.proprietaire()
                    .sql("select o.profil from acces.organisation o join acces.agent a on a.organisation = o.id"
                            + " where a.identifiant = :compte")
                    .param("compte", compte)
                    .query(String.class)
                    .single());
            navigateur = Navigateur.connecte(URI.create(MaisonDEssai.adresse()).getPort(), compte);
        }

        void parcourir(List<String> pages) {
            int ouvertes = 0;
            for (String page : pages) {
                if (!permis(RequestMethod.GET, page)) continue;
                var reponse = navigateur.lire(page);
                if (reponse.statusCode() != 200) continue;
                ouvertes++;
                regarder(page, reponse.body());
            }
            assertThat(ouvertes).as("pages ouvertes à %s", fonction).isGreaterThan(5);
        }

        private void regarder(String page, String corps) {
            for (String lien : trouver(LIEN, corps)) suivre(page, lien);
            for (String fragment : trouver(FRAGMENT, corps)) suivre(page, fragment);
            var formulaires = FORMULAIRE.matcher(corps);
            while (formulaires.find()) {
                var attributs = new HashMap<String, String>();
                ATTRIBUT.matcher(formulaires.group(1)).results().forEach(a -> attributs.put(a.group(1), a.group(2)));
                if ("dialog".equals(attributs.get("method"))) continue;
                String action = attributs.getOrDefault("action", page);
                var methode = RequestMethod.valueOf(
                        attributs.getOrDefault("method", "get").toUpperCase(java.util.Locale.ROOT));
                if (!action.equals("/deconnexion") && !permis(methode, action)) {
                    morts.add("%s, %s : le formulaire %s %s".formatted(fonction, page, methode, action));
                }
            }
        }

        private void suivre(String page, String lien) {
            if (!deja.add(lien)) return;
            var route = PagesDeLaMaison.route(RequestMethod.GET, lien);
            if (route.isEmpty() || !PagesDeLaMaison.laisseEntrer(route.get(), fonction, profil)) {
                morts.add("%s, %s : le lien %s".formatted(fonction, page, lien));
            } else if (!lien.matches(".*\\.\\w{3,4}(\\?.*)?") && vues.merge(route.get(), 1, Integer::sum) <= EXEMPLES) {
                int statut = navigateur.lire(lien).statusCode();
                if (statut >= 400) morts.add("%s, %s : le lien %s répond %d".formatted(fonction, page, lien, statut));
            }
        }

        private boolean permis(RequestMethod methode, String chemin) {
            return PagesDeLaMaison.route(methode, chemin)
                    .filter(route -> PagesDeLaMaison.laisseEntrer(route, fonction, profil))
                    .isPresent();
        }

        private static List<String> trouver(Pattern motif, String corps) {
            var trouves = new ArrayList<String>();
            motif.matcher(corps)
                    .results()
                    .forEach(r -> trouves.add(r.group(1).replace("&amp;", "&").replaceFirst("#.*", "")));
            return trouves;
        }
    }
}
