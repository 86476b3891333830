package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les dossiers dans les listes des autres pièces. */
@Component
class DossiersEnListe {
    private final JdbcAbreges abreges;
    private final Journal journal;

    DossiersEnListe(JdbcAbreges abreges, Journal journal) {
        this.abreges = abreges;
        this.journal = journal;
    }

    @Transactional
    Map<Long, DossierAbrege> abreges(Collection<Long> ids) {
        var lus = abreges.lire(ids);
        if (!lus.isEmpty()) {
            journal.noter(
                    Acte.LIRE,
                    ObjetProtege.DOSSIER_IDENTITE,
                    "liste",
                    "Montrés dans une liste : "
                            + lus.values().stream().map(DossierAbrege::numero).collect(Collectors.joining(" ")));
        }
        return lus;
    }

    List<Long> ouverts(@Nullable Long unite) {
        return unite == null ? abreges.suivis() : abreges.deLUnite(unite);
    }

    Map<Long, String> communes(Collection<Long> ids) {
        return abreges.communes(ids);
    }

    void contact(long dossier) {
        abreges.contact(dossier);
    }
}
