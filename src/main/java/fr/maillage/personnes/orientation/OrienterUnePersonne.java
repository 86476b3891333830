package fr.maillage.personnes.orientation;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.PersonnesDUnDossier;
import fr.maillage.references.partenaires.Partenaires;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Propose, fait accepter, envoie et suit une orientation. Rien ne part sans l’accord daté de la personne. */
@Component
class OrienterUnePersonne {
    static final String ACCEPTE = "accepte";
    static final String REFUSE = "refuse";
    private static final Duration VIE_DU_LIEN = Duration.ofDays(30);

    /** Passé ce temps, la même demande au même service est une nouvelle demande. */
    private static final Duration RENVOI = Duration.ofHours(1);

    /** Ce que l’agent a rempli. */
    record Saisie(
            long personne,
            long service,
            String besoin,
            Demande demande,
            String pourquoi,
            String utile,
            Set<String> champs,
            String decision,
            String forme) {}

    sealed interface Resultat {
        record Creee(long id) implements Resultat {}

        record Refusee(List<ErreurDeChamp> erreurs) implements Resultat {}
    }

    private final JdbcOrientations base;
    private final Dossiers dossiers;
    private final CePartage partages;
    private final Partenaires partenaires;
    private final Outils outils;

    /** Ce dont tout acte a besoin. */
    @Component("outilsDesOrientations")
    record Outils(
            Habilitations habilitations, Journal journal, JetonsDeReponse jetons, PersonnesDUnDossier personnes) {}

    OrienterUnePersonne(
            JdbcOrientations base, Dossiers dossiers, CePartage partages, Partenaires partenaires, Outils outils) {
        this.base = base;
        this.dossiers = dossiers;
        this.partages = partages;
        this.partenaires = partenaires;
        this.outils = outils;
    }

    /** Les orientations du dossier, et la lecture au journal. */
    @Transactional
    List<Orientation> lire(DossierVu dossier) {
        exiger(Acte.LIRE, dossier);
        noter(Acte.LIRE, dossier, "Orientations lues : " + dossier.numero());
        return base.du(dossier.id());
    }

    @Transactional
    Orientation exiger(DossierVu dossier, long id) {
        exiger(Acte.LIRE, dossier);
        noter(Acte.LIRE, dossier, "Orientation lue : " + dossier.numero());
        return trouver(dossier, id);
    }

    private Orientation trouver(DossierVu dossier, long id) {
        return base.trouver(dossier.id(), id).orElseThrow(() -> new Introuvable("orientation " + id));
    }

    @Transactional
    Resultat creer(DossierVu dossier, Saisie saisie) {
        exiger(Acte.CREER, dossier);
        var service = partenaires.exiger(saisie.service());
        var possibles = partages.de(dossier, saisie.personne(), saisie.pourquoi(), saisie.utile(), saisie.demande());
        var erreurs = new ArrayList<ErreurDeChamp>();
        if (saisie.pourquoi().isBlank()) {
            erreurs.add(new ErreurDeChamp("pourquoi", "Dites en une phrase ce que vous demandez au partenaire."));
        }
        if (possibles.seulement(saisie.champs()).lignes().stream()
                .noneMatch(l -> l.champ().equals(CePartage.NOM))) {
            erreurs.add(new ErreurDeChamp(
                    "champs", "Le partenaire doit savoir au moins de qui il s’agit : cochez le nom."));
        }
        if (saisie.decision().equals(ACCEPTE) && saisie.forme().isEmpty()) {
            erreurs.add(new ErreurDeChamp("forme", "Dites comment l’accord a été donné : de vive voix ou par écrit."));
        }
        if (!erreurs.isEmpty()) return new Resultat.Refusee(erreurs);
        base.retenir(dossier.id());
        var deja =
                base.du(dossier.id()).stream().filter(o -> memeEnvoi(o, saisie)).findFirst();
        if (deja.isPresent()) return new Resultat.Creee(deja.get().id());
        long id = base.creer(new JdbcOrientations.Nouvelle(
                dossier.id(),
                dossier.cible().organisation(),
                saisie.personne(),
                saisie.service(),
                service.nom(),
                service.structure().nom(),
                saisie.besoin(),
                saisie.demande(),
                new Orientation.Textes(saisie.pourquoi().strip(), saisie.utile().strip()),
                List.copyOf(saisie.champs()),
                QuiTravaille.exiger().id()));
        noter(Acte.CREER, dossier, "Orientation proposée : " + dossier.numero());
        dossiers.noterUnFait(dossier.id(), "ORIENTATION", "Une orientation est proposée");
        decider(dossier, id, saisie.decision(), saisie.forme());
        return new Resultat.Creee(id);
    }

    /** Le même formulaire, envoyé deux fois ou repris par un retour en arrière : le partenaire n’en reçoit qu’une. */
    private static boolean memeEnvoi(Orientation o, Saisie s) {
        return o.personne() == s.personne()
                && o.service() == s.service()
                && o.besoin().equals(s.besoin())
                && o.demande() == s.demande()
                && o.textes()
                        .equals(new Orientation.Textes(
                                s.pourquoi().strip(), s.utile().strip()))
                && Set.copyOf(o.champs()).equals(s.champs())
                && o.etat() != EtatDOrientation.CLOSE
                && o.creeeLe().isAfter(Instant.now().minus(RENVOI));
    }

    /** L’accord ou le refus de la personne ; rien si elle n’a pas décidé. */
    @Transactional
    Optional<String> decider(DossierVu dossier, long id, String decision, String forme) {
        exiger(Acte.MODIFIER, dossier);
        var orientation = trouver(dossier, id);
        if (decision.equals(REFUSE) && permet(orientation, EtatDOrientation.REFUSEE)) {
            base.refuser(id);
            noter(Acte.MODIFIER, dossier, "Orientation refusée par la personne : " + dossier.numero());
        } else if (decision.equals(ACCEPTE) && permet(orientation, EtatDOrientation.ACCEPTEE)) {
            if (!Set.of("ORAL", "ECRIT").contains(forme)) {
                return Optional.of("Dites comment l’accord a été donné : de vive voix ou par écrit.");
            }
            base.accepter(id, forme);
            outils.personnes()
                    .noterUnConsentement(
                            dossier.id(), orientation.personne(), "Orientation et ce qui est dit au partenaire", forme);
            noter(Acte.MODIFIER, dossier, "Accord de la personne à une orientation : " + dossier.numero());
        }
        return Optional.empty();
    }

    /** Fige ce qui est dit au partenaire et rend le jeton du lien, montré une seule fois. */
    @Transactional
    String envoyer(DossierVu dossier, long id) {
        exiger(Acte.MODIFIER, dossier);
        var orientation = trouver(dossier, id);
        if (!permet(orientation, EtatDOrientation.ENVOYEE)) throw new Introuvable("envoi de l’orientation " + id);
        base.envoyer(id, partages.de(dossier, orientation));
        noter(Acte.MODIFIER, dossier, "Orientation envoyée : " + dossier.numero());
        dossiers.noterUnFait(dossier.id(), "ORIENTATION", "Une orientation est envoyée à un partenaire");
        return poserUnLien(dossier, id);
    }

    /** Un lien neuf ; l’ancien ne vaut plus. */
    @Transactional
    String renouvelerLeLien(DossierVu dossier, long id) {
        exiger(Acte.MODIFIER, dossier);
        var orientation = trouver(dossier, id);
        if (!orientation.etat().partie() || orientation.etat() == EtatDOrientation.CLOSE) {
            throw new Introuvable("lien de l’orientation " + id);
        }
        return poserUnLien(dossier, id);
    }

    private String poserUnLien(DossierVu dossier, long id) {
        Instant expire = Instant.now().plus(VIE_DU_LIEN);
        String jeton = outils.jetons().signer(id, expire);
        base.poserUnLien(id, JetonsDeReponse.empreinte(jeton), expire);
        noter(Acte.CREER, dossier, "Lien de réponse remis à un partenaire : " + dossier.numero());
        return jeton;
    }

    @Transactional
    void revoquerLeLien(DossierVu dossier, long id) {
        exiger(Acte.MODIFIER, dossier);
        base.revoquer(trouver(dossier, id).id());
        noter(Acte.MODIFIER, dossier, "Lien de réponse révoqué : " + dossier.numero());
    }

    /** Le retour que le référent note lui-même ; rend ce qui l’en empêche. */
    @Transactional
    Optional<String> suivre(
            DossierVu dossier, long id, EtatDOrientation etat, @Nullable LocalDate rendezVous, @Nullable Issue issue) {
        exiger(Acte.MODIFIER, dossier);
        var orientation = trouver(dossier, id);
        var reproche = reproche(orientation.etat(), etat, rendezVous, issue);
        if (reproche.isPresent()) return reproche;
        base.suivre(id, etat, rendezVous, issue);
        if (etat == EtatDOrientation.CLOSE) base.revoquer(id);
        noter(Acte.MODIFIER, dossier, "Retour d’orientation noté : " + dossier.numero());
        dossiers.noterUnFait(dossier.id(), "ORIENTATION", "Un retour d’orientation est noté");
        return Optional.empty();
    }

    /** Les mêmes règles pour le référent et pour le partenaire. */
    static Optional<String> reproche(
            EtatDOrientation avant, EtatDOrientation apres, @Nullable LocalDate rendezVous, @Nullable Issue issue) {
        if (!avant.retours().contains(apres)) {
            return Optional.of(
                    "Après « %s », ce retour n’est pas possible : choisissez-en un autre.".formatted(avant.libelle()));
        }
        if (apres == EtatDOrientation.RENDEZ_VOUS && rendezVous == null) {
            return Optional.of("Donnez la date du rendez-vous.");
        }
        if (apres == EtatDOrientation.CLOSE && issue == null) {
            return Optional.of("Dites ce que cela a donné : choisissez un résultat.");
        }
        return Optional.empty();
    }

    private static boolean permet(Orientation orientation, EtatDOrientation etat) {
        return orientation.etat().suites().contains(etat);
    }

    private void exiger(Acte acte, DossierVu dossier) {
        outils.habilitations().exiger(acte, ObjetProtege.ORIENTATIONS, dossier.cible());
    }

    private void noter(Acte acte, DossierVu dossier, String quoi) {
        outils.journal().noter(acte, ObjetProtege.ORIENTATIONS, "dossier:" + dossier.id(), quoi);
    }
}
