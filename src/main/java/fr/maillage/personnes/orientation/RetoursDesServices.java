package fr.maillage.personnes.orientation;

import fr.maillage.references.partenaires.OffreDeService;
import fr.maillage.references.partenaires.Partenaires;
import fr.maillage.references.partenaires.Recherche;
import fr.maillage.references.partenaires.Trouvaille;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ce que chaque service donne, et où aller plutôt quand on y attend trop ou que l’on n’y va pas. La personne choisit. */
@Component
class RetoursDesServices {
    private static final double PRES = 15;
    private static final int CHERCHES = 60;

    /** Un autre service, proche, pour le même besoin ; {@code retours} s’il y en a assez pour en parler. */
    record Ailleurs(Trouvaille trouvaille, @Nullable RetoursDUnService retours) {}

    private final JdbcRetours base;
    private final Partenaires partenaires;
    private final TransactionTemplate transaction;

    RetoursDesServices(JdbcRetours base, Partenaires partenaires, TransactionTemplate transaction) {
        this.base = base;
        this.partenaires = partenaires;
        this.transaction = transaction;
    }

    /** Tous les services de l’organisation dont on peut parler, sur les douze derniers mois. */
    List<RetoursDUnService> tous() {
        long organisation = QuiTravaille.exiger().organisation();
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(
                _ -> base.depuis(organisation, Quand.aujourdHui().minusYears(1)))));
    }

    private Map<Long, RetoursDUnService> parService() {
        return tous().stream().collect(Collectors.toMap(RetoursDUnService::service, Function.identity()));
    }

    Optional<RetoursDUnService> de(long service) {
        return Optional.ofNullable(parService().get(service));
    }

    /**
     * À quinze kilomètres au plus, pour le même besoin : d’abord un service dont les retours sont meilleurs, sinon le plus proche de
     * ceux dont on ne sait rien encore.
     */
    Optional<Ailleurs> ailleurs(OffreDeService offre, String besoin, String lieu, @Nullable Integer age) {
        String cherche =
                besoin.isEmpty() ? offre.thematiques().stream().findFirst().orElse("") : besoin;
        if (cherche.isEmpty() || lieu.isBlank()) return Optional.empty();
        var retours = parService();
        return partenaires.chercher(new Recherche("", cherche, lieu, age, "", false), CHERCHES).stream()
                .filter(t -> t.offre().id() != offre.id() && t.km() != null && t.km() <= PRES)
                .map(t -> new Ailleurs(t, retours.get(t.offre().id())))
                .filter(a -> a.retours() == null || !a.retours().aReconsiderer())
                .min(Comparator.comparing((Ailleurs a) -> a.retours() == null)
                        .thenComparing(a -> a.trouvaille().km() == null
                                ? PRES
                                : a.trouvaille().km()));
    }
}
