package fr.maillage.personnes.dossiers;

import java.text.Normalizer;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** L’adresse d’une personne protégée ne sort jamais d’un dossier : ce texte la laisserait-il lire ? */
@Component
public class AdresseProtegee {
    /** Plus courte, une voie se confondrait avec les mots ordinaires. */
    private static final int AU_MOINS = 6;

    private final LireUnDossier lecture;

    AdresseProtegee(LireUnDossier lecture) {
        this.lecture = lecture;
    }

    /** Faux si l’adresse n’est pas protégée. La voie se reconnaît sans son numéro, sans accent, quelle que soit la casse. */
    @Transactional
    public boolean seLitDans(DossierVu dossier, String texte) {
        var ligne = lecture.exiger(dossier.id()).ligne();
        return ligne.adresseProtegee() && laisseLire(ligne.adresse(), texte);
    }

    static boolean laisseLire(String adresse, String texte) {
        String voie = net(adresse).replaceFirst("^\\d+ (?:bis |ter |quater |[a-d] )?", "");
        return voie.length() >= AU_MOINS && (" " + net(texte) + " ").contains(" " + voie + " ");
    }

    private static String net(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
