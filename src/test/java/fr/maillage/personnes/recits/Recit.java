package fr.maillage.personnes.recits;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import fr.maillage.essais.Navigateur;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Camille relit un dossier de démonstration, écran par écran ; chacun est lu, vérifié et regardé. */
final class Recit implements AutoCloseable {
    private final Navigateur navigateur;
    private final String nom;
    private final String dossier;
    private final List<String> lus = new ArrayList<>();
    private final List<String> ailleurs = new ArrayList<>();

    private Recit(Navigateur navigateur, String nom, int rang) {
        navigateur.page().onRequest(r -> {
            if (!r.url().startsWith(MaisonDEssai.adresse())) ailleurs.add(r.url());
        });
        this.navigateur = navigateur.seConnecter("camille");
        this.nom = nom;
        this.dossier = "/personnes/dossiers/" + famille(rang);
        navigateur.aller(dossier);
    }

    /** @param rang la place de la famille dans la démonstration, à partir de zéro */
    static Recit auBureau(String nom, int rang) {
        return new Recit(Navigateur.bureau(), nom + "-bureau", rang);
    }

    static Recit auTelephone(String nom, int rang) {
        return new Recit(Navigateur.telephone(), nom + "-telephone", rang);
    }

    /** Les trois familles racontées sont les premières que suit Camille. */
    static long famille(int rang) {
        return MaisonDEssai.proprietaire()
                .sql("""
                select s.dossier from dossiers.suivi s join dossiers.dossier d on d.id = s.dossier and d.fictif
                where s.titre = 'REFERENT' and s.fin is null and s.agent = :camille order by s.dossier offset :rang limit 1
                """)
                .param("camille", MaisonDEssai.agent("camille"))
                .param("rang", rang)
                .query(Long.class)
                .single();
    }

    Recit onglet(String libelle) {
        navigateur
                .page()
                .locator("nav.onglets[aria-label=Dossier] a:text-is('" + libelle + "')")
                .click();
        navigateur
                .page()
                .waitForSelector("nav.onglets[aria-label=Dossier] a[aria-current=page]:text-is('" + libelle + "')");
        return this;
    }

    Recit suivre(String lien) {
        navigateur.page().locator("main a:has-text('" + lien + "')").first().click();
        navigateur.page().waitForLoadState();
        return this;
    }

    Recit aller(String chemin) {
        navigateur.aller(dossier + chemin);
        return this;
    }

    /** L’écran dit cela ; il est accessible, ne déborde pas, et son image est gardée. */
    Recit lire(String quoi, String... mots) {
        assertThat(navigateur.page().locator("main").innerText()).as(quoi).contains(mots);
        navigateur.verifier().tientDansLaLargeur();
        lus.add(quoi);
        navigateur.capturer(image(lus.size(), quoi));
        return this;
    }

    private String image(int rang, String quoi) {
        return "recit-%s-%02d-%s"
                .formatted(nom, rang, quoi.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
    }

    /** Les écrans lus, dans l’ordre, dont l’image est bien gardée. */
    List<String> lus() {
        return IntStream.range(0, lus.size())
                .filter(n -> Files.exists(Navigateur.capture(image(n + 1, lus.get(n)))))
                .mapToObj(lus::get)
                .toList();
    }

    /** Ce que le navigateur a demandé hors de la maison. */
    List<String> demandesAuDehors() {
        return ailleurs;
    }

    /** Combien cette histoire a laissé de lignes dans cette table de l’accompagnement. */
    static int garde(int rang, String table) {
        return MaisonDEssai.proprietaire()
                .sql("select count(*) from accompagnement.%s where dossier = :dossier".formatted(table))
                .param("dossier", famille(rang))
                .query(Integer.class)
                .single();
    }

    Navigateur navigateur() {
        return navigateur;
    }

    @Override
    public void close() {
        navigateur.close();
    }
}
