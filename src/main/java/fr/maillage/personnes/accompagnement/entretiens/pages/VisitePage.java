package fr.maillage.personnes.accompagnement.entretiens.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;
import java.util.List;
import java.util.Map;

/** Une visite à domicile avant de partir : la sécurité d’abord, puis de quoi l’emporter. */
public record VisitePage(
        DossierVu dossier,
        String adresse,
        String titre,
        String etat,
        String ton,
        boolean prevue,
        List<String> consignes,
        Map<String, String> reperes,
        String compteRendu)
        implements Page {}
