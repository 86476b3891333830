package fr.maillage.personnes.accompagnement;

import java.util.Map;
import java.util.UUID;

/** La clé née avec un formulaire : le même envoi, reçu deux fois (réseau coupé, bouton pressé deux fois), ne fait qu’une ligne. */
public final class CleDeSaisie {
    private CleDeSaisie() {}

    /** La clé de cet envoi ; sans clé, ou si elle est abîmée, il s’enregistre comme neuf. */
    public static UUID lire(Map<String, String> formulaire) {
        String cle = formulaire.getOrDefault("cle", "");
        return cle.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(cle) : UUID.randomUUID();
    }
}
