package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Garder un entretien dès qu’il est écrit, le relire, le corriger à plusieurs sans rien effacer en silence. */
@Component
class TenirLesInterventions {
    static final ObjetProtege OBJET = ObjetProtege.PROJET_D_ACCOMPAGNEMENT;
    private static final int AU_PLUS = 200;

    sealed interface Resultat {
        record Fait(long id, List<String> rapproches) implements Resultat {}

        record Refuse(Map<String, String> raisons) implements Resultat {}

        record EnDesaccord(
                Map<String, String> enregistre, Map<String, String> reuni, List<Rapprochement.Desaccord> desaccords)
                implements Resultat {}
    }

    /** {@code notes} : l’agent courant lit-il les notes professionnelles ? */
    record Lues(
            DossierVu dossier,
            List<Intervention> interventions,
            List<FaireAvec.Compte> comptes,
            List<Visite> visites,
            boolean notes) {}

    /** {@code visite} : celle dont cette intervention est le compte rendu. */
    record Lue(
            DossierVu dossier,
            Intervention intervention,
            @Nullable Visite visite,
            boolean notes) {}

    private final DossierSuivi suivi;
    private final JdbcInterventions interventions;
    private final JdbcVisites visites;

    TenirLesInterventions(DossierSuivi suivi, JdbcInterventions interventions, JdbcVisites visites) {
        this.suivi = suivi;
        this.interventions = interventions;
        this.visites = visites;
    }

    boolean peutEcrire(DossierVu dossier) {
        return suivi.peut(dossier, Acte.CREER, OBJET);
    }

    @Transactional
    Lues lister(long dossier) {
        var vu = suivi.lirePartage(dossier, OBJET, "Entretiens lus");
        return new Lues(
                vu,
                interventions.duDossier(dossier, AU_PLUS),
                interventions.comptes(dossier),
                visites.duDossier(dossier).stream()
                        .filter(v -> v.etat() == Visite.Etat.PREVUE)
                        .toList(),
                suivi.lisible(dossier));
    }

    @Transactional
    Lue lire(long dossier, long id) {
        var vu = suivi.lirePartage(dossier, OBJET, "Entretien lu");
        return new Lue(
                vu, exiger(dossier, id), visites.deLIntervention(dossier, id).orElse(null), suivi.lisible(dossier));
    }

    /** Le dossier, avant d’y écrire un entretien. */
    @Transactional
    DossierVu preparer(long dossier) {
        return suivi.exiger(dossier, Acte.CREER, OBJET);
    }

    @Transactional
    Lue saisir(long dossier, long id) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        suivi.noter(vu, Acte.LIRE, OBJET, "Entretien lu pour le corriger");
        return new Lue(vu, exiger(dossier, id), null, true);
    }

    private Intervention exiger(long dossier, long id) {
        return interventions.trouver(dossier, id).orElseThrow(() -> new Introuvable("intervention " + id));
    }

    /** Le même envoi reçu deux fois (réseau coupé, bouton pressé deux fois) ne fait qu’un entretien. */
    @Transactional
    Resultat ajouter(long dossier, UUID cle, Map<String, String> saisi) {
        var vu = suivi.exiger(dossier, Acte.CREER, OBJET);
        var deja = interventions.parCle(cle);
        if (deja.isPresent()) return new Resultat.Fait(deja.get(), List.of());
        var raisons = Intervention.refus(saisi, Quand.aujourdHui());
        if (!raisons.isEmpty()) return new Resultat.Refuse(raisons);
        var neuf =
                interventions.ajouter(dossier, cle, saisi, QuiTravaille.exiger().id());
        if (neuf.isEmpty()) {
            return new Resultat.Fait(
                    interventions.parCle(cle).orElseThrow(() -> new Introuvable("entretien " + cle)), List.of());
        }
        suivi.contact(vu, LocalDate.parse(saisi.getOrDefault("jour", "")));
        var genre = GenreDIntervention.valueOf(saisi.getOrDefault("genre", ""));
        var support = Support.valueOf(saisi.getOrDefault("support", ""));
        suivi.inscrire(vu, Acte.CREER, OBJET, fait(genre, support));
        return new Resultat.Fait(neuf.get(), List.of());
    }

    /** « Entretien au téléphone » ; d’une visite à domicile, on n’en redit pas le lieu. */
    private static String fait(GenreDIntervention genre, Support support) {
        return genre == GenreDIntervention.VISITE ? genre.libelle() : genre.libelle() + " " + support.libelle();
    }

    /** @param lu ce que l’agent avait sous les yeux en commençant à écrire */
    @Transactional
    Resultat changer(
            long dossier, long id, Map<String, String> lu, Map<String, String> saisi, boolean desaccordsTranches) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        interventions.retenir(id);
        var enregistree = exiger(dossier, id);
        var rapprochement = Rapprochement.de(lu, enregistree.valeurs(), saisi);
        if (!rapprochement.desaccords().isEmpty() && !desaccordsTranches) {
            return new Resultat.EnDesaccord(enregistree.valeurs(), rapprochement.valeurs(), rapprochement.desaccords());
        }
        var raisons = Intervention.refus(rapprochement.valeurs(), Quand.aujourdHui());
        if (!raisons.isEmpty()) return new Resultat.Refuse(raisons);
        interventions.changer(id, dossier, rapprochement.valeurs());
        suivi.noter(vu, Acte.MODIFIER, OBJET, "Entretien corrigé");
        return new Resultat.Fait(
                id, Rapprochement.changes(lu, enregistree.valeurs(), saisi.keySet(), Intervention::nom));
    }
}
