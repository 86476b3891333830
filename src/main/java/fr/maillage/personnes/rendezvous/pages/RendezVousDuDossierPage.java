package fr.maillage.personnes.rendezvous.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Les rendez-vous d’un dossier. */
public record RendezVousDuDossierPage(DossierVu dossier, String prendre, List<Ligne> aVenir, List<Ligne> passes)
        implements Page {
    /** Un rendez-vous. {@code href} : vide si l’agent ne tient pas cet agenda. */
    public record Ligne(
            String jour,
            String horaire,
            String genre,
            String ou,
            String agent,
            String statut,
            String ton,
            String href) {}
}
