package fr.maillage.references.territoire.catalogue;

import java.util.Map;

/** Ce qui s’ajoute au catalogue pendant que la maison tourne : les modèles d’import, leurs variables, leurs indicateurs. */
public interface Complements {
    /** Avance à chaque changement : le catalogue sait alors qu’il doit relire. Doit répondre vite. */
    long version();

    /** Par complément, ses fichiers : leur place au catalogue (« formats/crèches.yaml ») et leur texte. */
    Map<String, Map<String, String>> fichiers();

    Complements AUCUN = new Complements() {
        @Override
        public long version() {
            return 0;
        }

        @Override
        public Map<String, Map<String, String>> fichiers() {
            return Map.of();
        }
    };
}
