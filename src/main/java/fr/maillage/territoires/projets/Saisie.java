package fr.maillage.territoires.projets;

import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ce qu’un formulaire envoie, lu champ par champ ; ce qui ne se lit pas devient une erreur qui dit quoi faire. */
final class Saisie {
    private static final DateTimeFormatter FRANCAISE = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Map<String, String> champs;
    private final List<ErreurDeChamp> erreurs = new ArrayList<>();

    Saisie(Map<String, String> champs) {
        this.champs = champs;
    }

    List<ErreurDeChamp> erreurs() {
        return List.copyOf(erreurs);
    }

    void refuser(String champ, String phrase) {
        erreurs.add(new ErreurDeChamp(champ, phrase));
    }

    String texte(String nom) {
        return champs.getOrDefault(nom, "").replace("\r\n", "\n").strip();
    }

    /** Un entier positif ; absent si le champ est vide. */
    @Nullable
    Integer compte(String nom, String libelle) {
        String ecrit = texte(nom).replaceAll("[\\s\u00a0\u202f]", "");
        if (ecrit.isEmpty()) return null;
        if (ecrit.matches("\\d{1,9}")) return Integer.valueOf(ecrit);
        refuser(nom, "%s : « %s » n’est pas un nombre. Écrivez par exemple 120.".formatted(libelle, texte(nom)));
        return null;
    }

    @Nullable
    LocalDate date(String nom, String libelle) {
        String ecrit = texte(nom);
        if (ecrit.isEmpty()) return null;
        try {
            return ecrit.contains("/") ? LocalDate.parse(ecrit, FRANCAISE) : LocalDate.parse(ecrit);
        } catch (DateTimeException illisible) {
            refuser(nom, "%s : « %s » n’est pas une date. Écrivez par exemple 12/03/2027.".formatted(libelle, ecrit));
            return null;
        }
    }

    long centimes(String nom, String libelle) {
        String ecrit = texte(nom);
        if (ecrit.isEmpty()) return 0;
        var montant = Montant.lire(ecrit);
        if (montant.isEmpty() || montant.get().centimes() < 0) {
            refuser(nom, "%s : « %s » n’est pas un montant. Écrivez par exemple 1 200,50.".formatted(libelle, ecrit));
            return 0;
        }
        return montant.get().centimes();
    }

    <E extends Enum<E>> E choix(String nom, Class<E> sorte, E defaut) {
        for (E valeur : sorte.getEnumConstants()) if (valeur.name().equals(texte(nom))) return valeur;
        return defaut;
    }

    /** Les lignes répétées « option.0.titre », « option.1.titre »… dont le champ clé n’est pas vide. */
    <T> List<T> lignes(String groupe, String cle, Function<String, T> lire) {
        var lues = new ArrayList<T>();
        for (int rang = 0; champs.containsKey(groupe + "." + rang + "." + cle); rang++) {
            String prefixe = groupe + "." + rang + ".";
            if (!texte(prefixe + cle).isEmpty()) lues.add(lire.apply(prefixe));
        }
        return lues;
    }
}
