package fr.maillage.personnes.demarches;

import fr.maillage.personnes.demarches.echeances.Echeances;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commence une démarche et la fait avancer ; chaque pas pose ou lève l’échéance qui en découle, et dit où en est le droit. */
@Component
class AvancerUneDemarche {
    private static final String REPONSE = "reponse";
    private static final String RECOURS = "recours";
    private static final String REPONSE_AU_RECOURS = "recours-reponse";

    private final JdbcDemarches base;
    private final CatalogueDesDroits catalogue;
    private final SuivreLesDroits droits;
    private final Echeances echeances;
    private final Dossiers dossiers;
    private final Porte porte;

    AvancerUneDemarche(
            JdbcDemarches base,
            CatalogueDesDroits catalogue,
            SuivreLesDroits droits,
            Echeances echeances,
            Dossiers dossiers,
            Porte porte) {
        this.base = base;
        this.catalogue = catalogue;
        this.droits = droits;
        this.echeances = echeances;
        this.dossiers = dossiers;
        this.porte = porte;
    }

    sealed interface Resultat {
        record Fait(long demarche) implements Resultat {}

        record Refuse(String champ, String phrase) implements Resultat {}
    }

    /** Le pas que l’on note. {@code debut} et {@code fin} : le droit accordé. {@code version} : celle que l’agent a lue. */
    record Pas(
            EtatDeDemarche etat,
            LocalDate le,
            String faite,
            String preuve,
            String numero,
            String remarque,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            int version) {}

    @Transactional
    Resultat commencer(long id, String code, @Nullable Long personne, String libelle, String organisme) {
        var dossier = porte.exiger(id, Acte.CREER);
        var offre = catalogue.offres().stream()
                .filter(o -> o.modele().code().equals(code))
                .findFirst();
        var modele = offre.map(CatalogueDesDroits.Offre::modele);
        if (modele.isEmpty() && !code.isEmpty() && libelle.isBlank())
            return new Resultat.Refuse(
                    "modele",
                    "Cette démarche n’est plus au catalogue de votre organisation : choisissez-en une autre.");
        if (modele.isEmpty() && libelle.isBlank())
            return new Resultat.Refuse("libelle", "Choisissez une démarche, ou dites en quelques mots laquelle.");
        if (modele.isEmpty() && organisme.isBlank())
            return new Resultat.Refuse(
                    "organisme", "À qui « %s » se demande-t-elle ? Nommez l’organisme.".formatted(libelle.strip()));
        Long membre = dossiers.foyer(dossier).stream()
                .map(MembreDuFoyer::personne)
                .filter(p -> p.equals(personne))
                .findFirst()
                .orElse(null);
        var naissance = new JdbcDemarches.Naissance(
                id,
                membre,
                modele.map(CatalogueDesDroits.Modele::code).orElse(""),
                modele.map(CatalogueDesDroits.Modele::libelle).orElse(libelle.strip()),
                modele.map(CatalogueDesDroits.Modele::organisme).orElse(organisme.strip()),
                modele.map(CatalogueDesDroits.Modele::canal).orElse(""),
                offre.map(CatalogueDesDroits.Offre::version).orElse(null),
                Quand.aujourdHui(),
                QuiTravaille.exiger().id());
        base.retenir(id);
        var deja =
                base.duDossier(id).stream().filter(d -> memeEnvoi(d, naissance)).findFirst();
        if (deja.isPresent()) return new Resultat.Fait(deja.get().id());
        long demarche = base.creer(naissance);
        modele.ifPresent(m ->
                m.pieces().forEach(p -> base.demanderUnePiece(demarche, id, p.replace("?", ""), !p.endsWith("?"))));
        modele.map(CatalogueDesDroits.Modele::droit)
                .filter(d -> !d.isEmpty())
                .ifPresent(d -> droits.annoncerUneDemande(id, d));
        porte.noter(Acte.CREER, id, "Démarche commencée : " + dossier.numero());
        dossiers.noterUnFait(id, "DEMARCHE", "Une démarche est commencée");
        return new Resultat.Fait(demarche);
    }

    /** La même démarche du même jour, encore à faire : le bouton pressé deux fois, ou la page reprise par un retour en arrière. */
    private static boolean memeEnvoi(Demarche d, JdbcDemarches.Naissance n) {
        return d.etat() == EtatDeDemarche.A_FAIRE
                && d.creeeLe().equals(n.le())
                && Objects.equals(d.personne(), n.personne())
                && d.modele().equals(n.modele())
                && d.libelle().equals(n.libelle())
                && d.organisme().equals(n.organisme());
    }

    @Transactional
    Resultat avancer(long id, long demarche, Pas pas) {
        var dossier = porte.exiger(id, Acte.MODIFIER);
        var avant = base.trouver(id, demarche).orElseThrow(() -> new Introuvable("démarche " + demarche));
        var refus = refuser(avant, pas);
        if (refus.isPresent()) return refus.get();
        var modele = catalogue.de(avant);
        var apres = apres(
                avant.au(
                        pas.etat(),
                        pas.faite(),
                        pas.preuve().strip(),
                        pas.numero().strip(),
                        pas.remarque().strip()),
                modele.orElse(null),
                pas);
        if (!base.enregistrer(apres)) return collegue(avant);
        if (pas.etat() != avant.etat())
            base.noterLEtape(
                    demarche, id, pas.etat(), pas.le(), QuiTravaille.exiger().id());
        tenirLesEcheances(apres, pas);
        modele.flatMap(m -> catalogue.droit(m.droit())).ifPresent(d -> direLeDroit(apres, d, modele.get(), pas));
        porte.noter(Acte.MODIFIER, id, "Démarche mise à jour : " + dossier.numero());
        if (pas.etat() != avant.etat()) dossiers.noterUnFait(id, "DEMARCHE", "Une démarche a avancé");
        return new Resultat.Fait(demarche);
    }

    private static Optional<Resultat.Refuse> refuser(Demarche avant, Pas pas) {
        if (avant.version() != pas.version()) return Optional.of(collegue(avant));
        if (pas.etat() != avant.etat() && !avant.etat().suites().contains(pas.etat()))
            return Optional.of(new Resultat.Refuse(
                    "etat",
                    "Une démarche « %s » ne devient pas « %s » : notez d’abord ce qui manque entre les deux."
                            .formatted(avant.etat().libelle(), pas.etat().libelle())));
        if (pas.le().isAfter(Quand.aujourdHui()))
            return Optional.of(new Resultat.Refuse(
                    "le", "Le %s est à venir : on note ce qui a eu lieu.".formatted(Quand.jour(pas.le()))));
        LocalDate depot = avant.deposeeLe();
        if (pas.etat() != avant.etat() && depot != null && pas.le().isBefore(depot))
            return Optional.of(new Resultat.Refuse(
                    "le", "Le %s précède le dépôt, du %s.".formatted(Quand.jour(pas.le()), Quand.jour(depot))));
        LocalDate debut = pas.debut();
        LocalDate fin = pas.fin();
        return debut != null && fin != null && fin.isBefore(debut)
                ? Optional.of(new Resultat.Refuse("fin", "Le droit ne peut pas finir avant d’avoir commencé."))
                : Optional.empty();
    }

    private static Resultat.Refuse collegue(Demarche avant) {
        return new Resultat.Refuse(
                "etat",
                "Un collègue vient de noter cette démarche « %s ». Votre saisie est ci-dessous : relisez et enregistrez de nouveau."
                        .formatted(avant.etat().libelle()));
    }

    /** Les dates que le pas entraîne, d’après ce que le texte fixait ce jour-là. */
    static Demarche apres(Demarche d, CatalogueDesDroits.@Nullable Modele modele, Pas pas) {
        return switch (pas.etat()) {
            case DEPOSEE, RECUE -> attendre(d, modele, pas);
            case REFUSEE -> contester(d, pas.le(), pas.le(), modele);
            case SANS_REPONSE -> contester(d, null, d.reponseLe() == null ? pas.le() : d.reponseLe(), modele);
            case ACCORDEE -> d.decidee(pas.le(), "", null);
            default -> d;
        };
    }

    /** Le délai court du dépôt, puis de l’accusé de réception s’il y en a un. */
    private static Demarche attendre(Demarche d, CatalogueDesDroits.@Nullable Modele modele, Pas pas) {
        LocalDate depot = depot(d, pas);
        if (modele == null || modele.delai() == null)
            return d.deposee(depot, d.reponseLe(), d.silence(), d.texteDuSilence());
        var delai = modele.delai();
        return d.deposee(depot, delai.apres(pas.le()), modele.silence(), delai.texte());
    }

    private static LocalDate depot(Demarche d, Pas pas) {
        return pas.etat() == EtatDeDemarche.DEPOSEE || d.deposeeLe() == null ? pas.le() : d.deposeeLe();
    }

    private static Demarche contester(
            Demarche d, @Nullable LocalDate notifieeLe, LocalDate depuis, CatalogueDesDroits.@Nullable Modele modele) {
        var recours = modele == null ? null : modele.recours();
        boolean acquis = notifieeLe == null && d.silence().equals("ACCORD");
        return recours == null || acquis
                ? d.decidee(notifieeLe, "", null)
                : d.decidee(notifieeLe, recours.libelle(), recours.duree().apres(depuis));
    }

    private void tenirLesEcheances(Demarche d, Pas pas) {
        LocalDate reponse = d.reponseLe();
        LocalDate recours = d.recoursLe();
        if (d.etat().attendUneReponse() && reponse != null)
            echeances.tenirAu(
                    d.dossier(),
                    d.personne(),
                    d.cle(REPONSE),
                    "Réponse attendue : " + d.libelle() + silence(d),
                    reponse);
        else echeances.lacher(d.dossier(), d.cle(REPONSE));
        boolean conteste = d.etat() == EtatDeDemarche.REFUSEE || d.etat() == EtatDeDemarche.SANS_REPONSE;
        if (conteste && recours != null)
            echeances.tenirAu(
                    d.dossier(), d.personne(), d.cle(RECOURS), "Dernier jour pour contester : " + d.libelle(), recours);
        else echeances.lacher(d.dossier(), d.cle(RECOURS));
        if (d.etat() == EtatDeDemarche.RECOURS)
            echeances.tenir(d.dossier(), d.personne(), d.cle(REPONSE_AU_RECOURS), REPONSE_AU_RECOURS, pas.le());
        else echeances.lacher(d.dossier(), d.cle(REPONSE_AU_RECOURS));
    }

    private static String silence(Demarche d) {
        return switch (d.silence()) {
            case "REJET" -> " (le silence vaut rejet)";
            case "ACCORD" -> " (le silence vaut accord)";
            default -> "";
        };
    }

    private void direLeDroit(Demarche d, CatalogueDesDroits.Droit droit, CatalogueDesDroits.Modele modele, Pas pas) {
        switch (d.etat()) {
            case DEPOSEE -> droits.poser(d.dossier(), d.personne(), droit, DroitDuFoyer.Etat.EN_COURS, null, null);
            case ACCORDEE -> {
                LocalDate debut = pas.debut() == null ? pas.le() : pas.debut();
                droits.poser(d.dossier(), d.personne(), droit, DroitDuFoyer.Etat.OUVERT, debut, pas.fin());
                var suites = modele.reglesAccord();
                if (suites != null) suites.forEach(r -> echeances.tenir(d.dossier(), d.personne(), d.cle(r), r, debut));
            }
            case REFUSEE -> droits.poser(d.dossier(), d.personne(), droit, DroitDuFoyer.Etat.CLOS, null, null);
            default -> {}
        }
    }

    @Transactional
    void reglerUnePiece(long id, long demarche, String nature, String reglee) {
        var dossier = porte.exiger(id, Acte.MODIFIER);
        if (base.trouver(id, demarche).isEmpty()) throw new Introuvable("démarche " + demarche);
        if (!base.reglerUnePiece(demarche, nature, reglee)) throw new Introuvable("pièce demandée " + nature);
        porte.noter(Acte.MODIFIER, id, "Pièce d’une démarche réglée : " + dossier.numero());
    }
}
