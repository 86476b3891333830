package fr.maillage.personnes.accueil;

import fr.maillage.personnes.accueil.FicheDAccueil.Age;
import fr.maillage.personnes.accueil.FicheDAccueil.Canal;
import fr.maillage.personnes.accueil.FicheDAccueil.Composition;
import fr.maillage.personnes.accueil.FicheDAccueil.Habitat;
import fr.maillage.personnes.accueil.FicheDAccueil.Motif;
import fr.maillage.personnes.accueil.FicheDAccueil.Orientation;
import fr.maillage.personnes.accueil.FicheDAccueil.Reponse;
import fr.maillage.personnes.accueil.FicheDAccueil.Urgence;
import fr.maillage.references.territoire.Communes;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** La fiche d’accueil telle qu’on la saisit. */
record FicheForm(MultiValueMap<String, String> saisie) {
    String valeur(String cle) {
        String valeur = saisie.getFirst(cle);
        return valeur == null ? "" : valeur.strip();
    }

    List<String> valeurs(String cle) {
        return saisie.getOrDefault(cle, List.of());
    }

    int version() {
        return valeur("version").matches("\\d{1,9}") ? Integer.parseInt(valeur("version")) : 0;
    }

    List<ErreurDeChamp> erreurs(Communes communes) {
        var erreurs = new ArrayList<ErreurDeChamp>();
        if (valeurs("motifs").isEmpty()) {
            erreurs.add(new ErreurDeChamp("motifs", "Cochez au moins un motif : c’est la seule réponse qu’il faut."));
        }
        if (communes.code(valeur("commune")).isEmpty()) {
            erreurs.add(new ErreurDeChamp(
                    "commune",
                    "« %s » n’est le nom exact d’aucune commune : vérifiez-le, ou laissez vide."
                            .formatted(valeur("commune"))));
        }
        if (!valeur("naissance").isEmpty() && Dates.lue(valeur("naissance")).isEmpty()) {
            erreurs.add(new ErreurDeChamp("naissance", Dates.reproche(valeur("naissance"))));
        }
        return erreurs;
    }

    FicheDAccueil versFiche(Communes communes) {
        return new FicheDAccueil(
                Mot.lire(Canal.class, valeur("canal")),
                Mot.lire(Motif.class, valeurs("motifs")),
                communes.code(valeur("commune")).orElse(""),
                Mot.lire(Age.class, valeur("age")),
                Mot.lire(Composition.class, valeur("composition")),
                Mot.lire(Habitat.class, valeur("habitat")),
                Mot.lire(Urgence.class, valeur("urgence")),
                valeur("natureDUrgence"),
                Mot.lire(Reponse.class, valeurs("reponses")),
                Mot.lire(Orientation.class, valeur("orientation")),
                valeur("vers"),
                valeur("precisions"));
    }

    Identite versIdentite() {
        return new Identite(valeur("prenom"), valeur("nom"), valeur("naissance"), valeur("telephone"));
    }
}
