package fr.maillage.references.territoire.imports;

import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.CatalogueInvalide;
import fr.maillage.references.territoire.catalogue.Variable;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fait d’une description un modèle que le catalogue connaît aussitôt, et le note au journal. */
@Component
class EnregistrerUnModele {
    /** Enregistré, ou refusé avec toutes ses fautes. */
    sealed interface Resultat {
        record Enregistre(Modele modele) implements Resultat {}

        record Refuse(List<String> fautes) implements Resultat {}
    }

    private final JdbcModeles modeles;
    private final ModelesAuCatalogue auCatalogue;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;
    private final Journal journal;

    EnregistrerUnModele(
            JdbcModeles modeles,
            ModelesAuCatalogue auCatalogue,
            Catalogue catalogue,
            TransactionTemplate transaction,
            Journal journal) {
        this.modeles = modeles;
        this.auCatalogue = auCatalogue;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.journal = journal;
    }

    Resultat executer(Description description) {
        List<String> fautes = new ArrayList<>(description.fautes());
        description.mesures().forEach(m -> fautes.addAll(fautes(m)));
        if (!fautes.isEmpty()) return new Resultat.Refuse(fautes);
        long id = modeles.prochain();
        var fiches = FichesDuModele.ecrire(id, description);
        try {
            catalogue.essayer(fiches);
        } catch (CatalogueInvalide faute) {
            return new Resultat.Refuse(faute.fautes());
        }
        transaction.executeWithoutResult(_ -> {
            modeles.ajouter(
                    id, description.libelle(), fiches, QuiTravaille.exiger().nom());
            modeles.changer();
            journal.noter(
                    Acte.CREER,
                    ObjetProtege.DONNEES_PUBLIQUES,
                    Modele.format(id),
                    "Modèle d’import « %s »".formatted(description.libelle()));
        });
        auCatalogue.oublier();
        return new Resultat.Enregistre(modeles.trouver(id).orElseThrow());
    }

    private List<String> fautes(Description.Mesure mesure) {
        Optional<Variable> connue = catalogue.variable(mesure.variable());
        if (mesure.nouvelle()) {
            return connue.map(v -> List.of(
                            "« %s » : le code %s est déjà celui de « %s ». Choisissez « mesure connue », ou un autre code."
                                    .formatted(mesure.cle(), v.code(), v.libelle())))
                    .orElse(List.of());
        }
        return connue.isPresent()
                ? List.of()
                : List.of("« %s » : aucune mesure connue n’a le code « %s ». Choisissez-en une dans la liste."
                        .formatted(mesure.cle(), mesure.variable()));
    }
}
