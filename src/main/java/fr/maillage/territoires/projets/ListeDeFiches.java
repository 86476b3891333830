package fr.maillage.territoires.projets;

import fr.maillage.references.publics.Publics;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.Ouvrage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Une liste de fiches en tableau : l’export, l’annexe d’un bilan, le tableau d’un public. */
@Component
public class ListeDeFiches {
    private final Publics publics;
    private final LieuxDeFiche lieux;

    ListeDeFiches(Publics publics, LieuxDeFiche lieux) {
        this.publics = publics;
        this.lieux = lieux;
    }

    public Ouvrage ouvrage(String titre, Filtre filtre, Decompte decompte) {
        return new Ouvrage(
                new Couverture(
                        titre,
                        phrase(filtre),
                        "",
                        QuiTravaille.exiger().nomOrganisation(),
                        LocalDate.now(),
                        List.of("Des bénéficiaires comptés ; aucune personne n’y est nommée."),
                        null),
                List.of(
                        new Chapitre("Totaux", List.of(totaux(decompte))),
                        new Chapitre("Liste", List.of(tableau(decompte)))));
    }

    public Bloc.Tableau totaux(Decompte decompte) {
        var lignes = new ArrayList<Bloc.Ligne>();
        decompte.parNature().forEach((nature, part) -> lignes.add(ligne(nature.pluriel(), part, false)));
        lignes.add(ligne("Ensemble", decompte, true));
        return new Bloc.Tableau(
                "Ce qui est compté",
                List.of("Nature", "Nombre", "Bénéficiaires", "Dépenses (€)", "Recettes (€)"),
                lignes,
                "fiches de l’organisation.");
    }

    private static Bloc.Ligne ligne(String titre, Decompte part, boolean total) {
        return new Bloc.Ligne(
                titre,
                List.of(
                        Cellule.nombre(part.nombre(), 0, ""),
                        Cellule.nombre(part.beneficiaires(), 0, ""),
                        euros(part.depenses()),
                        euros(part.recettes())),
                total);
    }

    public Bloc.Tableau tableau(Decompte decompte) {
        return new Bloc.Tableau(
                "Liste des fiches",
                List.of(
                        "Titre",
                        "Nature",
                        "État",
                        "Territoires",
                        "Publics",
                        "Début",
                        "Fin",
                        "Bénéficiaires",
                        "Dépenses (€)",
                        "Recettes (€)",
                        "Signaux"),
                decompte.fiches().stream().map(this::ligne).toList(),
                "fiches de l’organisation.");
    }

    private Bloc.Ligne ligne(Fiche f) {
        return new Bloc.Ligne(
                f.titre(),
                List.of(
                        Cellule.texte(f.nature().libelle()),
                        Cellule.texte(f.etat().libelle()),
                        Cellule.texte(lieux.noms(f)),
                        Cellule.texte(String.join(
                                ", ", f.publics().stream().map(publics::libelle).toList())),
                        Cellule.texte(jour(f.debut())),
                        Cellule.texte(jour(f.fin())),
                        Cellule.nombre(f.beneficiairesComptes(), 0, ""),
                        euros(f.depenses()),
                        euros(f.recettes()),
                        Cellule.nombre(f.contenu().origine().signaux(), 0, "")),
                false);
    }

    /** « Du 1er janvier 2026 au 31 décembre 2026 · Seniors » ; « Toutes les fiches » sans filtre. */
    public String phrase(Filtre filtre) {
        var mots = new ArrayList<String>();
        if (filtre.du() != null) mots.add("du " + Dates.enLettres(filtre.du()));
        if (filtre.au() != null) mots.add("au " + Dates.enLettres(filtre.au()));
        String periode = String.join(" ", mots);
        var parts = new ArrayList<String>();
        if (!periode.isEmpty())
            parts.add(periode.substring(0, 1).toUpperCase(java.util.Locale.FRANCE) + periode.substring(1));
        if (filtre.nature() != null)
            parts.add(Objects.requireNonNull(filtre.nature()).pluriel());
        if (filtre.etat() != null)
            parts.add(Objects.requireNonNull(filtre.etat()).libelle());
        if (!filtre.publicVise().isEmpty()) parts.add(publics.libelle(filtre.publicVise()));
        if (!filtre.territoire().isEmpty()) parts.add(lieux.nom(filtre.territoire()));
        return parts.isEmpty() ? "Toutes les fiches" : String.join(" · ", parts);
    }

    private static String jour(@Nullable LocalDate jour) {
        return jour == null ? "" : Dates.courte(jour);
    }

    /** Une case en euros, avec ses centimes s’il y en a : le bilan dit exactement ce que dit le tableau. */
    public static Cellule euros(Montant montant) {
        return Cellule.nombre(montant.enEuros(), montant.centimes() % 100 == 0 ? 0 : 2, "");
    }
}
