package fr.maillage.socle.acces;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** LA politique de la maison : « cet agent peut-il faire cet acte sur cet objet ? » Nul autre code n’en décide. */
@Component
public class Habilitations {
    private final Matrice matrice = Matrice.deLaMaison();
    private final AccordsDePartage accords;

    Habilitations(AccordsDePartage accords) {
        this.accords = accords;
    }

    /** L’agent connecté peut-il faire cet acte sur au moins un objet de cette famille ? Ce que demande une route. */
    public boolean peut(Acte acte, ObjetProtege objet) {
        return QuiTravaille.agent()
                .map(a -> a.profil().montre(objet) && peut(a.fonction(), acte, objet))
                .orElse(false);
    }

    /** L’agent connecté peut-il faire cet acte sur cet objet précis ? Ce que demande un cas d’usage. */
    public boolean peut(Acte acte, ObjetProtege objet, Cible cible) {
        return QuiTravaille.agent().map(a -> peut(a, acte, objet, cible)).orElse(false);
    }

    public boolean peut(Fonction fonction, Acte acte, ObjetProtege objet) {
        return matrice.droits(fonction, objet).stream().anyMatch(d -> d.actes().contains(acte));
    }

    public boolean peut(AgentConnecte agent, Acte acte, ObjetProtege objet, Cible cible) {
        return agent.profil().montre(objet)
                && !cible.refuse(acte, objet)
                && (ouvre(agent, acte, objet, cible)
                        || (partage(agent, acte, objet, cible)
                                && ouvre(agent, acte, objet, cible.commeSiElleEtaitDe(agent.organisation()))));
    }

    private boolean ouvre(AgentConnecte agent, Acte acte, ObjetProtege objet, Cible cible) {
        return matrice.droits(agent.fonction(), objet).stream().anyMatch(d -> d.ouvre(acte, agent, cible));
    }

    /** Un accord ne donne jamais qu’à lire, et à qui sa fonction l’ouvrirait chez lui. */
    private boolean partage(AgentConnecte agent, Acte acte, ObjetProtege objet, Cible cible) {
        return acte == Acte.LIRE
                && cible.organisation() != agent.organisation()
                && accords.couvre(cible.organisation(), agent.organisation(), objet);
    }

    /**
     * Ce qu’un agent voit d’une note d’un dossier. Son auteur la relit toujours ; qui n’ouvre pas le dossier n’en sait
     * rien ; qui l’ouvre sans être d’une profession que le compartiment admet sait seulement qu’elle existe.
     */
    public LectureDeNote lecture(AgentConnecte lecteur, Compartiment compartiment, long auteur, Cible dossier) {
        if (auteur == lecteur.id()) return LectureDeNote.CONTENU;
        if (!peut(lecteur, Acte.LIRE, ObjetProtege.DOSSIER_EVALUATION, dossier)) return LectureDeNote.RIEN;
        return lecteur.profession().lit(compartiment) ? LectureDeNote.CONTENU : LectureDeNote.EXISTENCE;
    }

    /** Comme {@link #peut}, mais répond « introuvable » : défendu et inexistant ne se distinguent pas. */
    public void exiger(Acte acte, ObjetProtege objet, Cible cible) {
        if (!peut(acte, objet, cible)) throw new Introuvable(objet.libelle());
    }

    /** À quelles conditions l’agent connecté peut faire cet acte : de quoi restreindre une liste. */
    public Set<Portee> portees(Acte acte, ObjetProtege objet) {
        return QuiTravaille.agent().map(a -> matrice.droits(a.fonction(), objet)).orElse(Set.of()).stream()
                .filter(d -> d.actes().contains(acte))
                .map(Droit::portee)
                .collect(Collectors.toUnmodifiableSet());
    }
}
