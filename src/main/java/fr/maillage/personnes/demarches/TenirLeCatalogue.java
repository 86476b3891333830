package fr.maillage.personnes.demarches;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Le catalogue d’une organisation : ajouter une démarche, en adapter ou en masquer une, la remettre. Rien ne s’efface, tout a sa version. */
@Component
class TenirLeCatalogue {
    sealed interface Resultat {
        record Publiee(String code, String libelle, int numero) implements Resultat {}

        /** Champ → ce qui ne va pas. */
        record Refusee(Map<String, String> raisons) implements Resultat {}
    }

    /** Une démarche du catalogue, et ce que l’organisation en a fait. */
    record Ligne(CatalogueDesDroits.Modele modele, JdbcModelesLocaux.@Nullable Version version) {
        int numero() {
            return version == null ? 0 : version.numero();
        }

        boolean masquee() {
            return version != null && version.masque();
        }
    }

    private final JdbcModelesLocaux base;
    private final CatalogueDesDroits catalogue;
    private final Journal journal;

    TenirLeCatalogue(JdbcModelesLocaux base, CatalogueDesDroits catalogue, Journal journal) {
        this.base = base;
        this.catalogue = catalogue;
        this.journal = journal;
    }

    /** Les siennes, puis toutes celles de la maison, masquées comprises. */
    @Transactional(readOnly = true)
    List<Ligne> lignes() {
        var changees = new LinkedHashMap<String, JdbcModelesLocaux.Version>();
        base.dernieres().forEach(v -> changees.put(v.code(), v));
        var lignes = new LinkedHashMap<String, Ligne>();
        changees.values().stream()
                .filter(v -> v.modele().propre())
                .forEach(v -> lignes.put(v.code(), new Ligne(v.modele(), v)));
        catalogue.modeles().forEach(m -> lignes.put(m.code(), ligne(m, changees.get(m.code()))));
        return List.copyOf(lignes.values());
    }

    private static Ligne ligne(CatalogueDesDroits.Modele maison, JdbcModelesLocaux.@Nullable Version version) {
        return new Ligne(version == null ? maison : maison.adapteeComme(version.modele()), version);
    }

    @Transactional(readOnly = true)
    Ligne exiger(String code) {
        return trouver(code).orElseThrow(() -> new Introuvable("démarche du catalogue " + code));
    }

    private Optional<Ligne> trouver(String code) {
        return lignes().stream().filter(l -> l.modele().code().equals(code)).findFirst();
    }

    @Transactional(readOnly = true)
    List<JdbcModelesLocaux.Version> versions(String code) {
        return base.versions(code);
    }

    @Transactional
    Resultat ajouter(MultiValueMap<String, String> champs) {
        var saisie = new SaisieDeModele(champs);
        var modele = saisie.propre(base.codeNeuf(), catalogue);
        return publier(saisie, modele, 0, false, "Démarche ajoutée au catalogue");
    }

    /** {@code depuis} : la version que l’agent avait sous les yeux. */
    @Transactional
    Resultat changer(String code, int depuis, MultiValueMap<String, String> champs) {
        var avant = exiger(code);
        var saisie = new SaisieDeModele(champs);
        var modele = avant.modele().propre()
                ? saisie.propre(code, catalogue)
                : saisie.adaptee(catalogue.modele(code).orElse(avant.modele()));
        return publier(saisie, modele, depuis, avant.masquee(), saisie.motif());
    }

    /** Ne plus la proposer, ou la proposer à nouveau ; celles déjà commencées continuent. */
    @Transactional
    Resultat montrer(String code, boolean montree) {
        var avant = exiger(code);
        if (avant.masquee() != montree)
            return new Resultat.Publiee(code, avant.modele().libelle(), avant.numero());
        return ecrire(
                avant.modele(),
                avant.numero(),
                !montree,
                montree ? "Proposée à nouveau" : "Masquée : elle ne se propose plus");
    }

    private Resultat publier(
            SaisieDeModele saisie, CatalogueDesDroits.Modele modele, int depuis, boolean masque, String motif) {
        boolean homonyme = catalogue.offres().stream()
                .map(CatalogueDesDroits.Offre::modele)
                .anyMatch(m -> !m.code().equals(modele.code()) && m.libelle().equalsIgnoreCase(modele.libelle()));
        if (homonyme)
            saisie.raisons()
                    .put(
                            "libelle",
                            "« %s » est déjà au catalogue : adaptez-la, masquez-la, ou donnez un autre nom."
                                    .formatted(modele.libelle()));
        if (!saisie.raisons().isEmpty()) return new Resultat.Refusee(saisie.raisons());
        return ecrire(modele, depuis, masque, motif);
    }

    private Resultat ecrire(CatalogueDesDroits.Modele modele, int depuis, boolean masque, String motif) {
        var agent = QuiTravaille.exiger();
        int courante = trouver(modele.code()).map(Ligne::numero).orElse(0);
        if (courante != depuis || !base.publier(agent.organisation(), agent.id(), depuis + 1, masque, modele, motif))
            return new Resultat.Refusee(
                    Map.of(
                            "libelle",
                            "Un collègue vient de changer cette démarche. Votre saisie est ci-dessous : comparez avec la sienne, puis publiez à nouveau."));
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.HABILITATIONS,
                "demarche-du-catalogue:" + modele.code(),
                "Catalogue des démarches : %s, version %d".formatted(modele.libelle(), depuis + 1),
                motif);
        return new Resultat.Publiee(modele.code(), modele.libelle(), depuis + 1);
    }
}
