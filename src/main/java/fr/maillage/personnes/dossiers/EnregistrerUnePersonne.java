package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ajoute une personne à un foyer, ou change sa fiche en rapprochant ce que plusieurs agents ont écrit en même temps. */
@Component
class EnregistrerUnePersonne {
    sealed interface Resultat {
        record Fait(List<String> rapproches) implements Resultat {}

        record Refuse(Map<String, String> raisons) implements Resultat {}

        /** Les deux ont changé le même champ autrement ; {@code saisie} porte déjà ce qui a pu être rapproché. */
        record EnDesaccord(Fiche enregistree, Fiche saisie, List<Rapprochement.Desaccord> desaccords)
                implements Resultat {}
    }

    private final JdbcPersonnes personnes;
    private final JdbcDossiers dossiers;
    private final JdbcChronologie chronologie;
    private final LireUnDossier lecture;
    private final Habilitations habilitations;
    private final Journal journal;

    EnregistrerUnePersonne(
            JdbcPersonnes personnes,
            JdbcDossiers dossiers,
            JdbcChronologie chronologie,
            LireUnDossier lecture,
            Habilitations habilitations,
            Journal journal) {
        this.personnes = personnes;
        this.dossiers = dossiers;
        this.chronologie = chronologie;
        this.lecture = lecture;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    long reserver() {
        return personnes.reserver();
    }

    /** Crée la personne dans ce dossier, dont l’appelant a vérifié qu’on peut le modifier. */
    long creerDans(long dossier, Fiche fiche, Lien lien, Garde garde) {
        var agent = QuiTravaille.exiger();
        long id = personnes.reserver();
        personnes.creer(id, agent.organisation(), agent.id(), fiche);
        dossiers.rattacher(dossier, id, lien, garde);
        personnes.poserTelephones(id, fiche);
        personnes.indexer(id, Empreintes.de(fiche));
        return id;
    }

    @Transactional
    Resultat ajouter(long dossier, Fiche fiche, Lien lien, Garde garde) {
        var ou = exigerModifiable(dossier);
        var refus = fiche.refus(Quand.aujourdHui());
        if (!refus.isEmpty()) return new Resultat.Refuse(refus);
        if (lien == Lien.TITULAIRE) {
            return new Resultat.Refuse(Map.of("lien", "Ce dossier a déjà un titulaire : choisissez un autre lien."));
        }
        creerDans(dossier, fiche, lien, garde);
        chronologie.noter(
                dossier,
                "FOYER",
                fiche.prenom() + " rejoint le foyer : " + lien.libelle(),
                QuiTravaille.exiger().id());
        noter(ou, "Personne ajoutée au foyer");
        return new Resultat.Fait(List.of());
    }

    /** @param lue ce que l’agent avait sous les yeux en commençant à écrire */
    @Transactional
    Resultat changer(long dossier, long personne, Map<String, String> lue, Fiche saisie, boolean desaccordsTranches) {
        var ou = exigerModifiable(dossier);
        var enregistree = ou.membres().stream()
                .map(Dossier.Membre::fiche)
                .filter(f -> f.id() == personne)
                .findFirst()
                .orElseThrow(() -> new Introuvable("personne " + personne + " du dossier " + dossier));
        var refus = saisie.refus(Quand.aujourdHui());
        if (!refus.isEmpty()) return new Resultat.Refuse(refus);
        var rapprochement = Rapprochement.de(lue, enregistree.valeurs(), saisie.valeurs());
        var neuve = enregistree.avec(rapprochement.valeurs());
        if (!rapprochement.desaccords().isEmpty() && !desaccordsTranches) {
            return new Resultat.EnDesaccord(enregistree, neuve, rapprochement.desaccords());
        }
        if (neuve.valeurs().equals(enregistree.valeurs())) return new Resultat.Fait(List.of());
        if (!personnes.changer(neuve, enregistree.version())) {
            // Quelqu’un a écrit entre la lecture et ici : on recommence avec ce qu’il a mis.
            return changer(dossier, personne, lue, saisie, desaccordsTranches);
        }
        personnes.poserTelephones(personne, neuve);
        personnes.indexer(personne, Empreintes.de(neuve));
        String champs = Fiche.differences(enregistree.valeurs(), neuve.valeurs());
        chronologie.noter(
                dossier,
                "IDENTITE",
                "Identité de " + neuve.prenom() + " modifiée : " + champs,
                QuiTravaille.exiger().id());
        noter(ou, "Identité modifiée (" + champs + ")");
        return new Resultat.Fait(Fiche.CHAMPS.stream()
                .filter(c -> !enregistree.valeur(c.cle()).equals(lue.getOrDefault(c.cle(), "")))
                .map(Champ::libelle)
                .toList());
    }

    @Transactional
    boolean quitter(long dossier, long appartenance) {
        var ou = exigerModifiable(dossier);
        if (!dossiers.quitter(dossier, appartenance, Quand.aujourdHui())) return false;
        chronologie.noter(
                dossier,
                "FOYER",
                "Une personne quitte le foyer",
                QuiTravaille.exiger().id());
        noter(ou, "Personne sortie du foyer");
        return true;
    }

    Dossier exigerModifiable(long dossier) {
        var ou = lecture.exiger(dossier);
        habilitations.exiger(Acte.MODIFIER, ObjetProtege.DOSSIER_IDENTITE, ou.cible(Quand.aujourdHui()));
        if (!ou.titre().suit() && ou.titre() != Dossier.Titre.UNITE) {
            throw new Introuvable("modification du dossier " + dossier + " vu sans le suivre");
        }
        return ou;
    }

    private void noter(Dossier dossier, String quoi) {
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DOSSIER_IDENTITE,
                LireUnDossier.reference(dossier.ligne().id()),
                quoi + " : " + dossier.ligne().numero());
    }
}
