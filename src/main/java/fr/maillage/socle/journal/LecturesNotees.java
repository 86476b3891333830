package fr.maillage.socle.journal;

import fr.maillage.socle.acces.Fonction;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Qui a lu une chose, jour par jour, d’après le journal : la fonction et l’unité, jamais le nom de l’agent. */
@Component
public class LecturesNotees {
    private final JdbcConsultation base;

    LecturesNotees(JdbcConsultation base) {
        this.base = base;
    }

    /** Les lectures d’un jour par une fonction d’une unité. */
    public record Lecture(LocalDate le, String fonction, String unite, int combien) {}

    /** @param reference « dossier:12 » ; seul le journal de l’organisation courante répond */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Lecture> de(String reference) {
        return base.lectures(reference).stream()
                .map(l -> new Lecture(l.le(), libelle(l.fonction()), l.unite(), l.combien()))
                .toList();
    }

    private static String libelle(String fonction) {
        return Arrays.stream(Fonction.values())
                .filter(f -> f.name().equals(fonction))
                .findFirst()
                .map(Fonction::libelle)
                .orElse("La maison");
    }
}
