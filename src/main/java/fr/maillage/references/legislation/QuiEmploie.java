package fr.maillage.references.legislation;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.EmploiDeBareme;
import fr.maillage.references.droits.EmploisDesBaremes;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Les règles qui lisent un barème : celles du moteur de droits, trouvées en les construisant, et celles que les autres pièces déclarent. */
@Component
class QuiEmploie {
    private final ObjectProvider<EmploiDeBareme> declares;

    QuiEmploie(ObjectProvider<EmploiDeBareme> declares) {
        this.declares = declares;
    }

    List<String> lire(String code, LocalDate jour) {
        var moteur = EmploisDesBaremes.au(Baremes.duProduit(), jour).getOrDefault(code, List.of());
        var autres = declares.stream()
                .filter(e -> e.codes().contains(code))
                .map(EmploiDeBareme::regle)
                .sorted();
        return Stream.concat(moteur.stream(), autres).distinct().toList();
    }
}
