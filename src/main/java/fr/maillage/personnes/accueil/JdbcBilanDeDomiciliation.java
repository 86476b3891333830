package fr.maillage.personnes.accueil;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Les comptes de l’année : effectifs bruts, à ne montrer qu’à qui la loi les doit. */
@Repository
class JdbcBilanDeDomiciliation {
    record Bilan(
            int annee,
            Map<String, Long> decisions,
            Map<String, Long> refus,
            Map<String, Long> radiations,
            Map<String, Long> habitats) {}

    private final JdbcClient jdbc;

    JdbcBilanDeDomiciliation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Bilan lire(long organisation, int annee) {
        var debut = LocalDate.of(annee, 1, 1);
        var fin = LocalDate.of(annee, 12, 31);
        return new Bilan(
                annee,
                decisions(organisation, debut, fin),
                parMot(
                        organisation,
                        debut,
                        fin,
                        "motif_de_refus",
                        "decidee_le between :debut and :fin and not accordee",
                        Domiciliation.MotifDeRefus.class),
                parMot(
                        organisation,
                        debut,
                        fin,
                        "motif_de_radiation",
                        "radiee_le between :debut and :fin",
                        Domiciliation.MotifDeRadiation.class),
                parMot(
                        organisation,
                        debut,
                        fin,
                        "habitat",
                        "accordee and debut <= :fin and d.fin >= :fin and (radiee_le is null or radiee_le > :fin)",
                        FicheDAccueil.Habitat.class));
    }

    private Map<String, Long> decisions(long organisation, LocalDate debut, LocalDate fin) {
        var comptes = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                select count(*) filter (where accordee and debut <= :fin and fin >= :fin and (radiee_le is null or radiee_le > :fin)) as en_cours,
                       coalesce(sum(1 + ayants_droit) filter (where accordee and debut <= :fin and fin >= :fin
                            and (radiee_le is null or radiee_le > :fin)), 0) as personnes,
                       count(*) filter (where demandee_le between :debut and :fin) as demandes,
                       count(*) filter (where accordee and decidee_le between :debut and :fin and nature = 'PREMIERE') as premieres,
                       count(*) filter (where accordee and decidee_le between :debut and :fin and nature = 'RENOUVELLEMENT') as renouvelees,
                       count(*) filter (where not accordee and decidee_le between :debut and :fin) as refusees,
                       count(*) filter (where radiee_le between :debut and :fin) as finies
                from accueil.domiciliation where organisation = :organisation
                """)
                .param("debut", Date.valueOf(debut))
                .param("fin", Date.valueOf(fin))
                .param("organisation", organisation)
                .query(ligne -> {
                    comptes.put("Élections en cours de validité au 31 décembre", ligne.getLong("en_cours"));
                    comptes.put(
                            "Personnes domiciliées au 31 décembre, ayants droit compris", ligne.getLong("personnes"));
                    comptes.put("Demandes reçues", ligne.getLong("demandes"));
                    comptes.put("Premières élections délivrées", ligne.getLong("premieres"));
                    comptes.put("Renouvellements délivrés", ligne.getLong("renouvelees"));
                    comptes.put("Refus", ligne.getLong("refusees"));
                    comptes.put("Fins de domiciliation", ligne.getLong("finies"));
                });
        return comptes;
    }

    /** {@code colonne} et {@code condition} sont écrites ici même, jamais reçues. */
    private <E extends Enum<E> & Mot> Map<String, Long> parMot(
            long organisation, LocalDate debut, LocalDate fin, String colonne, String condition, Class<E> mots) {
        var comptes = new LinkedHashMap<String, Long>();
        jdbc.sql(
                        "select %s, count(*) from accueil.domiciliation d where organisation = :organisation and %s and :debut::date <= :fin::date group by 1 order by 2 desc"
                                .formatted(colonne, condition))
                .param("organisation", organisation)
                .param("debut", Date.valueOf(debut))
                .param("fin", Date.valueOf(fin))
                .query(ligne -> {
                    comptes.put(Mot.lire(mots, ligne.getString(1)).libelle(), ligne.getLong(2));
                });
        return comptes;
    }
}
