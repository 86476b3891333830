package fr.maillage.territoires.diagnostic.fiches;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.NombreFrancais;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** La fiche d’un quartier : son profil, et les types d’actions que ses chiffres suggèrent. */
@Component
class FicheDeQuartier implements Fiche {
    private static final List<String> PROFIL = List.of(
            "POP",
            "TX_PAUV",
            "MED_NV",
            "QUARTIER_OCCUPATION",
            "QUARTIER_VACANCE",
            "QUARTIER_ROTATION",
            "IMPAYES",
            "QUARTIER_TRANQUILLITE",
            "TX_EMPL",
            "P_MIN25_QPV",
            "P_60",
            "C2S");

    private final Territoires territoires;
    private final Releves releves;
    private final Reperes reperes;

    FicheDeQuartier(Territoires territoires, Releves releves, Reperes reperes) {
        this.territoires = territoires;
        this.releves = releves;
        this.reperes = reperes;
    }

    @Override
    public String code() {
        return "quartier";
    }

    @Override
    public String titre() {
        return "Fiche quartier";
    }

    @Override
    public String resume() {
        return "Profil du quartier (occupation, vacance, rotation, impayés, tranquillité) et types d’actions suggérés.";
    }

    @Override
    public boolean convient(Territoire territoire) {
        return territoire.maille() == Maille.QPV;
    }

    @Override
    public List<Chapitre> rediger(Territoire quartier) {
        Geographie geographie = territoires.geographie();
        var tous = Stream.concat(Stream.of(quartier), geographie.contenant(quartier, Maille.COMMUNE).stream())
                .toList();
        Releve releve = releves.de(tous);
        return List.of(
                new Chapitre("Types d’actions suggérés", suggestions(quartier, releve)),
                new Chapitre("Profil du quartier", profil(tous, releve)));
    }

    private List<Bloc> suggestions(Territoire quartier, Releve releve) {
        var lignes = new ArrayList<Bloc.Ligne>();
        for (Reperes.Regle regle : reperes.regles(LocalDate.now())) {
            String action = regle.action();
            if (action == null) continue;
            releve.dernier(regle.indicateur(), quartier)
                    .filter(p -> regle.vaut(p.nombre()))
                    .ifPresent(p -> lignes.add(Bloc.Ligne.de(
                            action,
                            Cellule.texte(p.indicateur().libelle() + " : "
                                    + NombreFrancais.avecUnite(
                                                    p.nombre(), p.indicateur().decimales(), "")
                                            .replaceFirst(",0$", "")
                                    + "\u202f" + p.indicateur().unite()),
                            Cellule.texte(String.valueOf(p.annee())),
                            Cellule.texte(regle.dit()),
                            Cellule.texte("depuis " + regle.effet().getYear() + " ; " + regle.source()))));
        }
        if (lignes.isEmpty()) {
            return List.of(
                    Bloc.Paragraphe.de("Aucun repère n’est dépassé par les chiffres chargés. Les chiffres de gestion"
                            + " (rotation, impayés, vacance, tranquillité) viennent des bailleurs : importez leur fichier au"
                            + " format « Gestion du parc social par quartier »."));
        }
        return List.of(
                new Bloc.Tableau(
                        "Types d’actions suggérés par les chiffres du quartier",
                        List.of("Action", "Indicateur déclencheur", "Année", "Repère dépassé", "D’où vient le repère"),
                        lignes,
                        "Repères de la maison, que son administrateur peut régler"),
                Bloc.Paragraphe.de(
                        "Une suggestion n’est pas une décision : elle dit quel chiffre la déclenche, à l’équipe de"
                                + " juger avec les habitants et les partenaires."));
    }

    private static List<Bloc> profil(List<Territoire> tous, Releve releve) {
        return List.of(
                new TableauDeSuivi(tous, releve)
                        .tousLesConnus(PROFIL)
                        .bloc("Profil de " + tous.getFirst().nom()),
                Bloc.Paragraphe.de("Statut : quartier prioritaire de la politique de la ville, géographie de 2015."
                        + " Renouvellement urbain (NPNRU) : aucun fichier chargé."));
    }
}
