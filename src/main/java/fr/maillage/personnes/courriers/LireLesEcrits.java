package fr.maillage.personnes.courriers;

import fr.maillage.personnes.courriers.EcritGarde.Fichier;
import fr.maillage.personnes.courriers.EcritGarde.Forme;
import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.FormatDeDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lit les écrits d’un dossier, ce que l’on peut y écrire, et les fichiers gardés. */
@Component
class LireLesEcrits {
    private final JdbcEcritsGardes base;
    private final PorteDesEcrits porte;
    private final ComposerUnEcritDuDossier composer;

    LireLesEcrits(JdbcEcritsGardes base, PorteDesEcrits porte, ComposerUnEcritDuDossier composer) {
        this.base = base;
        this.porte = porte;
        this.composer = composer;
    }

    /** Une sorte d’écrit et ce dont l’agent courant peut la tirer. */
    record Possible(GenreDEcrit genre, List<SujetDEcrit> sujets) {}

    record Tous(DossierVu dossier, List<EcritGarde> gardes, List<Possible> possibles) {}

    /** {@code apportes} : ce que le dossier apporte tel quel à un écrit en préparation. */
    record Lu(
            DossierVu dossier,
            GenreDEcrit genre,
            EcritGarde ecrit,
            List<EcritGarde> versions,
            List<Fichier> fichiers,
            Map<String, Bloc> apportes,
            boolean modifiable) {}

    @Transactional
    Tous lister(long id) {
        var dossier = porte.exiger(id, Acte.LIRE);
        porte.noter(Acte.LIRE, dossier, "Écrits lus");
        return new Tous(dossier, base.duDossier(id), possibles(dossier));
    }

    private List<Possible> possibles(DossierVu dossier) {
        if (!porte.peut(Acte.CREER, dossier)) return List.of();
        var possibles = new ArrayList<Possible>();
        for (var source : porte.sources()) {
            if (base.ecrivable(dossier.id(), source.genre().lecteurs())) {
                possibles.add(new Possible(source.genre(), source.sujets(dossier)));
            }
        }
        return possibles;
    }

    @Transactional
    Lu lire(long id, long ecrit) {
        var dossier = porte.exiger(id, Acte.LIRE);
        var lu = trouver(dossier, ecrit);
        porte.noter(Acte.LIRE, dossier, "Écrit lu (" + lu.genre() + ", version " + lu.numero() + ")");
        return lu(dossier, lu);
    }

    EcritGarde trouver(DossierVu dossier, long ecrit) {
        return base.trouver(dossier.id(), ecrit).orElseThrow(() -> new Introuvable("écrit " + ecrit));
    }

    Lu lu(DossierVu dossier, EcritGarde ecrit) {
        return new Lu(
                dossier,
                porte.exiger(ecrit.genre()).genre(),
                ecrit,
                base.duDossier(dossier.id()).stream()
                        .filter(e -> e.racine() == ecrit.racine())
                        .toList(),
                base.fichiers(ecrit.id()),
                ecrit.arrete()
                        ? Map.of()
                        : trame(dossier, ecrit)
                                .map(t -> Redaction.repris(t.ouvrage()))
                                .orElse(Map.of()),
                porte.peut(Acte.MODIFIER, dossier) && base.ecrivable(dossier.id(), ecrit.lecteurs()));
    }

    /** La trame d’un écrit en préparation, refaite du dossier d’aujourd’hui ; rien si ce dont il parle n’y est plus. */
    private Optional<TrameDEcrit> trame(DossierVu dossier, EcritGarde ecrit) {
        var source = porte.exiger(ecrit.genre());
        return source.sujets(dossier).stream()
                .filter(s -> s.cle().equals(ecrit.sujet()))
                .findFirst()
                .map(s -> source.preparer(dossier, s.cle()));
    }

    /** Un fichier : tel qu’il a été gardé si l’écrit est arrêté, sinon l’aperçu de ce qu’il serait. */
    @Transactional
    byte[] fichier(long id, long ecrit, Fichier voulu) {
        var dossier = porte.exiger(id, Acte.LIRE);
        var lu = trouver(dossier, ecrit);
        porte.noter(
                Acte.LIRE,
                dossier,
                "%s remis en fichier (%s, version %d)"
                        .formatted(voulu.forme() == Forme.COPIE ? "Copie" : "Écrit", lu.genre(), lu.numero()));
        return lu.arrete()
                ? base.contenu(ecrit, voulu).orElseThrow(() -> new Introuvable("fichier de l’écrit " + ecrit))
                : fichiers(dossier, lu, List.of(voulu)).getOrDefault(voulu, new byte[0]);
    }

    /** Les fichiers d’un écrit en préparation, écrits avec ce que le dossier apporte aujourd’hui. */
    Map<Fichier, byte[]> fichiers(DossierVu dossier, EcritGarde ecrit, List<Fichier> voulus) {
        var genre = porte.exiger(ecrit.genre()).genre();
        if (voulus.stream().anyMatch(f -> !formes(genre).contains(f)))
            throw new Introuvable("format de l’écrit " + ecrit.id());
        return composer.executer(
                new ComposerUnEcritDuDossier.AComposer(dossier, genre, ecrit, trame(dossier, ecrit)), voulus);
    }

    /** Les fichiers qu’un écrit de ce genre donne. */
    static List<Fichier> formes(GenreDEcrit genre) {
        var formes = new ArrayList<Fichier>();
        formes.add(new Fichier(Forme.ECRIT, FormatDeDocument.DOCX));
        formes.add(new Fichier(Forme.ECRIT, FormatDeDocument.PDF));
        if (genre.est(Trait.EN_TABLEUR)) formes.add(new Fichier(Forme.ECRIT, FormatDeDocument.XLSX));
        if (!genre.est(Trait.POUR_LA_PERSONNE)) {
            formes.add(new Fichier(Forme.COPIE, FormatDeDocument.DOCX));
            formes.add(new Fichier(Forme.COPIE, FormatDeDocument.PDF));
        }
        return formes;
    }
}
