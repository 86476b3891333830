package fr.maillage.personnes.reprise.pages;

import fr.maillage.socle.taches.Tache;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Une reprise : ce que deviennent ses colonnes, ce que dit le contrôle, ce qui ressemble à quelqu’un, et ce qui fut chargé. */
public record ReprisePage(
        String href,
        String fichier,
        String sous,
        List<String> remarques,
        boolean ouverte,
        @Nullable Tache travail,
        String arret,
        List<String> reproches,
        List<ColonneLue> colonnes,
        Map<String, Map<String, String>> destinations,
        List<Essai> essais,
        Confier confier,
        @Nullable Controle controle,
        @Nullable Suite suite)
        implements Page {
    /** Une colonne du fichier, quelques-unes de ses valeurs, et ce qu’elle devient. */
    public record ColonneLue(int rang, String nom, List<String> exemples, String destination, boolean interdite) {
        public boolean reconnue() {
            return !destination.isEmpty();
        }
    }

    /** Une des premières lignes, telle qu’elle est comprise. */
    public record Essai(int ligne, String personnes, String naissance, String joindre, String domicile, String refus) {}

    /** À qui les dossiers sont confiés, et le motif de ceux qui n’en ont pas. */
    public record Confier(
            String motif,
            Map<Long, String> referents,
            @Nullable Long referent,
            boolean personnePossible) {}

    /** Le résultat du contrôle. */
    public record Controle(
            int lignes,
            int pretes,
            int aChoisir,
            int refusees,
            int foyers,
            int personnes,
            Map<String, Integer> motifs,
            List<Ressemblance> ressemblances,
            int toutes,
            int ici,
            int pages,
            IntFunction<String> adresse) {}

    /** Une ligne qui ressemble à une autre, ou à quelqu’un que la maison connaît. */
    public record Ressemblance(
            long id,
            int ligne,
            String personne,
            String naissance,
            String autre,
            String hrefAutre,
            String raisons,
            String choix,
            boolean rattachable) {}

    /** Après le chargement. */
    public record Suite(String phrase, int dehors, boolean peutDefaire, List<Garde> gardes) {}

    /** Un dossier qu’un retrait a gardé. */
    public record Garde(String href, String numero, String raison) {}

    public long reconnues() {
        return colonnes.stream().filter(ColonneLue::reconnue).count();
    }

    @Override
    public int statut() {
        return reproches.isEmpty() ? 200 : 422;
    }
}
