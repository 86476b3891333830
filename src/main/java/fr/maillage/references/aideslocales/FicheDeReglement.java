package fr.maillage.references.aideslocales;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    /** Une version publiée vaut après celles qui la précèdent : la plus récente qui a commencé est la bonne. */
    Optional<VersionDeReglement> enVigueur(LocalDate jour) {
        return versions.stream()
                .filter(v -> v.depuis() != null && !v.depuis().isAfter(jour))
                .findFirst();
    }

    Optional<VersionDeReglement> dernierePubliee() {
        return versions.stream().filter(VersionDeReglement::publiee).findFirst();
    }

    Optional<VersionDeReglement> version(int numero) {
        return versions.stream().filter(v -> v.numero() == numero).findFirst();
    }
}
