package fr.maillage.personnes.accompagnement.besoins;

import fr.maillage.personnes.accompagnement.DomainesDeVie;
import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Noter un besoin, dire où il en est, le corriger à plusieurs sans rien effacer en silence. */
@Component
class TenirLesBesoins {
    static final ObjetProtege OBJET = ObjetProtege.DOSSIER_EVALUATION;

    sealed interface Resultat {
        /** Ce que des collègues avaient changé pendant ce temps. */
        record Fait(List<String> rapproches) implements Resultat {}

        record Refuse(Map<String, String> raisons) implements Resultat {}

        record EnDesaccord(
                Map<String, String> enregistre, Map<String, String> reuni, List<Rapprochement.Desaccord> desaccords)
                implements Resultat {}
    }

    /** @param niveaux domaine → les deux regards de la dernière évaluation */
    record Lus(DossierVu dossier, List<Besoin> besoins, Map<String, String> niveaux) {}

    record Lu(DossierVu dossier, Besoin besoin) {}

    private final DossierSuivi suivi;
    private final JdbcBesoins besoins;
    private final DomainesDeVie domaines;

    TenirLesBesoins(DossierSuivi suivi, JdbcBesoins besoins, DomainesDeVie domaines) {
        this.suivi = suivi;
        this.besoins = besoins;
        this.domaines = domaines;
    }

    boolean peutEcrire(DossierVu dossier) {
        return suivi.peut(dossier, Acte.MODIFIER, OBJET);
    }

    @Transactional
    Lus lister(long dossier) {
        var vu = suivi.lire(dossier, OBJET, "Besoins lus");
        return new Lus(vu, besoins.duDossier(dossier), domaines.regards(dossier));
    }

    @Transactional
    DossierVu preparer(long dossier) {
        return suivi.exiger(dossier, Acte.CREER, OBJET);
    }

    @Transactional
    Lu saisir(long dossier, long id) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        suivi.noter(vu, Acte.LIRE, OBJET, "Besoin lu pour le suivre");
        return new Lu(vu, exiger(dossier, id));
    }

    private Besoin exiger(long dossier, long id) {
        return besoins.trouver(dossier, id).orElseThrow(() -> new Introuvable("besoin " + id));
    }

    /** Le même envoi reçu deux fois ne fait qu’un besoin. */
    @Transactional
    Resultat ajouter(long dossier, UUID cle, Map<String, String> saisi) {
        var vu = suivi.exiger(dossier, Acte.CREER, OBJET);
        var raisons = Besoin.refus(saisi, domaines.tous().keySet(), Quand.aujourdHui());
        if (!raisons.isEmpty()) return new Resultat.Refuse(raisons);
        if (besoins.ajouter(
                dossier, cle, saisi, Quand.aujourdHui(), QuiTravaille.exiger().id())) {
            suivi.inscrire(vu, Acte.CREER, OBJET, "Besoin noté");
        }
        return new Resultat.Fait(List.of());
    }

    /** @param lu ce que l’agent avait sous les yeux en commençant à écrire */
    @Transactional
    Resultat changer(
            long dossier, long id, Map<String, String> lu, Map<String, String> saisi, boolean desaccordsTranches) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        besoins.retenir(id);
        var enregistre = exiger(dossier, id);
        var rapprochement = Rapprochement.de(lu, Besoin.lire(enregistre.valeurs(), ""), saisi);
        if (!rapprochement.desaccords().isEmpty() && !desaccordsTranches) {
            return new Resultat.EnDesaccord(enregistre.valeurs(), rapprochement.valeurs(), rapprochement.desaccords());
        }
        var reunies = Besoin.lire(rapprochement.valeurs(), "");
        var raisons = Besoin.refus(reunies, avecLeSien(enregistre), Quand.aujourdHui());
        if (!raisons.isEmpty()) return new Resultat.Refuse(raisons);
        boolean memeStatut = enregistre.valeur("statut").equals(reunies.get("statut"))
                && enregistre.valeur("manque").equals(reunies.get("manque"));
        besoins.changer(id, reunies, memeStatut ? enregistre.statutLe() : Quand.aujourdHui());
        if (memeStatut) suivi.noter(vu, Acte.MODIFIER, OBJET, "Besoin corrigé");
        else suivi.inscrire(vu, Acte.MODIFIER, OBJET, "Besoin suivi");
        return new Resultat.Fait(
                Rapprochement.changes(lu, enregistre.valeurs(), saisi.keySet(), c -> Besoin.CHAMPS.getOrDefault(c, c)));
    }

    /** Une grille nouvelle peut avoir retiré le domaine d’un besoin déjà noté : il y reste. */
    private Set<String> avecLeSien(Besoin besoin) {
        var connus = new HashSet<>(domaines.tous().keySet());
        connus.add(besoin.valeur("domaine"));
        return connus;
    }
}
