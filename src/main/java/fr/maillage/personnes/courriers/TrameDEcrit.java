package fr.maillage.personnes.courriers;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.commun.EnPhrase;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Ouvrage;

/**
 * Un écrit tel que le dossier le donne, avant que l’agent le relise : ses textes se changent, ses tableaux et ses figures se
 * reprennent ou non.
 *
 * @param modele le code du {@code GenreDeModele} dont l’organisation peut remplacer le Word
 * @param ouvrage titre, sous-titre et chapitres ; un chapitre sans bloc est une partie à écrire
 * @param copie ce que la personne peut en lire, en phrases courtes (texte en blocs) ; jamais l’analyse
 */
public record TrameDEcrit(String modele, Champs champs, Ouvrage ouvrage, String copie) {

    /** « Établi par Camille Roussel, conseillère en économie sociale familiale, Angers » : la mention d’un écrit que l’on rédige. */
    public static String etabliPar(AgentConnecte agent) {
        return "Établi par " + qui(agent);
    }

    /** La mention d’un écrit que l’on sort du dossier : qui le remet n’est pas toujours qui l’a écrit. */
    public static String remisPar(AgentConnecte agent) {
        return "Remis par " + qui(agent);
    }

    /** Son nom, sa fonction, son unité. */
    public static String qui(AgentConnecte agent) {
        return "%s, %s, %s"
                .formatted(agent.nom(), EnPhrase.suite(agent.fonction().libelle()), agent.unite());
    }
}
