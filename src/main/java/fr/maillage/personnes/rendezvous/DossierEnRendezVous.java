package fr.maillage.personnes.rendezvous;

import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.references.agenda.ObjetDeRendezVous;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Un dossier, vu de l’agenda : son nom pour qui le voit, et les faits qu’un rendez-vous y inscrit. */
@Component
class DossierEnRendezVous implements ObjetDeRendezVous {
    static final String GENRE = "dossier";

    private final Dossiers dossiers;

    DossierEnRendezVous(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public String genre() {
        return GENRE;
    }

    static String reference(long dossier) {
        return GENRE + ":" + dossier;
    }

    @Override
    @Transactional
    public Map<Long, Vu> montrer(Collection<Long> ids) {
        var vus = new LinkedHashMap<Long, Vu>();
        dossiers.abreges(ids).forEach((id, abrege) -> vus.put(id, new Vu(abrege.nom(), abrege.href())));
        return vus;
    }

    @Override
    @Transactional
    public boolean ouvert(long id) {
        return dossiers.abreges(java.util.Set.of(id)).containsKey(id)
                && dossiers.exiger(id).modifiable();
    }

    @Override
    @Transactional
    public void signaler(long id, String fait, boolean contact) {
        dossiers.noterUnFait(id, "RENDEZ_VOUS", fait);
        if (contact) dossiers.noterUnContact(id);
    }
}
