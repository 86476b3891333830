package fr.maillage.personnes.courriers.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.ecriture.Remarque;
import fr.maillage.socle.web.Page;
import java.util.List;

/** Un écrit à relire, ou tel qu’il a été arrêté. */
public record EcritPage(
        DossierVu dossier,
        String ici,
        String href,
        String titre,
        Etat etat,
        List<Section> sections,
        List<Section> copie,
        List<FichierVu> fichiers,
        List<Version> versions,
        List<String> refus,
        List<Passage> passages)
        implements Page {
    /**
     * @param remis le jour de la remise à la personne, ou vide
     * @param aujourdHui la valeur proposée pour le noter
     */
    public record Etat(
            boolean arrete,
            boolean retouche,
            boolean modifiable,
            String libelle,
            String ton,
            String reference,
            String par,
            String lecteurs,
            String remis,
            String aujourdHui) {}

    public record Section(String titre, List<Bloc> blocs) {}

    public record FichierVu(String libelle, String href) {}

    public record Version(String libelle, String href, boolean celleCi) {}

    /** Un jugement relevé, et la partie où il est. */
    public record Passage(String partie, Remarque remarque) {}
}
