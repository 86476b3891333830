package fr.maillage.references.partenaires;

/** Ce qu’une pièce sait de ce que donne un service, pour sa fiche d’annuaire : des comptes, jamais une personne. */
public interface RetoursSurUnService {
    /** Une phrase, ou rien : trop peu pour en parler, ou l’agent courant n’a pas à le lire. */
    String enMots(long service);
}
