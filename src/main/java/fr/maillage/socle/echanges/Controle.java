package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.valeurs.CodeLu;
import fr.maillage.socle.echanges.valeurs.NombreLu;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Le compte rendu d'une lecture : lignes prises, refusées, écartées, réparations faites, doublons, valeurs sans nombre. */
public final class Controle {

    private static final int REFUS_MONTRES = 100;
    private static final int EXEMPLES = 5;

    /** Un genre de réparation, le nombre de fois, et quelques exemples avec leur ligne. */
    public record Reparations(String nature, long nombre, List<String> exemples) {}

    private static final class Compte {
        private long nombre;
        private final List<String> exemples = new ArrayList<>();
    }

    private final Map<String, Compte> reparations = new LinkedHashMap<>();
    private final List<Refus> premiersRefus = new ArrayList<>();
    private List<String> remarques = List.of();
    private long lues;
    private long acceptees;
    private long refusees;
    private long ecartees;
    private long doublonsExacts;
    private long contradictions;
    private long connues;
    private long secretes;
    private long absentes;
    private long sansObjet;

    void lue() {
        lues++;
    }

    void acceptee() {
        acceptees++;
    }

    void ecartee() {
        ecartees++;
    }

    void refusee(List<Refus> refus) {
        refusees++;
        if (premiersRefus.size() < REFUS_MONTRES) {
            premiersRefus.addAll(refus);
        }
    }

    void doublonExact() {
        doublonsExacts++;
    }

    void contradiction() {
        contradictions++;
    }

    void valeur(NombreLu nombre) {
        switch (nombre) {
            case NombreLu.Connu _ -> connues++;
            case NombreLu.Secret _ -> secretes++;
            case NombreLu.Absent _ -> absentes++;
            case NombreLu.NonApplicable _ -> sansObjet++;
            case NombreLu.Illisible _ ->
                throw new IllegalStateException("Une valeur illisible se refuse, elle ne se compte pas.");
        }
    }

    void reparee(long ligne, CodeLu.Reparation reparation) {
        Compte compte = reparations.computeIfAbsent(reparation.nature(), nature -> new Compte());
        compte.nombre++;
        if (compte.exemples.size() < EXEMPLES) {
            compte.exemples.add("ligne %d : « %s » lu « %s »"
                    .formatted(ligne, reparation.lu().strip(), reparation.retenu()));
        }
    }

    void remarquer(List<String> phrases) {
        remarques = List.copyOf(phrases);
    }

    /** Toutes les lignes du tableau, hors en-tête. */
    public long lues() {
        return lues;
    }

    public long acceptees() {
        return acceptees;
    }

    public long refusees() {
        return refusees;
    }

    /** Les lignes que le modèle laisse de côté exprès (un autre niveau géographique, par exemple). */
    public long ecartees() {
        return ecartees;
    }

    /** Les lignes répétées à l'identique : comptées, sans conséquence. */
    public long doublonsExacts() {
        return doublonsExacts;
    }

    /** Les lignes refusées parce qu'une autre ligne dit autre chose de la même clé. */
    public long contradictions() {
        return contradictions;
    }

    public long valeursConnues() {
        return connues;
    }

    public long valeursSecretes() {
        return secretes;
    }

    public long valeursAbsentes() {
        return absentes;
    }

    public long valeursSansObjet() {
        return sansObjet;
    }

    /** Les premiers refus, à montrer à l'écran ; tous sont dans le fichier de refus. */
    public List<Refus> premiersRefus() {
        return List.copyOf(premiersRefus.subList(0, Math.min(premiersRefus.size(), REFUS_MONTRES)));
    }

    public List<Reparations> reparations() {
        return reparations.entrySet().stream()
                .map(entree -> new Reparations(
                        entree.getKey(), entree.getValue().nombre, List.copyOf(entree.getValue().exemples)))
                .toList();
    }

    /** Ce que la lecture a remarqué du fichier lui-même. */
    public List<String> remarques() {
        return remarques;
    }

    /** Vrai si tout est bon : rien n'est refusé et il y a quelque chose à prendre. */
    public boolean sansRefus() {
        return refusees == 0 && acceptees > 0;
    }

    /** Le compte rendu en quelques phrases. */
    public List<String> resume() {
        List<String> phrases = new ArrayList<>();
        phrases.add("%s lues : %s prises, %s refusées.".formatted(lignes(lues), nombre(acceptees), nombre(refusees)));
        phrases.add("%s valeurs connues, %s couvertes par le secret, %s absentes, %s sans objet."
                .formatted(nombre(connues), nombre(secretes), nombre(absentes), nombre(sansObjet)));
        ajouter(phrases, ecartees, "%s laissées de côté par le modèle.");
        ajouter(phrases, doublonsExacts, "%s répétées à l’identique, sans conséquence.");
        ajouter(phrases, contradictions, "%s se contredisent et sont refusées.");
        for (Reparations reparation : reparations()) {
            phrases.add("Réparé : %s, %s fois (%s)."
                    .formatted(
                            reparation.nature(),
                            nombre(reparation.nombre()),
                            String.join(" ; ", reparation.exemples())));
        }
        phrases.addAll(remarques);
        return List.copyOf(phrases);
    }

    private static void ajouter(List<String> phrases, long combien, String phrase) {
        if (combien > 0) {
            phrases.add(phrase.formatted(lignes(combien)));
        }
    }

    private static String lignes(long combien) {
        return nombre(combien) + (combien > 1 ? " lignes" : " ligne");
    }

    private static String nombre(long combien) {
        return NumberFormat.getIntegerInstance(Locale.FRANCE).format(combien);
    }
}
