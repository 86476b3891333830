package fr.maillage.personnes.courriers.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Les écrits d’un dossier : ceux qui sont gardés, et tous ceux que l’on peut faire. */
public record EcritsDuDossierPage(DossierVu dossier, String ici, List<Ligne> lignes, List<Groupe> groupes)
        implements Page {
    /** Un écrit gardé ou en préparation ; une seule ligne pour toutes ses versions. */
    public record Ligne(String href, String titre, String sujet, String precision, String etat, String ton) {}

    /** Une sorte d’écrit, et de quoi la tirer. {@code avant} : ce qu’il faut avoir noté, si rien ne le permet encore. */
    public record Groupe(String code, String libelle, String phrase, String avant, List<Sujet> sujets) {}

    public record Sujet(String cle, String libelle) {}
}
