package fr.maillage.socle.web;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ce que le gabarit ajoute autour d’une page : navigation, personne connectée, jeton de formulaire, message. */
public record Ecran(
        List<EntreeDeMenu> menu,
        @Nullable Visiteur visiteur,
        String chemin,
        String jeton,
        @Nullable String message,
        IntSupplier compteDAvis,
        UnaryOperator<String> adresses,
        Predicate<String> ouverture,
        Predicate<String> reception) {

    /** L’adresse immuable d’un fichier statique (avec son empreinte). */
    public String ressource(String chemin) {
        return adresses.apply(chemin);
    }

    /** Cette adresse de la maison s’ouvrirait-elle à qui regarde ? À demander avant d’en montrer le lien. */
    public boolean ouvre(String adresse) {
        return ouverture.test(adresse);
    }

    /** Un formulaire envoyé à cette adresse serait-il reçu de qui regarde ? */
    public boolean recoit(String adresse) {
        return reception.test(adresse);
    }

    /** Combien d’avis restent à lire ; compté seulement si le gabarit le montre. */
    public int avis() {
        return compteDAvis.getAsInt();
    }

    /** La rubrique où l’on est : celle dont l’adresse est le plus long début du chemin, et elle seule. */
    public boolean ici(EntreeDeMenu entree) {
        return contient(entree)
                && menu.stream()
                        .filter(this::contient)
                        .allMatch(
                                autre -> autre.href().length() <= entree.href().length());
    }

    private boolean contient(EntreeDeMenu entree) {
        return chemin.equals(entree.href()) || chemin.startsWith(entree.href() + "/");
    }
}
