package fr.maillage.socle.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.essais.MaisonDEssai;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FichiersEtErreursTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void la_feuille_de_style_est_donnee_en_brotli_pour_un_an_et_son_adresse_porte_son_empreinte() throws Exception {
        String feuille = adresseDeLaFeuille();
        assertThat(feuille).matches("/socle/maillage-[0-9a-f]{32}\\.css");
        var enBrotli = demander(feuille, "br, gzip");
        assertThat(enBrotli.headers().firstValue("content-encoding")).contains("br");
        assertThat(enBrotli.headers().firstValue("vary"))
                .hasValueSatisfying(v -> assertThat(v).contains("Accept-Encoding"));
        assertThat(enBrotli.headers().firstValue("cache-control"))
                .hasValueSatisfying(
                        v -> assertThat(v).contains("max-age=31536000").contains("immutable"));
        var enGzip = demander(feuille, "gzip");
        assertThat(enGzip.headers().firstValue("content-encoding")).contains("gzip");
        var brut = demander(feuille, "identity");
        assertThat(brut.headers().firstValue("content-encoding")).isEmpty();
        assertThat(enBrotli.body().length).isLessThan(enGzip.body().length).isLessThan(brut.body().length / 3);
    }

    @Test
    void une_page_est_donnee_en_gzip() throws Exception {
        assertThat(demander("/connexion", "gzip").headers().firstValue("content-encoding"))
                .contains("gzip");
    }

    @Test
    void sante_et_metriques_repondent() throws Exception {
        assertThat(new String(demander("/sante", "identity").body())).contains("UP");
        assertThat(new String(demander("/metriques", "identity").body())).contains("jvm_memory_used_bytes");
    }

    @Test
    void aucune_page_ne_demande_rien_hors_de_la_maison() throws Exception {
        String page = new String(demander("/connexion", "identity").body());
        assertThat(page).doesNotContainPattern("(src|href|action)=\"(https?:)?//");
        assertThat(page).doesNotContain("<style").doesNotContain("style=").doesNotContain("<script>");
    }

    private String adresseDeLaFeuille() throws Exception {
        var trouve = Pattern.compile("/socle/maillage-[^\"]+\\.css")
                .matcher(new String(demander("/connexion", "identity").body()));
        assertThat(trouve.find()).isTrue();
        return trouve.group();
    }

    private HttpResponse<byte[]> demander(String chemin, String codages) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(MaisonDEssai.adresse() + chemin))
                        .header("Accept-Encoding", codages)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
