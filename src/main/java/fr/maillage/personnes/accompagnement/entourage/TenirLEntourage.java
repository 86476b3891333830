package fr.maillage.personnes.accompagnement.entourage;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lire l’entourage d’un foyer, y ajouter quelqu’un, dire que le lien a changé, en retirer qui n’y est plus. */
@Component
class TenirLEntourage {
    static final ObjetProtege OBJET = ObjetProtege.DOSSIER_EVALUATION;

    record Lu(DossierVu dossier, List<MembreDuFoyer> foyer, List<Proche> proches) {}

    private final DossierSuivi suivi;
    private final Dossiers dossiers;
    private final JdbcProches proches;

    TenirLEntourage(DossierSuivi suivi, Dossiers dossiers, JdbcProches proches) {
        this.suivi = suivi;
        this.dossiers = dossiers;
        this.proches = proches;
    }

    boolean peutEcrire(DossierVu dossier) {
        return suivi.peut(dossier, Acte.MODIFIER, OBJET);
    }

    @Transactional
    Lu lire(long dossier) {
        var vu = suivi.lire(dossier, OBJET, "Entourage lu");
        return new Lu(vu, dossiers.foyer(vu), proches.duDossier(dossier));
    }

    /** Champ → ce qui ne va pas ; vide si c’est fait. Le même envoi reçu deux fois n’ajoute qu’une fois. */
    @Transactional
    Map<String, String> ajouter(long dossier, UUID cle, Map<String, String> saisi) {
        var vu = suivi.exiger(dossier, Acte.CREER, OBJET);
        var raisons = Proche.refus(saisi);
        if (raisons.isEmpty() && proches.ajouter(dossier, cle, saisi)) {
            suivi.inscrire(vu, Acte.CREER, OBJET, "Entourage complété");
        }
        return raisons;
    }

    @Transactional
    void changerLeLien(long dossier, long id, String lien) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        var qualite = Arrays.stream(QualiteDuLien.values())
                .filter(q -> q.name().equals(lien))
                .findFirst()
                .orElseThrow(() -> new Introuvable("lien « " + lien + " »"));
        if (!proches.changerLeLien(dossier, id, qualite)) throw new Introuvable("proche " + id);
        suivi.noter(vu, Acte.MODIFIER, OBJET, "Entourage corrigé");
    }

    @Transactional
    void retirer(long dossier, long id) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        if (!proches.retirer(dossier, id)) throw new Introuvable("proche " + id);
        suivi.noter(vu, Acte.MODIFIER, OBJET, "Entourage : quelqu’un retiré");
    }
}
