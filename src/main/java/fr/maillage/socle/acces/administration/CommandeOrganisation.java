package fr.maillage.socle.acces.administration;

import fr.maillage.cli.Commande;
import fr.maillage.socle.acces.Profil;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Accueille une organisation depuis la ligne de commande : c’est ainsi que commence une maison sans démonstration. */
@Component
class CommandeOrganisation implements Commande {
    private static final String AIDE = """
            maillage organisation --nature CCAS --siret 14CHIFFRES --nom NOM --administrateur IDENTIFIANT --delegue IDENTIFIANT
                                  [--profil COLLECTIVITE]

            Crée une organisation et ses deux premiers comptes : un administrateur et un délégué à la protection des
            données, deux personnes différentes. Affiche pour chacun un lien à usage unique, valable 48 heures, où il
            choisira son mot de passe.

            Natures : DEPARTEMENT, COMMUNE, CCAS, CIAS, EPCI, BAILLEUR, ASSOCIATION, CAF, MUTUELLE, SANTE, ETAT, AUTRE
            Profils : COLLECTIVITE, BAILLEUR, ASSOCIATION, CAF, MUTUELLE, ETABLISSEMENT_DE_SANTE, EHPAD""";

    private final TenirLesOrganisations organisations;

    CommandeOrganisation(TenirLesOrganisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public String verbe() {
        return "organisation";
    }

    @Override
    public String resume() {
        return "accueille une organisation et crée ses deux premiers comptes";
    }

    @Override
    public String aide() {
        return AIDE;
    }

    @Override
    public int executer(List<String> arguments, PrintStream sortie, PrintStream erreurs) {
        try {
            var saisie = lire(options(arguments));
            var refus = organisations.examiner(saisie);
            if (!refus.isEmpty()) {
                refus.forEach(r -> erreurs.println(r.phrase()));
                return 1;
            }
            var creee = organisations.creer(saisie);
            sortie.printf(
                    "« %s » est créée. Remettez à chacun son lien, ajouté à l’adresse de la maison :%n  %s : %s%n  %s : %s%n",
                    saisie.nom(),
                    saisie.administrateur(),
                    creee.lienDeLAdministrateur(),
                    saisie.delegue(),
                    creee.lienDuDelegue());
            return 0;
        } catch (IllegalArgumentException malDite) {
            erreurs.println(malDite.getMessage());
            erreurs.println("« maillage organisation --aide » montre comment l’écrire.");
            return 1;
        }
    }

    private static TenirLesOrganisations.Saisie lire(Map<String, String> options) {
        return new TenirLesOrganisations.Saisie(
                choisir(Nature.class, exiger(options, "nature")),
                choisir(Profil.class, options.getOrDefault("profil", "COLLECTIVITE")),
                exiger(options, "siret"),
                exiger(options, "nom"),
                exiger(options, "administrateur"),
                exiger(options, "delegue"));
    }

    private static Map<String, String> options(List<String> arguments) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!arguments.get(i).startsWith("--") || i + 1 >= arguments.size()) {
                throw new IllegalArgumentException(
                        "« %s » n’est pas une option suivie de sa valeur.".formatted(arguments.get(i)));
            }
            options.put(arguments.get(i).substring(2), arguments.get(i + 1));
        }
        return options;
    }

    private static String exiger(Map<String, String> options, String nom) {
        String valeur = options.get(nom);
        if (valeur == null || valeur.isBlank()) throw new IllegalArgumentException("Il manque --%s.".formatted(nom));
        return valeur.strip();
    }

    private static <E extends Enum<E>> E choisir(Class<E> choix, String valeur) {
        try {
            return Enum.valueOf(choix, valeur.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException inconnu) {
            throw new IllegalArgumentException(
                    "« %s » n’est pas admis : %s.".formatted(valeur, List.of(choix.getEnumConstants())), inconnu);
        }
    }
}
