package fr.maillage.personnes.dossiers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** De qui l’on parle : une adresse protégée n’y est pas. */
@Component
class IdentiteAPartager implements ElementAPartager {
    private final PersonnesDUnDossier personnes;
    private final Dossiers dossiers;

    IdentiteAPartager(PersonnesDUnDossier personnes, Dossiers dossiers) {
        this.personnes = personnes;
        this.dossiers = dossiers;
    }

    @Override
    public int rang() {
        return 10;
    }

    @Override
    public String libelle() {
        return "Identité et coordonnées";
    }

    @Override
    public List<Ligne> lignes(DossierVu dossier) {
        var titulaire = dossiers.foyer(dossier).stream()
                .filter(MembreDuFoyer::titulaire)
                .findFirst();
        if (titulaire.isEmpty()) return List.of();
        var c = personnes.coordonnees(dossier, titulaire.get().personne());
        var lignes = new ArrayList<Ligne>();
        ajouter(lignes, "nom", "Nom et prénom", c.nom());
        ajouter(lignes, "naissance", "Date de naissance", c.naissance());
        ajouter(lignes, "telephone", "Téléphone", String.join(" ; ", c.telephones()));
        ajouter(lignes, "commune", "Commune", c.commune());
        ajouter(lignes, "foyer", "Composition du foyer", c.foyer());
        return lignes;
    }

    private static void ajouter(List<Ligne> lignes, String cle, String libelle, String valeur) {
        if (!valeur.isBlank()) lignes.add(new Ligne("identite-" + cle, libelle, valeur));
    }
}
