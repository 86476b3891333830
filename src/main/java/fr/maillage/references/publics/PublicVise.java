package fr.maillage.references.publics;

import java.util.List;

/** Un public : son code, son nom, ce qu’il recouvre, les indicateurs qui parlent de lui. */
public record PublicVise(String code, String libelle, String phrase, List<String> indicateurs, boolean local) {
    public PublicVise {
        indicateurs = List.copyOf(indicateurs);
    }
}
