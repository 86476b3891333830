package fr.maillage.territoires.projets.bilans;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Redacteurs;
import fr.maillage.socle.journal.Journal;
import fr.maillage.territoires.projets.Decompte;
import fr.maillage.territoires.projets.Fiches;
import fr.maillage.territoires.projets.Filtre;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ouvre un bilan, le retouche, le valide : ses quatre fichiers sont alors gardés tels qu’ils furent remis. */
@Component
class TenirUnBilan {
    sealed interface Resultat {
        record Fait() implements Resultat {}

        /** Validé entre-temps, ou retouché par quelqu’un d’autre. */
        record DejaChange() implements Resultat {}
    }

    private final JdbcBilans jdbc;
    private final Fiches fiches;
    private final ComposerUnBilan composer;
    private final Garants garants;

    /** Qui permet, qui note, qui écrit. */
    @Component
    record Garants(Habilitations habilitations, Journal journal, Redacteurs redacteurs) {}

    TenirUnBilan(JdbcBilans jdbc, Fiches fiches, ComposerUnBilan composer, Garants garants) {
        this.jdbc = jdbc;
        this.fiches = fiches;
        this.composer = composer;
        this.garants = garants;
    }

    List<Bilan> tous() {
        return jdbc.tous(QuiTravaille.exiger().organisation());
    }

    Bilan exiger(long id) {
        return jdbc.trouver(QuiTravaille.exiger().organisation(), id).orElseThrow(() -> new Introuvable("bilan " + id));
    }

    @Transactional
    public long creer(String titre, Bilan.Lecteur lecteur, Filtre filtre) {
        AgentConnecte agent = exigerDePouvoir(Acte.MODIFIER);
        long id = jdbc.creer(agent.organisation(), titre, lecteur, filtre, agent.nom());
        noter(Acte.CREER, id, "Bilan « %s » ouvert".formatted(titre));
        return id;
    }

    @Transactional
    public Resultat retoucher(Bilan bilan, Map<String, String> textes, int version) {
        AgentConnecte agent = exigerDePouvoir(Acte.MODIFIER);
        if (!jdbc.retoucher(agent.organisation(), bilan.id(), textes, version)) return new Resultat.DejaChange();
        noter(Acte.MODIFIER, bilan.id(), "Bilan « %s » retouché".formatted(bilan.titre()));
        return new Resultat.Fait();
    }

    @Transactional
    public Resultat valider(Bilan bilan, int version) {
        AgentConnecte agent = exigerDePouvoir(Acte.VALIDER);
        Map<FormatDeDocument, byte[]> fichiers = new java.util.EnumMap<>(FormatDeDocument.class);
        for (FormatDeDocument format : FormatDeDocument.values()) fichiers.put(format, ecrire(bilan, format));
        if (!jdbc.valider(agent.organisation(), bilan.id(), version, agent.nom())) return new Resultat.DejaChange();
        fichiers.forEach((format, contenu) -> jdbc.verser(bilan.id(), format, contenu, empreinte(contenu)));
        noter(Acte.VALIDER, bilan.id(), "Bilan « %s » validé : il ne change plus".formatted(bilan.titre()));
        return new Resultat.Fait();
    }

    /** Le fichier gardé à la validation ; pour un brouillon, celui d’aujourd’hui. */
    byte[] fichier(Bilan bilan, FormatDeDocument format) {
        return bilan.valide()
                ? jdbc.fichier(bilan.id(), format).orElseThrow(() -> new Introuvable("fichier du bilan " + bilan.id()))
                : ecrire(bilan, format);
    }

    Decompte decompte(Bilan bilan) {
        return fiches.decompte(bilan.filtre());
    }

    private byte[] ecrire(Bilan bilan, FormatDeDocument format) {
        Decompte decompte = decompte(bilan);
        Ouvrage ouvrage =
                format == FormatDeDocument.XLSX ? composer.annexe(bilan, decompte) : composer.ouvrage(bilan, decompte);
        return garants.redacteurs().ecrire(ouvrage, format);
    }

    private AgentConnecte exigerDePouvoir(Acte acte) {
        AgentConnecte agent = QuiTravaille.exiger();
        garants.habilitations().exiger(acte, ObjetProtege.PROJETS, Cible.de(agent.organisation()));
        return agent;
    }

    private void noter(Acte acte, long id, String libelle) {
        garants.journal().noter(acte, ObjetProtege.PROJETS, "bilan:" + id, libelle);
    }

    private static String empreinte(byte[] contenu) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contenu));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
