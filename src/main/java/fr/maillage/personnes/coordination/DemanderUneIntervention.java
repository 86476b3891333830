package fr.maillage.personnes.coordination;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.PersonnesDUnDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.taches.Avertissements;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Demande à une conseillère son expertise, avec l’accord de la personne ; la referme quand celle-ci a sa copie de la restitution. */
@Component
class DemanderUneIntervention {
    private static final ObjetProtege OBJET = ReunirAutourDUneSituation.OBJET;

    /** {@code cle} : née avec le formulaire ; le même envoi reçu deux fois ne fait qu’une demande. */
    record Saisie(
            UUID cle,
            Demande.@Nullable Genre genre,
            @Nullable Long sollicite,
            String question,
            String perimetre,
            int duree,
            long personne,
            @Nullable LocalDate accordLe,
            String forme,
            Set<String> lignes) {}

    sealed interface Resultat {
        record Fait(long id) implements Resultat {}

        record Refuse(List<ErreurDeChamp> erreurs) implements Resultat {}
    }

    record Preparation(
            DossierVu dossier,
            List<LignesDuDossier.Element> elements,
            List<JdbcInterventionsDemandees.Conseillere> conseilleres) {}

    record Lue(DossierVu dossier, Demande demande, Invite.Fiche fiche, boolean ecrit) {}

    private final DossierSuivi suivi;
    private final JdbcInterventionsDemandees base;
    private final LignesDuDossier lignes;
    private final Avertissements avertissements;
    private final Foyer foyer;

    /** De qui l’accord vient, et où il se garde. */
    @Component("foyerDesInterventions")
    record Foyer(Dossiers dossiers, PersonnesDUnDossier personnes) {}

    DemanderUneIntervention(
            DossierSuivi suivi,
            JdbcInterventionsDemandees base,
            LignesDuDossier lignes,
            Avertissements avertissements,
            Foyer foyer) {
        this.suivi = suivi;
        this.base = base;
        this.lignes = lignes;
        this.avertissements = avertissements;
        this.foyer = foyer;
    }

    @Transactional
    Preparation preparer(long dossier) {
        var vu = suivi.exiger(dossier, Acte.CREER, OBJET);
        suivi.noter(vu, Acte.LIRE, OBJET, "Éléments à partager lus");
        return new Preparation(
                vu, lignes.toutes(vu), base.conseilleres(QuiTravaille.exiger().id()));
    }

    @Transactional
    Resultat demander(long dossier, Saisie s) {
        var vu = suivi.exiger(dossier, Acte.CREER, OBJET);
        var agent = QuiTravaille.exiger();
        var erreurs = erreurs(s);
        if (foyer.dossiers().foyer(vu).stream().noneMatch(m -> m.personne() == s.personne())) {
            erreurs.add(new ErreurDeChamp("personne", "Dites qui, dans le foyer, est d’accord."));
        }
        if (s.sollicite() != null && base.conseilleres(agent.id()).stream().noneMatch(c -> c.id() == s.sollicite())) {
            erreurs.add(new ErreurDeChamp("sollicite", "Choisissez une conseillère de la liste."));
        }
        var genre = s.genre();
        var accordLe = s.accordLe();
        if (!erreurs.isEmpty() || genre == null || accordLe == null) return new Resultat.Refuse(erreurs);
        var neuve = base.demander(
                s.cle(),
                new JdbcInterventionsDemandees.Nouvelle(
                        dossier,
                        vu.cible().organisation(),
                        vu.numero(),
                        vu.cible().unite(),
                        genre,
                        s.sollicite(),
                        s.duree(),
                        s.personne(),
                        accordLe,
                        s.forme(),
                        Map.of(
                                Demande.QUESTION,
                                s.question().strip(),
                                Demande.PERIMETRE,
                                s.perimetre().strip()),
                        Invite.Fiche.de(Map.of(), lignes.choisies(vu, s.lignes())),
                        agent.id()));
        if (neuve.isEmpty()) {
            return new Resultat.Fait(
                    base.parCle(dossier, s.cle()).orElseThrow(() -> new Introuvable("intervention " + s.cle())));
        }
        long id = neuve.get();
        foyer.personnes()
                .noterUnConsentement(
                        dossier, s.personne(), "Intervention d’une conseillère : " + genre.libelle(), s.forme());
        suivi.inscrire(vu, Acte.CREER, OBJET, "Une intervention complémentaire est demandée");
        if (s.sollicite() != null) {
            avertissements.laisser(
                    s.sollicite(),
                    "%s vous demande une intervention : %s.".formatted(agent.nom(), genre.libelle()),
                    Demande.hrefDeLIntervenant(id),
                    "info");
        }
        return new Resultat.Fait(id);
    }

    private static List<ErreurDeChamp> erreurs(Saisie s) {
        var erreurs = new ArrayList<ErreurDeChamp>();
        if (s.genre() == null) erreurs.add(new ErreurDeChamp("genre", "Choisissez ce que vous demandez."));
        if (s.question().isBlank()) erreurs.add(new ErreurDeChamp("question", "Posez votre question en une phrase."));
        if (s.perimetre().isBlank()) {
            erreurs.add(
                    new ErreurDeChamp("perimetre", "Dites le périmètre : ce qui est à regarder, ce qui ne l’est pas."));
        }
        if (s.duree() < 1 || s.duree() > Demande.JOURS_AU_PLUS) {
            erreurs.add(new ErreurDeChamp(
                    "duree", "La durée va de 1 à %d jours (reçu : %d).".formatted(Demande.JOURS_AU_PLUS, s.duree())));
        }
        if (s.accordLe() == null || s.accordLe().isAfter(Quand.aujourdHui())) {
            erreurs.add(new ErreurDeChamp(
                    "accordLe", "Donnez le jour où la personne a dit oui : aujourd’hui, ou un jour passé."));
        }
        if (!Set.of("ORAL", "ECRIT").contains(s.forme())) {
            erreurs.add(new ErreurDeChamp("forme", "Dites si c’est de vive voix ou par écrit."));
        }
        return erreurs;
    }

    @Transactional
    Lue lire(long dossier, long id) {
        var vu = suivi.lirePartage(dossier, OBJET, "Intervention complémentaire lue");
        return new Lue(vu, exiger(dossier, id), base.fiche(id), suivi.peut(vu, Acte.CREER, OBJET));
    }

    private Demande exiger(long dossier, long id) {
        return base.trouver(dossier, id).orElseThrow(() -> new Introuvable("intervention " + id));
    }

    /** La personne a sa copie : la demande se referme. Rend ce qui l’empêche. */
    @Transactional
    Optional<String> remettreLaCopie(long dossier, long id, @Nullable LocalDate le, Demande.@Nullable Copie copie) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        var demande = exiger(dossier, id);
        if (demande.etat() != Demande.Etat.RENDUE) throw new Introuvable("copie de l’intervention " + id);
        LocalDate rendue = demande.rendueLe();
        if (copie == null || le == null || le.isAfter(Quand.aujourdHui()) || (rendue != null && le.isBefore(rendue))) {
            return Optional.of(
                    "Dites comment et quand la personne a eu sa copie : entre le %s, jour de la restitution, et aujourd’hui."
                            .formatted(Quand.jour(rendue)));
        }
        if (!base.clore(dossier, id, le, copie)) throw new Introuvable("intervention " + id);
        suivi.inscrire(vu, Acte.MODIFIER, OBJET, "La restitution d’une intervention est remise à la personne");
        return Optional.empty();
    }

    @Transactional
    void retirer(long dossier, long id) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        if (!base.retirer(dossier, id)) throw new Introuvable("intervention " + id);
        suivi.inscrire(vu, Acte.MODIFIER, OBJET, "Une demande d’intervention est retirée");
    }
}
