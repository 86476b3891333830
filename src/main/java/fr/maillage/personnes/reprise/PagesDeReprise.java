package fr.maillage.personnes.reprise;

import fr.maillage.personnes.dossiers.EntreesEnNombre;
import fr.maillage.personnes.dossiers.FoyerEntrant;
import fr.maillage.personnes.dossiers.RapprocherEnNombre;
import fr.maillage.personnes.dossiers.RessemblanceVue;
import fr.maillage.personnes.reprise.pages.ReprisePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.EtatDeTache;
import fr.maillage.socle.taches.Tache;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Met une reprise en page. Montrer ses lignes, c’est lire des personnes : chaque fois, c’est noté. */
@Component
class PagesDeReprise {
    private static final int APERCU = 6;
    private static final int EXEMPLES = 3;
    static final int PAR_PAGE = 20;

    private final ConduireUneReprise conduire;
    private final JdbcLignes lignes;
    private final Destinations destinations;
    private final RapprocherEnNombre rapprocher;
    private final EntreesEnNombre entrees;
    private final Journal journal;

    PagesDeReprise(
            ConduireUneReprise conduire,
            JdbcLignes lignes,
            Destinations destinations,
            RapprocherEnNombre rapprocher,
            EntreesEnNombre entrees,
            Journal journal) {
        this.conduire = conduire;
        this.lignes = lignes;
        this.destinations = destinations;
        this.rapprocher = rapprocher;
        this.entrees = entrees;
        this.journal = journal;
    }

    /** @param saisies les colonnes telles que l’agent vient de les dire, quand elles sont refusées */
    @Transactional
    ReprisePage page(
            Reprise reprise,
            @Nullable Tache travail,
            int ici,
            List<String> reproches,
            @Nullable List<Colonne> saisies,
            @Nullable String motif) {
        var colonnes = saisies == null ? reprise.colonnes() : saisies;
        boolean actif = travail != null && travail.etat().active();
        boolean montrer = reprise.ouverte() && !actif;
        var premieres = montrer ? lignes.lire(reprise.id(), APERCU) : List.<JdbcLignes.Ligne>of();
        if (!premieres.isEmpty()) {
            journal.noter(
                    Acte.LIRE, ObjetProtege.DOSSIER_IDENTITE, "reprise:" + reprise.id(), "Aperçu d’une reprise lu");
        }
        return new ReprisePage(
                reprise.href(),
                reprise.fichier(),
                "Envoyé le " + Quand.court(reprise.deposeeLe()) + " par " + reprise.par() + " — "
                        + (reprise.lignesEffacees() && reprise.bilan() == null
                                ? "abandonnée"
                                : reprise.etat().libelle()),
                reprise.remarques(),
                reprise.ouverte(),
                actif ? travail : null,
                travail == null || actif ? "" : arret(travail),
                reproches,
                montrer ? colonnes(colonnes, premieres) : List.of(),
                choixPossibles(),
                premieres.stream().map(l -> essai(l, colonnes)).toList(),
                confier(reprise, motif),
                montrer && reprise.etat() == Reprise.Etat.CONTROLEE ? controle(reprise, ici) : null,
                suite(reprise));
    }

    private static String arret(Tache travail) {
        if (travail.etat() == EtatDeTache.ANNULEE) return "Le travail a été arrêté : rien n’a été fait.";
        return travail.etat() == EtatDeTache.ECHOUEE
                ? travail.libelle() + " " + travail.resultat() + ". Rien n’a été fait."
                : "";
    }

    private static List<ReprisePage.ColonneLue> colonnes(List<Colonne> colonnes, List<JdbcLignes.Ligne> premieres) {
        var lues = new ArrayList<ReprisePage.ColonneLue>();
        for (int n = 0; n < colonnes.size(); n++) {
            int rang = n;
            lues.add(new ReprisePage.ColonneLue(
                    n,
                    colonnes.get(n).nom(),
                    premieres.stream()
                            .map(l -> rang < l.cellules().size() ? l.cellules().get(rang) : "")
                            .filter(c -> !c.isEmpty())
                            .distinct()
                            .limit(EXEMPLES)
                            .map(c -> c.length() > 60 ? c.substring(0, 59) + "…" : c)
                            .toList(),
                    colonnes.get(n).destination(),
                    colonnes.get(n).destination().equals(Destinations.JAMAIS)));
        }
        return lues;
    }

    private Map<String, Map<String, String>> choixPossibles() {
        var choix = new LinkedHashMap<String, Map<String, String>>();
        destinations.parGroupe().forEach((groupe, liste) -> {
            var libelles = new LinkedHashMap<String, String>();
            liste.forEach(d -> libelles.put(d.code(), d.libelle()));
            choix.put(groupe, libelles);
        });
        return choix;
    }

    private ReprisePage.Essai essai(JdbcLignes.Ligne ligne, List<Colonne> colonnes) {
        var lue = lecteur(colonnes).lire(ligne.cellules());
        return new ReprisePage.Essai(
                ligne.numero(),
                personnes(lue.membres()),
                lue.membres().stream()
                        .map(m -> naissance(m.identite()))
                        .filter(d -> !d.isEmpty())
                        .collect(Collectors.joining(", ")),
                Stream.of("telephone1", "telephone2", "telephone3")
                        .map(t -> lue.membres().getFirst().identite().getOrDefault(t, ""))
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(", ")),
                Stream.of(lue.adresse(), lue.codePostal(), lue.commune())
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(" ")),
                lue.refus().stream().map(LireUneLigne.Refus::phrase).collect(Collectors.joining(" ")));
    }

    private static String personnes(List<FoyerEntrant.Membre> membres) {
        String noms = membres.stream().map(PagesDeReprise::nom).collect(Collectors.joining(", "));
        return noms.isBlank() ? "sans nom ni prénom" : noms;
    }

    private LireUneLigne lecteur(List<Colonne> colonnes) {
        return new LireUneLigne(colonnes, destinations, Quand.aujourdHui());
    }

    private static String nom(FoyerEntrant.Membre membre) {
        var i = membre.identite();
        String usage = i.getOrDefault("nomDUsage", "");
        return (i.getOrDefault("prenoms", "") + " " + (usage.isEmpty() ? i.getOrDefault("nomDeNaissance", "") : usage))
                .strip();
    }

    private static String naissance(Map<String, String> identite) {
        String date = identite.getOrDefault("naissance", "");
        return date.isEmpty() ? "" : Quand.jour(LocalDate.parse(date));
    }

    private ReprisePage.Confier confier(Reprise reprise, @Nullable String motif) {
        var referents = new LinkedHashMap<Long, String>();
        conduire.referents().forEach(r -> referents.put(r.agent(), r.nom()));
        return new ReprisePage.Confier(
                motif == null ? reprise.motif() : motif,
                referents,
                reprise.referent(),
                QuiTravaille.exiger().fonction() == Fonction.SEC);
    }

    private ReprisePage.Controle controle(Reprise reprise, int ici) {
        var bilan = reprise.compte();
        var comptes = lignes.comptes(reprise.id());
        int pages = Math.max(1, (comptes.toutes() + PAR_PAGE - 1) / PAR_PAGE);
        int page = Math.clamp(ici, 1, pages);
        return new ReprisePage.Controle(
                bilan.lignes(),
                bilan.pretes(),
                bilan.aChoisir(),
                bilan.refusees(),
                bilan.foyers(),
                bilan.personnes(),
                bilan.motifs(),
                ressemblances(reprise, lignes.ressemblances(reprise.id(), (page - 1) * PAR_PAGE, PAR_PAGE)),
                comptes.toutes(),
                page,
                pages,
                n -> reprise.href() + "?page=" + n + "#ressemblances");
    }

    /** Ceux de la page seulement, comparés de nouveau : le nom de la personne connue n’est gardé nulle part ici. */
    private List<ReprisePage.Ressemblance> ressemblances(Reprise reprise, List<JdbcLignes.Ressemblance> liste) {
        var lues = new HashMap<Long, JdbcLignes.Ligne>();
        lignes.parmi(liste.stream()
                        .map(JdbcLignes.Ressemblance::ligne)
                        .distinct()
                        .toList())
                .forEach(l -> lues.put(l.id(), l));
        var lecteur = lecteur(reprise.colonnes());
        var membres = liste.stream()
                .map(r -> lecteur.lire(
                                Objects.requireNonNull(lues.get(r.ligne())).cellules())
                        .membres()
                        .get(r.membre()))
                .toList();
        var connues = rapprocher.dansLaMaison(
                membres.stream().map(FoyerEntrant.Membre::identite).toList(), _ -> {});
        var montrees = new ArrayList<ReprisePage.Ressemblance>();
        for (int n = 0; n < liste.size(); n++) {
            montrees.add(montrer(
                    liste.get(n),
                    Objects.requireNonNull(lues.get(liste.get(n).ligne())).numero(),
                    membres.get(n),
                    connues.get(n)));
        }
        return montrees;
    }

    private static ReprisePage.Ressemblance montrer(
            JdbcLignes.Ressemblance r, int ligne, FoyerEntrant.Membre membre, @Nullable RessemblanceVue connue) {
        boolean maison = r.personne() != null;
        String autre = !maison
                ? "la ligne " + r.autreLigne() + " de ce fichier"
                : connue == null
                        ? "une fiche qui a changé depuis : contrôlez de nouveau"
                        : "%s, %s, dossier %s"
                                .formatted(connue.nom(), connue.naissance(), connue.numero())
                                .replace(", ,", ",");
        return new ReprisePage.Ressemblance(
                r.id(),
                ligne,
                nom(membre),
                naissance(membre.identite()),
                autre,
                maison && connue != null ? "/personnes/dossiers/" + connue.dossier() : "",
                r.raisons(),
                r.choix().name(),
                maison);
    }

    private ReprisePage.@Nullable Suite suite(Reprise reprise) {
        var bilan = reprise.bilan();
        if (bilan == null || reprise.etat() == Reprise.Etat.DEPOSEE || reprise.etat() == Reprise.Etat.CONTROLEE)
            return null;
        boolean chargee = reprise.etat() == Reprise.Etat.CHARGEE;
        var gardes = chargee ? List.<EntreesEnNombre.Retrait.Garde>of() : entrees.gardes(reprise.id());
        return new ReprisePage.Suite(
                chargee
                        ? "%d personnes chargées dans %d dossiers".formatted(bilan.personnes(), bilan.foyers())
                        : "Reprise défaite : %d dossiers retirés sur %d"
                                .formatted(bilan.foyers() - gardes.size(), bilan.foyers()),
                chargee && !reprise.lignesEffacees() ? bilan.refusees() + bilan.aChoisir() : 0,
                chargee,
                gardes.stream()
                        .map(g -> new ReprisePage.Garde(g.href(), g.numero(), g.raison()))
                        .toList());
    }
}
