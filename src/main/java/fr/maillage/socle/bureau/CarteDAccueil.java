package fr.maillage.socle.bureau;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.web.Lien;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ce qu’une pièce pose sur « Mon travail » : échéances, dossiers qui attendent, travaux en cours… */
public interface CarteDAccueil {
    /** La place de la carte, les plus petites d’abord. */
    int rang();

    /** La carte de cet agent, absente si ses fonctions ne l’ouvrent pas. */
    Optional<Carte> pour(AgentConnecte agent);

    /** Une carte : ses lignes, ce qu’elle dit quand il n’y en a pas, et où voir tout. */
    record Carte(
            String titre,
            List<Ligne> lignes,
            String siVide,
            @Nullable Lien tout) {}

    /** Une ligne mène à l’acte en un clic. {@code ton} : urgent, bientot, ok, encours ou neutre. */
    record Ligne(String texte, String href, String precision, String etat, String ton) {}
}
