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
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prépare une réunion de synthèse et en rend compte. Sans la date où la personne a été informée, il n’y a pas de réunion. */
@Component
class ReunirAutourDUneSituation {
    static final ObjetProtege OBJET = ObjetProtege.PROJET_D_ACCOMPAGNEMENT;
    private static final Set<String> FORMES = Set.of("ORAL", "ECRIT");

    /** {@code cle} : née avec le formulaire ; le même envoi reçu deux fois ne prépare qu’une réunion. */
    record Saisie(
            UUID cle,
            long personne,
            String objet,
            @Nullable LocalDate jour,
            String lieu,
            Fondement fondement,
            @Nullable LocalDate informeeLe,
            String forme) {}

    sealed interface Resultat {
        record Creee(long id) implements Resultat {}

        record Refusee(List<ErreurDeChamp> erreurs) implements Resultat {}
    }

    /** Une réunion et ce qui en est sorti. */
    record Lue(DossierVu dossier, Reunion reunion, List<Invite> invites, List<Decision> decisions, boolean ecrit) {
        Invite invite(long id) {
            return invites.stream()
                    .filter(i -> i.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new Introuvable("invité " + id));
        }
    }

    private final DossierSuivi suivi;
    private final Dossiers dossiers;
    private final PersonnesDUnDossier personnes;
    private final JdbcReunions reunions;
    private final JdbcPlan plan;

    ReunirAutourDUneSituation(
            DossierSuivi suivi,
            Dossiers dossiers,
            PersonnesDUnDossier personnes,
            JdbcReunions reunions,
            JdbcPlan plan) {
        this.suivi = suivi;
        this.dossiers = dossiers;
        this.personnes = personnes;
        this.reunions = reunions;
        this.plan = plan;
    }

    @Transactional
    DossierVu preparer(long dossier) {
        return suivi.exiger(dossier, Acte.CREER, OBJET);
    }

    @Transactional
    Lue lire(long dossier, long id) {
        var vu = suivi.lirePartage(dossier, OBJET, "Réunion de synthèse lue");
        return ensemble(vu, id);
    }

    Lue ensemble(DossierVu vu, long id) {
        return new Lue(
                vu,
                reunions.trouver(vu.id(), id).orElseThrow(() -> new Introuvable("réunion " + id)),
                reunions.invites(id),
                plan.decisions(vu.id()).stream().filter(d -> d.reunion() == id).toList(),
                suivi.peut(vu, Acte.CREER, OBJET));
    }

    @Transactional
    Resultat creer(long dossier, Saisie s) {
        var vu = suivi.exiger(dossier, Acte.CREER, OBJET);
        var erreurs = erreurs(s);
        var personne = dossiers.foyer(vu).stream()
                .filter(m -> m.personne() == s.personne())
                .findFirst();
        if (personne.isEmpty())
            erreurs.add(new ErreurDeChamp("personne", "Dites qui, dans le foyer, a été informé·e."));
        LocalDate jour = s.jour();
        LocalDate informeeLe = s.informeeLe();
        if (!erreurs.isEmpty() || jour == null || informeeLe == null) return new Resultat.Refusee(erreurs);
        var contenu = new LinkedHashMap<String, String>();
        contenu.put(Reunion.OBJET, s.objet().strip());
        contenu.put(Reunion.LIEU, s.lieu().strip());
        var neuve = reunions.creer(
                s.cle(),
                new JdbcReunions.Nouvelle(
                        dossier,
                        vu.cible().organisation(),
                        s.personne(),
                        jour,
                        s.fondement(),
                        informeeLe,
                        s.forme(),
                        contenu,
                        QuiTravaille.exiger().id()));
        if (neuve.isEmpty()) {
            return new Resultat.Creee(
                    reunions.parCle(dossier, s.cle()).orElseThrow(() -> new Introuvable("réunion " + s.cle())));
        }
        if (s.fondement() == Fondement.ACCORD) {
            personnes.noterUnConsentement(
                    dossier,
                    s.personne(),
                    "Réunion de synthèse du %s et ce qui y est montré à chacun".formatted(Quand.jour(jour)),
                    s.forme());
        }
        suivi.inscrire(vu, Acte.CREER, OBJET, "Réunion de synthèse prévue le " + Quand.jour(jour));
        return new Resultat.Creee(neuve.get());
    }

    private static List<ErreurDeChamp> erreurs(Saisie s) {
        var erreurs = new ArrayList<ErreurDeChamp>();
        if (s.objet().isBlank())
            erreurs.add(new ErreurDeChamp("objet", "Dites à quelle question la réunion doit répondre."));
        if (s.jour() == null) erreurs.add(new ErreurDeChamp("jour", "Donnez le jour de la réunion."));
        if (s.informeeLe() == null) {
            erreurs.add(
                    new ErreurDeChamp(
                            "informeeLe",
                            "Donnez la date où la personne a été informée de cette réunion : sans elle, la réunion ne se prépare pas."));
        } else if (s.informeeLe().isAfter(Quand.aujourdHui())) {
            erreurs.add(new ErreurDeChamp(
                    "informeeLe",
                    "Le %s n’est pas encore passé : informez la personne d’abord."
                            .formatted(Quand.jour(s.informeeLe()))));
        }
        if (!FORMES.contains(s.forme())) {
            erreurs.add(new ErreurDeChamp("forme", "Dites si c’est de vive voix ou par écrit."));
        }
        return erreurs;
    }

    /** Rend ce qui l’empêche. */
    @Transactional
    Optional<String> rendreCompte(long dossier, long id, @Nullable LocalDate tenueLe, String echanges, String avis) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        var reunion = ensemble(vu, id).reunion();
        if (reunion.annulee()) throw new Introuvable("compte rendu d’une réunion annulée " + id);
        if (tenueLe == null || tenueLe.isAfter(Quand.aujourdHui())) {
            return Optional.of("Donnez le jour où la réunion s’est tenue : aujourd’hui, ou un jour passé.");
        }
        if (echanges.isBlank()) return Optional.of("Écrivez ce qui s’est échangé, en quelques phrases.");
        var contenu = new LinkedHashMap<>(reunion.contenu());
        contenu.put(Reunion.ECHANGES, echanges.strip());
        contenu.put(Reunion.AVIS, avis.strip());
        reunions.rendreCompte(id, tenueLe, contenu);
        suivi.inscrire(vu, Acte.MODIFIER, OBJET, "Compte rendu de réunion de synthèse écrit");
        return Optional.empty();
    }

    @Transactional
    void annuler(long dossier, long id) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        ensemble(vu, id);
        if (!reunions.annuler(id, Quand.aujourdHui())) throw new Introuvable("réunion à annuler " + id);
        suivi.inscrire(vu, Acte.MODIFIER, OBJET, "Réunion de synthèse annulée");
    }

    /** Rend ce qui l’empêche. */
    @Transactional
    Optional<String> decider(long dossier, long id, String quoi, String qui, @Nullable LocalDate pourLe) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        ensemble(vu, id);
        if (quoi.isBlank() || qui.isBlank()) return Optional.of("Une décision dit quoi, et qui s’en charge.");
        plan.decider(id, dossier, quoi.strip(), qui.strip(), pourLe);
        suivi.inscrire(vu, Acte.MODIFIER, OBJET, "Une décision de réunion est notée");
        return Optional.empty();
    }

    Map<String, String> fondements() {
        var fondements = new LinkedHashMap<String, String>();
        for (var f : Fondement.values()) fondements.put(f.name(), f.libelle());
        return fondements;
    }
}
