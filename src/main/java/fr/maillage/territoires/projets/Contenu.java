package fr.maillage.territoires.projets;

import fr.maillage.socle.commun.Montant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ce que raconte une fiche : le pourquoi, les chiffres, les options, l’argent, le calendrier, les décisions. */
public record Contenu(
        Recit recit,
        List<Constat> constats,
        List<Choix> options,
        List<Poste> budget,
        List<Jalon> jalons,
        Origine origine,
        List<Etape> etapes,
        Pratique pratique) {

    /** Les textes de la fiche ; les objectifs, un par ligne. */
    public record Recit(
            String objet,
            String contexte,
            String enjeux,
            String objectifs,
            String coutDeLInaction,
            String benefices,
            String risques,
            String recommandation,
            String demande,
            String resultats) {
        public static final Recit VIDE = new Recit("", "", "", "", "", "", "", "", "", "");

        public List<String> listeDesObjectifs() {
            return objectifs
                    .lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty())
                    .toList();
        }
    }

    /** Un chiffre et sa source ; repris du portrait, il dit de quel indicateur. */
    public record Constat(String phrase, String valeur, String source, String indicateur) {}

    /** Une option soumise au choix, avec son pour et son contre. */
    public record Choix(
            String titre,
            String avantages,
            String inconvenients,
            long centimes,
            String risqueJuridique,
            String risqueFinancier) {
        public Montant cout() {
            return new Montant(centimes);
        }
    }

    /** Une ligne du plan de financement. */
    public record Poste(boolean depense, String libelle, long centimes) {
        public Montant montant() {
            return new Montant(centimes);
        }
    }

    public record Jalon(
            String titre,
            @Nullable LocalDate prevu,
            @Nullable LocalDate fait) {}

    /** D’où vient la demande : des comptes, jamais des personnes. */
    public record Origine(int signaux, int besoins, String phrase) {
        public static final Origine AUCUNE = new Origine(0, 0, "");
    }

    /** Les pas qui mènent de la demande du terrain à ce qui en résulte. */
    public enum Pas {
        NOTE("Note"),
        ARBITRAGE("Arbitrage"),
        DELIBERATION("Délibération"),
        ACTION("Action"),
        RESULTAT("Résultat");

        private final String libelle;

        Pas(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public record Etape(Pas pas, LocalDate jour, String reference, String texte) {}

    /** Ce qu’il faut savoir pour venir, et ce que l’on sait des images. */
    public record Pratique(
            @Nullable LocalDate jour,
            String heure,
            String lieu,
            String contact,
            String cout,
            String accessibilite,
            String accroche,
            Images images,
            @Nullable LocalDate autorisationsJusquau) {
        public static final Pratique VIDE = new Pratique(null, "", "", "", "", "", "", Images.AUCUNE, null);
    }

    /** Le droit à l’image : qui se voit, et si chacun l’a accepté par écrit. */
    public enum Images {
        AUCUNE("Aucune image"),
        SANS_PERSONNE("Des images sans personne reconnaissable"),
        AVEC_ACCORD("Des personnes reconnaissables, avec leur accord écrit"),
        A_VERIFIER("Des personnes reconnaissables, accord à vérifier");

        private final String libelle;

        Images(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public static final Contenu VIDE = new Contenu(
            Recit.VIDE, List.of(), List.of(), List.of(), List.of(), Origine.AUCUNE, List.of(), Pratique.VIDE);

    public Contenu {
        constats = List.copyOf(constats);
        options = List.copyOf(options);
        budget = List.copyOf(budget);
        jalons = List.copyOf(jalons);
        etapes = List.copyOf(etapes);
    }

    public Montant depenses() {
        return total(true);
    }

    public Montant recettes() {
        return total(false);
    }

    /** Ce qui reste à trouver : les dépenses moins les recettes prévues. */
    public Montant resteAFinancer() {
        return depenses().moins(recettes());
    }

    private Montant total(boolean depense) {
        return budget.stream()
                .filter(p -> p.depense() == depense)
                .map(Poste::montant)
                .reduce(Montant.ZERO, Montant::plus);
    }

    public Optional<Etape> derniere(Pas pas) {
        return etapes.stream().filter(e -> e.pas() == pas).reduce((_, suivante) -> suivante);
    }

    public Contenu avec(Recit neuf) {
        return new Contenu(neuf, constats, options, budget, jalons, origine, etapes, pratique);
    }

    public Contenu avec(Pratique neuve) {
        return new Contenu(recit, constats, options, budget, jalons, origine, etapes, neuve);
    }

    public Contenu avec(Origine neuve, List<Etape> autres) {
        return new Contenu(recit, constats, options, budget, jalons, neuve, autres, pratique);
    }

    public Contenu avec(List<Constat> c, List<Choix> o, List<Poste> b, List<Jalon> j) {
        return new Contenu(recit, c, o, b, j, origine, etapes, pratique);
    }
}
