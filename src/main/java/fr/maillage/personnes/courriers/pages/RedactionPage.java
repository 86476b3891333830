package fr.maillage.personnes.courriers.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Un écrit en préparation : ses parties l’une après l’autre, déjà remplies de ce que le dossier sait.
 *
 * @param lues ce que l’agent a sous les yeux en commençant, pour réunir deux saisies
 */
public record RedactionPage(
        DossierVu dossier,
        String ici,
        String href,
        String titre,
        String sousTitre,
        boolean aUnDestinataire,
        boolean aUneCopie,
        List<Section> sections,
        Map<String, String> saisie,
        Map<String, String> lues,
        List<List<String>> desaccords)
        implements PageRemplie {
    public record Section(String titre, List<Partie> parties) {
        /** Son titre dit alors ce qu’est le champ : on ne l’écrit pas deux fois. */
        public boolean unSeulTexte() {
            return parties.stream().filter(Partie::texte).count() < 2;
        }
    }

    /** Un texte à relire, ou ce que le dossier apporte tel quel ; {@code bloc} absent : le dossier ne l’a plus. */
    public record Partie(
            String cle,
            String libelle,
            boolean texte,
            int lignes,
            @Nullable Bloc bloc) {}
}
