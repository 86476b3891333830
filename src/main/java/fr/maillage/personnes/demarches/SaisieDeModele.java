package fr.maillage.personnes.demarches;

import fr.maillage.personnes.demarches.echeances.Duree;
import fr.maillage.personnes.demarches.pieces.NatureDePiece;
import fr.maillage.socle.acces.Quand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Le formulaire d’une démarche du catalogue : ce qu’il dit, et tout ce qui n’y va pas. */
final class SaisieDeModele {
    private static final int COURT = 120;
    private static final int LONG = 300;
    private static final int MOTIF_AU_MOINS = 10;

    private final MultiValueMap<String, String> champs;
    private final Map<String, String> raisons = new LinkedHashMap<>();

    SaisieDeModele(MultiValueMap<String, String> champs) {
        this.champs = champs;
    }

    /** Champ → ce qui ne va pas ; vide si tout va. À lire après le modèle. */
    Map<String, String> raisons() {
        return raisons;
    }

    String net(String champ) {
        String valeur = champs.getFirst(champ);
        return valeur == null ? "" : valeur.strip();
    }

    String motif() {
        String motif = net("motif");
        if (motif.length() < MOTIF_AU_MOINS || motif.length() > LONG)
            raisons.put(
                    "motif",
                    "Dites pourquoi elle change, de %d à %d caractères (reçu : %d)."
                            .formatted(MOTIF_AU_MOINS, LONG, motif.length()));
        return motif;
    }

    /** Ce qu’une organisation change d’une démarche de la maison : ses mots, son organisme, ses pièces. */
    CatalogueDesDroits.Modele adaptee(CatalogueDesDroits.Modele maison) {
        return maison.adapteeComme(new CatalogueDesDroits.Modele(
                maison.code(),
                "",
                exige("libelle", "Donnez un nom à cette démarche"),
                exige("organisme", "Dites à qui elle se demande"),
                court("canal"),
                "",
                false,
                null,
                "",
                null,
                pieces(),
                null));
    }

    /** La démarche d’une organisation, tout entière. */
    CatalogueDesDroits.Modele propre(String code, CatalogueDesDroits catalogue) {
        String droit = net("droit");
        if (!droit.isEmpty() && catalogue.droit(droit).isEmpty())
            raisons.put("droit", "Le droit « %s » n’est pas au catalogue : choisissez-en un.".formatted(droit));
        String libelle = exige("libelle", "Donnez un nom à cette démarche");
        String organisme = exige("organisme", "Dites à qui elle se demande");
        String texte = texte();
        var delai = delai(texte);
        return new CatalogueDesDroits.Modele(
                code,
                droit,
                libelle,
                organisme,
                court("canal"),
                texte,
                false,
                delai,
                silence(delai),
                recours(texte),
                pieces(),
                null);
    }

    private String exige(String champ, String consigne) {
        String valeur = net(champ);
        if (valeur.isEmpty() || valeur.length() > COURT)
            raisons.put(champ, "%s, en %d caractères au plus (reçu : %d).".formatted(consigne, COURT, valeur.length()));
        return valeur;
    }

    private String court(String champ) {
        String valeur = net(champ);
        if (valeur.length() > LONG)
            raisons.put(champ, "Trop long : %d caractères au plus (reçu : %d).".formatted(LONG, valeur.length()));
        return valeur;
    }

    private String texte() {
        String texte = court("texte");
        if (texte.isEmpty())
            raisons.put(
                    "texte",
                    "Dites d’où vient cette démarche : délibération, règlement, convention, ou usage du service.");
        return texte;
    }

    private @Nullable Duree delai(String texte) {
        return net("delai").isEmpty() ? null : duree("delai", texte);
    }

    private @Nullable Duree duree(String champ, String texte) {
        String nombre = net(champ);
        var unite = Stream.of(Duree.Unite.values())
                .filter(u -> u.name().equals(net(champ + "-unite")))
                .findFirst();
        if (!nombre.matches("[1-9]\\d{0,2}") || unite.isEmpty()) {
            raisons.put(
                    champ,
                    "« %s » n’est pas une durée : un nombre de 1 à 999, en jours, semaines, mois ou années."
                            .formatted(nombre));
            return null;
        }
        return new Duree(Quand.aujourdHui(), Integer.parseInt(nombre), unite.get(), texte);
    }

    private String silence(@Nullable Duree delai) {
        String silence = net("silence");
        if (!List.of("", "REJET", "ACCORD").contains(silence))
            raisons.put("silence", "« %s » : le silence vaut rejet, accord, ou rien.".formatted(silence));
        else if (!silence.isEmpty() && delai == null && !raisons.containsKey("delai"))
            raisons.put("delai", "Le silence ne vaut quelque chose qu’au bout d’un délai : dites lequel.");
        return silence;
    }

    private CatalogueDesDroits.@Nullable Recours recours(String texte) {
        String libelle = court("recours-libelle");
        if (libelle.isEmpty() && net("recours").isEmpty()) return null;
        if (libelle.isEmpty()) raisons.put("recours-libelle", "Nommez le recours : « recours gracieux », par exemple.");
        String organe = court("recours-organe");
        if (organe.isEmpty()) raisons.put("recours-organe", "Dites à qui le recours s’adresse.");
        var duree = duree("recours", texte);
        return duree == null
                ? null
                : new CatalogueDesDroits.Recours(
                        libelle, false, duree.nombre(), duree.unite(), duree.depuis(), organe, texte);
    }

    /** Les codes des pièces, suivis de « ? » quand elles se présentent s’il y a lieu. */
    private List<String> pieces() {
        var toujours = cochees("toujours");
        var selon = cochees("selon");
        selon.stream()
                .filter(toujours::contains)
                .findFirst()
                .ifPresent(p -> raisons.put(
                        "toujours",
                        "« %s » est cochée deux fois : toujours, ou s’il y a lieu ?"
                                .formatted(NatureDePiece.libelle(p))));
        var pieces = new ArrayList<>(toujours);
        selon.forEach(p -> pieces.add(p + "?"));
        return List.copyOf(pieces);
    }

    private List<String> cochees(String champ) {
        return champs.getOrDefault(champ, List.of()).stream()
                .filter(p -> NatureDePiece.trouver(p).isPresent())
                .distinct()
                .toList();
    }
}
