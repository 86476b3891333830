package fr.maillage.references.partenaires;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Ce qu’une structure propose : à quels besoins cela répond, à qui, à quelles conditions. Ce que la fiche ne dit pas se lit sur la structure. */
public record OffreDeService(long id, Structure structure, Valeurs valeurs, boolean retiree, int version) {
    public String nom() {
        return valeurs.texte("nom");
    }

    public String href() {
        return "/partenaires/services/" + id;
    }

    /** Le champ du service, sinon celui de sa structure. */
    public String ou(String champ) {
        String propre = valeurs.texte(champ);
        return propre.isEmpty() ? structure.valeurs().texte(champ) : propre;
    }

    /** L’adresse sur une ligne ; vide si rien n’est connu. */
    public String adresse() {
        var lieu = valeurs.texte("commune").isEmpty() ? structure.valeurs() : valeurs;
        String ville = (lieu.texte("code_postal") + " " + lieu.texte("commune")).strip();
        return java.util.stream.Stream.of(lieu.texte("adresse"), lieu.texte("complement_adresse"), ville)
                .filter(t -> !t.isEmpty())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    public List<String> thematiques() {
        return valeurs.liste("thematiques");
    }

    Optional<Ages> ages() {
        return Ages.lire(List.of(
                valeurs.texte("publics_precisions"), valeurs.texte("conditions_acces"), valeurs.texte("description")));
    }

    LocalDate miseAJour() {
        return LocalDate.parse(valeurs.texte("date_maj"));
    }

    boolean aVerifier(LocalDate jour) {
        return Structure.ancienne(miseAJour(), jour);
    }
}
