package fr.maillage.references.territoire.secteurs;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.perimetres.Perimetre;
import fr.maillage.references.territoire.perimetres.Perimetres;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Dit quelle unité de l’organisation répond d’une adresse. L’accueil et les dossiers l’appellent à chaque demande créée ;
 * l’agent peut en choisir une autre, en disant pourquoi.
 */
@Component
@Transactional
public class UnitesCompetentes {
    private final JdbcSecteurs secteurs;
    private final Territoires territoires;
    private final Perimetres perimetres;
    private final Journal journal;

    UnitesCompetentes(JdbcSecteurs secteurs, Territoires territoires, Perimetres perimetres, Journal journal) {
        this.secteurs = secteurs;
        this.territoires = territoires;
        this.perimetres = perimetres;
        this.journal = journal;
    }

    public Competence pour(Adresse adresse) {
        Geographie geographie = territoires.geographie();
        Optional<Territoire> commune =
                geographie.trouver(Maille.COMMUNE, adresse.commune()).filter(Territoire::actuel);
        if (commune.isEmpty()) {
            return new Competence.Aucune("« %s » n’est le code d’aucune commune d’aujourd’hui. Cherchez-la par son nom."
                    .formatted(adresse.commune()));
        }
        Territoire iris = geographie
                .trouver(Maille.IRIS, adresse.iris())
                .filter(i -> i.rattachement().commune().equals(adresse.commune()))
                .orElse(null);
        List<Competence.Unite> unites = secteurs.lister(organisation()).stream()
                .filter(s -> s.prend(commune.get(), iris, geographie))
                .map(Secteur::unite)
                .toList();
        return repondre(unites, commune.get(), iris);
    }

    private static Competence repondre(List<Competence.Unite> unites, Territoire commune, @Nullable Territoire iris) {
        String ou = iris == null ? commune.nom() : commune.nom() + ", " + iris.nom();
        return switch (unites.size()) {
            case 0 ->
                new Competence.Aucune(
                        "Aucun secteur de l’organisation ne prend %s. Un périmètre ou une commune manque peut-être à une unité."
                                .formatted(ou));
            case 1 -> new Competence.Une(unites.getFirst(), "%s est dans son secteur.".formatted(ou));
            default ->
                new Competence.Plusieurs(
                        unites,
                        iris == null
                                ? "%s est partagée entre plusieurs secteurs : précisez le quartier.".formatted(ou)
                                : "Plusieurs secteurs prennent %s : corrigez leurs périmètres, qui se recouvrent."
                                        .formatted(ou));
        };
    }

    /** L’unité d’une demande : celle de l’adresse ; ou celle que l’agent préfère, si son motif se lit. */
    public UniteRetenue retenir(Adresse adresse, @Nullable Long preferee, String motif) {
        Competence competence = pour(adresse);
        if (competence instanceof Competence.Une(Competence.Unite unite, String _)
                && (preferee == null || preferee == unite.id())) {
            return new UniteRetenue.DeLAdresse(unite);
        }
        if (preferee == null) {
            return new UniteRetenue.Refusee(
                    switch (competence) {
                        case Competence.Plusieurs(List<Competence.Unite> _, String quoiFaire) -> quoiFaire;
                        case Competence.Aucune(String raison) -> raison + " Choisissez l’unité et dites pourquoi.";
                        case Competence.Une _ ->
                            throw new IllegalStateException("une seule unité est toujours retenue");
                    });
        }
        if (motif.strip().length() < Cible.MOTIF_MINIMAL) {
            return new UniteRetenue.Refusee(
                    "Dites pourquoi cette unité plutôt que celle de l’adresse, en %d signes au moins."
                            .formatted(Cible.MOTIF_MINIMAL));
        }
        return new UniteRetenue.Changee(exiger(preferee).unite(), motif.strip());
    }

    List<Secteur> miens() {
        return secteurs.lister(organisation());
    }

    Secteur exiger(long unite) {
        return miens().stream()
                .filter(s -> s.unite().id() == unite)
                .findFirst()
                .orElseThrow(() -> new Introuvable("unité " + unite));
    }

    List<Map.Entry<Fonction, Integer>> agents(long unite) {
        return secteurs.agents(unite);
    }

    /** Donne un périmètre de l’organisation pour secteur à l’unité ; sans périmètre, elle revient à ses communes. */
    void donner(long unite, String code) {
        Secteur secteur = exiger(unite);
        Integer perimetre = code.isEmpty() ? null : perimetre(code).territoire().id();
        secteurs.donner(unite, perimetre);
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DONNEES_PUBLIQUES,
                "unite:" + unite,
                "Secteur de « %s » : %s"
                        .formatted(
                                secteur.unite().nom(),
                                code.isEmpty() ? "ses communes déclarées" : "périmètre " + code));
    }

    private Perimetre perimetre(String code) {
        return territoires
                .geographie()
                .trouver(Maille.PERIMETRE, code)
                .flatMap(perimetres::trouver)
                .orElseThrow(() -> new Introuvable("périmètre " + code));
    }

    private static long organisation() {
        return QuiTravaille.exiger().organisation();
    }
}
