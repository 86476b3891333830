package fr.maillage.personnes.reprise;

import fr.maillage.references.territoire.Communes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Retrouve le code officiel d’une commune écrite dans un tableur ; ce qui ne se reconnaît pas reste dans l’adresse, en toutes lettres. */
@Component
class SituerUneAdresse {
    private static final int TROP = 20_000;

    private final Communes communes;
    private final Map<String, String> codes = new ConcurrentHashMap<>();

    SituerUneAdresse(Communes communes) {
        this.communes = communes;
    }

    record Lieu(String voie, String codePostal, String commune) {
        static final Lieu AUCUN = new Lieu("", "", "");
    }

    Lieu situer(LireUneLigne.Lecture lue) {
        String nom = lue.commune();
        if (nom.isEmpty()) return new Lieu(lue.adresse(), lue.codePostal(), "");
        String code = code(nom);
        if (!code.isEmpty() && memeDepartement(code, lue.codePostal())) {
            return new Lieu(lue.adresse(), lue.codePostal(), code);
        }
        return new Lieu(lue.adresse().isEmpty() ? nom : lue.adresse() + ", " + nom, lue.codePostal(), "");
    }

    private String code(String nom) {
        if (codes.size() > TROP) codes.clear();
        // « ANGERS CEDEX 9 » est à Angers ; « St » y est Saint.
        String simple = nom.replaceAll("(?i)\\s+cedex.*$", "").replaceAll("(?i)^st(e?)[ -]", "Saint$1-");
        return codes.computeIfAbsent(simple, s -> communes.code(s).orElse(""));
    }

    /** Deux communes portent souvent le même nom : sans le code postal pour trancher, on ne choisit pas à la place de l’agent. */
    private static boolean memeDepartement(String code, String codePostal) {
        if (codePostal.isEmpty()) return true;
        String prefixe = code.startsWith("2A") || code.startsWith("2B") ? "20" : code.substring(0, 2);
        return codePostal.startsWith(prefixe);
    }
}
