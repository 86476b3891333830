package fr.maillage.personnes.demarches;

import fr.maillage.personnes.demarches.echeances.Duree;
import fr.maillage.personnes.demarches.echeances.Regles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Les droits et les démarches : ceux de la maison, lus une fois dans catalogue.yaml, et ce que l’organisation de l’agent en change. Ce que
 * fixe un texte (délai, silence, recours) reste celui de la maison, même adaptée.
 */
@Component
class CatalogueDesDroits {
    /** Un droit, dit en mots simples, et les règles d’échéance qu’il appelle une fois ouvert. */
    record Droit(
            String code,
            Risque risque,
            String libelle,
            int fiche,
            @Nullable List<String> regles,
            String sert,
            String pour) {
        List<String> echeances() {
            return Objects.requireNonNullElse(regles, List.of());
        }
    }

    /** Ce qu’on peut faire d’un refus, et dans quel délai. */
    record Recours(
            String libelle,
            boolean rapo,
            int nombre,
            Duree.Unite unite,
            LocalDate depuis,
            String organe,
            String texte) {
        Duree duree() {
            return new Duree(depuis, nombre, unite, texte);
        }
    }

    /** Une démarche : à qui, par où, avec quoi, et ce que vaut le silence. Une pièce suivie de « ? » se présente s’il y a lieu. */
    record Modele(
            String code,
            String droit,
            String libelle,
            String organisme,
            String canal,
            String texte,
            boolean aRelire,
            @Nullable Duree delai,
            String silence,
            @Nullable Recours recours,
            List<String> pieces,
            @Nullable List<String> reglesAccord) {
        /** Écrite par une organisation, hors du catalogue de la maison. */
        boolean propre() {
            return code.startsWith(PROPRE);
        }

        /** Les mots, l’organisme et les pièces de l’autre ; ce que fixe un texte ne s’adapte pas. */
        Modele adapteeComme(Modele autre) {
            return new Modele(
                    code,
                    droit,
                    autre.libelle,
                    autre.organisme,
                    autre.canal,
                    texte,
                    aRelire,
                    delai,
                    silence,
                    recours,
                    autre.pieces,
                    reglesAccord);
        }
    }

    /** Une démarche telle qu’elle se propose. {@code version} : celle de l’organisation ; absente, c’est celle de la maison. */
    record Offre(Modele modele, @Nullable Long version) {}

    private record Fichier(LocalDate verifieLe, List<Droit> droits, List<Modele> demarches) {}

    private static final String PROPRE = "locale-";

    private final JdbcModelesLocaux locaux;
    private final Map<String, Droit> droits = new LinkedHashMap<>();
    private final Map<String, Modele> modeles = new LinkedHashMap<>();

    CatalogueDesDroits(JdbcModelesLocaux locaux) {
        this.locaux = locaux;
        var fichier = Regles.lire("catalogue.yaml", Fichier.class);
        fichier.droits().forEach(d -> droits.put(d.code(), d));
        fichier.demarches().forEach(m -> modeles.put(m.code(), m));
    }

    List<Droit> droits() {
        return List.copyOf(droits.values());
    }

    Optional<Droit> droit(String code) {
        return Optional.ofNullable(droits.get(code));
    }

    /** Celles de la maison, sans ce qu’une organisation en change. */
    List<Modele> modeles() {
        return List.copyOf(modeles.values());
    }

    /** Une de la maison, sans ce qu’une organisation en change. */
    Optional<Modele> modele(String code) {
        return Optional.ofNullable(modeles.get(code));
    }

    /** Ce que l’organisation de l’agent propose : les siennes d’abord, puis celles de la maison, adaptées ou non, sans celles qu’elle masque. */
    @Transactional(readOnly = true)
    List<Offre> offres() {
        var changees = new LinkedHashMap<String, JdbcModelesLocaux.Version>();
        locaux.dernieres().forEach(v -> changees.put(v.code(), v));
        var offres = new ArrayList<Offre>();
        changees.values().stream()
                .filter(v -> !v.masque() && !modeles.containsKey(v.code()))
                .forEach(v -> offres.add(new Offre(v.modele(), v.id())));
        for (var modele : modeles.values()) {
            var changee = changees.get(modele.code());
            if (changee == null) offres.add(new Offre(modele, null));
            else if (!changee.masque()) offres.add(new Offre(deLaMaison(changee.modele()), changee.id()));
        }
        return List.copyOf(offres);
    }

    /** Celle qu’une démarche suit : la version qu’elle avait en commençant. */
    @Transactional(readOnly = true)
    Optional<Modele> de(Demarche demarche) {
        Long version = demarche.modeleLocal();
        return version == null
                ? modele(demarche.modele())
                : locaux.version(version).map(v -> deLaMaison(v.modele()));
    }

    @Transactional(readOnly = true)
    Optional<Modele> pourLeDroit(String droit) {
        return offres().stream()
                .map(Offre::modele)
                .filter(m -> m.droit().equals(droit))
                .findFirst();
    }

    private Modele deLaMaison(Modele adaptee) {
        return modele(adaptee.code()).map(m -> m.adapteeComme(adaptee)).orElse(adaptee);
    }
}
