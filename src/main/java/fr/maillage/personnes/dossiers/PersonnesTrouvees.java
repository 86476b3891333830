package fr.maillage.personnes.dossiers;

import fr.maillage.references.territoire.Communes;
import fr.maillage.socle.bureau.SourceDeRecherche;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Les personnes, depuis la case du haut : une fois le nom écrit, jamais pendant. */
@Component
class PersonnesTrouvees implements SourceDeRecherche {
    private final ChercherUnePersonne chercher;
    private final Communes communes;

    PersonnesTrouvees(ChercherUnePersonne chercher, Communes communes) {
        this.chercher = chercher;
        this.communes = communes;
    }

    @Override
    public int rang() {
        return 10;
    }

    @Override
    public String titre() {
        return "Personnes";
    }

    @Override
    public String adresse() {
        return Adresses.PERSONNES + "?q=";
    }

    @Override
    public boolean enTapant() {
        return false;
    }

    @Override
    public List<Trouvaille> chercher(String mots, int auPlus) {
        return chercher.executer(mots, auPlus).stream()
                .map(t -> new Trouvaille(
                        t.fiche().nomComplet(),
                        Stream.of(
                                        Formulaires.naissance(t.fiche()),
                                        "dossier " + t.resultat().numero(),
                                        communes.nom(t.resultat().commune()))
                                .filter(texte -> !texte.isEmpty())
                                .collect(Collectors.joining(", ")),
                        Adresses.dossier(t.resultat().dossier())))
                .toList();
    }
}
