package fr.maillage.personnes.dossiers;

import fr.maillage.essais.AgentsDEssai;
import fr.maillage.essais.MaisonDEssai;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Compartiment;
import fr.maillage.socle.acces.QuiTravaille;

/** Un dossier d’essai avec du monde dedans : de quoi éprouver ce qu’on en rend et ce qu’on en efface. */
public final class UnDossierPlein {
    private UnDossierPlein() {}

    /** Jeanne, suivie par cet agent, sous ce nom de famille. */
    public static long ouvrir(AgentConnecte agent, String nom) {
        return Agents.dossierDe(agent, "Jeanne", nom, "1985-02-03");
    }

    public static long titulaire(long dossier) {
        return MaisonDEssai.proprietaire()
                .sql(
                        "select personne from dossiers.appartenance where dossier = :dossier and lien = 'TITULAIRE' and fin is null")
                .param("dossier", dossier)
                .query(Long.class)
                .single();
    }

    /** Ajoute quelqu’un au foyer. */
    public static long accueillir(long dossier, String prenom, String nom, String naissance, String lien) {
        var base = MaisonDEssai.proprietaire();
        long personne = base.sql("""
                insert into dossiers.personne (organisation, nom_de_naissance, prenoms, naissance)
                select organisation, :nom, :prenom, cast(:naissance as date) from dossiers.dossier where id = :dossier returning id
                """)
                .param("nom", nom)
                .param("prenom", prenom)
                .param("naissance", naissance)
                .param("dossier", dossier)
                .query(Long.class)
                .single();
        base.sql("insert into dossiers.appartenance (dossier, personne, lien) values (:dossier, :personne, :lien)")
                .param("dossier", dossier)
                .param("personne", personne)
                .param("lien", lien)
                .update();
        return personne;
    }

    public static void noter(AgentConnecte agent, long dossier, String texte) {
        QuiTravaille.pour(agent, () -> {
            MaisonDEssai.piece(EcrireUneNote.class).executer(dossier, Compartiment.SOCIAL, texte);
            return true;
        });
    }

    public static DossierVu vu(long dossier) {
        return MaisonDEssai.piece(Dossiers.class).exiger(dossier);
    }

    /** Une famille de la démonstration, dont chaque pièce a quelque chose à dire. */
    public static long racontee() {
        return MaisonDEssai.proprietaire()
                .sql("""
                select e.dossier from accompagnement.evaluation e join dossiers.suivi s on s.dossier = e.dossier
                where e.terminee_le is not null and s.fin is null and s.agent = :agent
                  and exists (select from accompagnement.intervention i where i.dossier = e.dossier)
                order by e.id limit 1
                """)
                .param("agent", AgentsDEssai.de("camille").id())
                .query(Long.class)
                .single();
    }
}
