package fr.maillage.references.agenda;

import fr.maillage.references.agenda.pages.AgendaPage;
import fr.maillage.references.agenda.pages.NouveauRendezVousPage;
import fr.maillage.references.agenda.pages.RendezVousPage;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Lien;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Met l’agenda en pages : un tableau d’heures et de jours, une liste sur un téléphone. */
@Component
class MiseEnPageDeLAgenda {
    private static final int PREMIERE_HEURE = 8;
    private static final int DERNIERE_HEURE = 18;
    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("EEE d", Locale.FRANCE);

    private final Agenda agenda;
    private final Planifier planifier;
    private final JdbcRendezVous rendezVous;
    private final Lieux lieux;
    private final TransactionTemplate transaction;

    MiseEnPageDeLAgenda(
            Agenda agenda,
            Planifier planifier,
            JdbcRendezVous rendezVous,
            Lieux lieux,
            TransactionTemplate transaction) {
        this.agenda = agenda;
        this.planifier = planifier;
        this.rendezVous = rendezVous;
        this.lieux = lieux;
        this.transaction = transaction;
    }

    AgendaPage agenda(Vue vue, LocalDate jour, long agent) {
        var jours = vue.jours(jour);
        var tranche = agenda.lire(agent, jours.getFirst(), jours.getLast());
        var parJour = tranche.rendezVous().stream().collect(Collectors.groupingBy(RendezVous::jour));
        var montres = jours.stream()
                .filter(j -> vue != Vue.SEMAINE
                        || j.getDayOfWeek().getValue() < 6
                        || parJour.containsKey(j)
                        || j.equals(Quand.aujourdHui()))
                .map(j -> jour(j, jour, parJour.getOrDefault(j, List.of()), tranche))
                .toList();
        String qui = agent == QuiTravaille.exiger().id() ? "" : "&agent=" + agent;
        return new AgendaPage(
                vue.code(),
                vue.titre(jour),
                Arrays.stream(Vue.values())
                        .map(v -> new Lien(v.libelle(), adresse(v, jour, qui)))
                        .toList(),
                adresse(vue, jour, qui),
                adresse(vue, vue.decaler(jour, -1), qui),
                adresse(vue, Quand.aujourdHui(), qui),
                adresse(vue, vue.decaler(jour, 1), qui),
                agent,
                collegues(),
                montres,
                heures(tranche.rendezVous()),
                "/agenda/nouveau?agent=" + agent + "&jour=");
    }

    private static String adresse(Vue vue, LocalDate jour, String qui) {
        return "/agenda?vue=" + vue.code() + "&jour=" + jour + qui;
    }

    private Map<Long, String> collegues() {
        var moi = QuiTravaille.exiger();
        var noms = Objects.requireNonNull(
                transaction.execute(_ -> rendezVous.collegues(moi.organisation(), moi.idUnite())));
        var tenus = new LinkedHashMap<Long, String>();
        tenus.put(moi.id(), moi.nom());
        noms.forEach((id, nom) -> {
            if (planifier.peutTenir(id)) tenus.putIfAbsent(id, nom);
        });
        return tenus.size() > 1 ? tenus : Map.of();
    }

    private static List<Integer> heures(List<RendezVous> lus) {
        int de = lus.stream().mapToInt(r -> r.heure().getHour()).min().orElse(PREMIERE_HEURE);
        int a = lus.stream().mapToInt(RendezVous::derniereHeure).max().orElse(DERNIERE_HEURE);
        var heures = new ArrayList<Integer>();
        for (int h = Math.min(de, PREMIERE_HEURE); h <= Math.max(a, DERNIERE_HEURE); h++) heures.add(h);
        return heures;
    }

    private AgendaPage.JourPage jour(LocalDate jour, LocalDate regarde, List<RendezVous> lus, Agenda.Tranche tranche) {
        var connus = tranche.jours().stream().filter(j -> j.jour().equals(jour)).toList();
        return new AgendaPage.JourPage(
                jour.toString(),
                JOUR.format(jour),
                RendezVous.enLettres(jour),
                jour.equals(Quand.aujourdHui()),
                jour.getMonth() == regarde.getMonth(),
                connus.stream()
                        .filter(JdbcRendezVous.Jour::ferie)
                        .map(JdbcRendezVous.Jour::libelle)
                        .findFirst()
                        .orElse(""),
                connus.stream()
                        .filter(j -> !j.ferie())
                        .map(JdbcRendezVous.Jour::libelle)
                        .findFirst()
                        .orElse(""),
                lus.stream().map(r -> moment(r, tranche.objets())).toList());
    }

    private static AgendaPage.Moment moment(RendezVous r, Map<String, ObjetDeRendezVous.Vu> objets) {
        return new AgendaPage.Moment(
                r.heure().getHour(),
                r.derniereHeure(),
                r.heureDeFin().toString(),
                "jusqu’à " + Lieu.Permanence.heure(r.heureDeFin()),
                r.horaire(),
                titre(r, objets),
                r.genre().libelle(),
                r.ou(),
                r.statut().libelle(),
                r.statut().ton(),
                r.statut() == RendezVous.Statut.PREVU,
                !r.statut().occupe(),
                r.trajet() > 0 ? r.trajet() + " min de trajet" : "",
                r.href());
    }

    /** Le nom de qui l’on reçoit s’il peut être dit, l’intitulé sinon, ce que l’on fait à défaut. */
    static String titre(RendezVous r, Map<String, ObjetDeRendezVous.Vu> objets) {
        var objet = objets.get(r.objet());
        if (objet != null) return objet.libelle();
        return r.intitule().isEmpty() ? r.genre().libelle() : r.intitule();
    }

    NouveauRendezVousPage formulaire(Map<String, String> valeurs, List<ErreurDeChamp> erreurs) {
        var objet = RendezVousForm.reference(valeurs.get("objet"));
        var vus = agenda.montrer(objet);
        if (!objet.isEmpty() && vus.isEmpty()) {
            throw new fr.maillage.socle.acces.Introuvable(objet);
        }
        var endroits = new LinkedHashMap<String, String>();
        for (var lieu : lieux.ouverts()) {
            endroits.put(lieu.id() + "|", lieu.nom());
            lieu.salles().forEach(s -> endroits.put(lieu.id() + "|" + s, lieu.nom() + " — " + s));
        }
        var agents = new LinkedHashMap<String, String>();
        collegues().forEach((id, nom) -> agents.put(String.valueOf(id), nom));
        return new NouveauRendezVousPage(
                valeurs,
                vus.values().stream()
                        .findFirst()
                        .map(v -> new Lien(v.libelle(), v.href()))
                        .orElse(null),
                objet.replace(':', '-'),
                RendezVous.genres(),
                endroits,
                agents,
                erreurs);
    }

    RendezVousPage un(RendezVous r, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        var vus = agenda.montrer(r.objet());
        var vu = vus.get(r.objet());
        var suites = new LinkedHashMap<String, String>();
        for (var statut : RendezVous.Statut.values()) {
            boolean tropTot = r.debut().isAfter(Instant.now())
                    && (statut == RendezVous.Statut.HONORE || statut == RendezVous.Statut.ABSENT_NON_EXCUSE);
            if (statut != RendezVous.Statut.REPORTE && statut != r.statut() && !tropTot) {
                suites.put(statut.name(), statut.libelle());
            }
        }
        return new RendezVousPage(
                r.id(),
                titre(r, vus),
                vu == null ? null : new Lien(vu.libelle(), vu.href()),
                r.genre().libelle() + " " + "le " + r.jourEnLettres() + ", " + r.horaire(),
                r.ou() + (r.trajet() > 0 ? " (" + r.trajet() + " min de trajet avant et après)" : ""),
                r.nomDeLAgent(),
                r.statut().libelle(),
                r.statut().ton(),
                r.statut() != RendezVous.Statut.REPORTE && planifier.peutTenir(r.agent()),
                r.statut() == RendezVous.Statut.PREVU && planifier.peutTenir(r.agent()),
                suites,
                r.statut() == RendezVous.Statut.PREVU
                                && (r.genre() == RendezVous.Genre.RENDEZ_VOUS || r.genre() == RendezVous.Genre.VISITE)
                        ? TexteDeConfirmation.de(r)
                        : "",
                r.reporteDe() == null ? "" : "/agenda/" + r.reporteDe(),
                r.reporteVers() == null ? "" : "/agenda/" + r.reporteVers(),
                "/agenda?jour=" + r.jour() + (r.agent() == QuiTravaille.exiger().id() ? "" : "&agent=" + r.agent()),
                saisie.getOrDefault("jour", r.jour().toString()),
                saisie.getOrDefault("heure", r.heure().toString()),
                r.version(),
                erreurs);
    }

    /** Prendre un rendez-vous un jour férié se peut ; le dire évite de se tromper. */
    String avertissement(LocalDate jour) {
        var jours = Objects.requireNonNull(
                transaction.execute(_ -> rendezVous.jours(QuiTravaille.exiger().organisation(), jour, jour)));
        return jours.stream()
                .filter(JdbcRendezVous.Jour::ferie)
                .findFirst()
                .map(j -> " Attention : ce jour est férié (" + j.libelle() + ").")
                .orElse(
                        jour.getDayOfWeek().getValue() > 5
                                ? " Attention : c’est un "
                                        + jour.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRANCE) + "."
                                : "");
    }
}
