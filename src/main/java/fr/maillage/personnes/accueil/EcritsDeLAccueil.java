package fr.maillage.personnes.accueil;

import fr.maillage.personnes.courriers.GenreDEcrit;
import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
import fr.maillage.personnes.courriers.LecteursDEcrit;
import fr.maillage.personnes.courriers.SourceDEcrits;
import fr.maillage.personnes.courriers.SujetDEcrit;
import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ce que l’accueil écrit d’un dossier : la fiche du premier accueil, et les écrits de la domiciliation. L’unité les tient ensemble. */
@Component
class EcritsDeLAccueil implements SourceDEcrits {
    private static final GenreDEcrit GENRE = new GenreDEcrit(
            "fiche-de-premier-accueil",
            10,
            "Fiche de premier accueil",
            "Ce qui a amené la personne, l’urgence, ce qui a été répondu, la suite.",
            LecteursDEcrit.UNITE,
            Set.of(),
            "Il faut un passage à l’accueil rattaché à ce dossier.");

    private final JdbcPassages passages;
    private final EcrireUneFiche ecrire;
    private final Habilitations habilitations;

    EcritsDeLAccueil(JdbcPassages passages, EcrireUneFiche ecrire, Habilitations habilitations) {
        this.passages = passages;
        this.ecrire = ecrire;
        this.habilitations = habilitations;
    }

    @Override
    public GenreDEcrit genre() {
        return GENRE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SujetDEcrit> sujets(DossierVu dossier) {
        if (!habilitations.peut(Acte.LIRE, ObjetProtege.REGISTRE_DE_PERMANENCE)) return List.of();
        return passages.duDossier(dossier.id()).stream()
                .filter(p -> !p.fiche().motifs().isEmpty())
                .map(p -> new SujetDEcrit(
                        String.valueOf(p.id()), "Accueil du " + Quand.jour(p.jour()) + ", " + p.nomDuLieu()))
                .toList();
    }

    @Override
    @Transactional
    public TrameDEcrit preparer(DossierVu dossier, String sujet) {
        long id = Long.parseLong(sujet);
        if (passages.duDossier(dossier.id()).stream().noneMatch(p -> p.id() == id))
            throw new Introuvable("passage " + id + " du dossier " + dossier.id());
        return ecrire.trame(id);
    }

    /** Récépissé, attestation, refus ou fin : ce que l’état de chaque domiciliation permet. */
    @Component
    static class Domiciliations implements SourceDEcrits {
        private static final GenreDEcrit GENRE = new GenreDEcrit(
                "domiciliation",
                80,
                "Domiciliation : récépissé, attestation, refus, fin",
                "Avec les mentions que le code demande, les dates, le motif et le recours.",
                LecteursDEcrit.UNITE,
                Set.of(Trait.POUR_LA_PERSONNE),
                "Il faut une demande de domiciliation : notez-la dans l’onglet « Domiciliation ».");

        private final JdbcDomiciliations domiciliations;
        private final EcrireDomiciliation ecrire;

        Domiciliations(JdbcDomiciliations domiciliations, EcrireDomiciliation ecrire) {
            this.domiciliations = domiciliations;
            this.ecrire = ecrire;
        }

        @Override
        public GenreDEcrit genre() {
            return GENRE;
        }

        @Override
        @Transactional(readOnly = true)
        public List<SujetDEcrit> sujets(DossierVu dossier) {
            return domiciliations.duDossier(dossier.id()).stream()
                    .flatMap(Domiciliations::ecrits)
                    .toList();
        }

        private static Stream<SujetDEcrit> ecrits(Domiciliation d) {
            return Arrays.stream(EcrireDomiciliation.Genre.values())
                    .filter(g -> EcrireDomiciliation.prete(d, g))
                    .map(g -> new SujetDEcrit(
                            g.name().toLowerCase(java.util.Locale.ROOT) + "-" + d.id(),
                            g.titre() + ", demande du " + Quand.jour(d.demandeeLe())));
        }

        @Override
        @Transactional
        public TrameDEcrit preparer(DossierVu dossier, String sujet) {
            String[] morceaux = sujet.split("-", 2);
            var genre = Arrays.stream(EcrireDomiciliation.Genre.values())
                    .filter(g -> g.name().equalsIgnoreCase(morceaux[0]))
                    .findFirst()
                    .orElseThrow(() -> new Introuvable("écrit de domiciliation " + sujet));
            return ecrire.trame(dossier.id(), Long.parseLong(morceaux[1]), genre);
        }
    }
}
