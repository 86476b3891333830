package fr.maillage.personnes.coordination;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.EcritDuDossier;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.Modeles;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La demande d’intervention et sa restitution : question, périmètre, constats, préconisations. La même pour le dossier et la personne. */
@Component
class EcritDIntervention {
    private static final String GENRE = "restitution-d-intervention";

    private final DemanderUneIntervention demandes;
    private final DossierSuivi suivi;
    private final Modeles modeles;

    EcritDIntervention(DemanderUneIntervention demandes, DossierSuivi suivi, Modeles modeles) {
        this.demandes = demandes;
        this.suivi = suivi;
        this.modeles = modeles;
    }

    @Transactional
    byte[] ecrire(long dossier, long id, FormatDeDocument format) {
        var lue = demandes.lire(dossier, id);
        var d = lue.demande();
        if (d.rendueLe() == null) throw new Introuvable("restitution de l’intervention " + id);
        suivi.permettreUnEcrit(lue.dossier(), "Restitution d’une intervention imprimée");
        var mots = MotsDIntervention.de(d);
        var demande = new ArrayList<Bloc>();
        EcritDuDossier.texte(demande, "La question", mots.question());
        EcritDuDossier.texte(demande, "Le périmètre", mots.perimetre());
        demande.add(Bloc.Paragraphe.de(mots.origine()));
        var restitution = new ArrayList<Bloc>();
        EcritDuDossier.texte(restitution, "Constats", mots.constats());
        EcritDuDossier.texte(restitution, "Préconisations", mots.preconisations());
        restitution.add(
                Bloc.Paragraphe.de("Rendu par %s le %s. La personne en reçoit une copie ; elle peut le faire corriger."
                        .formatted(d.intervenant(), Quand.jour(d.rendueLe()))));
        return modeles.ecrire(
                GENRE,
                EcritDuDossier.champs(lue.dossier())
                        .avec("intervention.question", mots.question())
                        .avec("intervention.perimetre", mots.perimetre())
                        .avec("intervention.constats", mots.constats())
                        .avec("intervention.preconisations", mots.preconisations()),
                EcritDuDossier.ouvrage(
                        lue.dossier(),
                        d.genre().libelle(),
                        lue.dossier().nom(),
                        List.of(new Chapitre("La demande", demande), new Chapitre("La restitution", restitution))),
                format);
    }

    /** Le modèle Word de cet écrit. */
    @Configuration(value = "modeleDIntervention", proxyBeanMethods = false)
    static class ModeleDIntervention {
        @Bean
        GenreDeModele modeleDeRestitution() {
            return new GenreDeModele(
                    GENRE,
                    "Demande d’intervention et restitution",
                    "La question d’un collègue, le périmètre, les constats et les préconisations d’une conseillère.",
                    List.of(
                            EcritDuDossier.NOM,
                            EcritDuDossier.NUMERO,
                            new GenreDeModele.Champ(
                                    "intervention.question", "La question", "Le budget tient-il sans découvert ?"),
                            new GenreDeModele.Champ(
                                    "intervention.perimetre", "Le périmètre", "Le budget courant, pas les dettes"),
                            new GenreDeModele.Champ("intervention.constats", "Les constats", "Il reste 9 € par jour"),
                            new GenreDeModele.Champ(
                                    "intervention.preconisations", "Les préconisations", "Étaler la facture d’eau")));
        }
    }
}
