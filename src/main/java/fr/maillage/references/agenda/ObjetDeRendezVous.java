package fr.maillage.references.agenda;

import java.util.Collection;
import java.util.Map;

/**
 * Ce dont il s’agit dans un rendez-vous, pour qui a le droit de le savoir. L’agenda ne garde qu’une référence ; la pièce qui tient l’objet (un
 * dossier…) dit son nom, et note qu’elle l’a dit.
 */
public interface ObjetDeRendezVous {
    /** Le début de ses références : « dossier » pour « dossier:12 ». */
    String genre();

    /** Ceux de ces objets que l’agent courant voit ; montrer leur nom est noté. */
    Map<Long, Vu> montrer(Collection<Long> ids);

    /** L’agent courant peut-il prendre rendez-vous pour cet objet ? */
    boolean ouvert(long id);

    /** Ce qui est advenu d’un rendez-vous ; {@code contact} si la personne est venue. */
    void signaler(long id, String fait, boolean contact);

    /** Un objet montré : ses mots et son adresse à l’écran. */
    record Vu(String libelle, String href) {}
}
