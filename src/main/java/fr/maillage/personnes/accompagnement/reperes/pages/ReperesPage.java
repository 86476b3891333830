package fr.maillage.personnes.accompagnement.reperes.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Les repères d’un public : quoi demander, à quoi prendre garde, quels droits regarder, qui solliciter. */
public record ReperesPage(
        DossierVu dossier,
        List<MembreDuFoyer> foyer,
        long personne,
        List<Choix> publics,
        List<Choix> situations,
        String titre,
        String avis,
        List<Question> questions,
        List<String> attention,
        List<Droit> droits,
        List<Partenaire> partenaires,
        String verifieLe)
        implements Page {
    public record Choix(String code, String libelle, boolean choisi) {}

    public record Question(String domaine, String texte) {}

    /** Un droit ; {@code etat} : ouvert, non ouvert, à vérifier, ou vide. */
    public record Droit(String libelle, String etat, String dit, String source, String href) {
        public String ton() {
            return switch (etat) {
                case "ouvert" -> "ok";
                case "non ouvert" -> "neutre";
                default -> "bientot";
            };
        }
    }

    public record Partenaire(String libelle, String href) {}

    public String adresse() {
        return dossier.href() + "/reperes";
    }
}
