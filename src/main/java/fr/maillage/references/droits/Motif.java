package fr.maillage.references.droits;

import fr.maillage.references.baremes.Valeur;
import java.util.List;

/**
 * Une étape du raisonnement : la règle, ce qu’elle donne, le texte qui la fonde et les valeurs datées employées.
 *
 * @param millioniemes le résultat de l’étape, en millionièmes d’euro, ou zéro si l’étape n’est pas un montant
 */
public record Motif(String phrase, String article, long millioniemes, List<Valeur> valeurs) {}
