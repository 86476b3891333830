package fr.maillage.personnes.droitsdespersonnes.pages;

import fr.maillage.socle.web.Page;
import java.util.List;

/** Le registre des demandes de droits d’une organisation. */
public record RegistreDesDemandesPage(List<LigneDeDemande> enAttente, List<LigneDeDemande> repondues, long enRetard)
        implements Page {}
