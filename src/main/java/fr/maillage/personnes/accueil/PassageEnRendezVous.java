package fr.maillage.personnes.accueil;

import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.references.agenda.Agenda;
import fr.maillage.references.agenda.ObjetDeRendezVous;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Qui attend un rendez-vous, vu de l’agenda : en prendre un la sort de la liste d’attente. Si elle a déjà un dossier, le
 * rendez-vous est celui du dossier.
 */
@Component
class PassageEnRendezVous implements ObjetDeRendezVous {
    static final String GENRE = "passage";

    private final JdbcPassages passages;
    private final JdbcAttentes attentes;
    private final Dossiers dossiers;
    private final Agenda agenda;
    private final Journal journal;

    PassageEnRendezVous(
            JdbcPassages passages, JdbcAttentes attentes, Dossiers dossiers, Agenda agenda, Journal journal) {
        this.passages = passages;
        this.attentes = attentes;
        this.dossiers = dossiers;
        this.agenda = agenda;
        this.journal = journal;
    }

    static String reference(long passage) {
        return GENRE + ":" + passage;
    }

    @Override
    public String genre() {
        return GENRE;
    }

    @Override
    @Transactional
    public Map<Long, Vu> montrer(Collection<Long> ids) {
        var vus = new LinkedHashMap<Long, Vu>();
        for (long id : ids) passages.trouver(id).ifPresent(p -> vus.put(id, vu(p)));
        if (!vus.isEmpty()) {
            journal.noter(
                    Acte.LIRE,
                    ObjetProtege.REGISTRE_DE_PERMANENCE,
                    "agenda",
                    "Noms montrés dans l’agenda : " + vus.size() + " passages à l’accueil");
        }
        return vus;
    }

    private Vu vu(Passage passage) {
        String nom = passages.identite(passage.id()).nomComplet();
        return new Vu(nom.isEmpty() ? "fiche d’accueil n° " + passage.id() : nom, AccueilController.href(passage.id()));
    }

    @Override
    @Transactional
    public boolean ouvert(long id) {
        return passages.trouver(id).isPresent();
    }

    @Override
    @Transactional
    public void signaler(long id, String fait, boolean contact) {
        attentes.cloreParPassage(id, IssueDAttente.RENDEZ_VOUS);
        passages.trouver(id).map(Passage::dossier).filter(Objects::nonNull).ifPresent(dossier -> {
            agenda.changerDObjet(reference(id), "dossier:" + dossier);
            dossiers.noterUnFait(dossier, "RENDEZ_VOUS", fait);
        });
    }
}
