package fr.maillage.essais;

import java.util.UUID;

/** Des aides locales publiées par une organisation, pour les essais qui les lisent sans en écrire le règlement. */
public final class AidesLocalesDEssai {
    private AidesLocalesDEssai() {}

    /**
     * Publie un règlement d’une seule aide, en vigueur depuis le début de l’année.
     *
     * @param conditions la liste, en une ligne de YAML
     * @return le nom du règlement et de son aide, que nul autre essai n’a
     */
    public static String publier(long organisation, String conditions, String montant) {
        String nom = "Essai " + UUID.randomUUID();
        MaisonDEssai.proprietaire()
                .sql("""
                with r as (insert into aideslocales.reglement (organisation, nom, cree_par) values (:organisation, :nom, 'essai') returning id)
                insert into aideslocales.version (reglement, organisation, numero, contenu, modifie_par, en_vigueur_le, publie_le, publie_par)
                select id, :organisation, 1, :contenu, 'essai', '2026-01-01', now(), 'essai' from r
                """)
                .param("organisation", organisation)
                .param("nom", nom)
                .param("contenu", """
                        format: maillage/reglement-d-aides/1
                        nom: "%1$s"
                        organisme: "Essai"
                        aides:
                          - code: essai
                            nom: "%1$s"
                            forme: secours
                            conditions: %2$s
                            montant: %3$s
                        exemples: []
                        """.formatted(nom, conditions, montant))
                .update();
        return nom;
    }

    /** Le règlement de ce nom ne répond plus à partir d’aujourd’hui. */
    public static void retirer(String nom) {
        MaisonDEssai.proprietaire().sql("""
                insert into aideslocales.retrait (version, organisation, le, motif, par)
                select v.id, v.organisation, current_date, 'Fin de l’essai', 'essai' from aideslocales.version v
                join aideslocales.reglement r on r.id = v.reglement where r.nom = :nom
                """).param("nom", nom).update();
    }
}
