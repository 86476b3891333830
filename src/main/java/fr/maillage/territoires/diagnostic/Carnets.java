package fr.maillage.territoires.diagnostic;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.catalogue.Theme;
import fr.maillage.references.territoire.mesures.Gardees;
import fr.maillage.references.territoire.mesures.Indicateurs;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Redacteurs;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fait d’un portrait un carnet de territoire : couverture, thèmes choisis, paragraphes de l’auteur, méthode, sources. */
@Component
public class Carnets {
    /** Ce que l’auteur choisit : les thèmes, et ses propres paragraphes, thème par thème. */
    public record Choix(Set<Theme> themes, String organisation, Map<Theme, String> paragraphes) {
        public static Choix tout(String organisation) {
            return new Choix(Set.of(Theme.values()), organisation, Map.of());
        }
    }

    private static final int CHAPITRES_GARDES = 600;

    private record Place(int territoire, String onglet) {}

    private record Garde(Portrait portrait, Chapitre chapitre) {}

    private final ComposerUnPortrait portraits;
    private final Indicateurs indicateurs;
    private final Redacteurs redacteurs;
    private final CartesDuPortrait cartes;
    private final Clock horloge = Clock.systemDefaultZone();
    private final Map<Place, Garde> gardes = Gardees.lesPlusRecentes(CHAPITRES_GARDES);

    Carnets(
            ComposerUnPortrait portraits,
            Indicateurs indicateurs,
            Redacteurs redacteurs,
            ObjectProvider<CartesDuPortrait> cartes) {
        this.portraits = portraits;
        this.indicateurs = indicateurs;
        this.redacteurs = redacteurs;
        this.cartes = cartes.getIfAvailable(() -> CartesDuPortrait.SANS);
    }

    /** Les chapitres du portrait, pour l’écran comme pour les fichiers. */
    public ChapitresDuPortrait chapitres(Territoire territoire) {
        return new ChapitresDuPortrait(portraits.de(territoire), indicateurs.catalogue(), cartes);
    }

    /** Un chapitre tel que l’écran le montre, gardé tant que le portrait dont il est tiré n’a pas changé. */
    Chapitre aLEcran(Territoire territoire, String onglet, Function<ChapitresDuPortrait, Chapitre> ecrire) {
        Portrait portrait = portraits.de(territoire);
        var place = new Place(territoire.id(), onglet);
        Garde connu = gardes.get(place);
        if (connu != null && connu.portrait() == portrait) return connu.chapitre();
        Chapitre chapitre = ecrire.apply(new ChapitresDuPortrait(portrait, indicateurs.catalogue(), cartes));
        gardes.put(place, new Garde(portrait, chapitre));
        return chapitre;
    }

    public Ouvrage ouvrage(Territoire territoire, Choix choix) {
        Portrait portrait = portraits.complet(territoire);
        var source = new ChapitresDuPortrait(portrait, indicateurs.catalogue(), cartes);
        var mentions = new ArrayList<String>();
        mentions.add(
                territoire.maille().libelle() + " " + territoire.code() + " · géographie " + portrait.geographie());
        if (territoire.maille() == Maille.PERIMETRE) mentions.addAll(portrait.avertissements());
        mentions.add("Données publiques sous Licence Ouverte 2.0, sources en fin de carnet.");
        var chapitres = new ArrayList<Chapitre>();
        Chapitre essentiel = source.essentiel();
        chapitres.add(essentiel);
        for (Theme theme : Theme.values()) {
            if (choix.themes().contains(theme)) chapitres.add(avecParagraphes(source.theme(theme), choix, theme));
        }
        chapitres.add(source.methode());
        Optional<Bloc.Illustration> carte = essentiel.blocs().stream()
                .filter(Bloc.Illustration.class::isInstance)
                .map(Bloc.Illustration.class::cast)
                .findFirst();
        return new Ouvrage(
                new Couverture(
                        "Carnet de territoire",
                        "Portrait social",
                        territoire.nom(),
                        choix.organisation(),
                        LocalDate.now(horloge),
                        mentions,
                        carte.orElse(null)),
                chapitres);
    }

    private static Chapitre avecParagraphes(Chapitre chapitre, Choix choix, Theme theme) {
        String texte = choix.paragraphes().getOrDefault(theme, "").strip();
        if (texte.isEmpty()) return chapitre;
        var blocs = new ArrayList<Bloc>();
        for (String paragraphe : texte.split("\\R{2,}")) blocs.add(Bloc.Paragraphe.de(paragraphe.strip()));
        blocs.addAll(chapitre.blocs());
        return new Chapitre(chapitre.titre(), blocs);
    }

    public byte[] ecrire(Ouvrage ouvrage, FormatDeDocument format) {
        return redacteurs.ecrire(ouvrage, format);
    }

    public void ecrire(Ouvrage ouvrage, FormatDeDocument format, OutputStream sortie) throws IOException {
        redacteurs.ecrire(ouvrage, format, sortie);
    }
}
