package fr.maillage.territoires.projets.bilans;

import fr.maillage.territoires.projets.Filtre;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Un bilan : ce qu’il regarde, pour qui, ce que l’auteur y ajoute ; validé, il ne change plus. */
public record Bilan(
        long id,
        String titre,
        Lecteur lecteur,
        Filtre filtre,
        Map<String, String> textes,
        int version,
        String creePar,
        @Nullable String validePar,
        @Nullable LocalDate valideLe) {

    /** À qui l’on rend compte : la forme n’est pas la même. */
    public enum Lecteur {
        ELU("Élu", "Quatre pages au plus, un message par page."),
        FINANCEUR("Financeur", "Ce qui a été fait, pour qui, avec quel argent."),
        CONSEIL("Conseil d’administration", "Les actions, les publics, les territoires, les comptes."),
        COMITE_TECHNIQUE("Comité technique", "Tout le détail, fiche par fiche."),
        SERVICE(
                "Bilan d’activité du service",
                "Les chiffres de l’année, l’analyse, les perspectives, la liste en annexe.");

        private final String libelle;
        private final String phrase;

        Lecteur(String libelle, String phrase) {
            this.libelle = libelle;
            this.phrase = phrase;
        }

        public String libelle() {
            return libelle;
        }

        public String phrase() {
            return phrase;
        }
    }

    public Bilan {
        textes = Map.copyOf(textes);
    }

    public boolean valide() {
        return valideLe != null;
    }

    public String href() {
        return "/projets/bilans/" + id;
    }
}
