package fr.maillage.personnes.accompagnement.projet.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.util.List;

/** La signature du projet : sur le papier, dont on note la date, ou à l’écran, d’un nom écrit et d’un tracé si l’on veut. */
public record SignaturePage(
        DossierVu dossier,
        String adresse,
        String professionnel,
        ProjetVu projet,
        String manque,
        String forme,
        String jour,
        String nom,
        List<ErreurDeChamp> erreurs)
        implements Page {}
