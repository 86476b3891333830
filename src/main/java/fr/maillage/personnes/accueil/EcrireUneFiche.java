package fr.maillage.personnes.accueil;

import fr.maillage.personnes.courriers.CopieFacile;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.references.territoire.Communes;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
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
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.modeles.Modeles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** La fiche de premier accueil sur papier, à garder ou à remettre à la personne. */
@Component
class EcrireUneFiche {
    static final String GENRE = "accueil-fiche";

    private final TenirLaPermanence permanence;
    private final Communes communes;
    private final Modeles modeles;
    private final Journal journal;

    EcrireUneFiche(TenirLaPermanence permanence, Communes communes, Modeles modeles, Journal journal) {
        this.permanence = permanence;
        this.communes = communes;
        this.modeles = modeles;
        this.journal = journal;
    }

    @Transactional
    byte[] ecrire(long id, FormatDeDocument format) {
        var trame = trame(id);
        return modeles.ecrire(GENRE, trame.champs(), trame.ouvrage(), format);
    }

    /** La fiche, telle qu’elle se remet ou se garde au dossier ; cela est noté. */
    @Transactional
    TrameDEcrit trame(long id) {
        var lu = permanence.lire(id);
        var passage = lu.passage();
        var f = passage.fiche();
        journal.noter(
                Acte.EXPORTER,
                ObjetProtege.REGISTRE_DE_PERMANENCE,
                TenirLaPermanence.reference(id),
                "Fiche d’accueil remise");
        String quand = Quand.jour(passage.jour()) + ", " + passage.nomDuLieu();
        var lignes = new ArrayList<Bloc.Ligne>();
        ligne(lignes, "Date et lieu", quand);
        ligne(lignes, "Venue par", f.canal().libelle());
        ligne(
                lignes,
                "Personne",
                lu.identite().vide() ? "N’a pas dit son nom" : lu.identite().nomComplet());
        ligne(lignes, "Motifs", passage.motifs());
        ligne(lignes, "Foyer", f.composition().libelle());
        ligne(lignes, "Âge", f.age().libelle());
        ligne(lignes, "Commune", f.commune().isEmpty() ? "Non dite" : communes.nom(f.commune()));
        ligne(
                lignes,
                "Urgence",
                f.urgence().libelle() + (f.natureDUrgence().isEmpty() ? "" : " : " + f.natureDUrgence()));
        ligne(lignes, "Réponse donnée", f.reponses().stream().map(Mot::libelle).collect(Collectors.joining(", ")));
        ligne(lignes, "Orientation", f.orientation().libelle() + (f.vers().isEmpty() ? "" : " : " + f.vers()));
        ligne(
                lignes,
                "Suite",
                passage.enAttenteDeRendezVous()
                        ? "En attente d’un rendez-vous"
                        : passage.dossier() == null ? "Aucune" : "Dossier ouvert");
        var blocs = new ArrayList<Bloc>();
        blocs.add(new Bloc.Tableau("Ce qui a été dit et fait", List.of("Objet", "Réponse"), lignes, ""));
        if (!f.precisions().isEmpty()) blocs.add(Bloc.Paragraphe.de("Précisions : " + f.precisions()));
        var ouvrage = new Ouvrage(
                new Couverture(
                        "Fiche de premier accueil",
                        "N° " + passage.rang() + " du " + Quand.jour(passage.jour()),
                        "",
                        QuiTravaille.exiger().nomOrganisation(),
                        Quand.aujourdHui(),
                        List.of(),
                        null),
                List.of(new Chapitre("Accueil", blocs)),
                MiseEnPage.COURRIER);
        var champs = new Champs()
                .avec("accueil.date", quand)
                .avec("accueil.motifs", passage.motifs())
                .avec("accueil.orientation", f.orientation().libelle());
        return new TrameDEcrit(GENRE, champs, ouvrage, copie(passage, quand));
    }

    private static String copie(Passage passage, String quand) {
        var f = passage.fiche();
        return new CopieFacile()
                .dire("Vous êtes venu·e", List.of(quand + "."))
                .dire(
                        "Pour parler de",
                        passage.fiche().motifs().stream().map(Mot::libelle).toList())
                .dire(
                        "Ce que nous avons fait",
                        f.reponses().stream().map(Mot::libelle).toList())
                .dire(
                        "Où aller maintenant",
                        f.orientation() == FicheDAccueil.Orientation.AUCUNE
                                ? List.of()
                                : List.of(f.orientation().libelle() + (f.vers().isEmpty() ? "" : " : " + f.vers())))
                .texte();
    }

    private static void ligne(List<Bloc.Ligne> lignes, String titre, String texte) {
        lignes.add(Bloc.Ligne.de(titre, Cellule.texte(texte.isEmpty() ? "—" : texte)));
    }
}
