package fr.maillage.socle.documents;

/** Dit combien de pages prend un ouvrage, dans la mise en page de la maison. */
public interface CompteurDePages {

    int pages(Ouvrage ouvrage);
}
