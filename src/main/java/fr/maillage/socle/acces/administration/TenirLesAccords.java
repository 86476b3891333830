package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.Annonces;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.pages.AccordsPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Laisser une autre organisation lire une famille d’objets, pour un temps et une finalité ; et y mettre fin. */
@Component
@Transactional
class TenirLesAccords {
    /** Un accord plus long se renouvelle : personne ne relit ce qui ne finit jamais. */
    private static final int ANNEES_AU_PLUS = 3;

    record Saisie(long lectrice, ObjetProtege objet, String finalite, LocalDate debut, LocalDate fin) {
        Saisie {
            finalite = finalite.strip();
        }
    }

    private final JdbcAccords accords;
    private final JdbcOrganisations organisations;
    private final Annonces annonces;

    TenirLesAccords(JdbcAccords accords, JdbcOrganisations organisations, Annonces annonces) {
        this.accords = accords;
        this.organisations = organisations;
        this.annonces = annonces;
    }

    AccordsPage page(List<Refus> refus) {
        long organisation = QuiTravaille.exiger().organisation();
        return new AccordsPage(
                accords.lister(organisation),
                organisations.lister().stream()
                        .filter(o -> o.id() != organisation)
                        .toList(),
                refus);
    }

    List<Refus> signer(Saisie saisie) {
        var agent = QuiTravaille.exiger();
        var refus = examiner(saisie, agent.organisation());
        if (!refus.isEmpty()) return refus;
        accords.signer(agent.organisation(), saisie, agent.id());
        noter(
                "Accord de partage donné à « %s » : %s, du %s au %s"
                        .formatted(
                                organisations.exiger(saisie.lectrice()).nom(),
                                saisie.objet().libelle(),
                                saisie.debut(),
                                saisie.fin()),
                saisie.finalite());
        return List.of();
    }

    void revoquer(long accord) {
        if (accords.revoquer(QuiTravaille.exiger().organisation(), accord) == 0) {
            throw new Introuvable("accord " + accord);
        }
        noter("Accord de partage révoqué (n° %d)".formatted(accord), null);
    }

    private List<Refus> examiner(Saisie saisie, long organisation) {
        var refus = new ArrayList<Refus>();
        if (saisie.lectrice() == organisation
                || organisations.lister().stream().noneMatch(o -> o.id() == saisie.lectrice())) {
            refus.add(new Refus("lectrice", "Choisissez une autre organisation de la maison."));
        }
        if (saisie.finalite().length() < Cible.MOTIF_MINIMAL) {
            refus.add(new Refus(
                    "finalite",
                    "Dites à quoi sert ce partage et quel texte ou quel accord le permet, en %d signes au moins."
                            .formatted(Cible.MOTIF_MINIMAL)));
        }
        if (saisie.fin().isBefore(saisie.debut())) {
            refus.add(new Refus("fin", "L’accord finirait avant de commencer. Corrigez une des deux dates."));
        } else if (saisie.fin().isAfter(saisie.debut().plusYears(ANNEES_AU_PLUS))) {
            refus.add(new Refus(
                    "fin",
                    "Un accord dure %d ans au plus : donnez-lui une fin plus proche.".formatted(ANNEES_AU_PLUS)));
        }
        return refus;
    }

    private void noter(String libelle, @org.jspecify.annotations.Nullable String motif) {
        annonces.annoncer(FaitDAcces.de(FaitDAcces.Nature.ORGANISATION_CHANGEE, "accords", libelle, motif));
    }
}
