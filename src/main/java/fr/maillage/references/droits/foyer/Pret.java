package fr.maillage.references.droits.foyer;

import java.time.LocalDate;

/**
 * Le prêt que rembourse un propriétaire ; la mensualité, assurance comprise, est le loyer du {@link Logement}.
 *
 * @param signature du contrat : elle dit si une aide existe encore, et son plafond
 * @param conventionne prêt conventionné, d’accession sociale ou aidé par l’État : l’aide est une APL ; sinon, une allocation de logement
 * @param neuf le logement était neuf
 */
public record Pret(LocalDate signature, boolean conventionne, boolean neuf) {}
