package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.catalogue.NonAlimente;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.references.territoire.statistique.Tendance;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.NombreFrancais;
import fr.maillage.territoires.diagnostic.EcritureDIndicateur;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Le focus « accès aux soins » : l’accessibilité aux généralistes, son seuil, sa tendance, et ce que l’on ne sait pas. */
@Component
class FicheDAccesAuxSoins implements Fiche {
    private static final String APL = "APL_MG";
    private static final List<String> OFFRE = List.of("GENERALISTES", "INFIRMIERS", "DENTISTES", "PHARMACIES");

    private final Territoires territoires;
    private final Releves releves;
    private final Reperes reperes;
    private final Indicateurs indicateurs;

    FicheDAccesAuxSoins(Territoires territoires, Releves releves, Reperes reperes, Indicateurs indicateurs) {
        this.territoires = territoires;
        this.releves = releves;
        this.reperes = reperes;
        this.indicateurs = indicateurs;
    }

    @Override
    public String code() {
        return "acces-aux-soins";
    }

    @Override
    public String titre() {
        return "Focus accès aux soins";
    }

    @Override
    public String resume() {
        return "Accessibilité aux généralistes (APL), seuil de sous-densité, tendance, offre de soins.";
    }

    @Override
    public boolean convient(Territoire territoire) {
        return territoire.maille() == Maille.COMMUNE || territoire.maille().composeeDeCommunes();
    }

    @Override
    public List<Chapitre> rediger(Territoire territoire) {
        var tous = Stream.concat(Stream.of(territoire), territoires.geographie().comparateurs(territoire).stream())
                .toList();
        Releve releve = releves.de(tous);
        return List.of(
                new Chapitre("Accessibilité aux médecins généralistes", accessibilite(tous, releve)),
                new Chapitre("Offre de soins", offre(tous, releve)),
                new Chapitre("Ce que l’on ne sait pas", manques()));
    }

    private List<Bloc> accessibilite(List<Territoire> tous, Releve releve) {
        Territoire territoire = tous.getFirst();
        Optional<Releve.Point> lue = releve.dernier(APL, territoire);
        if (lue.isEmpty()) {
            return List.of(Bloc.Paragraphe.de("L’accessibilité potentielle localisée (APL) n’est pas chargée pour "
                    + territoire.nom()
                    + ". Importez le fichier de la Drees (« Accessibilité potentielle localisée aux généralistes ») ;"
                    + " cette fiche dira alors la valeur, le seuil et la tendance."));
        }
        var point = lue.get();
        String seuil = reperes.sur(APL, LocalDate.now()).stream()
                .filter(r -> r.vaut(point.nombre()))
                .map(Reperes.Regle::dit)
                .findFirst()
                .orElse("au-dessus du seuil de sous-densité");
        var blocs = new ArrayList<Bloc>();
        blocs.add(new Bloc.ChiffresCles(List.of(new Bloc.ChiffreCle(
                "APL, " + territoire.nom(),
                EcritureDIndicateur.ecrire(point.indicateur(), point.valeur()),
                point.annee() + " · " + seuil))));
        var phrases = new ArrayList<String>();
        phrases.add("%s : %s en %d, %s%s."
                .formatted(
                        territoire.nom(),
                        EcritureDIndicateur.ecrire(point.indicateur(), point.valeur()),
                        point.annee(),
                        seuil,
                        repere(tous, releve, point)));
        phrases.add(tendance(releve, territoire));
        blocs.add(new Bloc.ARetenir(phrases));
        blocs.add(tableau(tous, releve, point));
        blocs.add(Bloc.Paragraphe.de("Seuil : "
                + reperes.sur(APL, LocalDate.now()).stream()
                        .map(r -> r.dit() + ", depuis le " + r.effet().getDayOfMonth() + "/"
                                + r.effet().getMonthValue() + "/" + r.effet().getYear() + " (" + r.source() + ")")
                        .collect(Collectors.joining(" ; "))
                + "."));
        return blocs;
    }

    private static String repere(List<Territoire> tous, Releve releve, Releve.Point point) {
        return tous.stream()
                .skip(1)
                .filter(t -> t.maille() == Maille.DEPARTEMENT || t.maille() == Maille.FRANCE)
                .flatMap(t -> releve.enRegard(APL, t, point.annee()).stream())
                .findFirst()
                .map(r -> " ; %s : %s%s"
                        .formatted(
                                r.territoire().nom(),
                                EcritureDIndicateur.ecrire(r.indicateur(), r.valeur()),
                                r.annee() == point.annee() ? "" : " en " + r.annee()))
                .orElse("");
    }

    private static String tendance(Releve releve, Territoire territoire) {
        var chiffrees = new TreeMap<Integer, Double>();
        releve.serie(APL, territoire).parAnnee().forEach((a, v) -> {
            if (v.estChiffree()) chiffrees.put(a, v.nombre());
        });
        return Tendance.de(chiffrees)
                .map(t -> {
                    double d = t.arrivee() - t.depart();
                    String sens = Math.abs(d) < 0.05 ? "stable" : d < 0 ? "en baisse" : "en hausse";
                    return "Tendance : %s depuis %d (de %s à %s)."
                            .formatted(
                                    sens,
                                    t.premiereAnnee(),
                                    NombreFrancais.ecrire(t.depart(), 1),
                                    NombreFrancais.ecrire(t.arrivee(), 1));
                })
                .orElse("Tendance : une seule année est chargée, elle ne se dit pas encore.");
    }

    private static Bloc tableau(List<Territoire> tous, Releve releve, Releve.Point point) {
        var annees = releve.serie(APL, point.territoire()).parAnnee().keySet();
        var colonnes = new ArrayList<>(List.of("Territoire"));
        annees.forEach(a -> colonnes.add(String.valueOf(a)));
        return new Bloc.Tableau(
                "APL aux médecins généralistes (consultations par an et par habitant)",
                colonnes,
                tous.stream()
                        .map(t -> new Bloc.Ligne(
                                t.nom(),
                                annees.stream()
                                        .map(a -> EcritureDIndicateur.cellule(
                                                point.indicateur(),
                                                releve.serie(APL, t).a(a)))
                                        .toList(),
                                t.equals(point.territoire())))
                        .toList(),
                point.sources());
    }

    private static List<Bloc> offre(List<Territoire> tous, Releve releve) {
        var tableau = new TableauDeSuivi(tous, releve).lesChiffres(OFFRE);
        return List.of(
                tableau.vide()
                        ? Bloc.Paragraphe.de("Aucun chiffre d’offre de soins n’est chargé pour ce territoire.")
                        : tableau.bloc("Offre de soins de proximité"));
    }

    private List<Bloc> manques() {
        var lignes = new ArrayList<>(indicateurs.catalogue().nonAlimentes().stream()
                .filter(n -> n.theme() == Theme.SANTE)
                .map(FicheDAccesAuxSoins::manque)
                .toList());
        lignes.add("Contrats locaux de santé et communautés professionnelles (CLS, CPTS) : aucun fichier chargé.");
        lignes.add("Distance au médecin le plus proche : demande des temps de trajet, non chargés.");
        return List.of(new Bloc.Liste(lignes, false));
    }

    private static String manque(NonAlimente n) {
        return n.libelle() + " : " + n.raison() + " Source attendue : " + n.sourceNecessaire() + ".";
    }
}
