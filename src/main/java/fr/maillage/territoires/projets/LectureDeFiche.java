package fr.maillage.territoires.projets;

import fr.maillage.references.publics.Publics;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.commun.Montant;
import fr.maillage.territoires.projets.Contenu.Choix;
import fr.maillage.territoires.projets.Contenu.Constat;
import fr.maillage.territoires.projets.Contenu.Etape;
import fr.maillage.territoires.projets.Contenu.Images;
import fr.maillage.territoires.projets.Contenu.Jalon;
import fr.maillage.territoires.projets.Contenu.Origine;
import fr.maillage.territoires.projets.Contenu.Pas;
import fr.maillage.territoires.projets.Contenu.Poste;
import fr.maillage.territoires.projets.Contenu.Pratique;
import fr.maillage.territoires.projets.Contenu.Recit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passe d’une fiche à ses champs et de ses champs à une fiche, volet par volet. */
@Component
class LectureDeFiche {
    private final LieuxDeFiche lieux;
    private final Publics publics;
    private final ConstatsDuPortrait portraits;

    LectureDeFiche(LieuxDeFiche lieux, Publics publics, ConstatsDuPortrait portraits) {
        this.lieux = lieux;
        this.publics = publics;
        this.portraits = portraits;
    }

    Fiche lire(Volet volet, Fiche base, Saisie saisie) {
        return switch (volet) {
            case FICHE -> fiche(base, saisie);
            case ARGUMENTS -> arguments(base, saisie);
            case DECISION -> decision(base, saisie);
            case COMMUNICATION -> communication(base, saisie);
        };
    }

    private Fiche fiche(Fiche base, Saisie s) {
        String titre = s.texte("titre");
        if (titre.length() < 3 || titre.length() > 160) s.refuser("titre", "Donnez un titre de 3 à 160 signes.");
        LocalDate debut = s.date("debut", "Début");
        LocalDate fin = s.date("fin", "Fin");
        if (debut != null && fin != null && fin.isBefore(debut))
            s.refuser("fin", "La fin ne peut pas précéder le début.");
        var recit = new Recit(
                s.texte("objet"),
                s.texte("contexte"),
                s.texte("enjeux"),
                s.texte("objectifs"),
                base.contenu().recit().coutDeLInaction(),
                base.contenu().recit().benefices(),
                base.contenu().recit().risques(),
                base.contenu().recit().recommandation(),
                base.contenu().recit().demande(),
                s.texte("resultats"));
        return new Fiche(
                base.id(),
                base.organisation(),
                s.choix("nature", NatureDeFiche.class, base.nature()),
                s.choix("etat", EtatDeFiche.class, base.etat()),
                titre,
                territoires(s),
                publics.tous().stream()
                        .map(p -> p.code())
                        .filter(code -> !s.texte("public." + code).isEmpty())
                        .toList(),
                debut,
                fin,
                s.compte("prevus", "Bénéficiaires prévus"),
                s.compte("beneficiaires", "Bénéficiaires comptés"),
                base.demonstration(),
                base.version(),
                base.modifiePar(),
                base.contenu().avec(recit));
    }

    private List<String> territoires(Saisie s) {
        var cles = new ArrayList<String>();
        for (String ligne : s.texte("territoires").split("\n")) {
            if (ligne.isBlank()) continue;
            var lieu = lieux.lire(ligne.strip());
            if (lieu.isPresent()) cles.add(LieuxDeFiche.cle(lieu.get()));
            else
                s.refuser(
                        "territoires",
                        "« %s » : aucun territoire ne répond à ce nom. Écrivez un nom ou un code officiel."
                                .formatted(ligne.strip()));
        }
        return cles.stream().distinct().toList();
    }

    private Fiche arguments(Fiche base, Saisie s) {
        List<Constat> constats = new ArrayList<>(s.lignes(
                "constat",
                "phrase",
                p -> new Constat(
                        s.texte(p + "phrase"),
                        s.texte(p + "valeur"),
                        s.texte(p + "source"),
                        s.texte(p + "indicateur"))));
        for (Constat constat : constats) {
            if (!constat.valeur().isEmpty() && constat.source().isEmpty()) {
                s.refuser("constat.0.phrase", "« %s » : donnez la source du chiffre.".formatted(constat.phrase()));
            }
        }
        if (!s.texte("portrait").isEmpty())
            portraits.constat(base, s.texte("portrait")).ifPresent(constats::add);
        List<Choix> options = s.lignes(
                "option",
                "titre",
                p -> new Choix(
                        s.texte(p + "titre"),
                        s.texte(p + "avantages"),
                        s.texte(p + "inconvenients"),
                        s.centimes(p + "cout", "Coût de l’option"),
                        s.texte(p + "juridique"),
                        s.texte(p + "financier")));
        List<Poste> budget = s.lignes(
                "poste",
                "libelle",
                p -> new Poste(
                        !s.texte(p + "sens").equals("recette"),
                        s.texte(p + "libelle"),
                        s.centimes(p + "montant", "Montant de « " + s.texte(p + "libelle") + " »")));
        List<Jalon> jalons = s.lignes(
                "jalon",
                "titre",
                p -> new Jalon(
                        s.texte(p + "titre"),
                        s.date(p + "prevu", "Date prévue"),
                        s.date(p + "fait", "Date de réalisation")));
        Recit avant = base.contenu().recit();
        var recit = new Recit(
                avant.objet(),
                avant.contexte(),
                avant.enjeux(),
                avant.objectifs(),
                s.texte("inaction"),
                s.texte("benefices"),
                s.texte("risques"),
                s.texte("recommandation"),
                s.texte("demande"),
                avant.resultats());
        return base.avec(base.contenu().avec(constats, options, budget, jalons).avec(recit));
    }

    private static Fiche decision(Fiche base, Saisie s) {
        Integer signaux = s.compte("signaux", "Signaux");
        Integer besoins = s.compte("besoins", "Besoins");
        var origine = new Origine(signaux == null ? 0 : signaux, besoins == null ? 0 : besoins, s.texte("origine"));
        var etapes = new ArrayList<Etape>();
        for (var e : s.lignes("etape", "texte", p -> new String[] {p})) {
            String p = e[0];
            LocalDate jour = s.date(p + "jour", "Date de l’étape");
            if (jour == null)
                s.refuser(p + "jour", "« %s » : donnez la date de cette étape.".formatted(s.texte(p + "texte")));
            else
                etapes.add(new Etape(
                        s.choix(p + "pas", Pas.class, Pas.NOTE), jour, s.texte(p + "reference"), s.texte(p + "texte")));
        }
        etapes.sort(java.util.Comparator.comparing(Etape::jour).thenComparing(Etape::pas));
        return base.avec(base.contenu().avec(origine, etapes));
    }

    private static Fiche communication(Fiche base, Saisie s) {
        return base.avec(base.contenu()
                .avec(new Pratique(
                        s.date("jour", "Date"),
                        s.texte("heure"),
                        s.texte("lieu"),
                        s.texte("contact"),
                        s.texte("cout"),
                        s.texte("accessibilite"),
                        s.texte("accroche"),
                        s.choix("images", Images.class, Images.AUCUNE),
                        s.date("autorisations", "Fin des autorisations"))));
    }

    /** Les champs d’un volet, tels que l’écran les montre et les renvoie. */
    Map<String, String> champs(Volet volet, Fiche f) {
        var champs = new LinkedHashMap<String, String>();
        Contenu c = f.contenu();
        switch (volet) {
            case FICHE -> {
                champs.put("nature", f.nature().name());
                champs.put("etat", f.etat().name());
                champs.put("titre", f.titre());
                champs.put("debut", jour(f.debut()));
                champs.put("fin", jour(f.fin()));
                champs.put("prevus", Objects.toString(f.prevus(), ""));
                champs.put("beneficiaires", Objects.toString(f.beneficiaires(), ""));
                champs.put(
                        "territoires", lieux.de(f).stream().map(Territoire::nom).collect(Collectors.joining("\n")));
                f.publics().forEach(code -> champs.put("public." + code, "oui"));
                champs.put("objet", c.recit().objet());
                champs.put("contexte", c.recit().contexte());
                champs.put("enjeux", c.recit().enjeux());
                champs.put("objectifs", c.recit().objectifs());
                champs.put("resultats", c.recit().resultats());
            }
            case ARGUMENTS -> arguments(champs, c);
            case DECISION -> {
                champs.put("signaux", String.valueOf(c.origine().signaux()));
                champs.put("besoins", String.valueOf(c.origine().besoins()));
                champs.put("origine", c.origine().phrase());
                ranger(
                        champs,
                        "etape",
                        c.etapes(),
                        e -> Map.of(
                                "pas",
                                e.pas().name(),
                                "jour",
                                jour(e.jour()),
                                "reference",
                                e.reference(),
                                "texte",
                                e.texte()));
            }
            case COMMUNICATION -> {
                Pratique p = c.pratique();
                champs.put("jour", jour(p.jour()));
                champs.put("heure", p.heure());
                champs.put("lieu", p.lieu());
                champs.put("contact", p.contact());
                champs.put("cout", p.cout());
                champs.put("accessibilite", p.accessibilite());
                champs.put("accroche", p.accroche());
                champs.put("images", p.images().name());
                champs.put("autorisations", jour(p.autorisationsJusquau()));
            }
        }
        return champs;
    }

    private static void arguments(Map<String, String> champs, Contenu c) {
        champs.put("inaction", c.recit().coutDeLInaction());
        champs.put("benefices", c.recit().benefices());
        champs.put("risques", c.recit().risques());
        champs.put("recommandation", c.recit().recommandation());
        champs.put("demande", c.recit().demande());
        ranger(
                champs,
                "constat",
                c.constats(),
                x -> Map.of(
                        "phrase",
                        x.phrase(),
                        "valeur",
                        x.valeur(),
                        "source",
                        x.source(),
                        "indicateur",
                        x.indicateur()));
        ranger(
                champs,
                "option",
                c.options(),
                o -> Map.of(
                        "titre", o.titre(),
                        "avantages", o.avantages(),
                        "inconvenients", o.inconvenients(),
                        "cout", o.centimes() == 0 ? "" : o.cout().saisie(),
                        "juridique", o.risqueJuridique(),
                        "financier", o.risqueFinancier()));
        ranger(
                champs,
                "poste",
                c.budget(),
                p -> Map.of(
                        "sens",
                        p.depense() ? "depense" : "recette",
                        "libelle",
                        p.libelle(),
                        "montant",
                        new Montant(p.centimes()).saisie()));
        ranger(
                champs,
                "jalon",
                c.jalons(),
                j -> Map.of("titre", j.titre(), "prevu", jour(j.prevu()), "fait", jour(j.fait())));
    }

    private static <T> void ranger(
            Map<String, String> champs,
            String groupe,
            List<T> lignes,
            java.util.function.Function<T, Map<String, String>> lire) {
        for (int rang = 0; rang < lignes.size(); rang++) {
            String prefixe = groupe + "." + rang + ".";
            lire.apply(lignes.get(rang)).forEach((nom, valeur) -> champs.put(prefixe + nom, valeur));
        }
    }

    private static String jour(@Nullable LocalDate jour) {
        return jour == null ? "" : jour.toString();
    }
}
