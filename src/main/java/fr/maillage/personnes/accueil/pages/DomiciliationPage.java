package fr.maillage.personnes.accueil.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** La domiciliation dans un dossier : ses demandes, ses décisions, son courrier. */
public record DomiciliationPage(
        DossierVu dossier,
        boolean habilite,
        List<Une> domiciliations,
        Map<String, String> personnes,
        Map<String, Map<String, String>> listes,
        Map<String, String> saisie,
        String jour,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {
    /** Ce qui presse, et combien. */
    public record Alerte(String phrase, String ton) {}

    /** Un pli ou un contact. */
    public record PliPage(String jour, String genre, int nombre, String agent) {}

    /** Une élection de domicile. */
    public record Une(
            long id,
            String nom,
            String demande,
            String code,
            String etat,
            String ton,
            List<Alerte> alertes,
            List<String> faits,
            int enBoite,
            String entretien,
            boolean vivante,
            List<PliPage> plis,
            int version) {
        public boolean aDecider() {
            return code.equals("A_DECIDER");
        }

        public boolean refusee() {
            return code.equals("REFUSEE");
        }

        public boolean radiee() {
            return code.equals("RADIEE");
        }
    }

    public String ici() {
        return dossier.href() + "/domiciliation";
    }

    public boolean demandeEnCours() {
        return domiciliations.stream().anyMatch(Une::aDecider);
    }

    public Map<String, String> liste(String cle) {
        return listes.getOrDefault(cle, Map.of());
    }
}
