package fr.maillage.references.aideslocales.regles;

import static fr.maillage.references.aideslocales.regles.Champ.choix;

import fr.maillage.references.droits.foyer.Prestation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ce qu’une aide locale demande en plus du foyer, écrit case par case : les mêmes mots à l’écran, dans un fichier et dans l’interface. */
public final class FaitsLocaux {
    private static final Champ COMMUNE = Champ.lieux("commune", "Commune où habite le foyer");
    private static final Champ RESIDENCE = Champ.entier("mois_de_residence", "Depuis combien de mois");
    private static final Champ QUOTIENT = Champ.montant("quotient_familial", "Quotient familial");
    private static final Champ RESTE = Champ.montant("reste_a_vivre", "Reste pour vivre du foyer, par mois");
    private static final Champ BESOINS = Champ.mots("besoins", "Ce que l’aide paierait", choix(Besoin.values()));
    private static final Champ FACTURE = Champ.montant("facture", "Montant à payer");
    private static final Champ FOIS = Champ.entier("deja_fois", "Fois où l’aide a déjà été accordée depuis douze mois");
    private static final Champ SOMME = Champ.montant("deja_montant", "Somme déjà accordée depuis douze mois");
    private static final Champ OUVERTS = Champ.mots("droits_ouverts", "Droits ouverts", Champ.prestations());
    private static final Champ DEMANDES = Champ.mots("droits_demandes", "Droits demandés", Champ.prestations());
    private static final Champ REFUSES = Champ.mots("droits_refuses", "Droits refusés", Champ.prestations());

    public static final List<Champ> CHAMPS =
            List.of(COMMUNE, RESIDENCE, QUOTIENT, RESTE, BESOINS, FACTURE, FOIS, SOMME, OUVERTS, DEMANDES, REFUSES);

    private FaitsLocaux() {}

    /** La demande, avec ces faits ; à ne croire que si rien ne s’est ajouté aux fautes. */
    public static DemandeDAide lire(Map<String, String> valeurs, DemandeDAide sansFait, List<FauteDeSaisie> fautes) {
        return lire(new ValeursEcrites(CHAMPS, valeurs, fautes), sansFait);
    }

    static DemandeDAide lire(ValeursEcrites v, DemandeDAide sansFait) {
        var communes = v.lieux(COMMUNE.code());
        if (communes.size() > 1) v.faute(COMMUNE.code(), "Le foyer habite une seule commune : n’en gardez qu’une.");
        var droits = new EnumMap<Prestation, EtatDuDroit>(Prestation.class);
        v.mots(DEMANDES.code(), Prestation.class).forEach(p -> droits.put(p, EtatDuDroit.DEMANDE));
        v.mots(REFUSES.code(), Prestation.class).forEach(p -> droits.put(p, EtatDuDroit.REFUSE));
        v.mots(OUVERTS.code(), Prestation.class).forEach(p -> droits.put(p, EtatDuDroit.OUVERT));
        return new DemandeDAide(
                sansFait.foyer(),
                sansFait.jour(),
                v.montant(QUOTIENT.code()),
                v.montant(RESTE.code()),
                communes.isEmpty() ? null : communes.getFirst().code(),
                v.entier(RESIDENCE.code()),
                v.mots(BESOINS.code(), Besoin.class),
                v.montant(FACTURE.code()),
                accordees(v, sansFait),
                droits,
                sansFait.pieces());
    }

    /** Une somme dite en tout se met sur la dernière fois. */
    private static @Nullable List<DemandeDAide.AideAccordee> accordees(ValeursEcrites v, DemandeDAide demande) {
        Integer fois = v.entier(FOIS.code());
        long somme = v.montantOu(SOMME.code(), 0);
        if (fois == null) {
            if (somme > 0) v.faute(FOIS.code(), "Une somme a déjà été accordée : dites en combien de fois.");
            return null;
        }
        if (fois == 0 && somme > 0)
            v.faute(SOMME.code(), "Aucune aide n’a été accordée, mais une somme est écrite : effacez-la.");
        if (fois > 100)
            v.faute(FOIS.code(), "« %d » fois en douze mois n’est pas possible : vérifiez ce nombre.".formatted(fois));
        var deja = new java.util.ArrayList<DemandeDAide.AideAccordee>();
        for (int i = 0; i < Math.min(fois, 100); i++)
            deja.add(new DemandeDAide.AideAccordee("", demande.jour().minusDays(i), i == 0 ? somme : 0));
        return deja;
    }
}
