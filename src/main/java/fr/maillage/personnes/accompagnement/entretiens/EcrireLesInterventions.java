package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.EcritDuDossier;
import fr.maillage.personnes.accompagnement.SignatureAEcran;
import fr.maillage.personnes.courriers.CopieFacile;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.EnPhrase;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.Modeles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Le compte rendu d’un entretien et le journal des interventions : ce qui se partage, jamais les notes professionnelles. */
@Component
class EcrireLesInterventions {
    private static final String COMPTE_RENDU = "compte-rendu-d-entretien";
    private static final String JOURNAL = "journal-des-interventions";

    private final TenirLesInterventions interventions;
    private final MettreLesEntretiensEnPage miseEnPage;
    private final DossierSuivi suivi;
    private final Modeles modeles;

    EcrireLesInterventions(
            TenirLesInterventions interventions,
            MettreLesEntretiensEnPage miseEnPage,
            DossierSuivi suivi,
            Modeles modeles) {
        this.interventions = interventions;
        this.miseEnPage = miseEnPage;
        this.suivi = suivi;
        this.modeles = modeles;
    }

    @Transactional
    byte[] compteRendu(long dossier, long id, FormatDeDocument format) {
        var trame = trame(dossier, id);
        return modeles.ecrire(COMPTE_RENDU, trame.champs(), trame.ouvrage(), format);
    }

    /** Le compte rendu, tel qu’il s’écrit ou se garde : jamais les notes ; sa lecture est notée. */
    @Transactional
    TrameDEcrit trame(long dossier, long id) {
        var lue = interventions.lire(dossier, id);
        suivi.permettreUnEcrit(lue.dossier(), "Compte rendu d’entretien écrit");
        var i = lue.intervention();
        var ouvrage = EcritDuDossier.ouvrage(
                lue.dossier(),
                "Compte rendu : " + EnPhrase.suite(i.genre().libelle()) + " du " + Quand.jour(i.jour()),
                lue.dossier().nom() + " · " + MettreLesEntretiensEnPage.precision(i),
                List.of(new Chapitre("La rencontre", rencontre(i)), new Chapitre("Signatures", signatures(lue))));
        var champs = EcritDuDossier.champs(lue.dossier())
                .avec("entretien.jour", Quand.jour(i.jour()))
                .avec("entretien.objet", i.valeur("objet"))
                .avec("entretien.synthese", i.valeur("synthese"))
                .avec("entretien.suites", i.valeur("suites"));
        var copie = new CopieFacile()
                .dire("Pourquoi nous nous sommes vus", i.valeur("objet"))
                .dire("Ce que nous nous sommes dit", i.valeur("synthese"))
                .dire(
                        "Ce que nous avons fait",
                        i.actes().stream().map(Intervention.ActeFait::quoi).toList())
                .dire("La suite", i.valeur("suites"));
        return new TrameDEcrit(COMPTE_RENDU, champs, ouvrage, copie.texte());
    }

    private List<Bloc> rencontre(Intervention i) {
        var blocs = new ArrayList<Bloc>();
        miseEnPage
                .reperes(i)
                .forEach((nom, valeur) ->
                        blocs.add(Bloc.Paragraphe.de("**" + nom + "** : " + EcritDuDossier.net(valeur))));
        EcritDuDossier.texte(blocs, "Ce que l’on s’est dit", i.valeur("synthese"));
        EcritDuDossier.texte(blocs, "Observations", i.valeur("observations"));
        if (!i.actes().isEmpty()) {
            blocs.add(new Bloc.Tableau(
                    "Ce qui a été fait",
                    List.of("Acte", "Comment", "Mandat"),
                    i.actes().stream()
                            .map(a -> Bloc.Ligne.de(
                                    a.quoi(),
                                    Cellule.texte(MettreLesEntretiensEnPage.mode(a)),
                                    Cellule.texte(a.mandat())))
                            .toList(),
                    ""));
        }
        EcritDuDossier.texte(blocs, "Suites convenues", i.valeur("suites"));
        return blocs;
    }

    /** Signé à l’écran et inchangé depuis, le tracé s’y montre ; sinon deux lignes à signer. */
    private static List<Bloc> signatures(TenirLesInterventions.Lue lue) {
        var blocs = new ArrayList<Bloc>();
        var visite = lue.visite();
        String signataire = visite == null ? "" : visite.valeur("signataire");
        boolean vaut = visite != null && !signataire.isEmpty() && VisiterADomicile.signee(visite, lue.intervention());
        if (visite != null && vaut) {
            blocs.add(Bloc.Paragraphe.de("Signé à l’écran par %s, le %s, sur ce texte."
                    .formatted(EcritDuDossier.net(signataire), Quand.jour(LocalDate.parse(visite.valeur("signeLe"))))));
            if (!visite.valeur("trace").isEmpty()) {
                blocs.add(new Bloc.Illustration(
                        SignatureAEcran.svg(visite.valeur("trace")), "Signature de " + signataire, "", ""));
            }
        } else {
            if (!signataire.isEmpty()) {
                blocs.add(Bloc.Paragraphe.de(
                        "Ce texte a été corrigé depuis sa signature à l’écran : à relire et à signer de nouveau."));
            }
            blocs.add(EcritDuDossier.aSigner("La personne"));
        }
        blocs.add(EcritDuDossier.aSigner("Le professionnel"));
        blocs.add(
                Bloc.Paragraphe.de(
                        "Vous pouvez demander à lire, corriger ou copier ce qui est écrit sur vous (articles L. 311-3 du code de l’action sociale et des familles, 15 et 16 du RGPD)."));
        return blocs;
    }

    @Transactional
    byte[] journal(long dossier, FormatDeDocument format) {
        var lues = interventions.lister(dossier);
        suivi.permettreUnEcrit(lues.dossier(), "Journal des interventions écrit");
        var part = FaireAvec.de(lues.comptes());
        var blocs = new ArrayList<Bloc>();
        blocs.add(Bloc.Paragraphe.de("Faire avec : **%s** des %d actes notés ont été faits avec la personne."
                .formatted(part.lisible(), part.actes())));
        if (!lues.interventions().isEmpty()) {
            blocs.add(new Bloc.Tableau(
                    "Les interventions, de la plus récente à la plus ancienne",
                    List.of("Date", "Nature", "Objet", "Avec", "À la place"),
                    lues.interventions().stream()
                            .map(EcrireLesInterventions::ligne)
                            .toList(),
                    ""));
        }
        var ouvrage = EcritDuDossier.ouvrage(
                lues.dossier(),
                "Journal des interventions : " + lues.dossier().nom(),
                "",
                List.of(new Chapitre("Les interventions", blocs)));
        return modeles.ecrire(
                JOURNAL, EcritDuDossier.champs(lues.dossier()).avec("faire_avec", part.lisible()), ouvrage, format);
    }

    private static Bloc.Ligne ligne(Intervention i) {
        long avec = i.actes().stream().filter(Intervention.ActeFait::avec).count();
        return Bloc.Ligne.de(
                Quand.jour(i.jour()),
                Cellule.texte(i.genre().libelle() + ", " + MettreLesEntretiensEnPage.precision(i)),
                Cellule.texte(i.valeur("objet")),
                Cellule.nombre(avec, 0, ""),
                Cellule.nombre(i.actes().size() - avec, 0, ""));
    }

    @Configuration(proxyBeanMethods = false)
    static class ModelesDEntretien {
        @Bean
        GenreDeModele modeleDeCompteRenduDEntretien() {
            return GenreDeModele.unEcrit(
                    COMPTE_RENDU,
                    "Compte rendu d’entretien ou de visite",
                    "Ce que l’on partage d’un entretien ou d’une visite à domicile, à signer.",
                    List.of(
                            EcritDuDossier.NOM,
                            EcritDuDossier.NUMERO,
                            new GenreDeModele.Champ("entretien.jour", "Date", "12 mars 2026"),
                            new GenreDeModele.Champ("entretien.objet", "Objet", "Relire la facture"),
                            new GenreDeModele.Champ("entretien.synthese", "Synthèse partagée", "Un échéancier"),
                            new GenreDeModele.Champ("entretien.suites", "Suites convenues", "Appeler lundi")));
        }

        @Bean
        GenreDeModele modeleDeJournalDesInterventions() {
            return new GenreDeModele(
                    JOURNAL,
                    "Journal des interventions",
                    "Tout ce qui a été fait avec un foyer, et la part de « faire avec ».",
                    List.of(
                            EcritDuDossier.NOM,
                            EcritDuDossier.NUMERO,
                            new GenreDeModele.Champ("faire_avec", "Part de « faire avec »", "70 %")));
        }
    }
}
