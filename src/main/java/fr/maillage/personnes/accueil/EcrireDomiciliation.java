package fr.maillage.personnes.accueil;

import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.references.agenda.Lieu;
import fr.maillage.references.agenda.Lieux;
import fr.maillage.references.territoire.Communes;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.modeles.Modeles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les écrits d’une domiciliation, avec les mentions que le code demande ; un modèle Word de l’organisation peut les remplacer. */
@Component
class EcrireDomiciliation {
    enum Genre {
        RECEPISSE("Accusé de réception d’une demande de domiciliation"),
        ATTESTATION("Attestation d’élection de domicile"),
        REFUS("Refus d’élection de domicile"),
        FIN("Fin de l’élection de domicile");

        private final String titre;

        Genre(String titre) {
            this.titre = titre;
        }

        String titre() {
            return titre;
        }

        String code() {
            return "domiciliation-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Domicilier domicilier;
    private final ReglesDeDomiciliation regles;
    private final Dossiers dossiers;
    private final Lieux lieux;
    private final Communes communes;
    private final Modeles modeles;
    private final Journal journal;

    EcrireDomiciliation(
            Domicilier domicilier,
            ReglesDeDomiciliation regles,
            Dossiers dossiers,
            Lieux lieux,
            Communes communes,
            Modeles modeles,
            Journal journal) {
        this.domicilier = domicilier;
        this.regles = regles;
        this.dossiers = dossiers;
        this.lieux = lieux;
        this.communes = communes;
        this.modeles = modeles;
        this.journal = journal;
    }

    @Transactional
    byte[] ecrire(long dossier, long domiciliation, Genre genre, FormatDeDocument format) {
        var trame = trame(dossier, domiciliation, genre);
        return modeles.ecrire(genre.code(), trame.champs(), trame.ouvrage(), format);
    }

    /** L’écrit, tel qu’il se remet ou se garde au dossier ; il est adressé à la personne, et cela est noté. */
    @Transactional
    TrameDEcrit trame(long dossier, long domiciliation, Genre genre) {
        var d = domicilier.trouver(domiciliation);
        if (d.dossier() != dossier || !prete(d, genre)) {
            throw new Introuvable("écrit %s de la domiciliation %d".formatted(genre, domiciliation));
        }
        var personne = dossiers.foyer(dossiers.exiger(dossier)).stream()
                .filter(m -> m.personne() == d.personne())
                .findFirst()
                .orElseThrow(() -> new Introuvable("personne de la domiciliation " + domiciliation));
        var agent = QuiTravaille.exiger();
        journal.noter(
                Acte.EXPORTER,
                ObjetProtege.DOSSIER_IDENTITE,
                "domiciliation:" + domiciliation,
                genre.titre() + " : écrit remis");
        String adresse = adresse();
        var ouvrage = new Ouvrage(
                new Couverture(genre.titre(), "", "", agent.nomOrganisation(), Quand.aujourdHui(), List.of(), null),
                List.of(new Chapitre(qui(personne), corps(d, personne, genre, agent, adresse))),
                MiseEnPage.COURRIER);
        return new TrameDEcrit(genre.code(), champs(d, personne, adresse), ouvrage, "");
    }

    static boolean prete(Domiciliation d, Genre genre) {
        var decision = d.decision();
        return switch (genre) {
            case RECEPISSE -> true;
            case ATTESTATION -> decision != null && decision.accordee() && d.radiation() == null;
            case REFUS -> decision != null && !decision.accordee();
            case FIN -> d.radiation() != null;
        };
    }

    private Champs champs(Domiciliation d, MembreDuFoyer personne, String adresse) {
        var decision = d.decision();
        return new Champs()
                .avec("personne.nom", personne.nom())
                .avec("personne.naissance", jour(personne.naissance()))
                .avec("organisme.adresse", adresse)
                .avec("demande.date", jour(d.demandeeLe()))
                .avec("demande.reponse_avant", jour(regles.reponseAvant(d.demandeeLe())))
                .avec("election.debut", decision == null ? "" : jour(decision.debut()))
                .avec("election.fin", decision == null ? "" : jour(decision.fin()))
                .avec("ayants_droit", String.valueOf(d.ayantsDroit()))
                .avec("motif", motif(d))
                .avec("orientation", decision == null ? "" : decision.orientation());
    }

    private static String motif(Domiciliation d) {
        if (d.radiation() != null) {
            return d.radiation().motif().libelle() + ". " + d.radiation().explication();
        }
        var decision = d.decision();
        return decision == null || decision.accordee()
                ? ""
                : decision.motif().libelle() + ". " + decision.explication();
    }

    private List<Bloc> corps(
            Domiciliation d, MembreDuFoyer personne, Genre genre, AgentConnecte agent, String adresse) {
        var blocs = new ArrayList<Bloc>();
        String organisme = agent.nomOrganisation() + (adresse.isEmpty() ? "" : ", " + adresse);
        var decision = d.decision();
        switch (genre) {
            case RECEPISSE -> {
                dire(
                        blocs,
                        "%s a reçu le **%s** la demande d’élection de domicile de %s.",
                        organisme,
                        jour(d.demandeeLe()),
                        qui(personne));
                dire(
                        blocs,
                        "Une réponse sera donnée avant le **%s** (deux mois, article D. 264-1 du code de l’action sociale et des familles), après un entretien.",
                        jour(regles.reponseAvant(d.demandeeLe())));
            }
            case ATTESTATION -> {
                dire(blocs, "%s atteste que %s a élu domicile à son adresse.", organisme, qui(personne));
                dire(
                        blocs,
                        "Date de l’élection de domicile : **%s**. Valable jusqu’au **%s**.",
                        jour(debut(d)),
                        jour(fin(d)));
                if (d.ayantsDroit() > 0)
                    dire(
                            blocs,
                            "Elle vaut aussi pour %d ayant%s droit.",
                            d.ayantsDroit(),
                            d.ayantsDroit() > 1 ? "s" : "");
                dire(
                        blocs,
                        "Cette attestation sert à toutes les prestations légales, réglementaires et conventionnelles, à l’exercice des droits civils, à la délivrance d’un titre national d’identité, à l’inscription sur les listes électorales et à l’aide juridictionnelle (article L. 264-1).");
                blocs.add(new Bloc.ARetenir(List.of(
                        "Passez ou appelez au moins une fois tous les trois mois : sinon la domiciliation peut prendre fin (article D. 264-3).",
                        "Demandez le renouvellement avant le " + jour(fin(d)) + ".")));
            }
            case REFUS -> {
                dire(
                        blocs,
                        "La demande d’élection de domicile de %s, reçue le %s, est refusée.",
                        qui(personne),
                        jour(d.demandeeLe()));
                dire(
                        blocs,
                        "Motif : **%s**. %s",
                        decision == null ? "" : decision.motif().libelle(),
                        decision == null ? "" : decision.explication());
                dire(
                        blocs,
                        "Vous pouvez demander votre domiciliation à : **%s** (article L. 264-4).",
                        decision == null ? "" : decision.orientation());
                recours(blocs);
            }
            case FIN -> {
                var fin = d.radiation();
                dire(
                        blocs,
                        "L’élection de domicile de %s prend fin le **%s**.",
                        qui(personne),
                        fin == null ? "" : jour(fin.le()));
                dire(
                        blocs,
                        "Motif : **%s**. %s",
                        fin == null ? "" : fin.motif().libelle(),
                        fin == null ? "" : fin.explication());
                dire(blocs, "Une nouvelle demande reste possible à tout moment.");
                recours(blocs);
            }
        }
        dire(
                blocs,
                "Fait le %s. Pour l’organisme : %s, %s.",
                jour(Quand.aujourdHui()),
                agent.nom(),
                agent.fonction().libelle());
        return blocs;
    }

    private void recours(List<Bloc> blocs) {
        dire(
                blocs,
                "Cette décision peut être contestée dans un délai de %d mois à compter de sa réception : en écrivant à l’organisme, ou devant le tribunal administratif.",
                regles.moisDeRecours(Quand.aujourdHui()));
    }

    private static void dire(List<Bloc> blocs, String phrase, Object... valeurs) {
        blocs.add(Bloc.Paragraphe.de(phrase.formatted(valeurs)));
    }

    private static @Nullable LocalDate debut(Domiciliation d) {
        return d.decision() == null ? null : d.decision().debut();
    }

    private static @Nullable LocalDate fin(Domiciliation d) {
        return d.decision() == null ? null : d.decision().fin();
    }

    private static String qui(MembreDuFoyer personne) {
        return personne.nom() + (personne.naissance() == null ? "" : ", né·e le " + jour(personne.naissance()));
    }

    private String adresse() {
        return lieux.ouverts().stream()
                .filter(l -> !l.adresse().isEmpty())
                .findFirst()
                .map(this::adresse)
                .orElse("");
    }

    private String adresse(Lieu lieu) {
        return (lieu.adresse() + (lieu.commune().isEmpty() ? "" : ", " + communes.nom(lieu.commune()))).strip();
    }

    private static String jour(@Nullable LocalDate date) {
        return date == null ? "" : Dates.enLettres(date);
    }
}
