package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.SignatureAEcran;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Écrire le projet avec la personne, le signer à deux, le changer par avenant, en dire les étapes faites, en faire le bilan. */
@Component
class TenirLeProjet {
    sealed interface Resultat {
        /** {@code avenant} : une nouvelle version est née, l’ancienne reste lisible. */
        record Fait(boolean avenant, List<String> rapproches) implements Resultat {}

        record Refuse(Map<String, String> raisons) implements Resultat {}

        record EnDesaccord(
                Map<String, String> enregistre, Map<String, String> reuni, List<Rapprochement.Desaccord> desaccords)
                implements Resultat {}
    }

    record Signatures(String forme, LocalDate jour, String nom, String trace, String traceDuProfessionnel) {}

    private final DossierSuivi suivi;
    private final ConvenirDUnAccompagnement accompagnements;
    private final JdbcAccompagnements mesures;
    private final JdbcProjets projets;

    TenirLeProjet(
            DossierSuivi suivi,
            ConvenirDUnAccompagnement accompagnements,
            JdbcAccompagnements mesures,
            JdbcProjets projets) {
        this.suivi = suivi;
        this.accompagnements = accompagnements;
        this.mesures = mesures;
        this.projets = projets;
    }

    private ConvenirDUnAccompagnement.Lue retenir(long dossier, long mesure) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, ConvenirDUnAccompagnement.OBJET);
        mesures.retenir(mesure);
        var lue = accompagnements.ensemble(vu, mesure);
        if (lue.mesure().close()) throw new Introuvable("accompagnement ouvert " + mesure);
        return lue;
    }

    /** @param lu ce que l’agent avait sous les yeux en commençant à écrire */
    @Transactional
    Resultat enregistrer(
            long dossier, long mesure, Map<String, String> lu, Map<String, String> saisi, boolean desaccordsTranches) {
        var lue = retenir(dossier, mesure);
        var derniere = lue.derniere();
        var raisons = Projet.refus(saisi);
        if (derniere.numero() + (derniere.signe() ? 1 : 0) > 1
                && saisi.getOrDefault(Projet.MOTIF, "").isEmpty()) {
            raisons.put(Projet.MOTIF, "Un projet signé ne change pas sans raison : dites pourquoi, avec la personne.");
        }
        if (!raisons.isEmpty()) return new Resultat.Refuse(raisons);
        var enregistre = new LinkedHashMap<>(derniere.valeurs());
        // Le motif d’une version signée n’est pas celui de la suivante.
        if (derniere.signe()) enregistre.remove(Projet.MOTIF);
        var rapprochement = Rapprochement.de(lu, enregistre, saisi);
        if (!rapprochement.desaccords().isEmpty() && !desaccordsTranches) {
            return new Resultat.EnDesaccord(enregistre, rapprochement.valeurs(), rapprochement.desaccords());
        }
        garder(lue, rapprochement.valeurs());
        return new Resultat.Fait(derniere.signe(), Rapprochement.changes(lu, enregistre, saisi.keySet(), Projet::nom));
    }

    private void garder(ConvenirDUnAccompagnement.Lue lue, Map<String, String> valeurs) {
        var derniere = lue.derniere();
        if (derniere.signe()) {
            projets.ajouter(lue.mesure().id(), lue.dossier().id(), derniere.numero() + 1, valeurs);
            suivi.inscrire(
                    lue.dossier(),
                    Acte.CREER,
                    ConvenirDUnAccompagnement.OBJET,
                    "Avenant au projet préparé : version " + (derniere.numero() + 1));
        } else {
            projets.changer(derniere.id(), valeurs);
            suivi.noter(lue.dossier(), Acte.MODIFIER, ConvenirDUnAccompagnement.OBJET, "Projet écrit");
        }
    }

    /** Signe la dernière version ; dit ce qui manque, s’il manque quelque chose. */
    @Transactional
    Optional<Map.Entry<String, String>> signer(long dossier, long mesure, Signatures signatures) {
        var lue = retenir(dossier, mesure);
        var projet = lue.derniere();
        if (projet.signe()) return Optional.of(Map.entry("forme", "Cette version est déjà signée."));
        var manque = projet.manque().map(phrase -> Map.entry("forme", phrase)).or(() -> refus(lue, signatures));
        if (manque.isPresent()) return manque;
        byte[] empreinte = empreinte(projet);
        if (signatures.forme().equals("ECRAN")) {
            projets.poserUneSignature(
                    projet.id(),
                    dossier,
                    new JdbcProjets.Signature("PERSONNE", signatures.nom(), signatures.trace(), empreinte));
            projets.poserUneSignature(
                    projet.id(),
                    dossier,
                    new JdbcProjets.Signature(
                            "PROFESSIONNEL",
                            QuiTravaille.exiger().nom(),
                            signatures.traceDuProfessionnel(),
                            empreinte));
        }
        projets.signer(projet.id(), signatures.jour(), signatures.forme());
        suivi.inscrire(
                lue.dossier(),
                Acte.VALIDER,
                ConvenirDUnAccompagnement.OBJET,
                projet.numero() == 1 ? "Projet d’accompagnement signé" : "Avenant au projet signé");
        return Optional.empty();
    }

    private static Optional<Map.Entry<String, String>> refus(ConvenirDUnAccompagnement.Lue lue, Signatures signatures) {
        if (signatures.jour().isAfter(Quand.aujourdHui())
                || signatures.jour().isBefore(lue.mesure().debut().minusMonths(1))) {
            return Optional.of(Map.entry(
                    "jour",
                    "Le %s : une signature est d’aujourd’hui ou passée, et pas d’avant l’accompagnement."
                            .formatted(Quand.jour(signatures.jour()))));
        }
        if (!signatures.forme().equals("ECRAN")) return Optional.empty();
        if (signatures.nom().isEmpty()) {
            return Optional.of(Map.entry("nom", "La personne écrit son nom : il vaut signature, avec ou sans tracé."));
        }
        for (String trace : List.of(signatures.trace(), signatures.traceDuProfessionnel())) {
            if (!SignatureAEcran.lisible(trace)) {
                return Optional.of(Map.entry("nom", "Le tracé ne se lit pas : effacez-le et signez de nouveau."));
            }
        }
        return Optional.empty();
    }

    static byte[] empreinte(Projet projet) {
        return SignatureAEcran.empreinte(projet.valeurs());
    }

    /** Une étape dite faite se montre aussitôt ; on peut revenir dessus. */
    @Transactional
    void cocher(long dossier, long mesure, String etape, @Nullable String par) {
        var lue = retenir(dossier, mesure);
        boolean connue = lue.enVigueur().objectifs().stream()
                .flatMap(o -> o.etapes().stream())
                .anyMatch(e -> e.cle().equals(etape));
        if (!connue) throw new Introuvable("étape " + etape);
        if (par == null) {
            projets.retirer(mesure, etape, Quand.aujourdHui());
        } else {
            projets.direFaite(mesure, dossier, etape, par, Quand.aujourdHui());
        }
        suivi.noter(
                lue.dossier(), Acte.MODIFIER, ConvenirDUnAccompagnement.OBJET, "Étape d’un projet cochée ou décochée");
    }

    @Transactional
    Map<String, String> faireLeBilan(
            long dossier,
            long mesure,
            LocalDate jour,
            Decision decision,
            @Nullable LocalDate prochain,
            Map<String, String> valeurs) {
        var lue = retenir(dossier, mesure);
        var raisons = BilanDAccompagnement.refus(lue.enVigueur().objectifsConvenus(), valeurs);
        if (jour.isAfter(Quand.aujourdHui())) raisons.put("jour", "Un bilan est d’aujourd’hui ou passé.");
        boolean continuer = decision == Decision.POURSUITE || decision == Decision.ADAPTATION;
        if (continuer && (prochain == null || !prochain.isAfter(jour))) {
            raisons.put("prochain", "L’accompagnement continue : donnez la date du prochain bilan.");
        }
        if (!raisons.isEmpty()) return raisons;
        projets.ajouterUnBilan(
                mesure, dossier, jour, decision, valeurs, QuiTravaille.exiger().id());
        mesures.fixerLeBilan(mesure, continuer ? prochain : null);
        suivi.inscrire(
                lue.dossier(), Acte.CREER, ConvenirDUnAccompagnement.OBJET, "Bilan d’accompagnement fait ensemble");
        return Map.of();
    }
}
