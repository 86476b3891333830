package fr.maillage.references.partenaires;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.acces.Quand;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cherche par besoin, lieu et public. Est écarté ce que la fiche exclut en toutes lettres (zone, âge, public) ; vient
 * d’abord ce qui vise précisément cette personne et couvre sa commune, puis le plus proche.
 */
@Component
class ChercherUneOffre {
    private static final String POUR_TOUS = "tous-publics";
    private static final Set<String> PARTOUT = Set.of("france", "99100");

    /** Des repères larges, pour ne pas montrer à un jeune ce qui n’est que pour les aînés ; l’âge écrit sur la fiche l’emporte. */
    private static final int JEUNE_JUSQU_A = 30;

    private static final int SENIOR_DES = 50;

    private final JdbcPartenaires base;
    private final LieuxDesPartenaires lieux;

    ChercherUneOffre(JdbcPartenaires base, LieuxDesPartenaires lieux) {
        this.base = base;
        this.lieux = lieux;
    }

    /** Les mots tapés, tels qu’ils se comparent, et les partenaires que tout le monde nomme ainsi. */
    private record Mots(List<String> nus, Set<TypeDePartenaire> types) {
        static Mots lire(String tapes) {
            return tapes.isBlank()
                    ? new Mots(List.of(), Set.of())
                    : new Mots(List.of(Vocabulaires.nu(tapes).split(" ")), TypeDePartenaire.quiRepondentA(tapes));
        }
    }

    @Transactional(readOnly = true)
    List<Trouvaille> executer(Recherche recherche) {
        var commune = lieux.chercher(recherche.lieu()).orElse(null);
        LocalDateTime maintenant = LocalDateTime.now();
        var mots = Mots.lire(recherche.mots());
        return candidats(recherche.besoin()).stream()
                .filter(o -> couvre(o, commune))
                .filter(o -> admet(o, recherche))
                .flatMap(o -> regarder(o, recherche, mots, commune, maintenant).stream())
                .filter(t -> !recherche.ouvertMaintenant() || t.ouvert())
                .sorted(ORDRE)
                .toList();
    }

    private static final Comparator<Trouvaille> ORDRE = Comparator.comparing(
                    (Trouvaille t) -> !(t.vise() && t.surPlace()))
            .thenComparing(t -> !t.vise())
            .thenComparing(t -> t.km() == null ? Double.MAX_VALUE : t.km())
            .thenComparing(Trouvaille::aVerifier)
            .thenComparing(t -> Vocabulaires.nu(t.offre().nom()));

    private List<OffreDeService> candidats(String besoin) {
        if (besoin.isEmpty()) return base.services();
        return base.parmi(Vocabulaires.liste("thematiques").keySet().stream()
                .filter(t -> Vocabulaires.repond(t, besoin))
                .toList());
    }

    private Optional<Trouvaille> regarder(
            OffreDeService offre,
            Recherche recherche,
            Mots mots,
            @Nullable Territoire commune,
            LocalDateTime maintenant) {
        var type = offre.structure().type();
        String mention = "";
        if (!mots.nus().isEmpty()) {
            boolean parLeType = type.filter(mots.types()::contains).isPresent();
            if (!parLeType && !contient(offre, mots.nus())) return Optional.empty();
            mention = type.flatMap(t -> t.ancien(recherche.mots()))
                    .map(TypeDePartenaire::mention)
                    .orElse("");
        }
        var horaires = Horaires.lire(offre.ou(Champ.HORAIRES));
        return Optional.of(new Trouvaille(
                offre,
                commune == null ? null : lieux.km(commune, offre),
                vise(offre, recherche),
                commune != null && surPlace(offre, commune),
                offre.ages().map(Ages::enMots).orElse(""),
                mention,
                horaires.map(h -> h.enCeMoment(maintenant)).orElse(""),
                horaires.filter(h -> h.ouvert(maintenant)).isPresent(),
                offre.aVerifier(Quand.aujourdHui())));
    }

    private static boolean contient(OffreDeService offre, List<String> mots) {
        String texte = Vocabulaires.nu(String.join(
                " ",
                offre.nom(),
                offre.structure().nom(),
                offre.valeurs().texte("description"),
                offre.ou("commune"),
                String.join(" ", Vocabulaires.libelles("thematiques", offre.thematiques()))));
        return mots.stream().allMatch(texte::contains);
    }

    /** La zone d’éligibilité, quand elle est dite, comprend-elle cette commune ? */
    private static boolean couvre(OffreDeService offre, @Nullable Territoire commune) {
        var zones = offre.valeurs().liste("zone_eligibilite");
        return commune == null || zones.isEmpty() || zones.stream().anyMatch(z -> comprend(z, commune));
    }

    private static boolean comprend(String zone, Territoire commune) {
        var la = commune.rattachement();
        return PARTOUT.contains(zone)
                || zone.equals(commune.code())
                || zone.equals(la.epci())
                || zone.equals(la.departement());
    }

    /** Dans la commune même, ou dans une zone plus étroite que le département qui la nomme. */
    private static boolean surPlace(OffreDeService offre, Territoire commune) {
        return offre.ou("code_insee").equals(commune.code())
                || offre.valeurs().liste("zone_eligibilite").stream()
                        .anyMatch(z -> z.equals(commune.code())
                                || z.equals(commune.rattachement().epci()));
    }

    private static boolean admet(OffreDeService offre, Recherche recherche) {
        Integer age = recherche.age();
        var publics = offre.valeurs().liste("publics");
        if (age != null) {
            var ages = offre.ages();
            if (ages.isPresent() && !ages.get().comprend(age)) return false;
            if (ages.isEmpty() && publics.equals(List.of("jeunes")) && age > JEUNE_JUSQU_A) return false;
            if (ages.isEmpty() && publics.equals(List.of("seniors")) && age < SENIOR_DES) return false;
        }
        return recherche.publicVise().isEmpty()
                || publics.isEmpty()
                || publics.contains(POUR_TOUS)
                || publics.contains(recherche.publicVise());
    }

    /** La fiche vise-t-elle précisément cette personne, plutôt que tout le monde ? */
    private static boolean vise(OffreDeService offre, Recherche recherche) {
        var publics = offre.valeurs().liste("publics");
        Integer age = recherche.age();
        boolean parLAge = age != null
                && (offre.ages().filter(a -> a.comprend(age)).isPresent()
                        || (publics.contains("jeunes") && age <= JEUNE_JUSQU_A)
                        || (publics.contains("seniors") && age >= SENIOR_DES));
        return parLAge || (!recherche.publicVise().isEmpty() && publics.contains(recherche.publicVise()));
    }
}
