package fr.maillage.personnes.courriers;

import fr.maillage.personnes.courriers.EcritGarde.Fichier;
import fr.maillage.personnes.courriers.EcritGarde.Forme;
import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
import fr.maillage.personnes.courriers.pages.EcritPage;
import fr.maillage.personnes.courriers.pages.EcritsDuDossierPage;
import fr.maillage.personnes.courriers.pages.RedactionPage;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Met les écrits d’un dossier en pages. */
@Component
class MettreLesEcritsEnPage {
    private static final int LIGNES_AU_PLUS = 16;
    private static final int SIGNES_PAR_LIGNE = 95;

    private final PorteDesEcrits porte;

    MettreLesEcritsEnPage(PorteDesEcrits porte) {
        this.porte = porte;
    }

    EcritsDuDossierPage tous(LireLesEcrits.Tous tous) {
        var derniers = new LinkedHashMap<Long, EcritGarde>();
        tous.gardes().forEach(e -> derniers.putIfAbsent(e.racine(), e));
        return new EcritsDuDossierPage(
                tous.dossier(),
                OngletDesEcrits.href(tous.dossier()),
                derniers.values().stream().map(e -> ligne(tous.dossier(), e)).toList(),
                tous.possibles().stream()
                        .map(p -> new EcritsDuDossierPage.Groupe(
                                p.genre().code(),
                                p.genre().libelle(),
                                p.genre().phrase(),
                                p.genre().avant(),
                                p.sujets().stream()
                                        .map(s -> new EcritsDuDossierPage.Sujet(s.cle(), s.libelle()))
                                        .toList()))
                        .toList());
    }

    private EcritsDuDossierPage.Ligne ligne(DossierVu dossier, EcritGarde e) {
        String remis = e.remisLe() == null ? "" : " · remis le " + Quand.jour(e.remisLe());
        return new EcritsDuDossierPage.Ligne(
                href(dossier, e),
                porte.source(e.genre()).map(s -> s.genre().libelle()).orElse(e.genre()),
                e.redaction().sujet(),
                e.reference(dossier.numero()) + " · " + par(e) + remis,
                etat(e),
                ton(e));
    }

    private static String href(DossierVu dossier, EcritGarde e) {
        return OngletDesEcrits.href(dossier) + "/" + e.id();
    }

    private static String etat(EcritGarde e) {
        return (e.arrete() ? "arrêté" : "en préparation") + (e.numero() > 1 ? ", version " + e.numero() : "");
    }

    private static String ton(EcritGarde e) {
        return e.arrete() ? "ok" : "encours";
    }

    private static String par(EcritGarde e) {
        var arrete = e.arreteLe();
        return (arrete == null ? "commencé le " + Quand.court(e.commenceLe()) : "arrêté le " + Quand.court(arrete))
                + ", " + e.auteur();
    }

    RedactionPage redaction(
            LireLesEcrits.Lu lu,
            Map<String, String> valeurs,
            Map<String, String> lues,
            List<Rapprochement.Desaccord> desaccords) {
        var redaction = lu.ecrit().redaction();
        return new RedactionPage(
                lu.dossier(),
                OngletDesEcrits.href(lu.dossier()),
                href(lu.dossier(), lu.ecrit()),
                redaction.titre(),
                sousTitre(lu),
                lu.genre().est(Trait.A_UN_DESTINATAIRE),
                !lu.genre().est(Trait.POUR_LA_PERSONNE),
                sections(lu),
                valeurs,
                lues,
                desaccords.stream()
                        .map(d -> List.of(d.cle(), redaction.nom(d.cle()), d.enregistre(), d.saisi()))
                        .toList());
    }

    private static String sousTitre(LireLesEcrits.Lu lu) {
        return "Tiré de : " + lu.ecrit().redaction().sujet() + ". Version "
                + lu.ecrit().numero() + ", en préparation.";
    }

    private static List<RedactionPage.Section> sections(LireLesEcrits.Lu lu) {
        var parSection = new LinkedHashMap<String, List<RedactionPage.Partie>>();
        for (var partie : lu.ecrit().redaction().parties()) {
            parSection.computeIfAbsent(partie.section(), _ -> new ArrayList<>()).add(partie(lu, partie));
        }
        // Deux textes d’une même section ne portent pas le même nom : un lecteur d’écran les distingue.
        parSection.replaceAll((_, parties) -> numeroter(parties));
        return parSection.entrySet().stream()
                .map(s -> new RedactionPage.Section(s.getKey(), s.getValue()))
                .toList();
    }

    private static RedactionPage.Partie partie(LireLesEcrits.Lu lu, Redaction.Partie partie) {
        @Nullable Bloc bloc = Redaction.repris(partie, lu.apportes()).orElse(null);
        return new RedactionPage.Partie(
                partie.cle(),
                partie.estUnTexte() ? partie.section() : partie.repris(),
                partie.estUnTexte(),
                hauteur(lu.ecrit().redaction().valeur(partie.cle())),
                bloc);
    }

    private static List<RedactionPage.Partie> numeroter(List<RedactionPage.Partie> parties) {
        if (parties.stream().filter(RedactionPage.Partie::texte).count() < 2) return parties;
        var numerotees = new ArrayList<RedactionPage.Partie>();
        int rang = 0;
        for (var p : parties) {
            numerotees.add(
                    p.texte()
                            ? new RedactionPage.Partie(
                                    p.cle(), p.libelle() + ", texte " + ++rang, true, p.lignes(), p.bloc())
                            : p);
        }
        return numerotees;
    }

    private static int hauteur(String texte) {
        int lignes =
                texte.lines().mapToInt(l -> 1 + l.length() / SIGNES_PAR_LIGNE).sum();
        return Math.clamp(lignes + 1, 3, LIGNES_AU_PLUS);
    }

    EcritPage ecrit(LireLesEcrits.Lu lu, List<String> refus, List<ArreterUnEcrit.Passage> passages) {
        var e = lu.ecrit();
        return new EcritPage(
                lu.dossier(),
                OngletDesEcrits.href(lu.dossier()),
                href(lu.dossier(), e),
                e.redaction().titre(),
                new EcritPage.Etat(
                        e.arrete(),
                        e.retouche(),
                        lu.modifiable(),
                        etat(e),
                        ton(e),
                        "Référence " + e.reference(lu.dossier().numero()),
                        par(e),
                        e.lecteurs().libelle(),
                        Quand.jour(e.remisLe()),
                        Quand.aujourdHui().toString()),
                sections(ComposerUnEcritDuDossier.chapitres(e.redaction(), lu.apportes())),
                lu.genre().est(Trait.POUR_LA_PERSONNE)
                        ? List.of()
                        : sections(CopiePourLaPersonne.chapitres(lu.genre(), e.redaction(), QuiTravaille.exiger())),
                (e.arrete() ? lu.fichiers() : LireLesEcrits.formes(lu.genre()))
                        .stream().map(f -> fichier(lu, f)).toList(),
                lu.versions().stream()
                        .map(v -> new EcritPage.Version(
                                "Version " + v.numero() + ", " + par(v), href(lu.dossier(), v), v.id() == e.id()))
                        .toList(),
                refus,
                passages.stream()
                        .map(p -> new EcritPage.Passage(p.partie(), p.remarque()))
                        .toList());
    }

    private static List<EcritPage.Section> sections(List<Chapitre> chapitres) {
        return chapitres.stream()
                .map(c -> new EcritPage.Section(c.titre(), c.blocs()))
                .toList();
    }

    private static EcritPage.FichierVu fichier(LireLesEcrits.Lu lu, Fichier f) {
        boolean copie = f.forme() == Forme.COPIE;
        return new EcritPage.FichierVu(
                (copie ? "Copie pour la personne, " : "L’écrit, ") + f.format().libelle(),
                href(lu.dossier(), lu.ecrit())
                        + (copie ? "/copie." : "/ecrit.")
                        + f.format().extension());
    }
}
