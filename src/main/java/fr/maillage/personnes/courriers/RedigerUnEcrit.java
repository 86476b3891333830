package fr.maillage.personnes.courriers;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commence un écrit, le rédige à plusieurs sans rien effacer en silence, en fait une nouvelle version, l’abandonne. */
@Component
class RedigerUnEcrit {
    sealed interface Resultat {
        /** Ce que des collègues avaient changé pendant ce temps. */
        record Fait(List<String> rapproches) implements Resultat {}

        record EnDesaccord(
                Map<String, String> enregistre, Map<String, String> reuni, List<Rapprochement.Desaccord> desaccords)
                implements Resultat {}
    }

    private final JdbcEcritsGardes base;
    private final PorteDesEcrits porte;
    private final LireLesEcrits lire;

    RedigerUnEcrit(JdbcEcritsGardes base, PorteDesEcrits porte, LireLesEcrits lire) {
        this.base = base;
        this.porte = porte;
        this.lire = lire;
    }

    /** Commence cet écrit, tiré de ce sujet ; celui qui se prépare déjà se reprend, il ne se double pas. */
    @Transactional
    long commencer(long id, String genre, String cle) {
        var dossier = porte.exiger(id, Acte.CREER);
        var source = porte.exiger(genre);
        exigerEcriture(dossier, source.genre().lecteurs());
        var enCours = base.duDossier(id).stream()
                .filter(e -> !e.arrete() && e.genre().equals(genre) && e.sujet().equals(cle))
                .findFirst();
        if (enCours.isPresent()) return enCours.get().id();
        var sujet = source.sujets(dossier).stream()
                .filter(s -> s.cle().equals(cle))
                .findFirst()
                .orElseThrow(() -> new Introuvable("sujet de l’écrit " + genre));
        porte.noter(Acte.CREER, dossier, "Écrit commencé (" + genre + ")");
        return base.creer(new JdbcEcritsGardes.Nouveau(
                id,
                dossier.cible().organisation(),
                null,
                source.genre(),
                cle,
                Redaction.de(source.preparer(dossier, cle), sujet),
                QuiTravaille.exiger().id()));
    }

    /** La version suivante d’un écrit arrêté, avec ses textes ; celle qui se prépare déjà se reprend. */
    @Transactional
    long faireUneVersion(long id, long ecrit) {
        var dossier = porte.exiger(id, Acte.CREER);
        var arrete = lire.trouver(dossier, ecrit);
        exigerEcriture(dossier, arrete.lecteurs());
        base.retenir(arrete.racine());
        var derniere = base.duDossier(id).stream()
                .filter(e -> e.racine() == arrete.racine())
                .findFirst()
                .orElse(arrete);
        if (!derniere.arrete()) return derniere.id();
        porte.noter(
                Acte.CREER, dossier, "Écrit repris (%s, version %d)".formatted(arrete.genre(), derniere.numero() + 1));
        return base.creer(new JdbcEcritsGardes.Nouveau(
                id,
                dossier.cible().organisation(),
                derniere,
                porte.exiger(arrete.genre()).genre(),
                derniere.sujet(),
                derniere.redaction(),
                QuiTravaille.exiger().id()));
    }

    /** L’écrit, pour y écrire : encore en préparation, et l’agent courant y a droit. */
    @Transactional
    LireLesEcrits.Lu saisir(long id, long ecrit) {
        var dossier = porte.exiger(id, Acte.MODIFIER);
        var trouve = enPreparation(dossier, ecrit);
        porte.noter(Acte.LIRE, dossier, "Écrit lu pour y écrire (" + trouve.genre() + ")");
        return lire.lu(dossier, trouve);
    }

    private EcritGarde enPreparation(DossierVu dossier, long ecrit) {
        var trouve = lire.trouver(dossier, ecrit);
        exigerEcriture(dossier, trouve.lecteurs());
        if (trouve.arrete()) throw new Introuvable("écrit en préparation " + ecrit);
        return trouve;
    }

    /** Retient l’écrit en préparation, pour le changer. */
    EcritGarde retenir(DossierVu dossier, long ecrit) {
        base.retenir(ecrit);
        return enPreparation(dossier, ecrit);
    }

    private void exigerEcriture(DossierVu dossier, LecteursDEcrit lecteurs) {
        if (!base.ecrivable(dossier.id(), lecteurs)) throw new Introuvable("écriture dans le dossier " + dossier.id());
    }

    /** @param lu ce que l’agent avait sous les yeux ; {@code tranches} s’il a vu les désaccords et choisi */
    @Transactional
    Resultat rediger(long id, long ecrit, Map<String, String> lu, Map<String, String> saisi, boolean tranches) {
        var dossier = porte.exiger(id, Acte.MODIFIER);
        var avant = retenir(dossier, ecrit);
        var reuni = Rapprochement.de(lu, avant.redaction().valeurs(), saisi);
        if (!reuni.desaccords().isEmpty() && !tranches) {
            return new Resultat.EnDesaccord(avant.redaction().valeurs(), reuni.valeurs(), reuni.desaccords());
        }
        base.enregistrer(ecrit, avant.redaction().avec(reuni.valeurs()));
        porte.noter(Acte.MODIFIER, dossier, "Écrit changé (" + avant.genre() + ")");
        return new Resultat.Fait(reuni.valeurs().entrySet().stream()
                .filter(v -> !v.getValue().equals(saisi.get(v.getKey())))
                .map(v -> avant.redaction().nom(v.getKey()))
                .distinct()
                .toList());
    }

    @Transactional
    void abandonner(long id, long ecrit) {
        var dossier = porte.exiger(id, Acte.MODIFIER);
        var avant = retenir(dossier, ecrit);
        if (!base.abandonner(ecrit)) throw new Introuvable("écrit en préparation " + ecrit);
        porte.noter(Acte.MODIFIER, dossier, "Écrit abandonné (" + avant.genre() + ")");
    }

    /** Le jour où la copie, ou l’écrit qui lui est adressé, a été remis à la personne ; rend ce qui s’y oppose. */
    @Transactional
    Optional<String> remettre(long id, long ecrit, LocalDate jour) {
        var dossier = porte.exiger(id, Acte.MODIFIER);
        var lu = lire.trouver(dossier, ecrit);
        exigerEcriture(dossier, lu.lecteurs());
        if (!lu.arrete()) throw new Introuvable("écrit arrêté " + ecrit);
        if (jour.isAfter(Quand.aujourdHui()))
            return Optional.of("La remise est d’aujourd’hui ou passée : corrigez la date.");
        base.remettre(ecrit, jour);
        porte.noter(
                Acte.MODIFIER,
                dossier,
                "Écrit remis à la personne (%s, version %d)".formatted(lu.genre(), lu.numero()));
        porte.dire(dossier, "Un écrit est remis à la personne");
        return Optional.empty();
    }
}
