package fr.maillage.personnes.accueil;

import fr.maillage.personnes.accueil.pages.BilanPage;
import fr.maillage.references.territoire.secret.Tableau;
import fr.maillage.references.territoire.secret.TableauProtege;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.Etat;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.modeles.Modeles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Le bilan annuel de la domiciliation que demande l’article D. 264-8. Au préfet, les nombres exacts que la loi exige ; partout ailleurs, les
 * mêmes sous le secret statistique.
 */
@Component
class BilanDeDomiciliation {
    static final String GENRE = "domiciliation-bilan";

    private final JdbcBilanDeDomiciliation base;
    private final QualiteDAccueil organisme;
    private final Modeles modeles;
    private final Journal journal;
    private final TransactionTemplate transaction;

    BilanDeDomiciliation(
            JdbcBilanDeDomiciliation base,
            QualiteDAccueil organisme,
            Modeles modeles,
            Journal journal,
            TransactionTemplate transaction) {
        this.base = base;
        this.organisme = organisme;
        this.modeles = modeles;
        this.journal = journal;
        this.transaction = transaction;
    }

    JdbcBilanDeDomiciliation.Bilan de(int annee) {
        long organisation = QuiTravaille.exiger().organisation();
        return Situation.pourLaMaison(
                () -> Objects.requireNonNull(transaction.execute(_ -> base.lire(organisation, annee))));
    }

    /** Les tableaux du bilan, exacts ou protégés. */
    List<BilanPage.Tableau> tableaux(JdbcBilanDeDomiciliation.Bilan lu, boolean exact) {
        return List.of(
                tableau("Demandes et décisions", lu.decisions(), exact),
                tableau("Refus, par motif", lu.refus(), exact),
                tableau("Fins de domiciliation, par motif", lu.radiations(), exact),
                tableau("Personnes domiciliées, par mode d’habitat", lu.habitats(), exact));
    }

    private static BilanPage.Tableau tableau(String titre, Map<String, Long> effectifs, boolean exact) {
        var lignes = new ArrayList<BilanPage.Ligne>();
        if (exact) {
            effectifs.forEach((nom, nombre) -> lignes.add(new BilanPage.Ligne(nom, String.valueOf(nombre))));
        } else {
            ComptesDAccueil.proteger(effectifs).forEach((nom, valeur) -> {
                if (!nom.equals(Tableau.ENSEMBLE))
                    lignes.add(new BilanPage.Ligne(nom, RegistreController.lisible(valeur)));
            });
        }
        return new BilanPage.Tableau(titre, lignes);
    }

    byte[] ecrire(int annee, boolean exact, FormatDeDocument format) {
        var lu = de(annee);
        var agent = QuiTravaille.exiger();
        transaction.executeWithoutResult(_ -> journal.noter(
                Acte.EXPORTER,
                ObjetProtege.REGISTRE_DE_PERMANENCE,
                "bilan:" + annee,
                "Bilan de domiciliation " + annee
                        + (exact ? " remis en nombres exacts" : " remis sous le secret statistique")));
        var reglage = organisme.reglage();
        var blocs = new ArrayList<Bloc>();
        for (var tableau : tableaux(lu, exact)) {
            if (tableau.lignes().isEmpty()) continue;
            blocs.add(new Bloc.Tableau(
                    tableau.titre(),
                    List.of("Ce qui est compté", "Nombre"),
                    tableau.lignes().stream()
                            .map(l -> Bloc.Ligne.de(l.nom(), cellule(l.valeur())))
                            .toList(),
                    ""));
        }
        if (!exact) blocs.add(Bloc.Paragraphe.de(TableauProtege.NOTE));
        var moyens = new ArrayList<Bloc>();
        moyens.add(Bloc.Paragraphe.de("Moyens : " + ou(reglage.moyens())));
        moyens.add(Bloc.Paragraphe.de("Jours et horaires d’ouverture : " + ou(reglage.horaires())));
        if (!reglage.agrement().isBlank()) moyens.add(Bloc.Paragraphe.de("Agrément : " + reglage.agrement()));
        var ouvrage = new Ouvrage(
                new Couverture(
                        "Bilan de la domiciliation " + annee,
                        exact
                                ? "Transmis au préfet de département (CASF, art. D. 264-8). Nombres exacts : ne pas publier."
                                : "Version publiable, sous le secret statistique",
                        "",
                        agent.nomOrganisation(),
                        Quand.aujourdHui(),
                        List.of(),
                        null),
                List.of(new Chapitre("Activité", blocs), new Chapitre("Moyens et ouverture", moyens)),
                MiseEnPage.NOTE);
        return modeles.ecrire(GENRE, new Champs().avec("annee", String.valueOf(annee)), ouvrage, format);
    }

    private static Cellule cellule(String valeur) {
        return valeur.matches("\\d+")
                ? Cellule.nombre(Long.parseLong(valeur), 0, "")
                : valeur.equals("s") ? Cellule.sansValeur(Etat.SECRET) : Cellule.texte(valeur);
    }

    private static String ou(String texte) {
        return texte.isBlank() ? "à compléter dans les réglages de l’accueil." : texte;
    }
}
