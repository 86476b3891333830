package fr.maillage.personnes.accueil;

import fr.maillage.personnes.accueil.pages.FichePage;
import fr.maillage.personnes.accueil.pages.PermanencePage;
import fr.maillage.references.agenda.Lieu;
import fr.maillage.references.territoire.Communes;
import fr.maillage.references.territoire.secteurs.Adresse;
import fr.maillage.references.territoire.secteurs.Competence;
import fr.maillage.references.territoire.secteurs.UnitesCompetentes;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Met la permanence et ses fiches en pages. */
@Component
class MiseEnPageDeLAccueil {
    private static final DateTimeFormatter HEURE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.FRANCE).withZone(Dates.fuseau());

    private final Communes communes;
    private final UnitesCompetentes unites;

    MiseEnPageDeLAccueil(Communes communes, UnitesCompetentes unites) {
        this.communes = communes;
        this.unites = unites;
    }

    /** L’unité dont la commune dite est le secteur, si ce n’est pas celle qui reçoit ; vide sinon. */
    String secteur(String commune) {
        return !commune.isEmpty()
                        && unites.pour(Adresse.a(commune)) instanceof Competence.Une(var unite, var _)
                        && !Objects.equals(unite.id(), QuiTravaille.exiger().idUnite())
                ? " %s est du secteur de %s : elle peut y être reçue, ou son dossier lui être proposé."
                        .formatted(communes.nom(commune), unite.nom())
                : "";
    }

    PermanencePage permanence(List<Lieu> lieux, @Nullable Lieu choisi, List<Passage> passages, int attente) {
        var maintenant = Instant.now();
        var parEtat = passages.stream().collect(Collectors.groupingBy(Passage::etat));
        return new PermanencePage(
                lieux.stream()
                        .map(l -> new PermanencePage.LieuPage(l.id(), l.nom(), choisi != null && l.id() == choisi.id()))
                        .toList(),
                choisi == null ? 0 : choisi.id(),
                choisi == null ? "" : choisi.nom(),
                Quand.jour(Quand.aujourdHui()),
                choisi == null ? "" : horaires(choisi, passages.size()),
                lignes(parEtat.getOrDefault(Passage.Etat.ATTEND, List.of()), maintenant),
                lignes(parEtat.getOrDefault(Passage.Etat.EN_COURS, List.of()), maintenant),
                lignes(
                        passages.stream()
                                .filter(p -> p.etat() == Passage.Etat.FINI || p.etat() == Passage.Etat.PARTI)
                                .toList()
                                .reversed(),
                        maintenant),
                attente);
    }

    private static String horaires(Lieu lieu, int venues) {
        var aujourdHui = lieu.le(Quand.aujourdHui());
        if (aujourdHui.isEmpty()) return "Pas de permanence prévue aujourd’hui : on reçoit quand même qui se présente.";
        int places = aujourdHui.stream().mapToInt(Lieu.Permanence::places).sum();
        return "Permanence "
                + aujourdHui.stream().map(Lieu.Permanence::lisible).collect(Collectors.joining(", "))
                + (places > 0
                        ? " : %d place%s encore."
                                .formatted(Math.max(0, places - venues), places - venues > 1 ? "s" : "")
                        : ".");
    }

    private List<PermanencePage.Ligne> lignes(List<Passage> passages, Instant maintenant) {
        return passages.stream()
                .map(p -> new PermanencePage.Ligne(
                        p.id(),
                        "n° " + p.rang(),
                        HEURE.format(p.arrive()),
                        attente(p.minutesDAttente(maintenant)),
                        p.etat() == Passage.Etat.PARTI ? "repartie sans être reçue" : p.motifs(),
                        p.nomDeLAgent(),
                        p.fiche().urgence() == FicheDAccueil.Urgence.AUCUNE
                                ? ""
                                : p.fiche().urgence().libelle(),
                        p.fiche().urgence().ton(),
                        AccueilController.href(p.id()),
                        p.etat() != Passage.Etat.PARTI))
                .toList();
    }

    static String attente(long minutes) {
        return minutes < 1
                ? "moins d’une minute"
                : minutes < 60 ? minutes + " min" : "%d h %02d".formatted(minutes / 60, minutes % 60);
    }

    FichePage fiche(TenirLaPermanence.Lu lu) {
        var fiche = lu.passage().fiche();
        var valeurs = new LinkedHashMap<String, String>();
        valeurs.put("canal", fiche.canal().name());
        valeurs.put("commune", communes.nom(fiche.commune()));
        valeurs.put("age", fiche.age().name());
        valeurs.put("composition", fiche.composition().name());
        valeurs.put("habitat", fiche.habitat().name());
        valeurs.put("urgence", fiche.urgence().name());
        valeurs.put("natureDUrgence", fiche.natureDUrgence());
        valeurs.put("orientation", fiche.orientation().name());
        valeurs.put("vers", fiche.vers());
        valeurs.put("precisions", fiche.precisions());
        valeurs.put("prenom", lu.identite().prenom());
        valeurs.put("nom", lu.identite().nom());
        valeurs.put("naissance", lu.identite().naissance());
        valeurs.put("telephone", lu.identite().telephone());
        return page(lu.passage(), valeurs, codes(fiche.motifs()), codes(fiche.reponses()), List.of());
    }

    FichePage fiche(Passage passage, FicheForm form, List<ErreurDeChamp> erreurs) {
        return page(
                passage,
                form.saisie().toSingleValueMap(),
                Set.copyOf(form.valeurs("motifs")),
                Set.copyOf(form.valeurs("reponses")),
                erreurs);
    }

    private static Set<String> codes(Set<? extends Mot> mots) {
        return mots.stream().map(Mot::name).collect(Collectors.toSet());
    }

    private FichePage page(
            Passage passage,
            Map<String, String> valeurs,
            Set<String> motifs,
            Set<String> reponses,
            List<ErreurDeChamp> erreurs) {
        return new FichePage(
                passage.id(),
                "Fiche d’accueil n° " + passage.rang(),
                "%s, le %s à %s"
                        .formatted(passage.nomDuLieu(), Quand.jour(passage.jour()), HEURE.format(passage.arrive())),
                "/accueil?lieu=" + passage.lieu(),
                passage.version(),
                passage.dossier() == null ? "" : "/personnes/dossiers/" + passage.dossier(),
                passage.etat() == Passage.Etat.FINI,
                valeurs,
                Mot.choix(FicheDAccueil.Motif.class),
                motifs,
                Mot.choix(FicheDAccueil.Reponse.class),
                reponses,
                Map.of(
                        "canal", Mot.choix(FicheDAccueil.Canal.class),
                        "age", Mot.choix(FicheDAccueil.Age.class),
                        "composition", Mot.choix(FicheDAccueil.Composition.class),
                        "habitat", Mot.choix(FicheDAccueil.Habitat.class),
                        "urgence", Mot.choix(FicheDAccueil.Urgence.class),
                        "orientation", Mot.choix(FicheDAccueil.Orientation.class)),
                erreurs);
    }
}
