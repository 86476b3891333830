package fr.maillage.personnes.demarches.echeances.pages;

import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Ce qui peut casser dans les soixante jours, chez un agent ou dans une équipe, et la charge des semaines à venir. */
public record AgendaPage(boolean equipe, boolean conduit, List<Ligne> lignes, List<Semaine> charge) implements Page {
    /** Une échéance d’un dossier. */
    public record Ligne(
            String jour, String libelle, String nom, String numero, String href, String delai, String ton) {}

    /** Une semaine, et ce qu’elle porte. */
    public record Semaine(String libelle, int nombre) {}

    public List<Lien> onglets() {
        return List.of(
                new Lien("Mes dossiers", "/personnes/echeances"),
                new Lien("Mon équipe", "/personnes/echeances/equipe"));
    }

    public String ici() {
        return equipe ? "/personnes/echeances/equipe" : "/personnes/echeances";
    }
}
