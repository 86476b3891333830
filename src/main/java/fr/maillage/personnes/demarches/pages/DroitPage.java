package fr.maillage.personnes.demarches.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** Un droit pour un foyer : en mots simples, où il en est, ce qui en fut dit. */
public record DroitPage(
        DossierVu dossier,
        boolean modifiable,
        String code,
        String libelle,
        String risque,
        String sert,
        String pour,
        String demarche,
        String texte,
        int fiche,
        List<Ligne> connus,
        List<String> informations,
        Map<Long, String> personnes,
        Map<String, String> etats,
        Map<String, String> saisie,
        String reproche,
        List<ErreurDeChamp> erreurs)
        implements PageRemplie {
    /** Où en est ce droit pour quelqu’un. */
    public record Ligne(String qui, String etat, String dates) {}

    public String ici() {
        return dossier.href() + "/droits/" + code;
    }

    @Override
    public int statut() {
        return reproche.isEmpty() && erreurs.isEmpty() ? 200 : 422;
    }
}
