package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.MotifDeFin;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ouvrir un accompagnement, le lire, le clore avec sa raison, le reprendre. */
@Component
class ConvenirDUnAccompagnement {
    static final ObjetProtege OBJET = ObjetProtege.PROJET_D_ACCOMPAGNEMENT;

    sealed interface Resultat {
        record Ouvert(long id) implements Resultat {}

        record Refuse(Map<String, String> raisons) implements Resultat {}
    }

    record Demande(
            GenreDAccompagnement genre,
            LocalDate debut,
            @Nullable LocalDate fin,
            @Nullable LocalDate bilanLe,
            Map<String, String> valeurs) {}

    record Lues(DossierVu dossier, List<Mesure> mesures) {}

    /** Une mesure et tout ce qui la fait : ses versions (la dernière d’abord), ses étapes faites, ses bilans. */
    record Lue(
            DossierVu dossier,
            Mesure mesure,
            List<Projet> versions,
            Map<Long, List<JdbcProjets.Signature>> signatures,
            Map<String, String> faites,
            List<BilanDAccompagnement> bilans) {
        /** La version que l’on suit : la dernière signée, à défaut la dernière écrite. */
        Projet enVigueur() {
            return versions.stream().filter(Projet::signe).findFirst().orElse(versions.getFirst());
        }

        Projet derniere() {
            return versions.getFirst();
        }
    }

    private final DossierSuivi suivi;
    private final JdbcAccompagnements mesures;
    private final JdbcProjets projets;
    private final DureeDeMesure durees = new DureeDeMesure(Baremes.duProduit());

    ConvenirDUnAccompagnement(DossierSuivi suivi, JdbcAccompagnements mesures, JdbcProjets projets) {
        this.suivi = suivi;
        this.mesures = mesures;
        this.projets = projets;
    }

    boolean peutEcrire(DossierVu dossier) {
        return suivi.peut(dossier, Acte.CREER, OBJET);
    }

    Optional<LocalDate> aConclureAvant(Mesure mesure) {
        return durees.aConclureAvant(mesure.genre(), mesure.debut());
    }

    @Transactional
    Lues lister(long dossier) {
        return new Lues(suivi.lirePartage(dossier, OBJET, "Accompagnements lus"), mesures.duDossier(dossier));
    }

    @Transactional
    Lue lire(long dossier, long id) {
        return ensemble(suivi.lirePartage(dossier, OBJET, "Projet d’accompagnement lu"), id);
    }

    /** L’ensemble, pour y écrire. */
    @Transactional
    Lue saisir(long dossier, long id) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        suivi.noter(vu, Acte.LIRE, OBJET, "Projet d’accompagnement lu pour y écrire");
        return ensemble(vu, id);
    }

    Lue ensemble(DossierVu dossier, long id) {
        var mesure = mesures.trouver(dossier.id(), id).orElseThrow(() -> new Introuvable("accompagnement " + id));
        var versions = projets.versions(id);
        var signatures = versions.stream()
                .filter(Projet::signe)
                .collect(Collectors.toMap(Projet::id, v -> projets.signatures(v.id())));
        return new Lue(dossier, mesure, versions, signatures, projets.etapesFaites(id), projets.bilans(id));
    }

    @Transactional
    Resultat ouvrir(long dossier, Demande demande) {
        var vu = suivi.exiger(dossier, Acte.CREER, OBJET);
        var raisons = new LinkedHashMap<String, String>();
        var anterieures = mesures.duDossier(dossier).stream()
                .filter(m -> m.genre() == demande.genre())
                .flatMap(m -> Optional.ofNullable(m.close() ? m.closLe() : m.fin()).stream()
                        .filter(fin -> fin.isAfter(m.debut()))
                        .map(fin -> new DureeDeMesure.Convenue(m.debut(), fin)))
                .toList();
        durees.refus(demande.genre(), demande.debut(), demande.fin(), anterieures)
                .ifPresent(phrase -> raisons.put("fin", phrase));
        if (demande.bilanLe() != null && demande.bilanLe().isBefore(demande.debut())) {
            raisons.put(
                    "bilanLe",
                    "Le premier bilan (%s) ne peut précéder le début.".formatted(Quand.jour(demande.bilanLe())));
        }
        if (!raisons.isEmpty()) return new Resultat.Refuse(raisons);
        long id = mesures.ouvrir(
                dossier,
                demande.genre(),
                demande.debut(),
                demande.fin(),
                demande.bilanLe(),
                demande.valeurs(),
                QuiTravaille.exiger().id());
        projets.ajouter(id, dossier, 1, Map.of());
        suivi.inscrire(
                vu,
                Acte.CREER,
                OBJET,
                "Accompagnement ouvert : " + demande.genre().libelle());
        return new Resultat.Ouvert(id);
    }

    @Transactional
    void clore(long dossier, long id, MotifDeFin motif) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        ensemble(vu, id);
        if (!mesures.clore(id, motif, Quand.aujourdHui())) throw new Introuvable("accompagnement à clore " + id);
        suivi.inscrire(vu, Acte.MODIFIER, OBJET, "Accompagnement terminé");
    }

    @Transactional
    void rouvrir(long dossier, long id) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        ensemble(vu, id);
        if (!mesures.rouvrir(id)) throw new Introuvable("accompagnement à reprendre " + id);
        suivi.inscrire(vu, Acte.MODIFIER, OBJET, "Accompagnement repris");
    }

    @Transactional(readOnly = true)
    List<JdbcAccompagnements.EnRetard> enRetard(LocalDate jour) {
        return mesures.enRetard(jour, 20);
    }
}
