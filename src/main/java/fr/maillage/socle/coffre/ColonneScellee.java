package fr.maillage.socle.coffre;

/**
 * Où une pièce range ce qu’elle scelle : sa table, sa clé, sa colonne, et le début du contexte (« note: »). Déclarée par un
 * {@code @Bean}, elle sera rescellée après chaque rotation des clés, sans que la pièce ait rien à écrire.
 */
public record ColonneScellee(String table, String cle, String colonne, String contexte) {}
