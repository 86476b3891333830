package fr.maillage.references.partenaires;

import fr.maillage.socle.acces.RegistreDesSirets;
import fr.maillage.socle.acces.Situation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Au premier démarrage, pose un petit annuaire inventé, marqué comme tel, dans les organisations de démonstration. */
@Component
@Order(40)
@ConditionalOnBooleanProperty(name = "maillage.demonstration", matchIfMissing = true)
class AnnuaireDeDemonstration implements ApplicationRunner {
    private static final String SOURCE = "demonstration";

    private record Fichier(List<String> sirets, List<Organisme> structures) {}

    private record Organisme(Map<String, Object> fiche, List<Map<String, Object>> services) {}

    private final JdbcPartenaires base;
    private final RegistreDesSirets organisations;
    private final TransactionTemplate transaction;

    AnnuaireDeDemonstration(JdbcPartenaires base, RegistreDesSirets organisations, TransactionTemplate transaction) {
        this.organisations = organisations;
        this.base = base;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> {
            if (base.demonstrationPosee()) return false;
            var fichier = Vocabulaires.lire("demonstration.yaml", Fichier.class);
            fichier.sirets()
                    .forEach(siret -> organisations
                            .organisationDe(siret)
                            .ifPresent(organisation -> fichier.structures().forEach(o -> poser(organisation, o))));
            return true;
        })));
    }

    private void poser(long organisation, Organisme organisme) {
        String cle = String.valueOf(organisme.fiche().get("id"));
        long structure = base.creerUneStructure(
                organisation,
                valeurs(Champ.STRUCTURE, organisme.fiche(), Map.of("source", SOURCE)),
                new Valeurs(Map.of()),
                "démonstration",
                true);
        int rang = 0;
        for (var service : organisme.services()) {
            var lieu = new LinkedHashMap<String, Object>();
            lieu.put("source", SOURCE);
            lieu.put("id", cle + "-" + ++rang);
            lieu.put("structure_id", cle);
            lieu.put("date_maj", Objects.requireNonNull(organisme.fiche().get("date_maj")));
            base.creerUnService(
                    organisation,
                    structure,
                    valeurs(Champ.SERVICE, service, lieu),
                    new Valeurs(Map.of()),
                    "démonstration");
        }
    }

    private static Valeurs valeurs(List<Champ> schema, Map<String, Object> fiche, Map<String, Object> ajouts) {
        var champs = new LinkedHashMap<>(fiche);
        champs.putAll(ajouts);
        var controle = Controle.de(schema, champs);
        if (!controle.bon()) {
            throw new IllegalStateException(
                    "demonstration.yaml, « %s » : %s".formatted(fiche.get("nom"), controle.phrases()));
        }
        return controle.valeurs();
    }
}
