package fr.maillage.personnes.accompagnement;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Le dossier que l’on suit : s’ouvre à qui l’accompagne, se tait pour les autres, et note chaque lecture et chaque acte. */
@Component
public class DossierSuivi {
    private final Dossiers dossiers;
    private final JdbcDossierSuivi base;
    private final Habilitations habilitations;
    private final Journal journal;

    DossierSuivi(Dossiers dossiers, JdbcDossierSuivi base, Habilitations habilitations, Journal journal) {
        this.dossiers = dossiers;
        this.base = base;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    /** L’agent courant lit-il ce qui accompagne ce dossier ? */
    @Transactional(readOnly = true)
    public boolean lisible(long dossier) {
        return base.lisible(dossier);
    }

    /** Lit-il au moins ce qui s’y partage : ceux qui suivent, et qui conduit l’unité ? */
    @Transactional(readOnly = true)
    public boolean partageLisible(long dossier) {
        return base.lisible(dossier) || base.conduit(dossier);
    }

    /** Comme {@link #lire}, ouvert aussi à qui conduit l’unité : jamais les notes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DossierVu lirePartage(long id, ObjetProtege objet, String quoi) {
        DossierVu dossier = dossiers.exiger(id);
        if (!partageLisible(id)) throw new Introuvable(quoi + " du dossier " + id);
        noter(dossier, Acte.LIRE, objet, quoi);
        return dossier;
    }

    /** Le dossier, s’il est lisible ; sinon « introuvable ». Ce qui est lu est noté. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DossierVu lire(long id, ObjetProtege objet, String quoi) {
        DossierVu dossier = dossiers.exiger(id);
        if (!base.lisible(id)) throw new Introuvable(quoi + " du dossier " + id);
        noter(dossier, Acte.LIRE, objet, quoi);
        return dossier;
    }

    /** Le dossier, s’il est permis d’y faire cet acte ; sinon « introuvable ». */
    @Transactional(propagation = Propagation.MANDATORY)
    public DossierVu exiger(long id, Acte acte, ObjetProtege objet) {
        DossierVu dossier = dossiers.exiger(id);
        habilitations.exiger(acte, objet, dossier.cible());
        if (!base.ecrivable(id)) throw new Introuvable("écriture dans le dossier " + id);
        return dossier;
    }

    public boolean peut(DossierVu dossier, Acte acte, ObjetProtege objet) {
        return habilitations.peut(acte, objet, dossier.cible());
    }

    /** Permet d’écrire un document tiré de ce dossier, et le note ; sinon « introuvable ». */
    @Transactional(propagation = Propagation.MANDATORY)
    public void permettreUnEcrit(DossierVu dossier, String quoi) {
        if (!peut(dossier, Acte.CREER, ObjetProtege.DOCUMENTS)) throw new Introuvable(quoi);
        noter(dossier, Acte.CREER, ObjetProtege.DOCUMENTS, quoi);
    }

    /** Note un acte au journal, et le fait dans la chronologie du dossier : ni l’un ni l’autre ne dit ce qui est écrit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inscrire(DossierVu dossier, Acte acte, ObjetProtege objet, String fait) {
        dossiers.noterUnFait(dossier.id(), "ACCOMPAGNEMENT", fait);
        noter(dossier, acte, objet, fait);
    }

    /** La personne est venue, ou l’on s’est parlé ce jour-là. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void contact(DossierVu dossier, LocalDate jour) {
        base.contact(dossier.id(), jour);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void noter(DossierVu dossier, Acte acte, ObjetProtege objet, String quoi) {
        journal.noter(acte, objet, "dossier:" + dossier.id(), quoi + " : " + dossier.numero());
    }
}
