package fr.maillage.references.territoire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Toute la géographie en mémoire, telle qu’elle est aujourd’hui et telle qu’elle fut : qui est où, qui contient qui.
 * Immuable : un changement en produit une autre.
 */
public final class Geographie {
    public static final String CODE_FRANCE = "FR";

    private final Map<Integer, Territoire> parId = new HashMap<>();
    private final Map<Cle, Territoire> actuels = new HashMap<>();
    private final Map<Cle, List<Territoire>> membresParContenant = new HashMap<>();
    private final Map<String, List<Territoire>> communesParCode = new HashMap<>();
    private final Map<Integer, List<Territoire>> perimetres;
    private final int millesime;

    private record Cle(Maille maille, String code) {}

    public Geographie(List<Territoire> territoires, Map<Integer, List<Integer>> perimetres, int millesime) {
        this.millesime = millesime;
        for (Territoire territoire : territoires) ranger(territoire);
        communesParCode.values().forEach(suite -> suite.sort(Comparator.comparing(Territoire::debut)));
        membresParContenant.values().forEach(Geographie::parNom);
        this.perimetres = new HashMap<>();
        perimetres.forEach((id, membres) -> this.perimetres.put(
                id, membres.stream().flatMap(m -> trouver(m).stream()).toList()));
    }

    private static void parNom(List<Territoire> territoires) {
        territoires.sort(
                Comparator.comparing((Territoire t) -> t.maille().ordinal()).thenComparing(t -> Ecriture.cle(t.nom())));
    }

    private void ranger(Territoire territoire) {
        parId.put(territoire.id(), territoire);
        if (territoire.maille() == Maille.COMMUNE) {
            communesParCode
                    .computeIfAbsent(territoire.code(), _ -> new ArrayList<>())
                    .add(territoire);
        }
        if (!territoire.actuel()) return;
        actuels.put(new Cle(territoire.maille(), territoire.code()), territoire);
        for (Maille contenant : Maille.values()) {
            String code = territoire.rattachement().a(contenant);
            if (!code.isEmpty() && contenant != territoire.maille()) {
                membresParContenant
                        .computeIfAbsent(new Cle(contenant, code), _ -> new ArrayList<>())
                        .add(territoire);
            }
        }
    }

    /** L’année de la géographie que la maison tient pour celle d’aujourd’hui. */
    public int millesime() {
        return millesime;
    }

    public Optional<Territoire> trouver(Maille maille, String code) {
        return Optional.ofNullable(actuels.get(new Cle(maille, code)));
    }

    public Optional<Territoire> trouver(int id) {
        return Optional.ofNullable(parId.get(id));
    }

    public Territoire exiger(Maille maille, String code) {
        return trouver(maille, code)
                .orElseThrow(() -> new IllegalArgumentException("""
                Aucun territoire « %s » de code « %s » dans la géographie %d.
                Vérifiez le code (commune : cinq caractères, 01001 ou 2A004).""".formatted(maille.libelle(), code, millesime)));
    }

    /** La commune que désignait ce code à cette date : 49126 est Drain en 2014, Orée d’Anjou depuis 2025. */
    public Optional<Territoire> communeAu(String code, LocalDate jour) {
        return communesParCode.getOrDefault(code, List.of()).stream()
                .filter(commune -> commune.existeAu(jour))
                .findFirst();
    }

    /** Toutes les communes qui ont porté ce code, de la plus ancienne à la plus récente. */
    public List<Territoire> histoireDuCode(String code) {
        return communesParCode.getOrDefault(code, List.of());
    }

    /** Les territoires de cette maille contenus dans celui-ci, par ordre de nom. */
    public List<Territoire> membres(Territoire contenant, Maille maille) {
        if (contenant.maille() == Maille.PERIMETRE) {
            return perimetres.getOrDefault(contenant.id(), List.of()).stream()
                    .filter(t -> t.maille() == maille)
                    .toList();
        }
        return membresParContenant.getOrDefault(new Cle(contenant.maille(), contenant.code()), List.of()).stream()
                .filter(t -> t.maille() == maille)
                .toList();
    }

    /** Les territoires de cette maille qui ont une commune ici, même s’ils débordent : une intercommunalité d’un département. */
    public List<Territoire> croisant(Territoire contenant, Maille maille) {
        List<Territoire> entiers = membres(contenant, maille);
        if (!entiers.isEmpty() || maille == Maille.COMMUNE) return entiers;
        return membres(contenant, Maille.COMMUNE).stream()
                .flatMap(commune -> contenant(commune, maille).stream())
                .distinct()
                .sorted(Comparator.comparing(Territoire::nom))
                .toList();
    }

    /** Ce dont un périmètre est fait. */
    public List<Territoire> composition(Territoire perimetre) {
        return perimetres.getOrDefault(perimetre.id(), List.of());
    }

    /** Le territoire de cette maille qui contient celui-ci, s’il y en a un. */
    public Optional<Territoire> contenant(Territoire territoire, Maille maille) {
        String code = territoire.rattachement().a(maille);
        return code.isEmpty() ? Optional.empty() : trouver(maille, code);
    }

    public Stream<Territoire> actuels(Maille maille) {
        return actuels.values().stream().filter(t -> t.maille() == maille);
    }

    public Stream<Territoire> tous() {
        return parId.values().stream();
    }

    public Territoire france() {
        return exiger(Maille.FRANCE, CODE_FRANCE);
    }

    /** À quoi l’on compare d’ordinaire : l’intercommunalité, le département, la France. */
    public List<Territoire> comparateurs(Territoire territoire) {
        return Stream.of(Maille.COMMUNE, Maille.EPCI, Maille.DEPARTEMENT, Maille.FRANCE)
                .filter(maille -> maille.ordinal() > territoire.maille().ordinal())
                .flatMap(maille -> contenant(territoire, maille).stream())
                .toList();
    }
}
