package fr.maillage.personnes.coordination;

import fr.maillage.personnes.accompagnement.CleDeSaisie;
import fr.maillage.socle.web.DatesSaisies;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** Lit les formulaires de la coordination : ce qui ne se lit pas est absent, et l’acte dira ce qui manque ; une date illisible se dit. */
final class Saisies {
    private Saisies() {}

    static ReunirAutourDUneSituation.Saisie reunion(Map<String, String> champs, DatesSaisies dates) {
        String fondement = texte(champs, "fondement");
        return new ReunirAutourDUneSituation.Saisie(
                CleDeSaisie.lire(champs),
                nombre(champs, "personne"),
                texte(champs, "objet"),
                dates.facultative("jour"),
                texte(champs, "lieu"),
                Arrays.stream(Fondement.values())
                        .filter(f -> f.name().equals(fondement))
                        .findFirst()
                        .orElse(Fondement.ACCORD),
                dates.facultative("informeeLe"),
                texte(champs, "forme"));
    }

    static InviterUnProfessionnel.Saisie invite(Map<String, String> champs, DatesSaisies dates) {
        long agent = nombre(champs, "agent");
        return new InviterUnProfessionnel.Saisie(
                agent == 0 ? null : agent,
                texte(champs, "nom"),
                texte(champs, "structure"),
                texte(champs, "profession"),
                texte(champs, "pourquoi"),
                dates.facultative("fin"));
    }

    static DemanderUneIntervention.Saisie demande(MultiValueMap<String, String> tous, DatesSaisies dates) {
        var champs = tous.toSingleValueMap();
        String genre = texte(champs, "genre");
        long sollicite = nombre(champs, "sollicite");
        String duree = texte(champs, "duree");
        return new DemanderUneIntervention.Saisie(
                CleDeSaisie.lire(champs),
                Arrays.stream(Demande.Genre.values())
                        .filter(g -> g.name().equals(genre))
                        .findFirst()
                        .orElse(null),
                sollicite == 0 ? null : sollicite,
                texte(champs, "question"),
                texte(champs, "perimetre"),
                duree.matches("\\d{1,4}") ? Integer.parseInt(duree) : 0,
                nombre(champs, "personne"),
                dates.facultative("accordLe"),
                texte(champs, "forme"),
                Set.copyOf(tous.getOrDefault("lignes", List.of())));
    }

    private static String texte(Map<String, String> champs, String cle) {
        return champs.getOrDefault(cle, "").strip();
    }

    private static long nombre(Map<String, String> champs, String cle) {
        String valeur = texte(champs, cle);
        return valeur.matches("\\d{1,18}") ? Long.parseLong(valeur) : 0;
    }
}
