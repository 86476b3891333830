package fr.maillage.territoires.projets;

import fr.maillage.socle.acces.RegistreDesSirets;
import fr.maillage.socle.acces.Situation;
import fr.maillage.territoires.projets.Contenu.Choix;
import fr.maillage.territoires.projets.Contenu.Etape;
import fr.maillage.territoires.projets.Contenu.Images;
import fr.maillage.territoires.projets.Contenu.Jalon;
import fr.maillage.territoires.projets.Contenu.Origine;
import fr.maillage.territoires.projets.Contenu.Pas;
import fr.maillage.territoires.projets.Contenu.Poste;
import fr.maillage.territoires.projets.Contenu.Pratique;
import fr.maillage.territoires.projets.Contenu.Recit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Au premier démarrage, pose quelques fiches inventées, marquées comme telles, dans l’organisation de démonstration. */
@Component
@Order(40)
@ConditionalOnBooleanProperty(name = "maillage.demonstration", matchIfMissing = true)
class FichesDeDemonstration implements ApplicationRunner {
    record Fichier(String siret, List<Ligne> fiches) {}

    record Ligne(
            NatureDeFiche nature,
            EtatDeFiche etat,
            String titre,
            List<String> territoires,
            List<String> publics,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            @Nullable Integer prevus,
            @Nullable Integer beneficiaires,
            @Nullable List<String> portrait,
            String objet,
            String contexte,
            String enjeux,
            @Nullable List<String> objectifs,
            @Nullable String inaction,
            @Nullable String benefices,
            @Nullable String risques,
            @Nullable String recommandation,
            @Nullable String demande,
            @Nullable String resultats,
            @Nullable List<Option> options,
            @Nullable List<Ligne.Budget> budget,
            @Nullable List<Jalon> jalons,
            int signaux,
            int besoins,
            String origine,
            @Nullable List<PasFait> etapes,
            @Nullable Venir pratique) {
        record Option(
                String titre,
                String avantages,
                String inconvenients,
                BigDecimal cout,
                String juridique,
                String financier) {}

        record Budget(String sens, String libelle, BigDecimal montant) {}

        record PasFait(Pas pas, LocalDate jour, String reference, String texte) {}

        record Venir(
                LocalDate jour,
                String heure,
                String lieu,
                String contact,
                String cout,
                String accessibilite,
                String accroche,
                Images images) {}
    }

    private final JdbcFiches jdbc;
    private final LieuxDeFiche lieux;
    private final ConstatsDuPortrait portraits;
    private final RegistreDesSirets organisations;
    private final TransactionTemplate transaction;

    FichesDeDemonstration(
            JdbcFiches jdbc,
            LieuxDeFiche lieux,
            ConstatsDuPortrait portraits,
            RegistreDesSirets organisations,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.lieux = lieux;
        this.portraits = portraits;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (jdbc.demonstrationPosee()) return false;
            Fichier fichier = lire();
            var organisation = organisations.organisationDe(fichier.siret());
            organisation.ifPresent(id -> fichier.fiches().forEach(l -> jdbc.creer(fiche(id, l), "démonstration")));
            return organisation.isPresent();
        })));
    }

    private Fiche fiche(long organisation, Ligne l) {
        List<String> cles = l.territoires().stream()
                .flatMap(nom -> lieux.lire(nom).stream())
                .map(LieuxDeFiche::cle)
                .toList();
        var sansConstat = new Fiche(
                0,
                organisation,
                l.nature(),
                l.etat(),
                l.titre(),
                cles,
                l.publics(),
                l.debut(),
                l.fin(),
                l.prevus(),
                l.beneficiaires(),
                true,
                1,
                "démonstration",
                contenu(l));
        var constats = ou(l.portrait()).stream()
                .flatMap(code -> cles.stream()
                        .limit(1)
                        .flatMap(cle -> portraits.constat(sansConstat, cle + "/" + code).stream()))
                .toList();
        Contenu c = sansConstat.contenu();
        return sansConstat.avec(c.avec(constats, c.options(), c.budget(), c.jalons()));
    }

    private static Contenu contenu(Ligne l) {
        var venir = l.pratique();
        return new Contenu(
                new Recit(
                        l.objet(),
                        l.contexte(),
                        l.enjeux(),
                        String.join("\n", ou(l.objectifs())),
                        ou(l.inaction()),
                        ou(l.benefices()),
                        ou(l.risques()),
                        ou(l.recommandation()),
                        ou(l.demande()),
                        ou(l.resultats())),
                List.of(),
                ou(l.options()).stream()
                        .map(o -> new Choix(
                                o.titre(),
                                o.avantages(),
                                o.inconvenients(),
                                centimes(o.cout()),
                                o.juridique(),
                                o.financier()))
                        .toList(),
                ou(l.budget()).stream()
                        .map(b -> new Poste(b.sens().equals("depense"), b.libelle(), centimes(b.montant())))
                        .toList(),
                ou(l.jalons()),
                new Origine(l.signaux(), l.besoins(), l.origine()),
                ou(l.etapes()).stream()
                        .map(e -> new Etape(e.pas(), e.jour(), e.reference(), e.texte()))
                        .toList(),
                venir == null
                        ? Pratique.VIDE
                        : new Pratique(
                                venir.jour(),
                                venir.heure(),
                                venir.lieu(),
                                venir.contact(),
                                venir.cout(),
                                venir.accessibilite(),
                                venir.accroche(),
                                venir.images(),
                                null));
    }

    private static long centimes(BigDecimal euros) {
        return euros.movePointRight(2).longValueExact();
    }

    private static String ou(@Nullable String texte) {
        return texte == null ? "" : texte;
    }

    private static <T> List<T> ou(@Nullable List<T> liste) {
        return liste == null ? List.of() : liste;
    }

    private static Fichier lire() {
        try (var flux = FichesDeDemonstration.class.getResourceAsStream("demonstration.yaml")) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(Objects.requireNonNull(flux), Fichier.class);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
