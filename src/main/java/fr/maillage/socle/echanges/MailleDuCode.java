package fr.maillage.socle.echanges;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.maillage.socle.echanges.valeurs.FormeDeCode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * De quelle maille parle chaque ligne : toujours la même, dite par une colonne, ou devinée à la forme du code. La maille
 * est un mot du modèle ; les échanges ne savent pas ce qu'elle désigne.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "maniere")
@JsonSubTypes({
    @JsonSubTypes.Type(value = MailleDuCode.Fixe.class, name = "fixe"),
    @JsonSubTypes.Type(value = MailleDuCode.ParColonne.class, name = "parColonne"),
    @JsonSubTypes.Type(value = MailleDuCode.ParForme.class, name = "parForme")
})
public sealed interface MailleDuCode {

    /** Toutes les lignes sont de cette maille. */
    record Fixe(String maille, FormeDeCode forme) implements MailleDuCode {}

    /** Une colonne dit la maille ; ce qu'elle dit d'autre que les valeurs prévues est laissé de côté. */
    record ParColonne(String colonne, Map<String, Fixe> valeurs) implements MailleDuCode {

        public ParColonne {
            valeurs = Map.copyOf(valeurs);
        }
    }

    /** La première règle dont le motif convient au code dit la maille ; le groupe {@code code} en extrait le code. */
    record ParForme(List<Regle> regles) implements MailleDuCode {

        public ParForme {
            regles = List.copyOf(regles);
        }
    }

    /** Un motif de code et la maille qu'il désigne. */
    record Regle(String motif, String maille, FormeDeCode forme) {

        public Regle {
            Pattern.compile(motif);
        }
    }
}
