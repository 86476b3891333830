package fr.maillage.personnes.dossiers;

import fr.maillage.personnes.dossiers.pages.ChampPage;
import fr.maillage.personnes.dossiers.pages.NouveauDossierPage;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Met les champs d’une fiche en formulaire, et les lit au retour. */
final class Formulaires {
    static final List<Champ> DOMICILE = List.of(
            Champ.texte("adresse", "Adresse", "Numéro et voie, ou lieu où écrire."),
            Champ.texte("codePostal", "Code postal", ""),
            Champ.texte("commune", "Commune", "Son nom, ou son code officiel."),
            Champ.de(
                    Champ.Genre.CASE,
                    "adresseProtegee",
                    "Adresse à protéger : elle sera scellée et n’apparaîtra dans aucune liste",
                    ""));

    static final List<Champ> AUTOUR = java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(
                            Champ.texte("motif", "Ce qui l’amène", "En quelques mots, les siens si possible.")),
                    java.util.stream.Stream.concat(
                            DOMICILE.stream(),
                            java.util.stream.Stream.of(Champ.de(
                                    Champ.Genre.CASE,
                                    "informee",
                                    "La personne sait ce qui est noté, qui le lit, et ses droits",
                                    ""))))
            .toList();

    static final List<Champ> PLACE = List.of(
            Champ.choix("lien", "Lien avec le titulaire", liens()),
            Champ.choix("garde", "Pour un enfant, sa résidence", gardes()));

    static final String MALGRE_TOUT = "malgreTout";

    /** Ce dont naît le dossier, s’il naît d’un accueil. */
    static final String ORIGINE = "origine";

    private Formulaires() {}

    private static Map<String, String> liens() {
        var liens = new LinkedHashMap<String, String>();
        for (Lien lien : Lien.values()) if (lien != Lien.TITULAIRE) liens.put(lien.name(), lien.libelle());
        return liens;
    }

    private static Map<String, String> gardes() {
        var gardes = new LinkedHashMap<String, String>();
        for (Garde garde : Garde.values()) {
            gardes.put(garde.code(), garde == Garde.SANS_OBJET ? "Sans objet" : garde.libelle());
        }
        return gardes;
    }

    static List<ChampPage> champs(
            List<Champ> champs, Map<String, String> valeurs, Map<String, String> lues, Map<String, String> refus) {
        return champs.stream()
                .map(c -> new ChampPage(
                        c.cle(),
                        c.libelle(),
                        c.genre().name(),
                        c.choix(),
                        c.aide(),
                        montrer(c, valeurs.getOrDefault(c.cle(), "")),
                        lues.getOrDefault(c.cle(), ""),
                        refus.getOrDefault(c.cle(), "")))
                .toList();
    }

    static List<Champ> identite() {
        return Fiche.TRAITS;
    }

    static List<Champ> joindre() {
        return Fiche.CHAMPS.stream().filter(c -> !Fiche.TRAITS.contains(c)).toList();
    }

    private static String montrer(Champ champ, String valeur) {
        return champ.genre() == Champ.Genre.TELEPHONE ? Telephone.lisible(valeur) : valeur;
    }

    static List<ErreurDeChamp> erreurs(Map<String, String> refus) {
        return refus.entrySet().stream()
                .map(e -> new ErreurDeChamp(e.getKey(), e.getValue()))
                .toList();
    }

    static List<NouveauDossierPage.Ressemblance> ressemblances(List<Doublons.Ressemblance> ressemblances) {
        return ressemblances.stream()
                .map(r -> new NouveauDossierPage.Ressemblance(
                        r.fiche().nomComplet(),
                        naissance(r.fiche()),
                        Adresses.dossier(r.dossier().dossier()) + "#p"
                                + r.fiche().id(),
                        r.dossier().numero(),
                        String.join(", ", r.raisons())))
                .toList();
    }

    static String naissance(Fiche fiche) {
        return Quand.jour(fiche.naissance());
    }
}
