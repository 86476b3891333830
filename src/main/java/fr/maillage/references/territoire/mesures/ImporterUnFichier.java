package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.FormatConnu;
import fr.maillage.references.territoire.catalogue.FormeDeCode;
import fr.maillage.references.territoire.catalogue.Variable;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Importe un fichier public : le reconnaît, contrôle tout, puis charge d’un coup ou pas du tout. */
@Component
public class ImporterUnFichier {
    /** Ce que la personne précise quand le fichier ne le dit pas. */
    public record Demande(
            String fichier, Optional<String> format, OptionalInt annee, OptionalInt geographie, String par) {
        public static Demande simple(String fichier, String par) {
            return new Demande(fichier, Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), par);
        }
    }

    private static final double REFUS_TOLERES = 0.5;

    private final Catalogue catalogue;
    private final Territoires territoires;
    private final Enregistrement enregistrement;
    private final TransactionTemplate transaction;

    ImporterUnFichier(
            Catalogue catalogue,
            Territoires territoires,
            Enregistrement enregistrement,
            TransactionTemplate transaction) {
        this.catalogue = catalogue;
        this.territoires = territoires;
        this.enregistrement = enregistrement;
        this.transaction = transaction;
    }

    /** Contrôle sans rien charger. */
    public ResultatDImport examiner(Path chemin, Demande demande) {
        return traiter(chemin, demande, false);
    }

    /** Charge d’un coup ou pas du tout ; sans agent (ligne de commande), c’est la maison qui travaille. */
    public ResultatDImport charger(Path chemin, Demande demande) {
        Supplier<ResultatDImport> travail =
                () -> Objects.requireNonNull(transaction.execute(_ -> traiter(chemin, demande, true)));
        return Situation.courante() == null ? Situation.pourLaMaison(travail) : travail.get();
    }

    private ResultatDImport traiter(Path chemin, Demande demande, boolean pourDeBon) {
        try (FichierRecu recu = FichierRecu.ouvrir(chemin);
                var tableau = TableauReconnu.ouvrir(recu, catalogue, demande.format())) {
            Optional<FormatConnu> format = tableau.format();
            if (format.isEmpty())
                return new ResultatDImport.NonReconnu(
                        tableau.feuille().colonnes().noms(), conseil());
            String empreinte = recu.empreinte();
            Optional<Integer> deja = enregistrement.deja(format.get().id(), empreinte);
            if (deja.isPresent())
                return new ResultatDImport.DejaCharge(deja.get(), format.get().libelle());
            OptionalInt annee = demande.annee().isPresent()
                    ? demande.annee()
                    : format.get()
                            .anneeDuNom(Path.of(demande.fichier()).getFileName().toString());
            var lecture = new LectureDuFichier(format.get(), tableau.feuille(), annee);
            Optional<String> manque = lecture.ceQuiManque();
            if (manque.isPresent()) return new ResultatDImport.Incomplet(manque.get());
            return installer(format.get(), recu, lecture, demande, empreinte, pourDeBon);
        } catch (FichierIllisible illisible) {
            return new ResultatDImport.Refuse(illisible.phrase(), Bilan.VIDE);
        }
    }

    private String conseil() {
        return "Aucun format connu ne reconnaît cet en-tête. Formats connus : "
                + catalogue.formats().stream().map(FormatConnu::libelle).collect(Collectors.joining(" ; "))
                + ". Pour un autre fichier, décrivez ses colonnes une fois : la maison en gardera le modèle.";
    }

    private ResultatDImport installer(
            FormatConnu format,
            FichierRecu recu,
            LectureDuFichier lecture,
            Demande demande,
            String empreinte,
            boolean pourDeBon) {
        Cumul cumul = lecture.lire();
        Cumul.Resultat lu = cumul.conclure();
        Geographie geographie = territoires.geographie();
        Map<Maille, Map<String, Rangee>> parMaille = ranger(format, lu.rangees(), geographie, lecture);
        int millesime = millesime(
                format,
                demande,
                parMaille.getOrDefault(Maille.COMMUNE, Map.of()).keySet(),
                geographie);
        Map<Territoire, Rangee> repartis = repartir(format, lu, parMaille, millesime, geographie, lecture);
        lecture.retrouverLesLignesRefusees(() -> recu.lire(TableauReconnu.reglages(format)));
        Bilan bilan = lecture.bilan(millesime, repartis.size(), lu.colonnes().size());
        if (lecture.lignes() == 0
                || repartis.isEmpty()
                || lecture.lignesRefusees() > REFUS_TOLERES * lecture.lignes()) {
            return new ResultatDImport.Refuse(
                    "Rien n’a été chargé : %d lignes lues, %d refusées. Corrigez le fichier à l’aide des motifs, puis recommencez."
                            .formatted(lecture.lignes(), lecture.lignesRefusees()),
                    bilan);
        }
        if (!pourDeBon) return new ResultatDImport.Charge(0, bilan);
        var fiche = new Enregistrement.Fiche(
                format.id(),
                format.libelle(),
                format.source(),
                Path.of(demande.fichier()).getFileName().toString(),
                empreinte,
                millesime,
                (int) lecture.lignes(),
                demande.par());
        Optional<Integer> lot = enregistrement.enregistrer(fiche, lu.colonnes(), repartis);
        if (lot.isEmpty()) {
            int premier = enregistrement.deja(format.id(), empreinte).orElseThrow();
            return new ResultatDImport.DejaCharge(premier, format.libelle());
        }
        return new ResultatDImport.Charge(lot.get(), bilan);
    }

    /** Range les codes par maille : la même pour tout le fichier si la forme le permet, sinon ligne à ligne. */
    private static Map<Maille, Map<String, Rangee>> ranger(
            FormatConnu format, Map<String, Rangee> rangees, Geographie geographie, LectureDuFichier lecture) {
        Set<String> attendues = format.lieu().mailles();
        Optional<String> commune = FormeDeCode.mailleDuFichier(rangees.keySet(), attendues);
        var parMaille = new HashMap<Maille, Map<String, Rangee>>();
        rangees.forEach((code, rangee) -> {
            Optional<String> trouvee = commune.isPresent() ? commune : FormeDeCode.maille(code, attendues);
            if (trouvee.isEmpty()) {
                lecture.refuserLeCode(
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

    private static int millesime(FormatConnu format, Demande demande, Set<String> communes, Geographie geographie) {
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
            LectureDuFichier lecture) {
        var repartition = new Repartition(geographie, additives(lu.colonnes()), format.absentVautZero());
        parMaille.forEach((maille, rangees) -> {
            if (maille == Maille.COMMUNE) {
                ramener(format, lu.colonnes(), rangees, millesime, repartition, lecture);
                return;
            }
            rangees.forEach((code, rangee) -> geographie
                    .trouver(maille, maille == Maille.FRANCE ? Geographie.CODE_FRANCE : code)
                    .ifPresentOrElse(
                            territoire -> repartition.poser(territoire, rangee),
                            () -> lecture.refuserLeCode(
                                    code,
                                    "Le code « %s » ne désigne aucun territoire (%s) de la géographie %d."
                                            .formatted(code, maille.libelle(), geographie.millesime()))));
        });
        repartition.additionner(parMaille.isEmpty() ? Set.of() : EnumSet.copyOf(parMaille.keySet()));
        return repartition.resultat();
    }

    /** Chaque groupe de colonnes d’une même géographie est ramené à part. */
    private void ramener(
            FormatConnu format,
            List<ColonneDeLot> colonnes,
            Map<String, Rangee> rangees,
            int millesime,
            Repartition repartition,
            LectureDuFichier lecture) {
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
            refuserLesInconnues(rangees.keySet(), parGeographie.lastKey(), geographie, lecture);
        }
        parGeographie.forEach((annee, rangs) -> repartition.ramener(
                rangees,
                rangs.stream().mapToInt(Integer::intValue).toArray(),
                annee,
                new Rattachements(geographie, territoires.passages(), annee)));
    }

    private static void refuserLesInconnues(
            Set<String> codes, int millesime, Geographie geographie, LectureDuFichier lecture) {
        var jour = java.time.LocalDate.of(millesime, 1, 1);
        for (String code : new HashSet<>(codes)) {
            if (geographie.communeAu(code, jour).isEmpty()) {
                lecture.refuserLeCode(
                        code, "Le code « %s » ne désigne aucune commune au 1er janvier %d.".formatted(code, millesime));
            }
        }
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
