package fr.maillage.personnes.accompagnement.besoins;

import fr.maillage.personnes.accompagnement.ChapitreDEvaluation;
import fr.maillage.personnes.accompagnement.DomainesDeVie;
import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.EcritDuDossier;
import fr.maillage.personnes.courriers.CopieFacile;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.Modeles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La synthèse des besoins : un tableau pour voir d’un coup d’œil, puis chaque besoin dans ses deux voix. */
@Component
class EcrireLesBesoins implements ChapitreDEvaluation {
    static final String GENRE = "synthese-des-besoins";

    private final TenirLesBesoins tenir;
    private final JdbcBesoins besoins;
    private final DomainesDeVie domaines;
    private final DossierSuivi suivi;
    private final Modeles modeles;

    EcrireLesBesoins(
            TenirLesBesoins tenir, JdbcBesoins besoins, DomainesDeVie domaines, DossierSuivi suivi, Modeles modeles) {
        this.tenir = tenir;
        this.besoins = besoins;
        this.domaines = domaines;
        this.suivi = suivi;
        this.modeles = modeles;
    }

    @Transactional
    byte[] executer(long dossier, FormatDeDocument format) {
        var trame = trame(dossier);
        return modeles.ecrire(GENRE, trame.champs(), trame.ouvrage(), format);
    }

    /** La synthèse, telle qu’elle s’écrit ou se garde ; sa lecture est notée. */
    @Transactional
    TrameDEcrit trame(long dossier) {
        var lus = tenir.lister(dossier);
        suivi.permettreUnEcrit(lus.dossier(), "Synthèse des besoins écrite");
        var chapitres = new ArrayList<Chapitre>();
        chapitres.add(new Chapitre("D’un coup d’œil", List.of(tableau(lus.besoins()))));
        chapitres.add(new Chapitre("Besoin par besoin", details(lus.besoins())));
        var ouvrage = EcritDuDossier.ouvrage(
                lus.dossier(),
                "Synthèse des besoins : " + lus.dossier().nom(),
                MettreLesBesoinsEnPage.resume(lus.besoins()),
                chapitres);
        var champs = EcritDuDossier.champs(lus.dossier())
                .avecListe(
                        "besoins",
                        lus.besoins().stream()
                                .map(b -> Map.of(
                                        "domaine", domaines.libelle(b.valeur("domaine")),
                                        "dit", b.valeur("dit"),
                                        "observe", b.valeur("observe"),
                                        "urgence", b.urgence().libelle(),
                                        "etat", b.etat()))
                                .toList());
        var copie = new CopieFacile()
                .dire(
                        "Ce que vous avez dit",
                        lus.besoins().stream().map(b -> b.valeur("dit")).toList())
                .dire(
                        "Où nous en sommes",
                        lus.besoins().stream()
                                .map(b -> domaines.libelle(b.valeur("domaine")) + " : " + b.etat() + ".")
                                .toList())
                .dire(
                        "Ce qui est fait",
                        lus.besoins().stream().map(b -> b.valeur("suite")).toList());
        return new TrameDEcrit(GENRE, champs, ouvrage, copie.texte());
    }

    private Bloc tableau(List<Besoin> tous) {
        return new Bloc.Tableau(
                "Les besoins du foyer, ce qui attend d’abord",
                List.of("Domaine", "Urgence", "Priorité", "Où l’on en est", "Depuis"),
                tous.stream()
                        .map(b -> Bloc.Ligne.de(
                                domaines.libelle(b.valeur("domaine")),
                                Cellule.texte(b.urgence().libelle()),
                                Cellule.texte(b.valeur("priorite")),
                                Cellule.texte(b.etat()),
                                Cellule.texte(Quand.jour(b.statutLe()))))
                        .toList(),
                "");
    }

    private List<Bloc> details(List<Besoin> tous) {
        var blocs = new ArrayList<Bloc>();
        for (var b : tous) {
            blocs.add(new Bloc.Intertitre(domaines.libelle(b.valeur("domaine")), 2));
            dire(blocs, "Ce que la personne en dit", b.valeur("dit"));
            dire(blocs, "Ce qui est observé", b.valeur("observe"));
            dire(blocs, "Ce qui est fait", b.valeur("suite"));
        }
        if (blocs.isEmpty()) blocs.add(Bloc.Paragraphe.de("Aucun besoin n’est noté."));
        return blocs;
    }

    private static void dire(List<Bloc> blocs, String titre, String texte) {
        if (!texte.isEmpty()) blocs.add(Bloc.Paragraphe.de("**" + titre + "** — " + EcritDuDossier.net(texte)));
    }

    @Override
    public int rang() {
        return 20;
    }

    @Override
    public Optional<Chapitre> chapitre(DossierVu dossier) {
        var tous = besoins.duDossier(dossier.id());
        return tous.isEmpty() ? Optional.empty() : Optional.of(new Chapitre("Les besoins", List.of(tableau(tous))));
    }

    @Configuration(proxyBeanMethods = false)
    static class ModeleDesBesoins {
        @Bean
        GenreDeModele modeleDeSyntheseDesBesoins() {
            return GenreDeModele.unEcrit(
                    GENRE,
                    "Synthèse des besoins",
                    "Les besoins d’un foyer, dans leurs deux voix, ce qui presse et où l’on en est.",
                    List.of(
                            EcritDuDossier.NOM,
                            EcritDuDossier.NUMERO,
                            new GenreDeModele.Champ("besoins.domaine", "Besoin : domaine", "Mobilité"),
                            new GenreDeModele.Champ("besoins.dit", "Besoin : ses mots", "« Il n’y a pas de car »"),
                            new GenreDeModele.Champ("besoins.observe", "Besoin : observé", "Un car à 7 h, un à 18 h"),
                            new GenreDeModele.Champ("besoins.urgence", "Besoin : urgence", "dans le mois"),
                            new GenreDeModele.Champ("besoins.etat", "Besoin : où l’on en est", "en cours")));
        }
    }
}
