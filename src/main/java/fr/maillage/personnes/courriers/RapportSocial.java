package fr.maillage.personnes.courriers;

import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
import fr.maillage.personnes.courriers.PartieDeRapport.Rubrique;
import fr.maillage.personnes.courriers.PartieDeRapport.Voix;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.personnes.dossiers.PersonnesDUnDossier;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.TexteEnBlocs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * L’évaluation globale, ou rapport social : ce que chaque pièce sait de la situation, rangé par rubrique, les faits, les mots de la personne
 * et l’analyse chacun à sa place.
 */
@Component
class RapportSocial implements SourceDEcrits {
    static final GenreDEcrit GENRE = new GenreDEcrit(
            "rapport-social",
            20,
            "Rapport social (évaluation globale)",
            "La situation, domaine par domaine, pour un destinataire : faits, mots de la personne, analyse, proposition.",
            LecteursDEcrit.SUIVI,
            Set.of(Trait.A_UN_DESTINATAIRE),
            "");

    private final Dossiers dossiers;
    private final PersonnesDUnDossier personnes;
    private final ObjectProvider<MatiereDeRapport> matieres;

    RapportSocial(Dossiers dossiers, PersonnesDUnDossier personnes, ObjectProvider<MatiereDeRapport> matieres) {
        this.dossiers = dossiers;
        this.personnes = personnes;
        this.matieres = matieres;
    }

    @Override
    public GenreDEcrit genre() {
        return GENRE;
    }

    @Override
    public List<SujetDEcrit> sujets(DossierVu dossier) {
        return List.of(new SujetDEcrit("situation", "La situation d’aujourd’hui"));
    }

    @Override
    public TrameDEcrit preparer(DossierVu dossier, String sujet) {
        var parties = new ArrayList<PartieDeRapport>();
        var foyer = dossiers.foyer(dossier);
        parties.add(new PartieDeRapport(Rubrique.PERSONNE, "", Voix.FAITS, List.of(foyer(foyer))));
        var titulaire = foyer.stream().filter(MembreDuFoyer::titulaire).findFirst();
        var joindre = titulaire.map(t -> personnes.coordonnees(dossier, t.personne()));
        joindre.ifPresent(c -> {
            // Une adresse protégée n’est pas dans ces coordonnées : elle ne peut pas s’écrire.
            if (!c.commune().isEmpty())
                PartieDeRapport.de(Rubrique.PERSONNE, "", Voix.FAITS, "Commune : " + c.commune() + ".")
                        .ifPresent(parties::add);
            if (!c.referent().isEmpty())
                PartieDeRapport.de(
                                Rubrique.PARCOURS,
                                "",
                                Voix.FAITS,
                                "Qui suit : " + c.referent() + ", "
                                        + QuiTravaille.exiger().unite() + ".")
                        .ifPresent(parties::add);
        });
        String motif = dossiers.motif(dossier);
        PartieDeRapport.de(Rubrique.DEMANDE, "", Voix.FAITS, motif.isEmpty() ? "" : "Motif de la demande : " + motif)
                .ifPresent(parties::add);
        matieres.orderedStream().forEach(m -> parties.addAll(m.parties(dossier)));
        var champs = new Champs()
                .avec("personne.naissance", joindre.map(c -> c.naissance()).orElse(""))
                .avec("personne.foyer", joindre.map(c -> c.foyer()).orElse(""));
        return new TrameDEcrit(GENRE.code(), champs, ouvrage(dossier, parties), copie(parties));
    }

    private static Bloc foyer(List<MembreDuFoyer> foyer) {
        return new Bloc.Tableau(
                "Composition du foyer",
                List.of("Nom", "Lien", "Né·e le"),
                foyer.stream()
                        .map(m -> Bloc.Ligne.de(
                                m.nom(), Cellule.texte(m.lien()), Cellule.texte(Quand.jour(m.naissance()))))
                        .toList(),
                "");
    }

    private static Ouvrage ouvrage(DossierVu dossier, List<PartieDeRapport> parties) {
        var chapitres = new ArrayList<Chapitre>();
        for (Rubrique rubrique : Rubrique.values()) {
            var blocs =
                    blocs(parties.stream().filter(p -> p.rubrique() == rubrique).toList());
            if (!blocs.isEmpty() || rubrique != Rubrique.ANNEXES) chapitres.add(new Chapitre(rubrique.titre(), blocs));
        }
        chapitres.add(new Chapitre("Signature", signature()));
        return new Ouvrage(
                new Couverture(
                        "Rapport social : " + dossier.nom(),
                        "",
                        "",
                        QuiTravaille.exiger().nomOrganisation(),
                        Quand.aujourdHui(),
                        List.of(),
                        null),
                chapitres,
                MiseEnPage.COURRIER);
    }

    /** Par sujet, dans l’ordre où ils viennent ; sous chacun, les faits, les mots, l’analyse. */
    private static List<Bloc> blocs(List<PartieDeRapport> parties) {
        var parSujet = new LinkedHashMap<String, List<PartieDeRapport>>();
        parties.forEach(
                p -> parSujet.computeIfAbsent(p.sujet(), _ -> new ArrayList<>()).add(p));
        var blocs = new ArrayList<Bloc>();
        for (Map.Entry<String, List<PartieDeRapport>> sujet : parSujet.entrySet()) {
            if (!sujet.getKey().isEmpty()) blocs.add(new Bloc.Intertitre(sujet.getKey(), 2));
            sujet.getValue().stream()
                    .sorted(Comparator.comparing(PartieDeRapport::voix))
                    .flatMap(p -> dits(p).stream())
                    .forEach(b -> ajouter(b, blocs));
        }
        return blocs;
    }

    /** Deux listes qui se suivent n’en font qu’une : elles viennent de deux pièces, et se lisent ensemble. */
    private static void ajouter(Bloc bloc, List<Bloc> blocs) {
        if (!blocs.isEmpty()
                && bloc instanceof Bloc.Liste(List<String> suite, boolean numerotee)
                && blocs.getLast() instanceof Bloc.Liste(List<String> debut, boolean numerotee2)
                && numerotee == numerotee2) {
            blocs.removeLast();
            blocs.add(
                    new Bloc.Liste(Stream.concat(debut.stream(), suite.stream()).toList(), numerotee));
        } else {
            blocs.add(bloc);
        }
    }

    /** Le premier paragraphe dit qui parle, sauf pour des faits sans sujet : une liste, un tableau se lisent seuls. */
    private static List<Bloc> dits(PartieDeRapport partie) {
        if (partie.sujet().isEmpty() && partie.voix() == Voix.FAITS) return partie.blocs();
        var blocs = new ArrayList<Bloc>();
        String qui = "**" + partie.voix().libelle() + "** — ";
        boolean dit = false;
        for (Bloc bloc : partie.blocs()) {
            Optional<String> texte = dit ? Optional.empty() : TexteEnBlocs.texte(bloc);
            if (texte.isPresent() && bloc instanceof Bloc.Paragraphe) {
                blocs.add(Bloc.Paragraphe.de(qui + texte.get()));
            } else {
                if (!dit) blocs.add(Bloc.Paragraphe.de("**" + partie.voix().libelle() + "**"));
                blocs.add(bloc);
            }
            dit = true;
        }
        return blocs;
    }

    private static List<Bloc> signature() {
        var agent = QuiTravaille.exiger();
        return List.of(
                Bloc.Paragraphe.de("Fait le %s, par %s, %s, %s."
                        .formatted(
                                Quand.jour(Quand.aujourdHui()),
                                agent.nom(),
                                agent.fonction().libelle(),
                                agent.unite())),
                Bloc.Paragraphe.de("Ce rapport a été lu avec la personne le : ____________________"),
                Bloc.Paragraphe.de("Signature :"));
    }

    /** Ses mots, ce qui a été fait, ce qui est proposé : jamais l’analyse. */
    private static String copie(List<PartieDeRapport> parties) {
        return new CopieFacile()
                .dire("Ce que vous avez dit", phrases(parties.stream().filter(p -> p.voix() == Voix.PAROLES)))
                .dire("Ce qui a été fait", phrases(faits(parties, Rubrique.DEMARCHES)))
                .dire("Ce qui est proposé", phrases(faits(parties, Rubrique.PROPOSITION)))
                .texte();
    }

    private static Stream<PartieDeRapport> faits(List<PartieDeRapport> parties, Rubrique rubrique) {
        return parties.stream().filter(p -> p.rubrique() == rubrique && p.voix() == Voix.FAITS);
    }

    private static List<String> phrases(Stream<PartieDeRapport> parties) {
        return parties.flatMap(p -> p.blocs().stream())
                .flatMap(CopieFacile::phrases)
                .map(p -> p.replace("avec la personne", "avec vous").replace("à sa place", "à votre place"))
                .toList();
    }
}
