package fr.maillage.references.agenda;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prend, reporte et conclut un rendez-vous ; ce qui se croise est refusé avec une phrase. */
@Component
class Planifier {
    sealed interface Resultat {
        record Pris(long id) implements Resultat {}

        record Refuse(String champ, String phrase) implements Resultat {}
    }

    /** Ce que l’on demande ; {@code objet} est une référence opaque, ou vide. */
    record Demande(
            long agent,
            RendezVous.Genre genre,
            LocalDate jour,
            LocalTime heure,
            int minutes,
            int trajet,
            @Nullable Long lieu,
            String salle,
            String objet,
            String intitule) {
        Instant debut() {
            return jour.atTime(heure).atZone(Dates.fuseau()).toInstant();
        }

        Instant fin() {
            return debut().plusSeconds(minutes * 60L);
        }
    }

    private final JdbcRendezVous rendezVous;
    private final Lieux lieux;
    private final Objets objets;
    private final Habilitations habilitations;
    private final Journal journal;

    Planifier(JdbcRendezVous rendezVous, Lieux lieux, Objets objets, Habilitations habilitations, Journal journal) {
        this.rendezVous = rendezVous;
        this.lieux = lieux;
        this.objets = objets;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    /** Son propre agenda, ou celui d’un collègue quand la fonction le permet (secrétariat, responsable). */
    boolean peutTenir(long agent) {
        var moi = QuiTravaille.exiger();
        return agent == moi.id() || habilitations.peut(Acte.CREER, ObjetProtege.PLANNING, cible(moi, agent));
    }

    private static Cible cible(AgentConnecte moi, long agent) {
        return Cible.de(moi.organisation())
                .dansLUnite(moi.idUnite())
                .concernant(agent)
                .pourLaPartie("agenda");
    }

    @Transactional
    Resultat prendre(Demande demande) {
        return poser(demande, null, 0);
    }

    @Transactional
    Resultat reporter(long id, int version, LocalDate jour, LocalTime heure) {
        var vu = exiger(id);
        rendezVous.retenir(vu.agent(), vu.lieu(), vu.salle());
        var ancien = exiger(id);
        Long suivant = ancien.reporteVers();
        if (suivant != null
                && exiger(suivant)
                        .debut()
                        .equals(jour.atTime(heure).atZone(Dates.fuseau()).toInstant())) {
            return new Resultat.Pris(suivant);
        }
        if (ancien.statut() != RendezVous.Statut.PREVU) {
            return new Resultat.Refuse(
                    "jour",
                    "Ce rendez-vous est %s : il ne se reporte plus."
                            .formatted(ancien.statut().libelle()));
        }
        if (ancien.version() != version) return change("jour");
        int minutes = (int) Duration.between(ancien.debut(), ancien.fin()).toMinutes();
        var demande = new Demande(
                ancien.agent(),
                ancien.genre(),
                jour,
                heure,
                minutes,
                ancien.trajet(),
                ancien.lieu(),
                ancien.salle(),
                ancien.objet(),
                ancien.intitule());
        var resultat = poser(demande, id, id);
        if (resultat instanceof Resultat.Pris && !rendezVous.changerLeStatut(id, version, RendezVous.Statut.REPORTE)) {
            throw new IllegalStateException("Le rendez-vous %d a changé pendant qu’on le tenait.".formatted(id));
        }
        return resultat;
    }

    private Resultat poser(Demande d, @Nullable Long reporteDe, long sauf) {
        var moi = QuiTravaille.exiger();
        if (!peutTenir(d.agent())) throw new Introuvable("agenda de l’agent " + d.agent());
        if (d.minutes() < 5 || d.minutes() > 14 * 24 * 60) {
            return new Resultat.Refuse(
                    "minutes", "« %d » minutes : une durée va de 5 minutes à 14 jours.".formatted(d.minutes()));
        }
        if (d.trajet() < 0 || d.trajet() > 240) {
            return new Resultat.Refuse(
                    "trajet", "« %d » minutes de trajet : écrivez un nombre entre 0 et 240.".formatted(d.trajet()));
        }
        if (d.lieu() != null && lieux.trouver(d.lieu()).isEmpty()) throw new Introuvable("lieu " + d.lieu());
        if (!d.objet().isEmpty() && !objets.ouvert(d.objet())) throw new Introuvable(d.objet());
        var pose = new JdbcRendezVous.Pose(
                moi.organisation(),
                d.agent(),
                d.genre(),
                d.debut(),
                d.fin(),
                d.trajet(),
                d.lieu(),
                d.salle(),
                d.objet(),
                d.intitule(),
                reporteDe,
                moi.id());
        rendezVous.retenir(d.agent(), d.lieu(), d.salle());
        var deja = reporteDe == null ? rendezVous.dejaPose(pose) : Optional.<Long>empty();
        if (deja.isPresent()) return new Resultat.Pris(deja.get());
        var conflit = conflit(pose, sauf);
        if (conflit != null) return conflit;
        long id = rendezVous.poser(pose);
        journal.noter(
                Acte.CREER,
                ObjetProtege.PLANNING,
                "rendez-vous:" + id,
                reporteDe == null ? "Rendez-vous pris" : "Rendez-vous reporté");
        if (!d.objet().isEmpty()) {
            objets.signaler(
                    d.objet(),
                    (reporteDe == null ? "" : "Nouvelle date. ") + d.genre().libelle() + " : le "
                            + RendezVous.enLettres(d.jour()) + " à " + Lieu.Permanence.heure(d.heure()),
                    false);
        }
        return new Resultat.Pris(id);
    }

    private Resultat.@Nullable Refuse conflit(JdbcRendezVous.Pose pose, long sauf) {
        var agent = rendezVous.agentPris(pose.agent(), pose.occupeDe(), pose.occupeA(), sauf);
        if (agent.isPresent()) {
            return new Resultat.Refuse(
                    "heure",
                    "%s déjà un engagement %s (trajet compris) : choisissez une autre heure."
                            .formatted(
                                    pose.agent() == QuiTravaille.exiger().id() ? "Vous avez" : "Cet agent a",
                                    entre(agent.get())));
        }
        if (pose.lieu() == null || pose.salle().isEmpty()) return null;
        return rendezVous
                .sallePrise(pose.lieu(), pose.salle(), pose.debut(), pose.fin(), sauf)
                .map(prise -> new Resultat.Refuse(
                        "salle",
                        "« %s » est déjà pris %s : choisissez une autre salle ou une autre heure."
                                .formatted(pose.salle(), entre(prise))))
                .orElse(null);
    }

    private static String entre(JdbcRendezVous.Occupation occupation) {
        var de = occupation.de().atZone(Dates.fuseau());
        var a = occupation.a().atZone(Dates.fuseau());
        return "le %s de %s à %s"
                .formatted(
                        RendezVous.enLettres(de.toLocalDate()),
                        Lieu.Permanence.heure(de.toLocalTime()),
                        Lieu.Permanence.heure(a.toLocalTime()));
    }

    @Transactional
    Resultat conclure(long id, int version, RendezVous.Statut statut) {
        var lu = exiger(id);
        if (statut == RendezVous.Statut.REPORTE || lu.statut() == RendezVous.Statut.REPORTE) {
            return new Resultat.Refuse(
                    "statut", "Pour reporter, donnez la nouvelle date ; un rendez-vous reporté ne change plus.");
        }
        boolean presence = statut == RendezVous.Statut.HONORE || statut == RendezVous.Statut.ABSENT_NON_EXCUSE;
        if (presence && lu.debut().isAfter(Instant.now())) {
            return new Resultat.Refuse(
                    "statut", "Ce rendez-vous n’a pas encore eu lieu : attendez son heure pour dire s’il est honoré.");
        }
        if (statut.occupe() && !lu.statut().occupe()) {
            rendezVous.retenir(lu.agent(), lu.lieu(), lu.salle());
            var pose = new JdbcRendezVous.Pose(
                    0,
                    lu.agent(),
                    lu.genre(),
                    lu.debut(),
                    lu.fin(),
                    lu.trajet(),
                    lu.lieu(),
                    lu.salle(),
                    "",
                    "",
                    null,
                    0);
            var conflit = conflit(pose, id);
            if (conflit != null) return new Resultat.Refuse("statut", conflit.phrase());
        }
        if (!rendezVous.changerLeStatut(id, version, statut)) return change("statut");
        journal.noter(Acte.MODIFIER, ObjetProtege.PLANNING, "rendez-vous:" + id, "Rendez-vous " + statut.libelle());
        if (!lu.objet().isEmpty()) {
            objets.signaler(
                    lu.objet(),
                    "%s du %s : %s".formatted(lu.genre().libelle(), RendezVous.enLettres(lu.jour()), statut.libelle()),
                    statut == RendezVous.Statut.HONORE);
        }
        return new Resultat.Pris(id);
    }

    private static Resultat change(String champ) {
        return new Resultat.Refuse(
                champ, "Un collègue a changé ce rendez-vous pendant ce temps : relisez-le, puis recommencez.");
    }

    @Transactional(readOnly = true)
    RendezVous exiger(long id) {
        return rendezVous.trouver(id).orElseThrow(() -> new Introuvable("rendez-vous " + id));
    }
}
