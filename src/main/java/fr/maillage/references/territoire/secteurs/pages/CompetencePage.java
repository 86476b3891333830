package fr.maillage.references.territoire.secteurs.pages;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.secteurs.Adresse;
import fr.maillage.references.territoire.secteurs.Competence;
import fr.maillage.socle.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quelle unité répond de cette adresse. */
public record CompetencePage(
        String mot,
        Adresse demande,
        @Nullable Territoire commune,
        List<Territoire> quartiers,
        @Nullable Competence reponse)
        implements Page {}
