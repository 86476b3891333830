package fr.maillage.territoires.projets;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les fiches que l’agent peut lire : celles de son organisation, et elles seules. */
@Component
public class Fiches {
    private final JdbcFiches jdbc;
    private final Habilitations habilitations;

    Fiches(JdbcFiches jdbc, Habilitations habilitations) {
        this.jdbc = jdbc;
        this.habilitations = habilitations;
    }

    public List<Fiche> toutes() {
        return jdbc.toutes(QuiTravaille.exiger().organisation());
    }

    /** Celles à venir ou en cours, dans l’ordre de leur prochain jalon. */
    List<JdbcFiches.EnAttente> enAttente(int auPlus) {
        return jdbc.enAttente(QuiTravaille.exiger().organisation(), auPlus);
    }

    /** Celles dont le titre porte tous ces mots. */
    List<JdbcFiches.Nommee> nommees(String mots, int auPlus) {
        return jdbc.nommees(QuiTravaille.exiger().organisation()).stream()
                .filter(f -> Fiche.porte(f.titre(), mots))
                .limit(auPlus)
                .toList();
    }

    public Decompte decompte(Filtre filtre) {
        return new Decompte(toutes().stream().filter(filtre::retient).toList());
    }

    /** L’agent peut-il faire cet acte sur les fiches de son organisation, sans autre condition ? */
    public boolean peut(Acte acte) {
        return habilitations.peut(
                acte, ObjetProtege.PROJETS, Cible.de(QuiTravaille.exiger().organisation()));
    }

    /** La fiche, ou « introuvable » : celle d’une autre organisation n’existe pas pour qui la demande. */
    public Fiche exiger(long id) {
        Fiche fiche = jdbc.trouver(QuiTravaille.exiger().organisation(), id)
                .orElseThrow(() -> new Introuvable("fiche " + id));
        habilitations.exiger(Acte.LIRE, ObjetProtege.PROJETS, Cible.de(fiche.organisation()));
        return fiche;
    }
}
