package fr.maillage.personnes.orientation;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.PersonnesDUnDossier;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Ce qui peut être dit au partenaire, champ par champ. Une adresse protégée, une note, une évaluation, un budget n’y sont
 * pas : ce n’est pas à cocher.
 */
@Component
class CePartage {
    static final String NOM = "nom";
    static final String POURQUOI = "pourquoi";

    /** Coché d’avance : le moins qui permette de recevoir la personne. */
    static final Set<String> D_AVANCE = Set.of(NOM, "telephone", POURQUOI, "demande", "referent");

    private final PersonnesDUnDossier personnes;

    CePartage(PersonnesDUnDossier personnes) {
        this.personnes = personnes;
    }

    /** Tout ce qui pourrait l’être, avec les valeurs d’aujourd’hui ; un champ vide n’y est pas. */
    Partage de(DossierVu dossier, long personne, String pourquoi, String utile, Demande demande) {
        var c = personnes.coordonnees(dossier, personne);
        var lignes = new ArrayList<Partage.Ligne>();
        ajouter(lignes, NOM, "Nom et prénom", c.nom());
        ajouter(lignes, "naissance", "Date de naissance", c.naissance());
        ajouter(lignes, "telephone", "Téléphone", String.join(" ; ", c.telephones()));
        ajouter(lignes, "langue", "Langue", c.langue());
        ajouter(lignes, "commune", "Commune", c.commune());
        ajouter(lignes, "adresse", "Adresse", c.adresse());
        ajouter(lignes, "foyer", "Composition du foyer", c.foyer());
        ajouter(lignes, "demande", "Ce qui est demandé", demande.libelle());
        ajouter(lignes, POURQUOI, "Pourquoi", pourquoi);
        ajouter(lignes, "utile", "Ce qu’il est utile de savoir", utile);
        var agent = QuiTravaille.exiger();
        ajouter(
                lignes,
                "referent",
                "Qui suit",
                (c.referent().isEmpty() ? agent.nom() : c.referent()) + ", " + agent.unite());
        return new Partage(lignes);
    }

    /** Ce que cette orientation dit au partenaire : ce qui est parti, sinon ce qui partirait. */
    Partage de(DossierVu dossier, Orientation o) {
        var envoye = o.envoye();
        return envoye != null
                ? envoye
                : de(dossier, o.personne(), o.textes().pourquoi(), o.textes().utile(), o.demande())
                        .seulement(o.champs());
    }

    private static void ajouter(List<Partage.Ligne> lignes, String champ, String libelle, String valeur) {
        if (!valeur.isBlank()) lignes.add(new Partage.Ligne(champ, libelle, valeur.strip()));
    }
}
