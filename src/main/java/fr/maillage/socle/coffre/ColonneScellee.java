package fr.maillage.socle.coffre;

/**
 * Où une pièce range ce qu’elle scelle : sa table, sa clé, sa colonne, et le début du contexte (« note: »). Déclarée par un
 * {@code @Bean}, elle sera rescellée après chaque rotation des clés, sans que la pièce ait rien à écrire.
 *
 * @param suite ce qui finit le contexte, en SQL sur la même table : la clé, le plus souvent
 */
public record ColonneScellee(String table, String cle, String colonne, String contexte, String suite) {
    public ColonneScellee(String table, String cle, String colonne, String contexte) {
        this(table, cle, colonne, contexte, cle);
    }
}
