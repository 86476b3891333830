package fr.maillage.personnes.accompagnement.besoins;

import fr.maillage.personnes.accompagnement.DomainesDeVie;
import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.besoins.pages.BesoinsPage;
import fr.maillage.personnes.accompagnement.besoins.pages.SaisieDeBesoinPage;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class MettreLesBesoinsEnPage {
    private static final Map<String, String> PRIORITES =
            new TreeMap<>(Map.of("1", "1, d’abord", "2", "2, ensuite", "3", "3, puis"));

    private final TenirLesBesoins besoins;
    private final DossierSuivi suivi;
    private final DomainesDeVie domaines;

    MettreLesBesoinsEnPage(TenirLesBesoins besoins, DossierSuivi suivi, DomainesDeVie domaines) {
        this.besoins = besoins;
        this.suivi = suivi;
        this.domaines = domaines;
    }

    BesoinsPage liste(TenirLesBesoins.Lus lus) {
        return new BesoinsPage(
                lus.dossier(),
                besoins.peutEcrire(lus.dossier()),
                suivi.peut(lus.dossier(), Acte.CREER, ObjetProtege.DOCUMENTS),
                lus.besoins().stream().map(b -> ligne(b, lus.niveaux())).toList(),
                resume(lus.besoins()));
    }

    /** « 2 à traiter, 1 non couvert » : combien à chaque statut, sans total. */
    static String resume(List<Besoin> besoins) {
        var parts = new java.util.ArrayList<String>();
        for (var statut : Statut.values()) {
            long nombre = besoins.stream().filter(b -> b.statut() == statut).count();
            if (nombre > 0) parts.add(nombre + " " + statut.libelle());
        }
        return String.join(", ", parts);
    }

    private BesoinsPage.Ligne ligne(Besoin b, Map<String, String> niveaux) {
        return new BesoinsPage.Ligne(
                domaines.libelle(b.valeur("domaine")),
                niveaux.getOrDefault(b.valeur("domaine"), ""),
                b.valeur("dit"),
                b.valeur("observe"),
                b.urgence().libelle(),
                b.urgence().ton(),
                b.valeur("priorite"),
                b.etat(),
                b.statut().ton(),
                b.valeur("suite"),
                "repéré le " + Quand.jour(LocalDate.parse(b.valeur("repereLe")))
                        + (b.agent().isEmpty() ? "" : " par " + b.agent()) + " · statut du "
                        + Quand.jour(b.statutLe()),
                b.dossierHref() + "/" + b.id());
    }

    SaisieDeBesoinPage nouveau(DossierVu dossier, UUID cle, Map<String, String> valeurs, Map<String, String> raisons) {
        return page(
                dossier,
                "Noter un besoin",
                dossier.href() + "/besoins/nouveau",
                cle.toString(),
                valeurs,
                Map.of(),
                raisons,
                List.of());
    }

    SaisieDeBesoinPage suivi(
            TenirLesBesoins.Lu lu,
            Map<String, String> valeurs,
            Map<String, String> lues,
            Map<String, String> raisons,
            List<Rapprochement.Desaccord> desaccords) {
        var b = lu.besoin();
        return page(
                lu.dossier(),
                "Besoin : " + domaines.libelle(b.valeur("domaine")),
                b.dossierHref() + "/" + b.id(),
                "",
                valeurs,
                Besoin.lire(lues, ""),
                raisons,
                desaccords);
    }

    private SaisieDeBesoinPage page(
            DossierVu dossier,
            String titre,
            String envoi,
            String cle,
            Map<String, String> valeurs,
            Map<String, String> lues,
            Map<String, String> raisons,
            List<Rapprochement.Desaccord> desaccords) {
        var connus = new LinkedHashMap<>(domaines.tous());
        String sien = valeurs.getOrDefault("domaine", "");
        if (!sien.isEmpty()) connus.putIfAbsent(sien, sien);
        return new SaisieDeBesoinPage(
                dossier,
                titre,
                envoi,
                cle,
                connus,
                choix(Urgence.values(), Urgence::libelle),
                PRIORITES,
                choix(Statut.values(), Statut::libelle),
                choix(Manque.values(), Manque::libelle),
                valeurs,
                lues,
                ErreurDeChamp.de(raisons),
                desaccords.stream()
                        .map(d -> List.of(
                                d.cle(),
                                Besoin.CHAMPS.getOrDefault(d.cle(), d.cle()),
                                lisible(d.cle(), d.enregistre()),
                                lisible(d.cle(), d.saisi())))
                        .toList());
    }

    /** Une valeur telle qu’on la lit : le libellé d’un choix, le texte sinon. */
    private String lisible(String cle, String valeur) {
        if (valeur.isEmpty()) return valeur;
        return switch (cle) {
            case "domaine" -> domaines.libelle(valeur);
            case "urgence" -> choix(Urgence.values(), Urgence::libelle).getOrDefault(valeur, valeur);
            case "statut" -> choix(Statut.values(), Statut::libelle).getOrDefault(valeur, valeur);
            case "manque" -> choix(Manque.values(), Manque::libelle).getOrDefault(valeur, valeur);
            default -> valeur;
        };
    }

    private static <E extends Enum<E>> Map<String, String> choix(E[] valeurs, Function<E, String> libelle) {
        var choix = new LinkedHashMap<String, String>();
        for (E valeur : valeurs) choix.put(valeur.name(), libelle.apply(valeur));
        return choix;
    }
}
