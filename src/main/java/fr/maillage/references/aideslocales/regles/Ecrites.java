package fr.maillage.references.aideslocales.regles;

import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Des valeurs que l’on réécrit, dans l’ordre ; ce qui manque ne s’écrit pas. */
final class Ecrites {
    private final Map<String, String> valeurs = new LinkedHashMap<>();

    Ecrites texte(String champ, String texte) {
        if (!texte.isEmpty()) valeurs.put(champ, texte);
        return this;
    }

    Ecrites entier(String champ, @Nullable Integer nombre) {
        return nombre == null ? this : texte(champ, nombre.toString());
    }

    Ecrites montant(String champ, @Nullable Long centimes) {
        return centimes == null ? this : texte(champ, new Montant(centimes).saisie());
    }

    Ecrites date(String champ, @Nullable LocalDate jour) {
        return jour == null ? this : texte(champ, jour.toString());
    }

    Ecrites mot(String champ, @Nullable Enum<?> mot) {
        return mot == null ? this : texte(champ, ValeursEcrites.code(mot));
    }

    Ecrites mots(String champ, Collection<? extends Enum<?>> mots) {
        return texte(champ, mots.stream().map(ValeursEcrites::code).collect(Collectors.joining(", ")));
    }

    Ecrites lieux(String champ, List<Lieu> lieux) {
        return texte(champ, lieux.stream().map(Lieu::ecrire).collect(Collectors.joining(", ")));
    }

    Map<String, String> valeurs() {
        return valeurs;
    }
}
