package fr.maillage.personnes.rendezvous;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.references.agenda.Agenda;
import fr.maillage.references.agenda.RendezVous;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Les rendez-vous sur un dossier : leur onglet, et le prochain sur l’aperçu. */
@Component
class OngletRendezVous implements OngletDeDossier {
    private final Agenda agenda;
    private final Habilitations habilitations;

    OngletRendezVous(Agenda agenda, Habilitations habilitations) {
        this.agenda = agenda;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 70;
    }

    @Override
    public String libelle() {
        return "Rendez-vous";
    }

    @Override
    public String chemin() {
        return "rendez-vous";
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return habilitations.peut(Acte.LIRE, ObjetProtege.DOSSIER_IDENTITE, dossier.cible());
    }

    @Override
    public Optional<String> apercu(DossierVu dossier) {
        return agenda.deLObjet(DossierEnRendezVous.reference(dossier.id())).stream()
                .filter(r -> r.statut() == RendezVous.Statut.PREVU && r.fin().isAfter(Instant.now()))
                .min(Comparator.comparing(RendezVous::debut))
                .map(r -> "Prochain rendez-vous : %s, %s, avec %s"
                        .formatted(r.jourEnLettres(), r.horaire(), r.nomDeLAgent()));
    }
}
