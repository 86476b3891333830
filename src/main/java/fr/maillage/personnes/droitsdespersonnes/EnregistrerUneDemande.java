package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enregistre ce que la personne demande ; le délai court du jour où c’est arrivé, non de celui où on l’écrit. */
@Component
class EnregistrerUneDemande {
    private final JdbcDemandes base;
    private final Dossiers dossiers;
    private final Journal journal;

    EnregistrerUneDemande(JdbcDemandes base, Dossiers dossiers, Journal journal) {
        this.base = base;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    record Saisie(
            long personne,
            @Nullable NatureDeDemande nature,
            Demande.@Nullable Identite identite,
            @Nullable LocalDate recueLe,
            String objet,
            String avant,
            String apres) {}

    sealed interface Resultat {
        record Enregistree(long id, LocalDate terme) implements Resultat {}

        record Refusee(Map<String, String> raisons) implements Resultat {}
    }

    @Transactional
    Resultat executer(DossierVu dossier, Saisie saisie) {
        var raisons = refus(dossier, saisie);
        var nature = saisie.nature();
        var identite = saisie.identite();
        var recue = saisie.recueLe();
        if (!raisons.isEmpty() || nature == null || identite == null || recue == null) {
            return new Resultat.Refusee(raisons);
        }
        var agent = QuiTravaille.exiger();
        var terme = DelaisDeReponse.terme(recue);
        long id = base.enregistrer(new JdbcDemandes.Nouvelle(
                agent.organisation(),
                dossier.id(),
                saisie.personne(),
                nature,
                identite,
                recue,
                terme,
                new Demande.Textes(saisie.objet(), saisie.avant(), saisie.apres(), "", "", ""),
                agent.id()));
        dossiers.noterUnFait(dossier.id(), "DROITS", "Demande de la personne sur ses données enregistrée");
        journal.noter(
                Acte.CREER,
                ObjetProtege.DEMANDES_RGPD,
                "dossier:" + dossier.id(),
                "Demande de droits %d enregistrée (%s) : %s".formatted(id, nature.libelle(), dossier.numero()));
        return new Resultat.Enregistree(id, terme);
    }

    private Map<String, String> refus(DossierVu dossier, Saisie s) {
        var raisons = new LinkedHashMap<String, String>();
        if (dossiers.foyer(dossier).stream().noneMatch(m -> m.personne() == s.personne())) {
            raisons.put("personne", "Choisissez qui demande, parmi les personnes du dossier.");
        }
        if (s.nature() == null) raisons.put("nature", "Choisissez ce qui est demandé.");
        if (s.identite() == null) raisons.put("identite", "Dites comment l’identité a été vérifiée.");
        if (s.recueLe() == null) {
            raisons.put("recueLe", "Donnez le jour où la demande est arrivée : le délai court de ce jour.");
        } else if (s.recueLe().isAfter(Quand.aujourdHui())) {
            raisons.put("recueLe", "Le %s n’est pas encore passé.".formatted(Quand.jour(s.recueLe())));
        }
        if (s.nature() == NatureDeDemande.RECTIFICATION
                && (s.avant().isEmpty() || s.apres().isEmpty())) {
            raisons.put(
                    s.avant().isEmpty() ? "avant" : "apres",
                    "Pour corriger, écrivez ce qui est inscrit et ce que la personne demande d’inscrire.");
        }
        return raisons;
    }
}
