package fr.maillage.references.estimation.lots;

import fr.maillage.references.droits.MoteurDeDroits;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.estimation.saisie.SaisieDEstimation;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** D’une ligne de fichier à la réponse du moteur : le même calcul sur cette machine et sur chaque nœud de Spark ; peut servir à plusieurs fils. */
public final class CalculDeLot {
    private final ColonnesDeLot colonnes;
    private final YearMonth mois;
    private final boolean etabli;
    private final MoteurDeDroits moteur;
    private final SaisieDEstimation.Rapports rapports;

    /** @throws IllegalArgumentException si les colonnes ne sont pas celles d’un foyer, ou si la loi de ce mois n’est pas tenue */
    public CalculDeLot(List<String> colonnes, ReglesDeLot regles) {
        this.colonnes = new ColonnesDeLot(colonnes);
        this.mois = regles.mois();
        this.etabli = regles.etabli();
        var baremes = regles.baremes();
        this.moteur = new MoteurDeDroits(baremes);
        this.rapports = SaisieDEstimation.Rapports.au(baremes, mois);
    }

    /** @param cases les valeurs de la ligne, dans l’ordre des colonnes ; une ligne courte finit par des cases vides */
    public ReponseDeFoyer repondre(@Nullable String[] cases) {
        var ligne = colonnes.ligne(cases);
        var fautes = new ArrayList<>(ligne.fautes());
        var saisie = new SaisieDEstimation(ligne, mois, rapports);
        Foyer foyer = saisie.foyer();
        for (ErreurDeChamp erreur : saisie.erreurs()) fautes.add(erreur.phrase());
        if (fautes.isEmpty()) fautes.addAll(moteur.controler(foyer, mois));
        if (!fautes.isEmpty()) return ReponseDeFoyer.faute(ligne.id(), fautes);
        return ReponseDeFoyer.montants(
                ligne.id(), etabli ? moteur.montantsEtablis(foyer, mois) : moteur.montants(foyer, mois));
    }

    List<ReponseDeFoyer> repondre(List<@Nullable String[]> lignes) {
        var reponses = new ArrayList<ReponseDeFoyer>(lignes.size());
        for (@Nullable String[] ligne : lignes) reponses.add(repondre(ligne));
        return reponses;
    }
}
