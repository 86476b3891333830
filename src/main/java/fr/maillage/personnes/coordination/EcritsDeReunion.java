package fr.maillage.personnes.coordination;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.EcritDuDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.Modeles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La fiche d’un invité, telle que figée et rien d’autre ; le compte rendu de synthèse, pour le dossier et pour la personne. */
@Component
class EcritsDeReunion {
    private static final String FICHE = "fiche-de-reunion";
    private static final String COMPTE_RENDU = "compte-rendu-de-synthese";

    private final DossierSuivi suivi;
    private final ReunirAutourDUneSituation reunir;
    private final JdbcPlan plan;
    private final Modeles modeles;

    EcritsDeReunion(DossierSuivi suivi, ReunirAutourDUneSituation reunir, JdbcPlan plan, Modeles modeles) {
        this.suivi = suivi;
        this.reunir = reunir;
        this.plan = plan;
        this.modeles = modeles;
    }

    /** Ni le nom du dossier ni son numéro n’y sont d’office : seulement ce qui a été coché. */
    @Transactional
    byte[] fiche(long dossier, long reunion, long invite, FormatDeDocument format) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, ReunirAutourDUneSituation.OBJET);
        var i = reunir.ensemble(vu, reunion).invite(invite);
        if (!i.enCours(Quand.aujourdHui())) throw new Introuvable("fiche de l’invité " + invite);
        suivi.permettreUnEcrit(vu, "Fiche d’un invité imprimée");
        var f = i.fiche();
        var blocs = new ArrayList<Bloc>();
        EcritDuDossier.texte(blocs, "La question", f.valeur("objet"));
        blocs.add(new Bloc.Tableau(
                "Ce qui est partagé avec vous",
                List.of("Objet", "Contenu"),
                f.lignes().stream()
                        .map(l -> Bloc.Ligne.de(EcritDuDossier.net(l.libelle()), Cellule.texte(l.valeur())))
                        .toList(),
                ""));
        String conditions = "Partagé avec %s%s. %s %s. À lire jusqu’au %s ; ne se diffuse pas et se détruit ensuite."
                .formatted(
                        i.nom(),
                        f.valeur("pourquoi").isEmpty() ? "" : ", pour : " + EcritDuDossier.net(f.valeur("pourquoi")),
                        f.valeur("information"),
                        f.valeur("fondement"),
                        Quand.jour(i.fin()));
        EcritDuDossier.texte(blocs, "À quelles conditions", conditions);
        var ouvrage = new Ouvrage(
                new Couverture(
                        "Réunion de coordination du " + f.valeur("jour"),
                        f.valeur("lieu"),
                        "",
                        QuiTravaille.exiger().nomOrganisation(),
                        Quand.aujourdHui(),
                        List.of(i.anonyme() ? "Résumé sans nom" : "CONFIDENTIEL – secret professionnel"),
                        null),
                List.of(new Chapitre("Fiche pour " + i.nom() + ", " + i.structure(), blocs)),
                MiseEnPage.COURRIER);
        return modeles.ecrire(
                FICHE,
                new Champs()
                        .avec("invite.nom", i.nom())
                        .avec("invite.structure", i.structure())
                        .avec("invite.conditions", conditions)
                        .avecListe(
                                "partages",
                                f.lignes().stream()
                                        .map(l -> Map.of("libelle", l.libelle(), "valeur", l.valeur()))
                                        .toList()),
                ouvrage,
                format);
    }

    @Transactional
    byte[] compteRendu(long dossier, long reunion, FormatDeDocument format) {
        var lue = reunir.lire(dossier, reunion);
        suivi.permettreUnEcrit(lue.dossier(), "Compte rendu de synthèse imprimé");
        var r = lue.reunion();
        var venants = lue.invites().stream()
                .filter(i -> !i.retire())
                .map(i -> i.qui() + (i.anonyme() ? " (résumé sans nom)" : ""))
                .toList();
        var debut = new ArrayList<Bloc>();
        EcritDuDossier.texte(debut, "La question", r.valeur(Reunion.OBJET));
        debut.add(Bloc.Paragraphe.de(r.information() + " " + r.fondement().libelle() + "."));
        if (!venants.isEmpty())
            debut.add(new Bloc.Liste(venants.stream().map(EcritDuDossier::net).toList(), false));
        var echanges = new ArrayList<Bloc>();
        EcritDuDossier.texte(echanges, "Ce qui s’est échangé", r.valeur(Reunion.ECHANGES));
        EcritDuDossier.texte(echanges, "Ce que la personne en dit", r.valeur(Reunion.AVIS));
        if (echanges.isEmpty()) echanges.add(Bloc.Paragraphe.de("Le compte rendu reste à écrire."));
        var ouvrage = EcritDuDossier.ouvrage(
                lue.dossier(),
                "Réunion de synthèse du " + Quand.jour(r.tenueLe() == null ? r.jour() : r.tenueLe()),
                lue.dossier().nom(),
                List.of(
                        new Chapitre("Pourquoi, et avec qui", debut),
                        new Chapitre("Les échanges", echanges),
                        new Chapitre("Le plan partagé", decisions(lue.decisions())),
                        new Chapitre("Ce qui bloque", blocages(dossier))));
        return modeles.ecrire(
                COMPTE_RENDU,
                EcritDuDossier.champs(lue.dossier())
                        .avec("reunion.objet", r.valeur(Reunion.OBJET))
                        .avec("reunion.information", r.information())
                        .avec("reunion.echanges", r.valeur(Reunion.ECHANGES))
                        .avec("reunion.avis", r.valeur(Reunion.AVIS)),
                ouvrage,
                format);
    }

    private static List<Bloc> decisions(List<Decision> decisions) {
        if (decisions.isEmpty()) return List.of(Bloc.Paragraphe.de("Aucune décision n’est notée."));
        return List.of(new Bloc.Tableau(
                "Qui fait quoi, et pour quand",
                List.of("Quoi", "Qui", "Pour le", "Fait le"),
                decisions.stream()
                        .map(d -> Bloc.Ligne.de(
                                EcritDuDossier.net(d.quoi()),
                                Cellule.texte(d.qui()),
                                Cellule.texte(Quand.jour(d.pourLe())),
                                Cellule.texte(Quand.jour(d.faiteLe()))))
                        .toList(),
                ""));
    }

    private List<Bloc> blocages(long dossier) {
        var ouverts = plan.blocages(dossier).stream().filter(b -> !b.leve()).toList();
        if (ouverts.isEmpty()) return List.of(Bloc.Paragraphe.de("Rien n’est noté comme bloquant."));
        return List.of(new Bloc.Liste(
                ouverts.stream()
                        .map(b -> EcritDuDossier.net(b.quoi()) + " — " + EcritDuDossier.net(b.organisme())
                                + ", depuis le "
                                + Quand.jour(b.depuis())
                                + (b.instance() == null
                                        ? ""
                                        : ". " + b.instance().libelle() + " : "
                                                + b.accord().libelle()))
                        .toList(),
                false));
    }

    /** Les modèles Word de ces écrits. */
    @Configuration(value = "modelesDeCoordination", proxyBeanMethods = false)
    static class ModelesDeReunion {
        @Bean
        GenreDeModele modeleDeFicheDeReunion() {
            return new GenreDeModele(
                    FICHE,
                    "Fiche d’un invité à une réunion de coordination",
                    "Ce qui est partagé avec un invité, et rien d’autre ; à quelles conditions.",
                    List.of(
                            new GenreDeModele.Champ("invite.nom", "L’invité", "Mme Essai"),
                            new GenreDeModele.Champ("invite.structure", "Son organisation", "Bailleur des Essais"),
                            new GenreDeModele.Champ(
                                    "invite.conditions", "Pourquoi, sur quoi, jusqu’à quand", "Partagé avec…"),
                            new GenreDeModele.Champ("partages.libelle", "Partagé : quoi", "Objectif"),
                            new GenreDeModele.Champ("partages.valeur", "Partagé : contenu", "Garder le logement")));
        }

        @Bean
        GenreDeModele modeleDeCompteRenduDeSynthese() {
            return new GenreDeModele(
                    COMPTE_RENDU,
                    "Compte rendu de réunion de synthèse",
                    "Qui était là, ce qui s’est dit, qui fait quoi et pour quand, ce qui bloque.",
                    List.of(
                            EcritDuDossier.NOM,
                            EcritDuDossier.NUMERO,
                            new GenreDeModele.Champ(
                                    "reunion.objet", "La question", "Comment rester dans le logement ?"),
                            new GenreDeModele.Champ(
                                    "reunion.information", "Quand la personne l’a su", "La personne a été informée…"),
                            new GenreDeModele.Champ("reunion.echanges", "Ce qui s’est échangé", "Le bailleur propose…"),
                            new GenreDeModele.Champ("reunion.avis", "Ce que la personne en dit", "Je suis d’accord")));
        }
    }
}
