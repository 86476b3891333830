package fr.maillage.references.territoire.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Les fichiers du catalogue tels qu'ils sont écrits, avant toute vérification : tout peut y manquer. */
final class Fiches {

    private Fiches() {}

    record Index(List<String> fichiers) {}

    record Sources(Map<String, FicheSource> sources) {}

    record FicheSource(
            @Nullable String intitule,
            @Nullable String producteur,
            @Nullable String licence,
            @Nullable String periodicite,
            @Nullable String page,
            @Nullable List<String> notes) {}

    record Variables(
            @Nullable String source,
            @Nullable String champ,
            @Nullable List<String> mailles,
            @Nullable Boolean secondaire,
            Map<String, FicheVariable> variables) {}

    record FicheVariable(
            @Nullable String libelle,
            @Nullable String unite,
            @Nullable Nature nature,
            @Nullable String source,
            @Nullable String champ,
            @Nullable List<String> mailles,
            @Nullable String numerateur,
            @Nullable String denominateur,
            @Nullable Boolean secondaire,
            @Nullable List<String> notes) {}

    record Indicateurs(@Nullable String theme, Map<String, FicheIndicateur> indicateurs) {}

    record FicheIndicateur(
            @Nullable String libelle,
            @Nullable String court,
            @Nullable String definition,
            @Nullable String formule,
            @Nullable List<String> variantes,
            @Nullable String unite,
            @Nullable Integer decimales,
            @Nullable Sens sens,
            @Nullable List<String> sources,
            @Nullable String producteur,
            @Nullable String periodicite,
            @Nullable List<String> mailles,
            @Nullable List<String> notes,
            @Nullable Integer rang,
            @Nullable Boolean cle,
            @Nullable Boolean secondaire,
            @Nullable FicheSujet sujet) {}

    record FicheSujet(
            @Nullable String texte,
            @Nullable String genre,
            @Nullable Boolean pluriel) {}

    record NonAlimentes(Map<String, FicheNonAlimente> indicateurs) {}

    record FicheNonAlimente(
            @Nullable String libelle,
            @Nullable String theme,
            @Nullable String raison,
            @Nullable String source) {}

    record FicheFormat(
            @Nullable String id,
            @Nullable String libelle,
            @Nullable String source,
            @Nullable FicheSignature signature,
            @Nullable FicheLieu territoire,
            FormatConnu.@Nullable Forme forme,
            @Nullable List<FicheValeur> valeurs,
            @Nullable FicheColonneDeVariable variable,
            @Nullable String vide,
            @Nullable Map<String, String> marqueurs,
            @Nullable List<String> ignorees,
            @Nullable Map<String, String> filtres,
            FormatConnu.@Nullable PlusieursLignes plusieurs,
            @Nullable Boolean zero,
            @Nullable String separateur,
            @Nullable String encodage,
            @Nullable String feuille,
            @Nullable Integer ligne,
            @Nullable Boolean anglaise,
            @Nullable Boolean secondaire,
            @Nullable List<String> notes) {}

    record FicheSignature(
            @Nullable List<String> presentes,
            @Nullable List<String> absentes,
            @Nullable String annee,
            @Nullable String nom) {}

    record FicheLieu(
            @Nullable String colonne,
            @Nullable List<String> mailles,
            @Nullable String geographie,
            @Nullable String annee) {}

    /**
     * @param colonnes liste de colonnes nommées, ou motif (l'un ou l'autre)
     * @param variable code, ou modèle ; absent, c'est {@code prefixe} + nom de la colonne
     */
    record FicheValeur(
            @Nullable String motif,
            @Nullable List<String> colonnes,
            @Nullable String variable,
            @Nullable String prefixe,
            @Nullable String annee,
            @Nullable Double facteur) {}

    record FicheColonneDeVariable(
            @Nullable String colonne, @Nullable Map<String, String> correspondances) {}
}
