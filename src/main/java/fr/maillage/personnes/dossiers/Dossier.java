package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Compartiment;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Un dossier entier, tel que l’agent courant a le droit de le voir. */
record Dossier(
        Ligne ligne,
        Titre titre,
        List<Membre> membres,
        List<Suivi> suivis,
        List<Partage> partages,
        List<Accord> accords) {

    /** À quel titre l’agent courant voit ce dossier. */
    enum Titre {
        SUIVI("Vous suivez ce dossier."),
        REMPLACEMENT("Vous suivez ce dossier en remplacement d’un·e collègue absent·e."),
        UNITE("Ce dossier est de votre unité."),
        PARTAGE("Ce dossier vous est partagé, en lecture, pour un temps."),
        EXCEPTION(
                "Accès exceptionnel, en lecture, pour quatre heures au plus : votre raison est connue du référent et du DPO.");

        private final String phrase;

        Titre(String phrase) {
            this.phrase = phrase;
        }

        String phrase() {
            return phrase;
        }

        /** Tient-on ce dossier : en lit-on et en écrit-on les notes ? */
        boolean suit() {
            return this == SUIVI || this == REMPLACEMENT;
        }
    }

    record Ligne(
            long id,
            long organisation,
            long unite,
            String nomUnite,
            String numero,
            String motif,
            boolean ouvert,
            LocalDate ouvertLe,
            @Nullable LocalDate closLe,
            LocalDate dernierContact,
            String adresse,
            String codePostal,
            String commune,
            boolean adresseProtegee,
            boolean fictif,
            @Nullable LocalDate geleLe,
            Emplacement emplacement,
            int version) {}

    record Membre(
            long appartenance,
            Fiche fiche,
            Lien lien,
            Garde garde,
            LocalDate debut,
            @Nullable LocalDate fin) {
        boolean present() {
            return fin == null;
        }
    }

    record Suivi(
            long id,
            long agent,
            String nom,
            boolean referent,
            LocalDate debut,
            @Nullable LocalDate fin) {
        boolean enCours(LocalDate jour) {
            return !debut.isAfter(jour) && (fin == null || fin.isAfter(jour));
        }
    }

    record Partage(
            long id,
            String agent,
            String organisation,
            String pourquoi,
            LocalDate consentiLe,
            LocalDate fin,
            boolean retire) {}

    record Accord(String nature, String personne, String objet, String forme, LocalDate donneLe) {}

    record Evenement(Instant quand, String genre, String libelle, String agent) {}

    /** {@code texte} est absent d’une note d’un secret que l’agent courant ne partage pas : elle existe, rien de plus. */
    record Note(
            long id,
            Instant quand,
            String agent,
            Compartiment compartiment,
            @Nullable String texte) {}

    List<Membre> presents() {
        return membres.stream().filter(Membre::present).toList();
    }

    List<MembreDuFoyer> foyer() {
        return presents().stream()
                .map(m -> new MembreDuFoyer(
                        m.fiche().id(),
                        m.fiche().nomComplet(),
                        m.lien().libelle(),
                        m.lien() == Lien.TITULAIRE,
                        m.fiche().naissance(),
                        m.lien().generation()))
                .toList();
    }

    String nom() {
        return presents().stream()
                .filter(m -> m.lien() == Lien.TITULAIRE)
                .findFirst()
                .map(m -> m.fiche().nomComplet())
                .orElse("Dossier " + ligne.numero());
    }

    /** Celui qui remplace tient le dossier comme celui qu’il remplace, le temps de l’absence. */
    Cible cible(LocalDate jour) {
        Set<Long> agents =
                suivis.stream().filter(s -> s.enCours(jour)).map(Suivi::agent).collect(Collectors.toSet());
        if (titre == Titre.REMPLACEMENT) QuiTravaille.agent().ifPresent(a -> agents.add(a.id()));
        var cible = Cible.de(ligne.organisation())
                .dansLUnite(ligne.unite())
                .suiviePar(agents)
                .pourLaPartie("identité");
        return ligne.ouvert() ? cible : cible.enLectureSeule();
    }
}
