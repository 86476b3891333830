package fr.maillage.personnes.dossiers.vie;

import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.Avertissements;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Les dossiers que d’autres unités proposent à celle que l’on conduit : sans aucun nom tant que l’on n’a pas accepté. */
@Component
class RecevoirUnTransfert {
    static final String TRANSFERTS = "/personnes/transferts";
    private static final ObjetProtege OBJET = ObjetProtege.DOSSIER_IDENTITE;

    private final JdbcVie base;
    private final Dossiers dossiers;
    private final Journal journal;
    private final Avertissements avertissements;

    RecevoirUnTransfert(JdbcVie base, Dossiers dossiers, Journal journal, Avertissements avertissements) {
        this.base = base;
        this.dossiers = dossiers;
        this.journal = journal;
        this.avertissements = avertissements;
    }

    record Vue(List<JdbcVie.Recu> recus, List<Situation.Accompagnant> equipe) {}

    @Transactional
    Vue voir() {
        var agent = exigerConducteur();
        var recus = base.recus();
        if (!recus.isEmpty()) {
            noter(
                    Acte.LIRE,
                    "liste",
                    "Transferts proposés à l’unité lus : "
                            + String.join(
                                    " ",
                                    recus.stream().map(JdbcVie.Recu::numero).toList()));
        }
        return new Vue(recus, base.accompagnants(agent.idUnite()));
    }

    /** Le dossier devient celui de l’unité ; ceux qui le suivaient ne le voient plus le jour même. Rend ce qui l’empêche. */
    @Transactional
    Optional<String> accepter(long transfert, long referent) {
        var agent = exigerConducteur();
        var recu = base.recus().stream()
                .filter(r -> r.id() == transfert)
                .findFirst()
                .orElseThrow(() -> new Introuvable("transfert " + transfert));
        if (base.accompagnants(agent.idUnite()).stream().noneMatch(a -> a.agent() == referent)) {
            return Optional.of("Choisissez qui, dans votre unité, sera référent·e de ce dossier.");
        }
        long dossier = base.accepter(transfert, referent).orElseThrow(() -> new Introuvable("transfert " + transfert));
        var vu = dossiers.exiger(dossier);
        base.inscrire(dossier, Etape.Genre.TRANSFERT, Quand.aujourdHui(), referent, "de " + recu.de(), "", agent.id());
        dossiers.noterUnFait(dossier, "VIE", "Dossier transféré : une autre unité prend la suite");
        noter(Acte.MODIFIER, "dossier:" + dossier, "Transfert accepté : " + vu.numero());
        prevenir(
                referent, "Le dossier %s, transféré à votre unité, vous est confié.".formatted(vu.numero()), vu.href());
        prevenir(
                base.proposePar(transfert),
                "Le transfert du dossier %s est accepté : votre unité ne le voit plus.".formatted(vu.numero()),
                "/personnes");
        return Optional.empty();
    }

    @Transactional
    Optional<String> refuser(long transfert, String raison) {
        var agent = exigerConducteur();
        if (raison.isBlank()) return Optional.of("Dites pourquoi votre unité ne peut pas : vos collègues le liront.");
        if (!base.refuser(transfert, raison.strip(), agent.id())) throw new Introuvable("transfert " + transfert);
        noter(Acte.MODIFIER, "transfert:" + transfert, "Transfert refusé");
        prevenir(base.proposePar(transfert), "Un transfert que vous aviez proposé n’est pas accepté.", "/personnes");
        return Optional.empty();
    }

    private static AgentConnecte exigerConducteur() {
        var agent = QuiTravaille.exiger();
        if (agent.fonction() != Fonction.RT || agent.idUnite() == null) throw new Introuvable("transferts");
        return agent;
    }

    private void noter(Acte acte, String reference, String quoi) {
        journal.noter(acte, OBJET, reference, quoi);
    }

    private void prevenir(long agent, String texte, String href) {
        avertissements.laisser(agent, texte, href, "info");
    }
}
