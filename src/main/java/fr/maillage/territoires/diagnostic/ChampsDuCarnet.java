package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.NombreFrancais;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.GenreDeModele.Champ;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ce que le carnet sait dire d’un territoire à un modèle Word. */
@Configuration(proxyBeanMethods = false)
class ChampsDuCarnet {
    static final String GENRE = "carnet";

    @Bean
    GenreDeModele modeleDuCarnet() {
        return new GenreDeModele(
                GENRE,
                "Carnet de territoire",
                "Le portrait d’un territoire, en chapitres, avec ses tableaux et ses graphiques.",
                List.of(
                        new Champ("territoire.code", "Code officiel du territoire", "49007"),
                        new Champ("territoire.maille", "Sorte de territoire", "commune"),
                        new Champ("territoire.population", "Habitants", "157 175"),
                        new Champ("a_retenir", "Les phrases à retenir", "Le taux de pauvreté…"),
                        new Champ("chiffres.libelle", "Chiffre clé : ce qu’il compte", "Taux de pauvreté"),
                        new Champ("chiffres.valeur", "Chiffre clé : sa valeur", "22 %"),
                        new Champ("chiffres.precision", "Chiffre clé : année et comparaison", "Maine-et-Loire : 12 %"),
                        new Champ("sources", "Les sources citées", "Insee, recensement…")));
    }

    static Champs de(Territoire territoire, Ouvrage ouvrage) {
        return new Champs()
                .avec("territoire.nom", territoire.nom())
                .avec("territoire.code", territoire.code())
                .avec("territoire.maille", territoire.maille().libelle())
                .avec(
                        "territoire.population",
                        territoire.population() == null ? "" : NombreFrancais.ecrire(territoire.population(), 0))
                .avec("a_retenir", aRetenir(ouvrage))
                .avecListe("chiffres", chiffres(ouvrage))
                .avec("sources", sources(ouvrage));
    }

    static String aRetenir(Ouvrage ouvrage) {
        return ouvrage.blocs(Bloc.ARetenir.class).stream()
                .limit(1)
                .flatMap(b -> b.phrases().stream())
                .collect(Collectors.joining("\n"));
    }

    static List<Map<String, String>> chiffres(Ouvrage ouvrage) {
        return ouvrage.blocs(Bloc.ChiffresCles.class).stream()
                .flatMap(b -> b.chiffres().stream())
                .map(c -> Map.of("libelle", c.libelle(), "valeur", c.valeur(), "precision", c.precision()))
                .toList();
    }

    static String sources(Ouvrage ouvrage) {
        return ouvrage.blocs(Bloc.Sources.class).stream()
                .flatMap(b -> b.sources().stream())
                .map(s -> s.producteur() + ", " + s.libelle() + ", " + s.millesime())
                .collect(Collectors.joining("\n"));
    }
}
