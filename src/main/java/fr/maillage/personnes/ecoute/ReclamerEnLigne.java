package fr.maillage.personnes.ecoute;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Affluence;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Avertissements;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ce que fait une personne sans compte : écrire sa réclamation à une organisation, et garder son reçu. Sa transaction ne porte aucun
 * agent ; rien de ce qu’elle écrit n’est cherché dans les dossiers, ni ne se relit d’ici.
 */
@Component
class ReclamerEnLigne {
    /** Par adresse et par tranche de dix minutes : large pour un poste partagé, court pour une machine. */
    static final int ENVOIS_PAR_ADRESSE = 10;

    /** Par organisation et par tranche de dix minutes : une foule d’adresses n’emplit pas son registre. */
    static final int ENVOIS_PAR_ORGANISATION = 60;

    /** Que personne ne voit : seule une machine le remplit. */
    static final String LEURRE = "site";

    private static final int RECIT_AU_MOINS = 10;

    private final JdbcReclamationsEnLigne base;
    private final Affluence affluence;
    private final Journal journal;
    private final Avertissements avertissements;
    private final TransactionTemplate transaction;

    ReclamerEnLigne(
            JdbcReclamationsEnLigne base,
            Affluence affluence,
            Journal journal,
            Avertissements avertissements,
            TransactionTemplate transaction) {
        this.base = base;
        this.affluence = affluence;
        this.journal = journal;
        this.avertissements = avertissements;
        this.transaction = transaction;
    }

    /** Rien si cette adresse n’est celle d’aucune page ouverte. */
    Optional<JdbcReclamationsEnLigne.Destinataire> aQui(String siret) {
        return enDehors(() -> base.aQui(siret));
    }

    Optional<JdbcReclamationsEnLigne.Recu> recu(String siret, UUID cle) {
        return enDehors(() -> base.recu(cle)).filter(r -> r.siret().equals(siret));
    }

    /** Champ → ce qui ne va pas ; vide si elle est au registre. */
    Map<String, String> deposer(String siret, String adresse, UUID cle, Map<String, String> formulaire) {
        affluence.compter("réclamation", adresse, ENVOIS_PAR_ADRESSE);
        affluence.compter("réclamations d’une organisation", siret, ENVOIS_PAR_ORGANISATION);
        var lu = new FormulaireDeReclamation(formulaire);
        if (!lu.net(LEURRE).isEmpty()) {
            lu.reprocher(
                    "recit",
                    "Votre navigateur a rempli un champ qui doit rester vide : il est vidé. Relisez, puis envoyez à nouveau.");
        }
        var objet = lu.parmi("objet", Reclamation.Objet.values(), "Choisissez de quoi vous voulez parler.");
        String recit = lu.texte("recit", RECIT_AU_MOINS, "Écrivez ce qui s’est passé");
        String qui = lu.qui();
        if (!lu.raisons().isEmpty()) return lu.raisons();
        enDehors(() -> {
            inscrire(siret, cle, objet.orElseThrow(), new Reclamation.Textes(recit, qui, ""));
            return true;
        });
        return Map.of();
    }

    private void inscrire(String siret, UUID cle, Reclamation.Objet objet, Reclamation.Textes textes) {
        var destinataire = base.aQui(siret);
        if (destinataire.isEmpty()) return;
        var inscrite = base.inscrire(siret, cle, TenirLesReclamations.terme(Quand.aujourdHui()), objet, textes);
        if (inscrite.aPrevenir().isEmpty()) return;
        inscrite.aPrevenir()
                .forEach(agent -> avertissements.laisser(
                        agent,
                        "Une réclamation est arrivée en ligne.",
                        "/ecoute/reclamations/" + inscrite.id(),
                        "info"));
        journal.noterPourUnTiers(
                destinataire.get().organisation(),
                "Une personne, en ligne",
                Acte.CREER,
                ObjetProtege.ENQUETES,
                "reclamation:" + inscrite.id(),
                "Réclamation déposée en ligne");
    }

    /** Sans agent ni organisation, quand bien même un agent connecté ouvrirait la page. */
    private <T> T enDehors(Supplier<T> travail) {
        return Situation.pendantLaConnexion(() -> Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }
}
