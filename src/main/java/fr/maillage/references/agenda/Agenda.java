package fr.maillage.references.agenda;

import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** L’agenda pour les autres pièces : les rendez-vous d’un objet qu’elles tiennent, et ceux d’un agent. */
@Component
public class Agenda {
    private final JdbcRendezVous rendezVous;
    private final Objets objets;

    Agenda(JdbcRendezVous rendezVous, Objets objets) {
        this.rendezVous = rendezVous;
        this.objets = objets;
    }

    /** Les rendez-vous de cet objet, le plus récent d’abord ; l’appelant a vérifié que l’agent courant voit l’objet. */
    @Transactional(readOnly = true)
    public List<RendezVous> deLObjet(String reference) {
        return rendezVous.deLObjet(reference);
    }

    /**
     * Un passage est devenu un dossier : ses rendez-vous sont désormais ceux du dossier. L’appelant a vérifié que l’agent courant
     * tient les deux.
     */
    @Transactional
    public void changerDObjet(String ancien, String nouveau) {
        rendezVous.changerDObjet(ancien, nouveau);
    }

    /** Un jour et ce que l’agent courant y a. */
    record Tranche(
            List<RendezVous> rendezVous, Map<String, ObjetDeRendezVous.Vu> objets, List<JdbcRendezVous.Jour> jours) {}

    @Transactional
    Tranche lire(long agent, LocalDate de, LocalDate a) {
        Instant debut = de.atStartOfDay(Dates.fuseau()).toInstant();
        Instant fin = a.plusDays(1).atStartOfDay(Dates.fuseau()).toInstant();
        var lus = rendezVous.entre(agent, debut, fin);
        return new Tranche(
                lus,
                objets.montrer(lus.stream()
                        .map(RendezVous::objet)
                        .filter(o -> !o.isEmpty())
                        .collect(Collectors.toSet())),
                rendezVous.jours(QuiTravaille.exiger().organisation(), de, a));
    }

    @Transactional
    Map<String, ObjetDeRendezVous.Vu> montrer(String reference) {
        return reference.isEmpty() ? Map.of() : objets.montrer(List.of(reference));
    }
}
