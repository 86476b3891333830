package fr.maillage.socle.acces.connexion;

import org.jspecify.annotations.Nullable;

/** Le compte d’un agent, vu de la porte d’entrée. */
@SuppressWarnings("ArrayRecordComponent") // le secret chiffré et la poignée ne se comparent jamais
record Compte(
        long id,
        String identifiant,
        String nom,
        @Nullable String motDePasse,
        boolean motDePasseAChanger,
        byte @Nullable [] totp,
        boolean totpDAvant,
        boolean totpActif,
        byte[] poignee,
        boolean ferme,
        boolean demonstration) {}
