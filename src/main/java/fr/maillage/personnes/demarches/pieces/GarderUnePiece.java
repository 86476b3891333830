package fr.maillage.personnes.demarches.pieces;

import fr.maillage.personnes.demarches.echeances.Echeances;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Déposer une pièce, la lire, la retirer. Le contenu n’est ouvert que pour être remis, et chaque remise se note. */
@Component
class GarderUnePiece {
    private static final ObjetProtege OBJET = ObjetProtege.DROITS_ET_DEMARCHES;

    sealed interface Resultat {
        record Gardee(String libelle, boolean examinee) implements Resultat {}

        record Refusee(String champ, String phrase) implements Resultat {}
    }

    /** Ce que l’on dit de la pièce en la déposant. */
    record Dite(
            String nature,
            @Nullable Long personne,
            @Nullable LocalDate etablieLe,
            @Nullable LocalDate expireLe) {}

    record Vue(DossierVu dossier, List<MembreDuFoyer> foyer, List<Piece> pieces, boolean modifiable) {}

    record Fichier(Piece piece, byte[] octets) {}

    private final JdbcPieces base;
    private final Dossiers dossiers;
    private final Echeances echeances;
    private final Habilitations habilitations;
    private final Journal journal;
    private final Antivirus antivirus;
    private final PiecesProperties reglages;
    private final TransactionTemplate transaction;

    GarderUnePiece(
            JdbcPieces base,
            Dossiers dossiers,
            Echeances echeances,
            Habilitations habilitations,
            Journal journal,
            Antivirus antivirus,
            PiecesProperties reglages,
            TransactionTemplate transaction) {
        this.base = base;
        this.dossiers = dossiers;
        this.echeances = echeances;
        this.habilitations = habilitations;
        this.journal = journal;
        this.antivirus = antivirus;
        this.reglages = reglages;
        this.transaction = transaction;
    }

    /** Les deux faces de la famille d’objets : qui n’a que les pièces les ouvre, qui a tout aussi. */
    static Cible cible(DossierVu dossier) {
        return dossier.cible().pourLaPartie("pièces");
    }

    @Transactional
    Vue duDossier(long id) {
        var dossier = exiger(id, Acte.LIRE);
        journal.noter(Acte.LIRE, OBJET, "dossier:" + id, "Liste des pièces lue : " + dossier.numero());
        return new Vue(
                dossier,
                dossiers.foyer(dossier),
                base.duDossier(id),
                habilitations.peut(Acte.CREER, OBJET, cible(dossier)));
    }

    /** L’examen peut durer : il se fait hors de la transaction, après avoir vérifié le droit de déposer. */
    Resultat deposer(long id, Dite dite, byte[] octets) {
        transaction.executeWithoutResult(_ -> exiger(id, Acte.CREER));
        var nature = NatureDePiece.trouver(dite.nature());
        if (nature.isEmpty()) return new Resultat.Refusee("nature", "Choisissez ce qu’est cette pièce.");
        if (octets.length == 0) return new Resultat.Refusee("fichier", "Choisissez un fichier : celui-ci est vide.");
        if (octets.length > reglages.taille().toBytes())
            return new Resultat.Refusee(
                    "fichier",
                    "Ce fichier fait %d Mo ; il en faut %d au plus. Photographiez en plus petit, ou déposez-le en deux fois."
                            .formatted(octets.length >> 20, reglages.taille().toMegabytes()));
        var genre = GenreDeFichier.de(octets);
        if (genre.isEmpty())
            return new Resultat.Refusee(
                    "fichier",
                    "Ce fichier n’est ni un PDF, ni une photo (JPEG, PNG), ni un Word ou un OpenDocument sans macro. Son contenu le dit, quel que soit son nom : photographiez la pièce, ou enregistrez-la en PDF.");
        var nette = genre.get() == GenreDeFichier.JPEG ? PhotoSansLieu.de(octets) : Optional.of(octets);
        if (nette.isEmpty())
            return new Resultat.Refusee(
                    "fichier", "Cette photo est abîmée et ne se lit pas en entier : reprenez-la, puis déposez-la.");
        return switch (antivirus.examiner(octets)) {
            case Antivirus.Examen.Infecte(String menace) ->
                new Resultat.Refusee(
                        "fichier",
                        "L’antivirus a reconnu « %s » : le fichier n’est pas entré. Prévenez votre service informatique."
                                .formatted(menace));
            case Antivirus.Examen.SansReponse _ ->
                new Resultat.Refusee(
                        "fichier", "L’antivirus ne répond pas : rien n’est gardé. Réessayez dans un instant.");
            case Antivirus.Examen.Sain _ -> garder(id, nature.get(), dite, genre.get(), nette.get(), true);
            case Antivirus.Examen.NonExamine _ -> garder(id, nature.get(), dite, genre.get(), nette.get(), false);
        };
    }

    private Resultat garder(
            long id, NatureDePiece nature, Dite dite, GenreDeFichier genre, byte[] octets, boolean examinee) {
        LocalDate jour = Quand.aujourdHui();
        LocalDate etablieLe = Objects.requireNonNullElse(dite.etablieLe(), jour);
        if (etablieLe.isAfter(jour))
            return new Resultat.Refusee(
                    "etablieLe", "Une pièce ne peut pas être datée du %s, à venir.".formatted(Quand.jour(etablieLe)));
        LocalDate expireLe = dite.expireLe() == null ? nature.expiration(etablieLe) : dite.expireLe();
        if (expireLe != null && expireLe.isBefore(etablieLe))
            return new Resultat.Refusee(
                    "expireLe",
                    "Elle ne peut pas cesser de valoir le %s, avant sa date.".formatted(Quand.jour(expireLe)));
        return Objects.requireNonNull(transaction.execute(_ -> {
            var dossier = exiger(id, Acte.CREER);
            Long personne = dossiers.foyer(dossier).stream()
                    .map(MembreDuFoyer::personne)
                    .filter(p -> p.equals(dite.personne()))
                    .findFirst()
                    .orElse(null);
            LocalDate aEffacerLe = expireLe == null
                    ? jour.plus(reglages.sansExpiration())
                    : (expireLe.isBefore(jour) ? jour : expireLe).plus(reglages.conservation());
            long agent = QuiTravaille.exiger().id();
            long piece = base.garder(
                    new JdbcPieces.Depot(
                            id, personne, nature.code(), genre, etablieLe, expireLe, examinee, aEffacerLe, agent),
                    octets);
            rappeler(dossier, piece, personne, nature, expireLe);
            journal.noter(Acte.CREER, OBJET, "piece:" + piece, "Pièce déposée : " + dossier.numero());
            dossiers.noterUnFait(id, "PIECE", "Une pièce est déposée");
            return new Resultat.Gardee(nature.libelle(), examinee);
        }));
    }

    /** Un papier qui porte sa fin a son échéance ; le secrétariat, qui ne les tient pas, ne la pose pas. */
    private void rappeler(
            DossierVu dossier,
            long piece,
            @Nullable Long personne,
            NatureDePiece nature,
            @Nullable LocalDate expireLe) {
        String regle = nature.regle();
        if (regle == null || expireLe == null) return;
        if (!habilitations.peut(Acte.CREER, OBJET, dossier.cible())) return;
        echeances.tenir(dossier.id(), personne, "piece:" + piece, regle, expireLe);
    }

    @Transactional
    Fichier remettre(long id, long piece) {
        var dossier = exiger(id, Acte.LIRE);
        var trouvee = base.trouver(id, piece).orElseThrow(() -> new Introuvable("pièce " + piece));
        byte[] octets = base.contenu(piece).orElseThrow(() -> new Introuvable("contenu de la pièce " + piece));
        journal.noter(Acte.LIRE, OBJET, "piece:" + piece, "Pièce téléchargée : " + dossier.numero());
        return new Fichier(trouvee, octets);
    }

    @Transactional
    void retirer(long id, long piece) {
        var dossier = exiger(id, Acte.MODIFIER);
        boolean effacee = base.trouver(id, piece).isPresent()
                && base.effacer(piece, QuiTravaille.exiger().id());
        if (!effacee) throw new Introuvable("pièce " + piece);
        echeances.lacher(id, "piece:" + piece);
        journal.noter(Acte.MODIFIER, OBJET, "piece:" + piece, "Pièce retirée, contenu effacé : " + dossier.numero());
        dossiers.noterUnFait(id, "PIECE", "Une pièce est retirée");
    }

    Optional<String> sansAntivirus() {
        return antivirus.regle()
                ? Optional.empty()
                : Optional.of(
                        "Aucun antivirus n’est réglé ici : les fichiers ne sont pas examinés. Leur type, lui, est vérifié.");
    }

    private DossierVu exiger(long id, Acte acte) {
        var dossier = dossiers.exiger(id);
        habilitations.exiger(acte, OBJET, cible(dossier));
        return dossier;
    }
}
