package fr.maillage.personnes.accueil;

import fr.maillage.personnes.dossiers.DossierAbrege;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lit la file, le registre et la liste d’attente ; ce qui montre un nom est noté. */
@Component
class LireLAccueil {
    static final int REGISTRE_MONTRE = 500;

    private final JdbcPassages passages;
    private final JdbcAttentes attentes;
    private final Dossiers dossiers;
    private final Journal journal;

    LireLAccueil(JdbcPassages passages, JdbcAttentes attentes, Dossiers dossiers, Journal journal) {
        this.passages = passages;
        this.attentes = attentes;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    /** Quelqu’un qui attend un rendez-vous : son passage, et son nom tel qu’on le connaît. */
    record EnAttente(long id, LocalDate depuis, Passage passage, String nom, String telephone, String href) {}

    @Transactional(readOnly = true)
    List<Passage> duJour(long lieu, LocalDate jour) {
        return passages.duJour(lieu, jour);
    }

    @Transactional(readOnly = true)
    int enAttente() {
        return attentes.combien();
    }

    @Transactional
    List<Passage> registre(LocalDate du, LocalDate au, int auPlus) {
        var lus = passages.registre(QuiTravaille.exiger().organisation(), du, au, auPlus);
        journal.noter(
                Acte.LIRE,
                ObjetProtege.REGISTRE_DE_PERMANENCE,
                "registre",
                "Registre de permanence lu, du %s au %s : %d passages".formatted(du, au, lus.size()));
        return lus;
    }

    @Transactional
    List<Passage> exporter(LocalDate du, LocalDate au) {
        var lus = passages.registre(QuiTravaille.exiger().organisation(), du, au, 100_000);
        journal.noter(
                Acte.EXPORTER,
                ObjetProtege.REGISTRE_DE_PERMANENCE,
                "registre",
                "Registre de permanence exporté, du %s au %s : %d passages, sans identité"
                        .formatted(du, au, lus.size()));
        return lus;
    }

    @Transactional
    List<EnAttente> liste() {
        var ouvertes = attentes.ouvertes();
        var lus = ouvertes.stream()
                .map(a -> passages.trouver(a.passage()).orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Passage::id, p -> p));
        Map<Long, DossierAbrege> connus = dossiers.abreges(lus.values().stream()
                .map(Passage::dossier)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        if (!ouvertes.isEmpty()) {
            journal.noter(
                    Acte.LIRE,
                    ObjetProtege.REGISTRE_DE_PERMANENCE,
                    "attente",
                    "Liste d’attente lue : " + ouvertes.size() + " personnes");
        }
        return ouvertes.stream()
                .filter(a -> lus.containsKey(a.passage()))
                .map(a -> enAttente(a, Objects.requireNonNull(lus.get(a.passage())), connus))
                .toList();
    }

    private EnAttente enAttente(JdbcAttentes.Attente attente, Passage passage, Map<Long, DossierAbrege> connus) {
        var dossier = passage.dossier() == null ? null : connus.get(passage.dossier());
        if (dossier != null) {
            return new EnAttente(attente.id(), attente.depuis(), passage, dossier.nom(), "", dossier.href());
        }
        var identite = passages.identite(passage.id());
        return new EnAttente(attente.id(), attente.depuis(), passage, identite.nomComplet(), identite.telephone(), "");
    }

    @Transactional
    void clore(long attente, IssueDAttente issue) {
        if (!attentes.clore(attente, issue)) throw new Introuvable("attente " + attente);
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.REGISTRE_DE_PERMANENCE,
                "attente:" + attente,
                "Sortie de la liste d’attente : " + issue.libelle());
    }
}
