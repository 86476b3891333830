package fr.maillage.references.aideslocales.pages;

import fr.maillage.references.aideslocales.regles.Champ;
import fr.maillage.references.aideslocales.regles.FormeDAide;
import fr.maillage.references.aideslocales.regles.GenreDeCondition;
import fr.maillage.references.aideslocales.regles.GenreDeMontant;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.PageDeSaisie;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Une aide qui s’écrit : des phrases à trous, une par condition. */
public record AidePage(
        String reglement,
        String nomDuReglement,
        String code,
        String empreinte,
        Map<String, String> valeurs,
        List<Ligne> conditions,
        GenreDeMontant montant,
        List<Loi> lois,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie {

    /** Une condition et ses cases, à son rang. */
    public record Ligne(int rang, GenreDeCondition genre, Map<String, String> valeurs) {
        public String prefixe() {
            return "c" + rang + "_";
        }
    }

    public record Loi(String code, String nom, String regle, String texte, String adresse, boolean aRelire) {}

    public String valeur(String champ) {
        return valeurs.getOrDefault(champ, "");
    }

    /** Les cases du montant, sous leur propre nom. */
    public Map<String, String> valeursDuMontant() {
        return montant.tournure().champs().stream()
                .collect(Collectors.toMap(Champ::code, c -> valeur("m_" + c.code())));
    }

    public boolean nouvelle() {
        return code.isEmpty();
    }

    public List<GenreDeCondition> genres() {
        return List.of(GenreDeCondition.values());
    }

    public List<GenreDeMontant> montants() {
        return List.of(GenreDeMontant.values());
    }

    public List<FormeDAide> formes() {
        return List.of(FormeDAide.values());
    }
}
