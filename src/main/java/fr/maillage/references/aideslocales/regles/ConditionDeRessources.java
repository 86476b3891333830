package fr.maillage.references.aideslocales.regles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Des ressources mensuelles sous un plafond qui suit la taille du foyer.
 *
 * @param plafonds pour une personne, deux, trois… en centimes ; au-delà du dernier, {@code deplus} par personne
 */
record ConditionDeRessources(List<Long> plafonds, @Nullable Long deplus) implements Condition {
    static final int TAILLES = 6;

    ConditionDeRessources {
        plafonds = List.copyOf(plafonds);
    }

    static ConditionDeRessources lire(ValeursEcrites v) {
        var plafonds = new ArrayList<Long>();
        for (int taille = 1; taille <= TAILLES; taille++) {
            Long plafond = v.montant("plafond_" + taille);
            if (plafond == null) continue;
            if (plafonds.size() < taille - 1)
                v.faute(
                        "plafond_" + taille,
                        "Le plafond de %d personnes est écrit, mais pas celui de %d : remplissez-les dans l’ordre."
                                .formatted(taille, taille - 1));
            else if (!plafonds.isEmpty() && plafond < plafonds.getLast())
                v.faute(
                        "plafond_" + taille,
                        "Le plafond de %d personnes (%s) est plus bas que celui de %d (%s) : vérifiez-le."
                                .formatted(taille, Mots.euros(plafond), taille - 1, Mots.euros(plafonds.getLast())));
            plafonds.add(plafond);
        }
        return new ConditionDeRessources(plafonds, v.montant("par_personne_de_plus"));
    }

    @Override
    public GenreDeCondition genre() {
        return GenreDeCondition.RESSOURCES;
    }

    @Override
    public Map<String, String> valeurs() {
        var ecrites = new Ecrites();
        for (int i = 0; i < plafonds.size(); i++) ecrites.montant("plafond_" + (i + 1), plafonds.get(i));
        return ecrites.montant("par_personne_de_plus", deplus).valeurs();
    }

    /** Le plafond d’un foyer de cette taille, en centimes. */
    long plafond(int personnes) {
        if (personnes <= plafonds.size()) return plafonds.get(personnes - 1);
        return plafonds.getLast() + (personnes - plafonds.size()) * (deplus == null ? 0 : deplus);
    }

    @Override
    public String phrase() {
        var parts = new ArrayList<String>();
        for (int i = 0; i < plafonds.size(); i++)
            parts.add("%s pour %s"
                    .formatted(Mots.euros(plafonds.get(i)), i == 0 ? "une personne" : (i + 1) + " personnes"));
        String suite = deplus == null ? "" : ", puis %s par personne de plus".formatted(Mots.euros(deplus));
        return "Les ressources du mois ne dépassent pas %s%s.".formatted(String.join(", ", parts), suite);
    }

    @Override
    public Verdict examiner(DemandeDAide demande) {
        long plafond = plafond(demande.personnes());
        OptionalLong ressources = RessourcesRetenues.parMois(demande.foyer(), demande.jour());
        if (ressources.isEmpty())
            return new Verdict.Inconnue("Apportez les ressources des trois derniers mois (plafond : %s par mois)."
                    .formatted(Mots.euros(plafond)));
        return Verdict.selon(
                ressources.getAsLong() <= plafond,
                "Les ressources des trois derniers mois sont de %s par mois ; le plafond du foyer est de %s."
                        .formatted(Mots.euros(ressources.getAsLong()), Mots.euros(plafond)));
    }
}
