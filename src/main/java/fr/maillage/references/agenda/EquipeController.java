package fr.maillage.references.agenda;

import fr.maillage.references.agenda.pages.EquipePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Exige;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** La semaine de toute l’équipe, pour qui tient ses agendas : qui est pris, quand et à quoi ; jamais avec qui. */
@Controller
@Exige(acte = Acte.CREER, objet = ObjetProtege.PLANNING)
class EquipeController {
    private static final String EQUIPE = "/agenda/equipe";
    private static final DateTimeFormatter COURT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.FRANCE);

    private final JdbcRendezVous rendezVous;
    private final Planifier planifier;

    EquipeController(JdbcRendezVous rendezVous, Planifier planifier) {
        this.rendezVous = rendezVous;
        this.planifier = planifier;
    }

    @GetMapping(EQUIPE)
    @Transactional(readOnly = true)
    EquipePage montrer(@RequestParam(defaultValue = "") String jour) {
        var semaine = Vue.SEMAINE.jours(lire(jour));
        var moi = QuiTravaille.exiger();
        Map<Long, String> equipe = rendezVous.collegues(moi.organisation(), moi.idUnite());
        var tenus = equipe.keySet().stream().filter(planifier::peutTenir).toList();
        var pris = rendezVous
                .deLEquipe(
                        tenus,
                        semaine.getFirst().atStartOfDay(Dates.fuseau()).toInstant(),
                        semaine.getLast()
                                .plusDays(1)
                                .atStartOfDay(Dates.fuseau())
                                .toInstant())
                .stream()
                .filter(r -> r.statut().occupe())
                .collect(Collectors.groupingBy(RendezVous::agent));
        var jours = semaine.stream()
                .filter(j -> j.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
                        || pris.values().stream()
                                .flatMap(List::stream)
                                .anyMatch(r -> r.jour().equals(j)))
                .toList();
        LocalDate lundi = semaine.getFirst();
        return new EquipePage(
                Vue.SEMAINE.titre(lundi),
                adresse(lundi.minusWeeks(1)),
                adresse(Quand.aujourdHui()),
                adresse(lundi.plusWeeks(1)),
                jours.stream().map(COURT::format).toList(),
                tenus.stream()
                        .map(a -> ligne(a, equipe.getOrDefault(a, ""), jours, pris.getOrDefault(a, List.of())))
                        .toList());
    }

    private static EquipePage.Ligne ligne(long agent, String nom, List<LocalDate> jours, List<RendezVous> pris) {
        long minutes = pris.stream()
                .mapToLong(r -> Duration.between(r.debut(), r.fin()).toMinutes() + 2L * r.trajet())
                .sum();
        return new EquipePage.Ligne(
                nom,
                "/agenda?vue=semaine&jour=" + jours.getFirst() + "&agent=" + agent,
                "%d h %02d".formatted(minutes / 60, minutes % 60),
                jours.stream()
                        .map(j -> pris.stream()
                                .filter(r -> r.jour().equals(j))
                                .map(r -> new EquipePage.Moment(
                                        r.horaire(),
                                        r.genre().libelle(),
                                        r.statut().ton()))
                                .toList())
                        .toList());
    }

    private static String adresse(LocalDate jour) {
        return EQUIPE + "?jour=" + jour;
    }

    private static LocalDate lire(String ecrit) {
        return Dates.lue(ecrit).orElseGet(Quand::aujourdHui);
    }
}
