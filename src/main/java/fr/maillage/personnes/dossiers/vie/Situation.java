package fr.maillage.personnes.dossiers.vie;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.references.territoire.secteurs.Competence;
import fr.maillage.socle.web.Lien;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Où en est un dossier : qui le suit, à qui il pourrait être confié, ce qui est proposé, ce qui s’est décidé. */
record Situation(
        DossierVu dossier,
        Etat etat,
        List<Suiveur> suivent,
        List<Accompagnant> equipe,
        List<Unite> unites,
        Optional<Competence.Unite> competente,
        Optional<Propose> propose,
        List<Lien> ouverts,
        List<Etape> etapes,
        boolean decide,
        boolean rouvre) {

    record Etat(
            boolean ouvert,
            LocalDate ouvertLe,
            LocalDate dernierContact,
            @Nullable LocalDate closLe) {}

    record Suiveur(long agent, String nom, boolean referent, LocalDate debut) {}

    record Accompagnant(long agent, String nom) {}

    record Unite(long id, String nom) {}

    record Propose(long id, String vers, LocalDate le, String par) {}

    Optional<Suiveur> referent() {
        return suivent.stream().filter(Suiveur::referent).findFirst();
    }

    Optional<String> nom(long agent) {
        return equipe.stream()
                .filter(a -> a.agent() == agent)
                .map(Accompagnant::nom)
                .findFirst();
    }
}
