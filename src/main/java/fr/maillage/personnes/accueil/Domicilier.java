package fr.maillage.personnes.accueil;

import fr.maillage.personnes.accueil.Domiciliation.MotifDeRadiation;
import fr.maillage.personnes.accueil.Domiciliation.MotifDeRefus;
import fr.maillage.personnes.accueil.Domiciliation.Pli;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.EnPhrase;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Demander, décider, tenir et finir une domiciliation : la loi d’abord, une phrase quand elle s’oppose. */
@Component
class Domicilier {
    sealed interface Resultat {
        record Fait(long domiciliation, String message) implements Resultat {}

        record Refuse(String champ, String phrase) implements Resultat {}
    }

    private static final Resultat CHANGEE = new Resultat.Refuse(
            "domiciliation",
            "Un collègue a changé cette domiciliation pendant ce temps : relisez-la, puis recommencez.");

    private final JdbcDomiciliations domiciliations;
    private final ReglesDeDomiciliation regles;
    private final QualiteDAccueil organisme;
    private final Dossiers dossiers;
    private final Habilitations habilitations;
    private final Journal journal;

    Domicilier(
            JdbcDomiciliations domiciliations,
            ReglesDeDomiciliation regles,
            QualiteDAccueil organisme,
            Dossiers dossiers,
            Habilitations habilitations,
            Journal journal) {
        this.domiciliations = domiciliations;
        this.regles = regles;
        this.organisme = organisme;
        this.dossiers = dossiers;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    @Transactional
    Resultat demander(JdbcDomiciliations.Demande demande) {
        exiger(demande.dossier(), Acte.MODIFIER, ObjetProtege.DOSSIER_IDENTITE);
        if (demande.demandeeLe().isAfter(Quand.aujourdHui())) {
            return new Resultat.Refuse("demandeeLe", "La demande ne peut pas être datée d’un jour à venir.");
        }
        var deja = domiciliations.duDossier(demande.dossier());
        if (deja.stream().anyMatch(d -> d.personne() == demande.personne() && d.decision() == null)) {
            return new Resultat.Refuse(
                    "demandeeLe", "Une demande attend déjà sa réponse : décidez-la avant d’en noter une autre.");
        }
        Long precedente = deja.stream()
                .filter(d -> d.personne() == demande.personne() && d.radiation() == null)
                .filter(d -> d.decision() != null && d.decision().accordee())
                .map(Domiciliation::id)
                .findFirst()
                .orElse(null);
        long id = domiciliations.demander(
                QuiTravaille.exiger().organisation(),
                new JdbcDomiciliations.Demande(
                        demande.dossier(),
                        demande.personne(),
                        demande.demandeeLe(),
                        demande.entretienLe(),
                        demande.lien(),
                        demande.raison(),
                        demande.habitat(),
                        demande.ayantsDroit(),
                        precedente));
        noter(
                Acte.CREER,
                id,
                demande.dossier(),
                precedente == null ? "Domiciliation demandée" : "Renouvellement de domiciliation demandé",
                true);
        return new Resultat.Fait(
                id,
                "La demande est notée : réponse due avant le " + Quand.jour(regles.reponseAvant(demande.demandeeLe()))
                        + ".");
    }

    @Transactional
    Resultat accorder(long id, int version, @Nullable LocalDate entretien, LocalDate debut) {
        var d = aDecider(id);
        if (d.version() != version) return CHANGEE;
        if (!organisme.peutDomicilier()) {
            return new Resultat.Refuse(
                    "domiciliation",
                    "Seuls un CCAS, un CIAS ou un organisme agréé domicilient (L. 264-1). Orientez la personne, ou notez votre agrément dans les réglages de l’accueil.");
        }
        if (entretien == null) {
            return new Resultat.Refuse(
                    "entretienLe", "Notez le jour de l’entretien : toute demande en comporte un (D. 264-2).");
        }
        if (d.lien() == Domiciliation.LienAvecLaCommune.AUCUN) {
            return new Resultat.Refuse(
                    "domiciliation",
                    "La demande ne dit aucun lien avec la commune : corrigez le lien, ou refusez en le motivant.");
        }
        if (debut.isBefore(d.demandeeLe())) {
            return new Resultat.Refuse(
                    "debut",
                    "L’élection ne peut pas commencer avant la demande, du %s.".formatted(Quand.jour(d.demandeeLe())));
        }
        var fin = regles.derniereJournee(debut);
        if (!domiciliations.accorder(
                d,
                entretien,
                Quand.aujourdHui(),
                debut,
                fin,
                QuiTravaille.exiger().id())) {
            return CHANGEE;
        }
        noter(Acte.VALIDER, id, d.dossier(), "Domiciliation accordée jusqu’au " + Quand.jour(fin), false);
        return new Resultat.Fait(
                id, "Domiciliation accordée jusqu’au %s. L’attestation est prête.".formatted(Quand.jour(fin)));
    }

    @Transactional
    Resultat refuser(long id, int version, MotifDeRefus motif, String explication, String orientation) {
        var d = aDecider(id);
        if (d.version() != version) return CHANGEE;
        if (motif == MotifDeRefus.AUCUN) {
            return new Resultat.Refuse("motif", "Choisissez le motif du refus : il doit être motivé (L. 264-4).");
        }
        if (motif != MotifDeRefus.ABSENCE_DE_LIEN && !organisme.estAgree()) {
            return new Resultat.Refuse(
                    "motif",
                    "Un CCAS ou un CIAS ne refuse que pour absence de lien avec la commune (L. 264-4). Les autres motifs sont ceux des organismes agréés.");
        }
        if (explication.isBlank()) {
            return new Resultat.Refuse("explication", "Expliquez le refus en une phrase que la personne puisse lire.");
        }
        if (orientation.isBlank()) {
            return new Resultat.Refuse(
                    "orientation",
                    "Dites vers quel organisme la personne est orientée : un refus oriente toujours (L. 264-4).");
        }
        if (!domiciliations.refuser(
                d,
                Quand.aujourdHui(),
                motif,
                explication,
                orientation,
                QuiTravaille.exiger().id())) {
            return CHANGEE;
        }
        noter(Acte.VALIDER, id, d.dossier(), "Domiciliation refusée : " + motif.libelle(), false);
        return new Resultat.Fait(
                id, "Le refus est noté. Sa notification est prête, avec le motif, l’orientation et le recours.");
    }

    @Transactional
    Resultat radier(long id, int version, MotifDeRadiation motif, String explication) {
        var d = trouver(id);
        exiger(d.dossier(), Acte.VALIDER, ObjetProtege.PROJET_D_ACCOMPAGNEMENT);
        if (d.version() != version) return CHANGEE;
        var jour = Quand.aujourdHui();
        if (explication.isBlank()) {
            return new Resultat.Refuse(
                    "explication", "Expliquez la fin de la domiciliation : la décision est écrite et motivée.");
        }
        if (motif == MotifDeRadiation.NON_MANIFESTATION && !regles.neSeManifestePlus(d, jour)) {
            return new Resultat.Refuse("motif", pasEncore(d, jour));
        }
        if (motif == MotifDeRadiation.ECHEANCE && d.etat(jour) != Domiciliation.Etat.EXPIREE) {
            return new Resultat.Refuse("motif", "L’échéance n’est pas passée : ce motif ne vaut pas encore.");
        }
        if (!domiciliations.radier(d, jour, motif, explication)) return CHANGEE;
        noter(Acte.VALIDER, id, d.dossier(), "Fin de domiciliation : " + motif.libelle(), false);
        return new Resultat.Fait(id, "La fin de la domiciliation est notée. Sa notification est prête.");
    }

    private String pasEncore(Domiciliation d, LocalDate jour) {
        if (regles.absenceJustifiee(d, jour)) {
            return "Son absence est justifiée (%s) : la loi ne permet pas de mettre fin pour ce motif (D. 264-3)."
                    .formatted(EnPhrase.suite(d.absence().libelle()));
        }
        return "Le dernier contact est du %s : ce motif ne vaudra qu’après le %s."
                .formatted(
                        Quand.jour(d.dernierContact()),
                        Quand.jour(regles.limiteDeContact(d).orElse(null)));
    }

    /** Note un pli ou un contact ; c’est un geste d’accueil, ouvert à toute l’équipe de l’unité. */
    @Transactional
    Resultat noterUnPli(long id, Pli pli, int nombre, LocalDate jour) {
        var d = trouver(id);
        if (nombre < 1 || nombre > 500) {
            return new Resultat.Refuse("nombre", "« %d » : comptez entre 1 et 500 plis.".formatted(nombre));
        }
        if (jour.isAfter(Quand.aujourdHui()) || jour.isBefore(d.demandeeLe())) {
            return new Resultat.Refuse("jour", "Ce jour n’est pas entre la demande et aujourd’hui.");
        }
        boolean sortie = pli == Pli.REMIS || pli == Pli.RENVOYE;
        if (sortie && nombre > d.enBoite()) {
            return new Resultat.Refuse(
                    "nombre",
                    "La boîte contient %d pli%s : on ne peut pas en sortir %d. Notez d’abord ce qui est arrivé."
                            .formatted(d.enBoite(), d.enBoite() > 1 ? "s" : "", nombre));
        }
        domiciliations.noter(d, pli, nombre, jour, QuiTravaille.exiger().id());
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DOSSIER_IDENTITE,
                "dossier:" + d.dossier(),
                "Registre de courrier : " + pli.libelle());
        if (pli.contact()) dossiers.noterUnContact(d.dossier());
        return new Resultat.Fait(id, pli.libelle() + (nombre > 1 ? " : " + nombre : "") + ". C’est noté.");
    }

    @Transactional
    Resultat justifier(long id, int version, Domiciliation.Absence absence, @Nullable LocalDate jusquAu) {
        var d = trouver(id);
        exiger(d.dossier(), Acte.MODIFIER, ObjetProtege.DOSSIER_IDENTITE);
        if (d.version() != version || !domiciliations.justifier(d, absence, jusquAu)) return CHANGEE;
        noter(Acte.MODIFIER, id, d.dossier(), "Absence justifiée notée", false);
        return new Resultat.Fait(id, "C’est noté : le décompte des trois mois en tient compte.");
    }

    private Domiciliation aDecider(long id) {
        var d = trouver(id);
        exiger(d.dossier(), Acte.VALIDER, ObjetProtege.PROJET_D_ACCOMPAGNEMENT);
        return d;
    }

    Domiciliation trouver(long id) {
        return domiciliations.trouver(id).orElseThrow(() -> new Introuvable("domiciliation " + id));
    }

    private void exiger(long dossier, Acte acte, ObjetProtege objet) {
        habilitations.exiger(acte, objet, dossiers.exiger(dossier).cible());
    }

    private void noter(Acte acte, long id, long dossier, String quoi, boolean contact) {
        journal.noter(acte, ObjetProtege.DOSSIER_IDENTITE, "domiciliation:" + id, quoi);
        dossiers.noterUnFait(
                dossier, "DOMICILIATION", contact ? "Domiciliation : demande notée" : "Domiciliation : décision notée");
        if (contact) dossiers.noterUnContact(dossier);
    }
}
