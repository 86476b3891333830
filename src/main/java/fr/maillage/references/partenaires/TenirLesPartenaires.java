package fr.maillage.references.partenaires;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Crée, corrige, relit ou retire une fiche de l’annuaire ; ce qui s’enregistre porte la date du jour. */
@Component
class TenirLesPartenaires {
    /** La source des fiches écrites ici. */
    static final String ICI = "maillage";

    sealed interface Resultat {
        record Enregistree(long id) implements Resultat {}

        record Refusee(List<ErreurDeChamp> erreurs) implements Resultat {}

        /** Un autre a enregistré entre-temps : ce qu’il a écrit, à comparer. */
        record EnDesaccord(Valeurs enregistrees, int version) implements Resultat {}
    }

    private final JdbcPartenaires base;
    private final LieuxDesPartenaires lieux;
    private final Habilitations habilitations;
    private final Journal journal;

    TenirLesPartenaires(JdbcPartenaires base, LieuxDesPartenaires lieux, Habilitations habilitations, Journal journal) {
        this.base = base;
        this.lieux = lieux;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    Structure exigerStructure(long id) {
        return base.structure(id).orElseThrow(() -> new Introuvable("structure " + id));
    }

    @Transactional(readOnly = true)
    OffreDeService exigerService(long id) {
        return base.service(id).orElseThrow(() -> new Introuvable("service " + id));
    }

    @Transactional
    Resultat creerUneStructure(Map<String, Object> saisie) {
        long organisation = exiger(Acte.CREER);
        var controle = controler(Champ.STRUCTURE, saisie, Map.of("source", ICI, "id", neuf()));
        if (!controle.bon()) return new Resultat.Refusee(controle.erreurs());
        long id = base.creerUneStructure(
                organisation,
                duSchema(Champ.STRUCTURE, controle.valeurs()),
                locales(Champ.STRUCTURE, controle.valeurs()),
                nom(),
                false);
        noter(
                Acte.CREER,
                "structure:" + id,
                "Structure ajoutée : " + controle.valeurs().texte("nom"));
        return new Resultat.Enregistree(id);
    }

    @Transactional
    Resultat creerUnService(long structure, Map<String, Object> saisie) {
        long organisation = exiger(Acte.CREER);
        var de = exigerStructure(structure);
        var controle = controler(
                Champ.SERVICE,
                saisie,
                Map.of(
                        "source",
                        de.valeurs().texte("source"),
                        "id",
                        neuf(),
                        "structure_id",
                        de.valeurs().texte("id")));
        if (!controle.bon()) return new Resultat.Refusee(controle.erreurs());
        long id = base.creerUnService(
                organisation,
                structure,
                duSchema(Champ.SERVICE, controle.valeurs()),
                locales(Champ.SERVICE, controle.valeurs()),
                nom());
        noter(
                Acte.CREER,
                "service:" + id,
                "Service ajouté : " + controle.valeurs().texte("nom"));
        return new Resultat.Enregistree(id);
    }

    @Transactional
    Resultat changerUneStructure(long id, int version, Map<String, Object> saisie) {
        exiger(Acte.MODIFIER);
        var avant = exigerStructure(id);
        var controle = controler(Champ.STRUCTURE, saisie, cles(avant.valeurs()));
        if (!controle.bon()) return new Resultat.Refusee(controle.erreurs());
        if (!base.changerUneStructure(
                id,
                version,
                duSchema(Champ.STRUCTURE, controle.valeurs()),
                locales(Champ.STRUCTURE, controle.valeurs()),
                nom())) {
            return new Resultat.EnDesaccord(avant.valeurs(), avant.version());
        }
        noter(Acte.MODIFIER, "structure:" + id, "Structure modifiée : " + avant.nom());
        return new Resultat.Enregistree(id);
    }

    @Transactional
    Resultat changerUnService(long id, int version, Map<String, Object> saisie) {
        exiger(Acte.MODIFIER);
        var avant = exigerService(id);
        var controle = controler(Champ.SERVICE, saisie, cles(avant.valeurs()));
        if (!controle.bon()) return new Resultat.Refusee(controle.erreurs());
        if (!base.changerUnService(
                id,
                version,
                duSchema(Champ.SERVICE, controle.valeurs()),
                locales(Champ.SERVICE, controle.valeurs()),
                nom())) {
            return new Resultat.EnDesaccord(avant.valeurs(), avant.version());
        }
        noter(Acte.MODIFIER, "service:" + id, "Service modifié : " + avant.nom());
        return new Resultat.Enregistree(id);
    }

    /** On a appelé, rien n’a changé : la fiche et ses services sont de nouveau à jour. */
    @Transactional
    void verifier(long id) {
        exiger(Acte.MODIFIER);
        var structure = exigerStructure(id);
        base.verifier(id, Quand.aujourdHui(), nom());
        noter(Acte.MODIFIER, "structure:" + id, "Fiche vérifiée, rien à changer : " + structure.nom());
    }

    @Transactional
    void retirerUneStructure(long id) {
        exiger(Acte.MODIFIER);
        var structure = exigerStructure(id);
        base.retirerUneStructure(id, nom());
        noter(Acte.MODIFIER, "structure:" + id, "Structure retirée de l’annuaire : " + structure.nom());
    }

    @Transactional
    OffreDeService retirerUnService(long id) {
        exiger(Acte.MODIFIER);
        var service = exigerService(id);
        base.retirerUnService(id, nom());
        noter(Acte.MODIFIER, "service:" + id, "Service retiré de l’annuaire : " + service.nom());
        return service;
    }

    private Controle controler(List<Champ> schema, Map<String, Object> saisie, Map<String, String> cles) {
        var brut = new HashMap<>(saisie);
        brut.putAll(cles);
        brut.put("date_maj", Quand.aujourdHui().toString());
        var controle = Controle.de(schema, brut);
        return new Controle(ImporterDesFiches.situer(controle.valeurs(), lieux), controle.erreurs());
    }

    private static Map<String, String> cles(Valeurs valeurs) {
        var cles = new HashMap<String, String>();
        for (String cle : List.of("source", "id", "structure_id")) cles.put(cle, valeurs.texte(cle));
        return cles;
    }

    private static Valeurs duSchema(List<Champ> schema, Valeurs valeurs) {
        return partie(schema, valeurs, false);
    }

    private static Valeurs locales(List<Champ> schema, Valeurs valeurs) {
        return partie(schema, valeurs, true);
    }

    private static Valeurs partie(List<Champ> schema, Valeurs valeurs, boolean local) {
        var gardees = new LinkedHashMap<String, Object>();
        for (Champ champ : schema) {
            Object valeur = valeurs.champs().get(champ.nom());
            if (champ.local() == local && valeur != null) gardees.put(champ.nom(), valeur);
        }
        return new Valeurs(gardees);
    }

    private static String neuf() {
        return UUID.randomUUID().toString();
    }

    private long exiger(Acte acte) {
        long organisation = QuiTravaille.exiger().organisation();
        habilitations.exiger(acte, ObjetProtege.PARTENAIRES, Cible.de(organisation));
        return organisation;
    }

    private static String nom() {
        return QuiTravaille.exiger().nom();
    }

    private void noter(Acte acte, String reference, String quoi) {
        journal.noter(acte, ObjetProtege.PARTENAIRES, reference, quoi);
    }
}
