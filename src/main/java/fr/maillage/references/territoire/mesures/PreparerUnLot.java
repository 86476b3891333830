package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.ColonneLue;
import fr.maillage.references.territoire.catalogue.FormatConnu;
import fr.maillage.references.territoire.catalogue.FormeDeCode;
import fr.maillage.references.territoire.catalogue.Source;
import fr.maillage.references.territoire.catalogue.Variable;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lit et contrôle un fichier entier, sans rien écrire : ce qui en sort est prêt à charger, ou dit pourquoi il ne l’est pas. */
@Component
class PreparerUnLot {
    sealed interface Preparation {
        record Pret(
                Enregistrement.Fiche fiche, List<ColonneDeLot> colonnes, Map<Territoire, Rangee> rangees, Bilan bilan)
                implements Preparation {}

        record Arrete(ResultatDImport resultat) implements Preparation {}
    }

    private static final double REFUS_TOLERES = 0.5;
    private static final int COLONNES_CITEES = 12;
    private static final String COMMUNE_ENTIERE = "0000";

    private final Catalogue catalogue;
    private final Territoires territoires;
    private final Enregistrement enregistrement;

    PreparerUnLot(Catalogue catalogue, Territoires territoires, Enregistrement enregistrement) {
        this.catalogue = catalogue;
        this.territoires = territoires;
        this.enregistrement = enregistrement;
    }

    Preparation preparer(Path chemin, ImporterUnFichier.Demande demande, Suivi suivi) {
        try (FichierRecu recu = FichierRecu.ouvrir(chemin);
                var tableau = TableauReconnu.ouvrir(recu, catalogue, demande.format())) {
            if (tableau.format().isEmpty()) {
                List<String> entete = tableau.feuille().colonnes().noms();
                return arreter(new ResultatDImport.NonReconnu(entete, conseil(entete)));
            }
            FormatConnu format = tableau.format().get();
            String empreinte = recu.empreinte();
            Optional<Integer> deja = enregistrement.deja(format.id(), empreinte);
            if (deja.isPresent()) return arreter(new ResultatDImport.DejaCharge(deja.get(), format.libelle()));
            OptionalInt annee = demande.annee().isPresent() ? demande.annee() : format.anneeDuNom(demande.nomCourt());
            Optional<String> contresens =
                    contresens(format, tableau.feuille().colonnes().noms(), annee);
            if (contresens.isPresent()) return arreter(new ResultatDImport.Refuse(contresens.get(), Bilan.VIDE));
            var lecture = new LectureDuFichier(format, tableau.feuille(), annee);
            Optional<String> manque = lecture.ceQuiManque();
            if (manque.isPresent()) return arreter(new ResultatDImport.Incomplet(manque.get()));
            return controler(format, recu, lecture, demande, empreinte, suivi);
        } catch (FichierIllisible illisible) {
            return arreter(new ResultatDImport.Refuse(illisible.phrase(), Bilan.VIDE));
        }
    }

    private static Preparation arreter(ResultatDImport resultat) {
        return new Preparation.Arrete(resultat);
    }

    private String conseil(List<String> entete) {
        String suite = "Décrivez ses colonnes une fois, la maison en gardera le modèle ; ou corrigez l’en-tête.";
        return catalogue
                .plusProche(entete)
                .map(f -> "Le format le plus proche est « %s » ; il y manque %s. %s"
                        .formatted(f.libelle(), String.join(", ", f.manques(entete)), suite))
                .orElse("Aucun format connu ne lui ressemble. " + suite);
    }

    /** Un format imposé à un fichier qui n’en a pas les colonnes : le dire vaut mieux que refuser chaque ligne. */
    private static Optional<String> contresens(FormatConnu format, List<String> entete, OptionalInt annee) {
        List<ColonneLue> lues = format.lire(entete, annee);
        String presentes = entete.stream().limit(COLONNES_CITEES).collect(Collectors.joining(", "))
                + (entete.size() > COLONNES_CITEES ? "…" : "");
        if (lues.stream().noneMatch(ColonneLue.Code.class::isInstance)) {
            return Optional.of("""
                    La colonne « %s », où le format « %s » attend le code du territoire, manque dans ce fichier, qui a : %s. \
                    Choisissez un autre format, ou corrigez l’en-tête.""".formatted(format.lieu().colonne(), format.libelle(), presentes));
        }
        boolean mesures = lues.stream()
                .anyMatch(c -> c instanceof ColonneLue.Mesure
                        || c instanceof ColonneLue.MesureDatee
                        || c instanceof ColonneLue.AnneeADonner);
        return mesures ? Optional.empty() : Optional.of("""
                Le format « %s » ne trouve aucun chiffre à prendre dans ce fichier, qui a : %s. \
                Choisissez un autre format, ou laissez la maison reconnaître l’en-tête.""".formatted(format.libelle(), presentes));
    }

    private Preparation controler(
            FormatConnu format,
            FichierRecu recu,
            LectureDuFichier lecture,
            ImporterUnFichier.Demande demande,
            String empreinte,
            Suivi suivi) {
        Cumul.Resultat lu = lecture.lire((part, quoi) -> suivi.avancer(part * 70 / 100, "lecture, " + quoi))
                .conclure();
        suivi.avancer(72, "codes et géographie");
        Refusees refusees = lecture.refusees();
        Geographie geographie = territoires.geographie();
        Map<Maille, Map<String, Rangee>> parMaille = ranger(format, lu.rangees(), geographie, refusees);
        int millesime = millesime(
                format,
                demande,
                parMaille.getOrDefault(Maille.COMMUNE, Map.of()).keySet(),
                geographie);
        suivi.avancer(80, "répartition entre les territoires");
        Map<Territoire, Rangee> repartis = repartir(format, lu, parMaille, millesime, geographie, refusees);
        if (format.secondaire()) repartis.values().forEach(Rangee::estimer);
        suivi.avancer(90, "lignes refusées");
        lecture.retrouverLesLignesRefusees(() -> recu.lire(TableauReconnu.reglages(format)));
        Bilan bilan = lecture.bilan(millesime, repartis.size(), lu.colonnes().size());
        if (lecture.lignes() == 0 || repartis.isEmpty() || refusees.lignes() > REFUS_TOLERES * lecture.lignes()) {
            return arreter(new ResultatDImport.Refuse(pourquoiRien(lecture), bilan));
        }
        var fiche = new Enregistrement.Fiche(
                format.id(),
                format.libelle(),
                format.source(),
                catalogue.source(format.source()).map(Source::licence).orElse(""),
                demande.nomCourt(),
                empreinte,
                millesime,
                (int) lecture.lignes(),
                demande.par());
        return new Preparation.Pret(fiche, lu.colonnes(), repartis, bilan);
    }

    private static String pourquoiRien(LectureDuFichier lecture) {
        if (lecture.lignes() == 0) {
            return "Rien n’a été chargé : l’en-tête est reconnu, mais aucune ligne ne le suit. Vérifiez que le fichier est complet.";
        }
        return lecture.refusees().lignes() == 0
                ? "Rien n’a été chargé : %s, et aucun territoire que ce format retient."
                        .formatted(lues(lecture.lignes()))
                : "Rien n’a été chargé : %s, %d refusée%s. Corrigez le fichier à l’aide des motifs, puis recommencez."
                        .formatted(
                                lues(lecture.lignes()),
                                lecture.refusees().lignes(),
                                lecture.refusees().lignes() > 1 ? "s" : "");
    }

    private static String lues(long lignes) {
        return lignes > 1 ? lignes + " lignes lues" : "1 ligne lue";
    }

    /** Range les codes par maille : la même pour tout le fichier si la forme le permet, sinon ligne à ligne. */
    private static Map<Maille, Map<String, Rangee>> ranger(
            FormatConnu format, Map<String, Rangee> rangees, Geographie geographie, Refusees refusees) {
        Set<String> attendues = format.lieu().mailles();
        Optional<String> commune = FormeDeCode.mailleDuFichier(rangees.keySet(), attendues);
        var parMaille = new HashMap<Maille, Map<String, Rangee>>();
        rangees.forEach((code, rangee) -> {
            Optional<String> trouvee = commune.isPresent() ? commune : FormeDeCode.maille(code, attendues);
            if (trouvee.isEmpty()) {
                refusees.refuserLeCode(
                        code,
                        "« %s » n’a la forme d’aucun des territoires attendus (%s)."
                                .formatted(code, mailles(attendues)));
                return;
            }
            Maille maille = Maille.valueOf(trouvee.get());
            if (maille == Maille.COMMUNE
                    && geographie.trouver(Maille.ARRONDISSEMENT_MUNICIPAL, code).isPresent()) {
                maille = Maille.ARRONDISSEMENT_MUNICIPAL;
            }
            parMaille.computeIfAbsent(maille, _ -> new LinkedHashMap<>()).put(code, rangee);
        });
        return parMaille;
    }

    private static String mailles(Set<String> noms) {
        return noms.stream().map(Maille::valueOf).sorted().map(Maille::libelle).collect(Collectors.joining(", "));
    }

    private static int millesime(
            FormatConnu format, ImporterUnFichier.Demande demande, Set<String> communes, Geographie geographie) {
        if (demande.geographie().isPresent()) return demande.geographie().getAsInt();
        if (format.lieu().geographie().isPresent()) {
            return format.lieu().geographie().getAsInt();
        }
        return communes.isEmpty() ? geographie.millesime() : Rattachements.reconnaitre(geographie, communes);
    }

    private Map<Territoire, Rangee> repartir(
            FormatConnu format,
            Cumul.Resultat lu,
            Map<Maille, Map<String, Rangee>> parMaille,
            int millesime,
            Geographie geographie,
            Refusees refusees) {
        var repartition = new Repartition(geographie, additives(lu.colonnes()), format.absentVautZero());
        parMaille.forEach((maille, rangees) -> {
            if (maille == Maille.COMMUNE) {
                ramener(format, lu.colonnes(), rangees, millesime, repartition, refusees);
                return;
            }
            rangees.forEach((code, rangee) -> trouver(maille, code, millesime, geographie)
                    .ifPresentOrElse(
                            territoire -> repartition.poser(territoire, rangee),
                            () -> refusees.refuserLeCode(
                                    code,
                                    "Le code « %s » ne désigne aucun territoire (%s) de la géographie %d."
                                            .formatted(code, maille.libelle(), geographie.millesime()))));
        });
        repartition.additionner(parMaille.isEmpty() ? Set.of() : EnumSet.copyOf(parMaille.keySet()));
        return repartition.resultat();
    }

    /** Le territoire de ce code ; un IRIS en « 0000 » est la commune entière, qui n’est pas découpée. */
    private Optional<Territoire> trouver(Maille maille, String code, int millesime, Geographie geographie) {
        if (maille == Maille.FRANCE) return geographie.trouver(maille, Geographie.CODE_FRANCE);
        Optional<Territoire> trouve = geographie.trouver(maille, code);
        if (trouve.isPresent() || maille != Maille.IRIS || !code.endsWith(COMMUNE_ENTIERE)) return trouve;
        Map<String, Double> actuelles = territoires.passages().depuis(code.substring(0, 5), millesime);
        return actuelles.size() == 1
                ? geographie.trouver(
                        Maille.COMMUNE, actuelles.keySet().iterator().next())
                : Optional.empty();
    }

    /** Chaque groupe de colonnes d’une même géographie est ramené à part. */
    private void ramener(
            FormatConnu format,
            List<ColonneDeLot> colonnes,
            Map<String, Rangee> rangees,
            int millesime,
            Repartition repartition,
            Refusees refusees) {
        Geographie geographie = territoires.geographie();
        var parGeographie = new TreeMap<Integer, List<Integer>>();
        for (int rang = 0; rang < colonnes.size(); rang++) {
            OptionalInt decalage = format.lieu().decalage();
            int annee = decalage.isPresent()
                    ? Math.min(geographie.millesime(), colonnes.get(rang).annee() + decalage.getAsInt())
                    : millesime;
            parGeographie.computeIfAbsent(annee, _ -> new ArrayList<>()).add(rang);
        }
        if (!parGeographie.isEmpty()) {
            refuserLesInconnues(rangees.keySet(), parGeographie.navigableKeySet(), geographie, refusees);
        }
        parGeographie.forEach((annee, rangs) -> repartition.ramener(
                rangees,
                rangs.stream().mapToInt(Integer::intValue).toArray(),
                annee,
                new Rattachements(geographie, territoires.passages(), annee)));
    }

    /** Quand chaque colonne suit la géographie de son année, un code n’est inconnu que s’il l’est de toutes. */
    private static void refuserLesInconnues(
            Set<String> codes, SortedSet<Integer> geographies, Geographie geographie, Refusees refusees) {
        List<LocalDate> jours =
                geographies.stream().map(annee -> LocalDate.of(annee, 1, 1)).toList();
        for (String code : new HashSet<>(codes)) {
            if (jours.stream().anyMatch(jour -> geographie.communeAu(code, jour).isPresent())) continue;
            String quand = geographies.size() == 1
                    ? "au 1er janvier " + geographies.first()
                    : "entre le 1er janvier %d et le 1er janvier %d".formatted(geographies.first(), geographies.last());
            refusees.refuserLeCode(
                    code,
                    "Le code « %s » ne désigne aucune commune %s.%s"
                            .formatted(code, quand, indice(code, geographie.histoireDuCode(code))));
        }
    }

    /** Ce qui a pu tromper : un code d’une autre année, ou un code postal. */
    private static String indice(String code, List<Territoire> autrefois) {
        if (!autrefois.isEmpty()) {
            Territoire derniere = autrefois.getLast();
            LocalDate fin = derniere.fin();
            return (fin == null
                            ? " Il désigne « %s » depuis le %s"
                                    .formatted(derniere.nom(), Dates.enLettres(derniere.debut()))
                            : " Il a désigné « %s » jusqu’au %s".formatted(derniere.nom(), Dates.enLettres(fin)))
                    + " : vérifiez l’année du découpage communal.";
        }
        return code.endsWith("0") ? " Est-ce un code postal ? On attend le code Insee de la commune." : "";
    }

    private boolean[] additives(List<ColonneDeLot> colonnes) {
        boolean[] additives = new boolean[colonnes.size()];
        for (int i = 0; i < additives.length; i++) {
            additives[i] = catalogue
                    .variable(colonnes.get(i).variable())
                    .map(Variable::additive)
                    .orElse(false);
        }
        return additives;
    }
}
