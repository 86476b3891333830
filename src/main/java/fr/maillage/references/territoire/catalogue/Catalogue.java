package fr.maillage.references.territoire.catalogue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tout ce que l'on sait mesurer d'un territoire : sources, mesures brutes, formats de fichiers et indicateurs. */
public final class Catalogue {

    private record Complete(long version, Contenu contenu) {}

    private final Contenu base;
    private final Complements complements;
    private final AtomicReference<@Nullable Complete> complete = new AtomicReference<>();

    private Catalogue(Contenu base, Complements complements) {
        this.base = base;
        this.complements = complements;
    }

    /** Ce catalogue, que ces compléments enrichissent tant que la maison tourne. */
    public Catalogue complete(Complements apports) {
        return new Catalogue(base, apports);
    }

    /** Vérifie qu’un complément s’ajouterait sans faute à ce que l’on sait déjà. */
    public void essayer(Map<String, String> fichiers) throws CatalogueInvalide {
        contenu().avecUn(fichiers);
    }

    /** Les fautes des compléments laissés de côté. */
    public List<String> fautes() {
        return contenu().fautes();
    }

    private Contenu contenu() {
        long version = complements.version();
        Complete connu = complete.get();
        if (connu == null || connu.version() != version) {
            connu = new Complete(version, base.avec(complements.fichiers()));
            complete.set(connu);
        }
        return connu.contenu();
    }

    /** Le catalogue livré avec le produit. */
    public static Catalogue charger() {
        return charger(List.of());
    }

    /** Le catalogue du produit, augmenté des fichiers qu'une organisation a placés dans ce dossier. */
    public static Catalogue charger(Path dossierLocal) {
        return charger(List.of(dossierLocal));
    }

    private static Catalogue charger(List<Path> dossiersLocaux) {
        var yaml = new LectureYaml();
        try {
            var lecture = new LectureDuCatalogue(yaml);
            lecture.lire(FichiersDuCatalogue.duProduit(yaml));
            for (Path dossier : dossiersLocaux) {
                lecture.lire(FichiersDuCatalogue.duDossier(dossier));
            }
            lecture.refuserLesFautes();
            return new Catalogue(Contenu.de(lecture), Complements.AUCUN);
        } catch (IllegalArgumentException faute) {
            throw new CatalogueInvalide(List.of(Objects.requireNonNullElse(faute.getMessage(), "faute sans message")));
        }
    }

    /** Un catalogue fait de ces seuls fichiers : sert à essayer des données avant de les ajouter. */
    static Catalogue de(List<LectureYaml.Fichier> fichiers) {
        var lecture = new LectureDuCatalogue(new LectureYaml());
        lecture.lire(fichiers);
        lecture.refuserLesFautes();
        return new Catalogue(Contenu.de(lecture), Complements.AUCUN);
    }

    public Collection<Source> sources() {
        return contenu().sources().values();
    }

    public Optional<Source> source(String code) {
        return Optional.ofNullable(contenu().sources().get(code));
    }

    public Collection<Variable> variables() {
        return contenu().variables().values();
    }

    public Optional<Variable> variable(String code) {
        return Optional.ofNullable(contenu().variables().get(code));
    }

    /** Les indicateurs, thème après thème, dans l'ordre d'affichage. */
    public Collection<Indicateur> indicateurs() {
        return contenu().indicateurs().values();
    }

    public Optional<Indicateur> indicateur(String code) {
        return Optional.ofNullable(contenu().indicateurs().get(code));
    }

    /** L'indicateur de ce code, ou une erreur qui dit où chercher. */
    public Indicateur exiger(String code) {
        return indicateur(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "L’indicateur « %s » n’existe pas au catalogue. %s".formatted(code, conseil(code))));
    }

    private String conseil(String code) {
        NonAlimente attendu = contenu().nonAlimentes().get(code);
        return attendu == null
                ? "Choisissez un code dans la liste des indicateurs."
                : "Il est attendu mais pas alimenté : %s (source nécessaire : %s)."
                        .formatted(attendu.raison(), attendu.sourceNecessaire());
    }

    public List<Indicateur> parTheme(Theme theme) {
        return contenu().indicateurs().values().stream()
                .filter(indicateur -> indicateur.theme() == theme)
                .sorted(Comparator.comparingInt(Indicateur::rang))
                .toList();
    }

    /** Les chiffres clés, ceux que l'on montre en tête de portrait. */
    public List<Indicateur> chiffresCles() {
        return contenu().indicateurs().values().stream().filter(Indicateur::cle).toList();
    }

    public Collection<NonAlimente> nonAlimentes() {
        return contenu().nonAlimentes().values();
    }

    public Collection<FormatConnu> formats() {
        return contenu().formats().values();
    }

    public Optional<FormatConnu> format(String id) {
        return Optional.ofNullable(contenu().formats().get(id));
    }

    /**
     * Les formats qui reconnaissent cet en-tête, celui qui en comprend le plus de colonnes d'abord. Un format que seul le nom
     * du fichier distingue n'y est pas : le supposer chargerait des écoles pour des collèges.
     */
    public List<FormatConnu> reconnaitre(List<String> entete) {
        return reconnaitre(entete, "");
    }

    /** Les formats qui reconnaissent cet en-tête et ce nom de fichier. */
    public List<FormatConnu> reconnaitre(List<String> entete, String nomDeFichier) {
        return contenu().formats().values().stream()
                .filter(format -> format.reconnait(entete) && format.nomConvient(nomDeFichier))
                .sorted(Comparator.comparingLong((FormatConnu format) -> comprises(format, entete))
                        .reversed())
                .toList();
    }

    /** Le format auquel il manque le moins de cet en-tête, s’il en a déjà la moitié. */
    public Optional<FormatConnu> plusProche(List<String> entete) {
        return contenu().formats().values().stream()
                .filter(format -> format.manques(entete).size() * 2 <= format.exigences())
                .min(Comparator.comparingDouble(
                        format -> (double) format.manques(entete).size() / format.exigences()));
    }

    private static long comprises(FormatConnu format, List<String> entete) {
        return format.lire(entete, OptionalInt.empty()).stream()
                .filter(colonne -> !(colonne instanceof ColonneLue.Inconnue))
                .count();
    }

    /** La formule d'un indicateur en mots, avec les libellés des variables. */
    public String formuleEnFrancais(Indicateur indicateur) {
        return indicateur.formule().enFrancais(this::libelleDe);
    }

    private String libelleDe(String variable) {
        Variable connue = contenu().variables().get(variable);
        return connue == null ? variable : connue.libelle();
    }

    /** Peut-on calculer cet indicateur pour un ensemble de territoires, et sinon pourquoi. */
    public Agregation agregation(Indicateur indicateur) {
        return indicateur.formules().stream()
                        .anyMatch(formule -> nonAdditives(formule).isEmpty())
                ? new Agregation.Possible()
                : new Agregation.Impossible(pourquoi(indicateur));
    }

    private List<Variable> nonAdditives(Formule formule) {
        return formule.variables().stream()
                .map(contenu().variables()::get)
                .filter(Objects::nonNull)
                .filter(variable -> !variable.additive())
                .toList();
    }

    private String pourquoi(Indicateur indicateur) {
        String fautives = nonAdditives(indicateur.formule()).stream()
                .map(variable -> "« %s » est %s"
                        .formatted(variable.libelle(), variable.nature().libelle()))
                .collect(Collectors.joining(", "));
        return "%s : cela ne s’additionne pas d’un territoire à l’autre. Consultez la valeur publiée pour la maille voulue."
                .formatted(fautives);
    }
}
