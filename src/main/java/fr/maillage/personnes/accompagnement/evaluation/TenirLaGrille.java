package fr.maillage.personnes.accompagnement.evaluation;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La grille d’une organisation : celle de la maison au départ, puis ses propres versions ; aucune ne s’efface. */
@Component
class TenirLaGrille {
    sealed interface Resultat {
        record Publiee(int numero) implements Resultat {}

        /** Champ → ce qui ne va pas. */
        record Refusee(Map<String, String> raisons) implements Resultat {}

        /** Un collègue a publié une version depuis que celle-ci était sous les yeux. */
        record DejaChangee(Grille autre) implements Resultat {}
    }

    private final JdbcGrilles grilles;
    private final Journal journal;

    TenirLaGrille(JdbcGrilles grilles, Journal journal) {
        this.grilles = grilles;
        this.journal = journal;
    }

    /** La grille en vigueur dans cette organisation ; la première fois, celle de la maison y entre. */
    @Transactional
    Grille enVigueur(long organisation) {
        return grilles.derniere(organisation).orElseGet(() -> {
            var maison = Grille.deLaMaison();
            grilles.ajouter(
                    organisation,
                    new Grille(0, 1, maison.niveaux(), maison.domaines()),
                    "La grille de départ de la maison",
                    null);
            return grilles.derniere(organisation).orElseThrow();
        });
    }

    @Transactional(readOnly = true)
    List<JdbcGrilles.Version> versions(long organisation) {
        return grilles.versions(organisation);
    }

    @Transactional
    Resultat publier(int depuis, List<Grille.Domaine> domaines, String motif) {
        var agent = QuiTravaille.exiger();
        var courante = enVigueur(agent.organisation());
        var raisons = refus(courante, domaines, motif);
        if (!raisons.isEmpty()) return new Resultat.Refusee(raisons);
        var neuve = new Grille(0, depuis + 1, courante.niveaux(), domaines);
        if (courante.numero() != depuis || !grilles.ajouter(agent.organisation(), neuve, motif.strip(), agent.id())) {
            return new Resultat.DejaChangee(enVigueur(agent.organisation()));
        }
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.HABILITATIONS,
                "grille:" + neuve.numero(),
                "Grille d’autonomie, version " + neuve.numero() + " publiée",
                motif.strip());
        return new Resultat.Publiee(neuve.numero());
    }

    static Map<String, String> refus(Grille courante, List<Grille.Domaine> domaines, String motif) {
        var raisons = new LinkedHashMap<String, String>();
        Set<String> gardes = domaines.stream().map(Grille.Domaine::code).collect(Collectors.toSet());
        courante.domaines().stream()
                .filter(Grille.Domaine::obligatoire)
                .filter(d -> !gardes.contains(d.code()))
                .forEach(d -> raisons.put(
                        d.code() + "-libelle",
                        "« %s » est un des six domaines de la fiche de poste : complétez-le, ne le retirez pas."
                                .formatted(d.libelle())));
        for (var domaine : domaines) {
            if (domaine.libelle().isBlank()) {
                raisons.put(domaine.code() + "-libelle", "Donnez un nom à ce domaine, ou videz toute sa fiche.");
            }
            for (int niveau = 1; niveau <= Grille.NIVEAUX; niveau++) {
                if (domaine.description(niveau).isBlank()) {
                    raisons.put(
                            domaine.code() + "-" + niveau,
                            "« %s », niveau %d : décrivez la situation en quelques mots."
                                    .formatted(domaine.libelle(), niveau));
                }
            }
        }
        if (motif.strip().length() < 10) {
            raisons.put("motif", "Dites pourquoi la grille change, en dix caractères au moins.");
        }
        return raisons;
    }
}
