package fr.maillage.references.baremes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Une valeur ou une table légale et toute son histoire. */
public record Bareme(String code, String nom, String unite, LocalDate verifieLe, List<Edition> editions) {

    /** Une valeur de plus, rangée à sa date ; celle qui valait ce jour-là est remplacée, aucune autre ne change. */
    Bareme avec(Ajout ajout) {
        var toutes = parDate();
        ajout.edition().ifPresent(edition -> toutes.put(edition.depuis(), edition));
        return new Bareme(
                code,
                nom,
                unite,
                ajout.verifieLe().isAfter(verifieLe) ? ajout.verifieLe() : verifieLe,
                List.copyOf(toutes.values()));
    }

    /** La valeur seule, à une date. */
    public Valeur au(LocalDate date) {
        return au(date, Edition.SEULE);
    }

    /** Une case de la table, à une date. */
    public Valeur au(LocalDate date, String cle) {
        Edition edition = edition(date);
        BigDecimal nombre = edition.cases().get(cle);
        if (nombre == null) {
            throw new IllegalArgumentException(
                    """
                    Le barème « %s » n’a pas de case « %s » au %s (cases : %s).
                    Corrigez le nom demandé, ou complétez le fichier %s.yaml.""".formatted(code, cle, date, edition.cases().keySet(), code));
        }
        return new Valeur(
                cle.isEmpty() ? code : code + "#" + cle,
                nom,
                nombre.movePointRight(6).longValueExact(),
                edition.depuis(),
                edition.texte(),
                edition.adresse());
    }

    /** La même case, pour une date saisie : avant la première date connue, celle-ci. */
    Valeur auPlusTot(LocalDate date, String cle) {
        LocalDate premiere = parDate().firstKey();
        return au(date.isBefore(premiere) ? premiere : date, cle);
    }

    /** Ce qui vaut ce jour-là ; rien avant la première date d’effet. */
    public Optional<Edition> enVigueur(LocalDate date) {
        return Optional.ofNullable(parDate().floorEntry(date)).map(Map.Entry::getValue);
    }

    /** Ce qui vaudra ensuite, si on le sait déjà. */
    public Optional<Edition> apres(LocalDate date) {
        return Optional.ofNullable(parDate().higherEntry(date)).map(Map.Entry::getValue);
    }

    /** Chaque case d’une édition, comme on la lit : « 651,69 € », « couple : 32 % ». */
    public List<String> lisibles(Edition edition) {
        return ValeursLisibles.de(edition, unite);
    }

    public String lisible(BigDecimal valeur) {
        return ValeursLisibles.ecrire(valeur, unite);
    }

    /** Le nom d’une case, sans ses tirets bas. */
    public static String nomDeCase(String cle) {
        return ValeursLisibles.nom(cle);
    }

    private Edition edition(LocalDate date) {
        return enVigueur(date)
                .orElseThrow(() -> new IllegalArgumentException(
                        """
                    Le barème « %s » n’existe pas encore au %s (première date d’effet : %s).
                    Corrigez la date de l’étude, ou complétez le fichier %s.yaml.""".formatted(code, date, editions.getFirst().depuis(), code)));
    }

    private NavigableMap<LocalDate, Edition> parDate() {
        var parDate = new TreeMap<LocalDate, Edition>();
        editions.forEach(edition -> parDate.put(edition.depuis(), edition));
        return parDate;
    }
}
