package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.dossiers.DossierAbrege;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Quand;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les visites que l’agent va faire aujourd’hui et demain, avec le nom du dossier : ce qu’il faut avoir avant de partir. */
@Component
class LireMesVisites {
    record MaVisite(Visite visite, DossierAbrege dossier) {
        /** « aujourd’hui à 14 h 30 ». */
        String quand() {
            String heure = visite.valeur("heure").replace(":", " h ");
            return (visite.jour().equals(Quand.aujourdHui()) ? "aujourd’hui" : "demain")
                    + (heure.isEmpty() ? "" : " à " + heure);
        }
    }

    private final JdbcVisites visites;
    private final Dossiers dossiers;

    LireMesVisites(JdbcVisites visites, Dossiers dossiers) {
        this.visites = visites;
        this.dossiers = dossiers;
    }

    @Transactional
    List<MaVisite> prochaines() {
        var jour = Quand.aujourdHui();
        var miennes = visites.miennes(jour, jour.plusDays(1));
        if (miennes.isEmpty()) return List.of();
        var connus = dossiers.abreges(miennes.stream().map(Visite::dossier).collect(Collectors.toSet()));
        return miennes.stream()
                .flatMap(v -> Optional.ofNullable(connus.get(v.dossier())).map(d -> new MaVisite(v, d)).stream())
                .sorted(Comparator.comparing((MaVisite m) -> m.visite().jour())
                        .thenComparing(m -> m.visite().valeur("heure")))
                .toList();
    }
}
