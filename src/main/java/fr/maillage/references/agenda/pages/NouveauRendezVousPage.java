package fr.maillage.references.agenda.pages;

import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Lien;
import fr.maillage.socle.web.PageDeSaisie;
import fr.maillage.socle.web.PageRemplie;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prendre un rendez-vous. */
public record NouveauRendezVousPage(
        Map<String, String> saisie,
        @Nullable Lien pour,
        String objet,
        Map<String, String> genres,
        Map<String, String> endroits,
        Map<String, String> agents,
        List<ErreurDeChamp> erreurs)
        implements PageDeSaisie, PageRemplie {}
