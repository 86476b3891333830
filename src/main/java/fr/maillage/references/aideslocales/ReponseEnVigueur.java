package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.regles.ReponseLocale;
import java.time.LocalDate;

/**
 * La réponse d’une aide, et le règlement qui la donne.
 *
 * @param depuis le jour où cette version est entrée en vigueur
 * @param avertissement ce qu’il faut en savoir (« exemple fictif »), ou rien
 */
public record ReponseEnVigueur(
        long numeroDuReglement,
        String reglement,
        String organisme,
        LocalDate depuis,
        String avertissement,
        ReponseLocale reponse) {}
