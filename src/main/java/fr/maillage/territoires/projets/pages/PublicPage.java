package fr.maillage.territoires.projets.pages;

import fr.maillage.references.publics.PublicVise;
import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.Page;
import fr.maillage.territoires.projets.Decompte;
import fr.maillage.territoires.projets.Fiche;
import fr.maillage.territoires.projets.LieuxDeFiche;
import java.util.List;

/** Tout ce qui concerne un public : ses fiches, leurs budgets, leurs bénéficiaires. */
public record PublicPage(
        PublicVise vise, List<Lien> chiffres, Decompte decompte, LieuxDeFiche noms, boolean peutExporter)
        implements Page {
    public String lieux(Fiche fiche) {
        return noms.noms(fiche);
    }
}
