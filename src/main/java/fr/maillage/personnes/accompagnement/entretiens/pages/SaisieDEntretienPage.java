package fr.maillage.personnes.accompagnement.entretiens.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;

/** La saisie d’un entretien : peu de champs obligatoires, l’ordre de la conversation, les notes à part. */
public record SaisieDEntretienPage(
        DossierVu dossier,
        String titre,
        String envoi,
        String retour,
        String cle,
        Map<String, String> genres,
        Map<String, String> supports,
        Map<String, String> themes,
        List<String> coches,
        int actes,
        Map<String, String> saisie,
        Map<String, String> lues,
        List<ErreurDeChamp> erreurs,
        List<List<String>> desaccords)
        implements PageRemplie {}
