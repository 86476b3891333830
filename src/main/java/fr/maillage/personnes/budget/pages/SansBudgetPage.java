package fr.maillage.personnes.budget.pages;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.web.Page;

/** Un dossier qui n’a pas encore de budget. */
public record SansBudgetPage(DossierVu dossier, String adresse, boolean modifiable) implements Page {}
