package fr.maillage.references.agenda.pages;

import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** L’agenda d’un agent : un tableau d’heures et de jours, doublé d’une liste pour le téléphone. */
public record AgendaPage(
        String vue,
        String titre,
        List<Lien> vues,
        String ici,
        String avant,
        String aujourdHui,
        String apres,
        long agent,
        Map<Long, String> collegues,
        List<JourPage> jours,
        List<Integer> heures,
        String prendre)
        implements Page {
    /** Un jour et ses rendez-vous. */
    public record JourPage(
            String date,
            String court,
            String enLettres,
            boolean aujourdHui,
            boolean duMois,
            String ferie,
            String vacances,
            List<Moment> moments) {
        public List<Moment> a(int heure) {
            return moments.stream().filter(m -> m.heure() == heure).toList();
        }

        /** Ce qui a commencé plus tôt et prend encore de cette heure : elle n’est pas libre. */
        public List<Moment> suites(int heure) {
            return moments.stream()
                    .filter(m -> !m.libere() && m.heure() < heure && m.derniereHeure() >= heure)
                    .toList();
        }

        /** D’où l’on peut encore prendre dans cette heure : son début, la fin de ce qui s’y termine, ou rien. */
        public String libre(int heure) {
            if (a(heure).stream().anyMatch(m -> !m.libere())) return "";
            String debut = "%02d:00".formatted(heure);
            return suites(heure).stream()
                    .map(m -> m.derniereHeure() > heure || m.fin().endsWith(":00") ? "" : m.fin())
                    .reduce(
                            debut,
                            (un, autre) -> un.isEmpty() || autre.isEmpty() ? "" : un.compareTo(autre) > 0 ? un : autre);
        }
    }

    /** Un rendez-vous dans une case. */
    public record Moment(
            int heure,
            int derniereHeure,
            String fin,
            String jusqua,
            String horaire,
            String titre,
            String genre,
            String ou,
            String statut,
            String ton,
            boolean prevu,
            boolean libere,
            String trajet,
            String href) {}

    public List<List<JourPage>> semaines() {
        return java.util.stream.IntStream.range(0, jours.size() / 7)
                .mapToObj(s -> jours.subList(s * 7, s * 7 + 7))
                .toList();
    }

    public boolean mois() {
        return vue.equals("mois");
    }
}
