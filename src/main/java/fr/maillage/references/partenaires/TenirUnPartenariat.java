package fr.maillage.references.partenaires;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.modeles.Modeles;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Note ce que l’on a fait avec un partenaire et en dresse le bilan : séances, participants, coûts, avis du partenaire. */
@Component
class TenirUnPartenariat {
    static final String GENRE = "bilan-de-partenariat";

    /** Ce que l’on a fait ensemble, additionné. */
    record Bilan(List<ActionCommune> actions, int seances, int participants, Montant cout) {
        static Bilan de(List<ActionCommune> actions) {
            return new Bilan(
                    actions,
                    actions.stream().mapToInt(ActionCommune::seances).sum(),
                    actions.stream().mapToInt(ActionCommune::participants).sum(),
                    new Montant(
                            actions.stream().mapToLong(a -> a.cout().centimes()).sum()));
        }
    }

    private final JdbcPartenaires base;
    private final Habilitations habilitations;
    private final Journal journal;
    private final Modeles modeles;

    TenirUnPartenariat(JdbcPartenaires base, Habilitations habilitations, Journal journal, Modeles modeles) {
        this.base = base;
        this.habilitations = habilitations;
        this.journal = journal;
        this.modeles = modeles;
    }

    Bilan bilan(long structure) {
        return Bilan.de(base.actions(structure));
    }

    /** Rend ce qui empêche d’enregistrer, champ par champ ; rien si c’est noté. */
    @Transactional
    List<ErreurDeChamp> noter(Structure structure, Map<String, String> saisie) {
        var agent = QuiTravaille.exiger();
        habilitations.exiger(Acte.MODIFIER, ObjetProtege.PARTENAIRES, Cible.de(agent.organisation()));
        var erreurs = new ArrayList<ErreurDeChamp>();
        String titre = saisie.getOrDefault("titre", "").strip();
        if (titre.isEmpty()) erreurs.add(new ErreurDeChamp("titre", "Dites ce que vous avez fait ensemble."));
        var jour = Controle.date(saisie.getOrDefault("jour", "").strip());
        if (jour.isEmpty()) {
            erreurs.add(new ErreurDeChamp(
                    "jour",
                    "« %s » n’est pas une date : choisissez le jour.".formatted(saisie.getOrDefault("jour", ""))));
        }
        int seances = nombre("seances", "1", saisie, erreurs);
        int participants = nombre("participants", "0", saisie, erreurs);
        var cout = cout(saisie.getOrDefault("cout", ""), erreurs);
        if (!erreurs.isEmpty() || jour.isEmpty()) return erreurs;
        base.ajouter(
                agent.organisation(),
                structure.id(),
                new ActionCommune(
                        jour.get(),
                        titre,
                        Math.max(1, seances),
                        participants,
                        cout,
                        saisie.getOrDefault("avis", "").replace("\r\n", "\n").strip(),
                        agent.nom()));
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.PARTENAIRES,
                "structure:" + structure.id(),
                "Action commune notée : " + structure.nom());
        return List.of();
    }

    private static int nombre(String champ, String defaut, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        String ecrit = saisie.getOrDefault(champ, "").strip();
        if (ecrit.isEmpty()) return Integer.parseInt(defaut);
        if (ecrit.matches("\\d{1,6}")) return Integer.parseInt(ecrit);
        erreurs.add(new ErreurDeChamp(champ, "« %s » n’est pas un nombre : écrivez-le en chiffres.".formatted(ecrit)));
        return 0;
    }

    private static Montant cout(String saisi, List<ErreurDeChamp> erreurs) {
        if (saisi.isBlank()) return Montant.ZERO;
        var lu = Montant.lire(saisi).filter(m -> m.centimes() >= 0);
        if (lu.isEmpty()) {
            erreurs.add(new ErreurDeChamp("cout", "« %s » n’est pas une somme : écrivez-la 1234,56.".formatted(saisi)));
        }
        return lu.orElse(Montant.ZERO);
    }

    @Transactional(readOnly = true)
    byte[] ecrire(Structure structure, FormatDeDocument format) {
        var bilan = bilan(structure.id());
        var blocs = new ArrayList<Bloc>();
        String convention = structure.valeurs().texte("convention_objet");
        if (!convention.isEmpty()) blocs.add(Bloc.Paragraphe.de("**Convention :** " + convention));
        blocs.add(new Bloc.ChiffresCles(List.of(
                new Bloc.ChiffreCle("Séances", String.valueOf(bilan.seances()), ""),
                new Bloc.ChiffreCle("Participants comptés", String.valueOf(bilan.participants()), ""),
                new Bloc.ChiffreCle("Coût", bilan.cout().ecrire(), ""))));
        if (!bilan.actions().isEmpty()) blocs.add(tableau(bilan));
        bilan.actions().stream()
                .filter(a -> !a.avis().isEmpty())
                .forEach(a -> blocs.add(
                        Bloc.Paragraphe.de("**Avis du partenaire, %s :** %s".formatted(a.titre(), a.avis()))));
        var ouvrage = new Ouvrage(
                new Couverture(
                        "Bilan de partenariat",
                        structure.nom(),
                        structure.valeurs().texte("commune"),
                        QuiTravaille.exiger().nomOrganisation(),
                        Quand.aujourdHui(),
                        List.of(),
                        null),
                List.of(new Chapitre("Ce que nous avons fait ensemble", blocs)),
                MiseEnPage.NOTE);
        var champs = new Champs()
                .avec("partenaire.nom", structure.nom())
                .avec("partenaire.convention", convention)
                .avec("bilan.seances", String.valueOf(bilan.seances()))
                .avec("bilan.participants", String.valueOf(bilan.participants()))
                .avec("bilan.cout", bilan.cout().ecrire());
        return modeles.ecrire(GENRE, champs, ouvrage, format);
    }

    private static Bloc tableau(Bilan bilan) {
        return new Bloc.Tableau(
                "Actions communes",
                List.of("Action", "Date", "Séances", "Participants", "Coût"),
                bilan.actions().stream()
                        .map(a -> Bloc.Ligne.de(
                                a.titre(),
                                Cellule.texte(Quand.jour(a.jour())),
                                Cellule.nombre(a.seances(), 0, ""),
                                Cellule.nombre(a.participants(), 0, ""),
                                Cellule.texte(a.cout().ecrire())))
                        .toList(),
                "annuaire des partenaires de l’organisation.");
    }
}
