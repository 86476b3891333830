package fr.maillage.references.aideslocales;

import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Un règlement et ses versions, de la plus récente à la première. */
record FicheDeReglement(long id, String nom, boolean demonstration, List<VersionDeReglement> versions) {
    FicheDeReglement {
        versions = List.copyOf(versions);
    }

    String href() {
        return "/droits/aides-locales/" + id;
    }

    Optional<VersionDeReglement> brouillon() {
        return versions.stream().filter(v -> !v.publiee()).findFirst();
    }

    /** Une version publiée vaut après celles qui la précèdent : la plus récente qui a commencé est la bonne, si on ne l’a pas retirée. */
    Optional<VersionDeReglement> enVigueur(LocalDate jour) {
        return commencees(jour).findFirst().filter(v -> !v.retiree(jour));
    }

    private Stream<VersionDeReglement> commencees(LocalDate jour) {
        return versions.stream().filter(v -> v.depuis() != null && !v.depuis().isAfter(jour));
    }

    /** Celle qui vaut aujourd’hui ; à défaut, la dernière publiée, puis le brouillon. */
    VersionDeReglement courante() {
        return enVigueur(Quand.aujourdHui()).or(this::dernierePubliee).orElseGet(versions::getFirst);
    }

    /** Depuis quand aucune version ne donne plus cette aide ; absent si elle se donne encore. */
    Optional<LocalDate> retiree(LocalDate jour, Predicate<VersionDeReglement> donne) {
        @Nullable LocalDate depuis = null;
        for (VersionDeReglement version : commencees(jour).toList()) {
            if (version.retiree(jour))
                depuis = Objects.requireNonNull(version.retrait()).le();
            if (donne.test(version)) return Optional.ofNullable(depuis);
            depuis = version.depuis();
        }
        return Optional.ofNullable(depuis);
    }

    Optional<VersionDeReglement> dernierePubliee() {
        return versions.stream().filter(VersionDeReglement::publiee).findFirst();
    }

    Optional<VersionDeReglement> version(int numero) {
        return versions.stream().filter(v -> v.numero() == numero).findFirst();
    }
}
