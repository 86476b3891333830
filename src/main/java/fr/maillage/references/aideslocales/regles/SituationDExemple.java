package fr.maillage.references.aideslocales.regles;

import fr.maillage.references.droits.foyer.Activite;
import fr.maillage.references.droits.foyer.Foyer;
import fr.maillage.references.droits.foyer.Lien;
import fr.maillage.references.droits.foyer.Logement;
import fr.maillage.references.droits.foyer.Mois;
import fr.maillage.references.droits.foyer.NatureDeRessource;
import fr.maillage.references.droits.foyer.Occupation;
import fr.maillage.references.droits.foyer.Personne;
import fr.maillage.references.droits.foyer.Ressource;
import fr.maillage.references.droits.foyer.Zone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Un foyer inventé en quelques cases, pour essayer un règlement : des âges au lieu de dates, une seule somme de ressources. */
public final class SituationDExemple {
    private static final List<Champ> FOYER = List.of(
            Champ.date("le", "Jour de la demande").requis(),
            Champ.entier("age", "Âge de la personne qui demande").requis(),
            Champ.entier("age_du_conjoint", "Âge du conjoint, s’il y en a un"),
            Champ.entiers("enfants", "Âges des enfants, séparés par des virgules"),
            Champ.mot("activite", "Activité de la personne qui demande", Mots.activites())
                    .requis(),
            Champ.mot("occupation", "Statut dans le logement", Mots.occupations())
                    .requis(),
            Champ.montant("ressources", "Ressources du foyer, par mois"));
    private static final Champ PIECES = Champ.texte("pieces", "Pièces présentées, séparées par des points-virgules");

    public static final List<Champ> CHAMPS = Stream.of(FOYER, FaitsLocaux.CHAMPS, List.of(PIECES))
            .flatMap(List::stream)
            .toList();

    private SituationDExemple() {}

    /** La demande d’un exemple ; à ne croire que si rien ne s’est ajouté aux fautes. */
    public static DemandeDAide lire(Map<String, String> valeurs, List<FauteDeSaisie> fautes) {
        var v = new ValeursEcrites(CHAMPS, valeurs, fautes);
        LocalDate jour = Objects.requireNonNullElse(v.date("le"), LocalDate.EPOCH.plusYears(50));
        var demande = DemandeDAide.de(foyer(v, jour), jour);
        return avecPieces(FaitsLocaux.lire(v, demande), v.texte(PIECES.code()));
    }

    private static Foyer foyer(ValeursEcrites v, LocalDate jour) {
        var personnes = new ArrayList<Personne>();
        Activite activite = v.mot("activite", Activite.class);
        personnes.add(personne(
                Lien.DEMANDEUR,
                v.entierOu("age", 40),
                jour,
                activite == null ? Activite.INACTIF : activite,
                ressources(v, jour)));
        Integer conjoint = v.entier("age_du_conjoint");
        if (conjoint != null) personnes.add(personne(Lien.CONJOINT, conjoint, jour, Activite.INACTIF, List.of()));
        for (int age : v.entiers("enfants"))
            personnes.add(personne(Lien.ENFANT, age, jour, Activite.INACTIF, List.of()));
        Occupation occupation = v.mot("occupation", Occupation.class);
        return new Foyer(personnes, logement(occupation == null ? Occupation.SANS_DOMICILE : occupation));
    }

    private static Personne personne(
            Lien lien, int age, LocalDate jour, Activite activite, List<Ressource> ressources) {
        return new Personne(lien, jour.minusYears(age).minusDays(1), activite, Set.of(), 0, 0, 0, ressources);
    }

    private static List<Ressource> ressources(ValeursEcrites v, LocalDate jour) {
        Long parMois = v.montant("ressources");
        if (parMois == null) return List.of();
        int mois = Mois.rang(jour);
        return List.of(new Ressource(NatureDeRessource.AUTRE, mois - 12, mois, parMois, parMois, parMois));
    }

    private static Logement logement(Occupation occupation) {
        return new Logement(occupation, Zone.TROIS, 0, false, false, occupation == Occupation.LOCATAIRE_SOCIAL, false);
    }

    private static DemandeDAide avecPieces(DemandeDAide d, String pieces) {
        return new DemandeDAide(
                d.foyer(),
                d.jour(),
                d.quotientFamilial(),
                d.resteAVivre(),
                d.commune(),
                d.moisDeResidence(),
                d.besoins(),
                d.facture(),
                d.accordees(),
                d.droits(),
                Arrays.stream(pieces.split(";"))
                        .map(String::strip)
                        .filter(p -> !p.isEmpty())
                        .collect(Collectors.toSet()));
    }
}
