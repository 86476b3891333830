package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.references.territoire.catalogue.Catalogue;
import fr.maillage.references.territoire.catalogue.Variable;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.base.LectureTenue;
import fr.maillage.socle.journal.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Donne les chiffres des territoires : une lecture en base par demande, quel que soit le nombre de territoires. */
@Component
public class Chiffres {
    private record Registre(long version, Map<Integer, Lot> actifs, List<Lot> tous) {}

    private static final Duration REGARD = Duration.ofSeconds(2);

    private final JdbcLots jdbc;
    private final Territoires territoires;
    private final Catalogue catalogue;
    private final Journal journal;
    private final LectureTenue<Registre> registre;

    Chiffres(
            JdbcLots jdbc,
            Territoires territoires,
            Catalogue catalogue,
            Journal journal,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.territoires = territoires;
        this.catalogue = catalogue;
        this.journal = journal;
        this.registre = new LectureTenue<>(REGARD, jdbc::version, this::lire, transaction);
    }

    /** Avance à chaque chargement ou annulation : ce qui dérive des chiffres se garde tant qu’elle ne bouge pas. */
    public long version() {
        return registre().version();
    }

    public List<Lot> lots() {
        return registre().tous();
    }

    public Optional<Lot> lot(int id) {
        return registre().tous().stream().filter(l -> l.id() == id).findFirst();
    }

    Collection<Lot> actifs() {
        return registre().actifs().values();
    }

    public MesuresDUnTerritoire de(Territoire territoire) {
        return de(List.of(territoire)).getOrDefault(territoire, new MesuresDUnTerritoire());
    }

    public Map<Territoire, MesuresDUnTerritoire> de(Collection<Territoire> demandes) {
        Geographie geographie = territoires.geographie();
        var aLire = new LinkedHashSet<Integer>();
        for (Territoire t : demandes) {
            if (t.maille() == Maille.PERIMETRE) geographie.composition(t).forEach(m -> aLire.add(m.id()));
            else aLire.add(t.id());
        }
        Map<Integer, MesuresDUnTerritoire> lues = lire(aLire);
        var resultat = new LinkedHashMap<Territoire, MesuresDUnTerritoire>();
        for (Territoire t : demandes) {
            resultat.put(
                    t,
                    t.maille() == Maille.PERIMETRE
                            ? sommeDe(geographie.composition(t), lues)
                            : lues.getOrDefault(t.id(), new MesuresDUnTerritoire()));
        }
        return resultat;
    }

    private MesuresDUnTerritoire sommeDe(List<Territoire> membres, Map<Integer, MesuresDUnTerritoire> lues) {
        var parties = new ArrayList<MesuresDUnTerritoire>();
        membres.forEach(m -> parties.add(lues.getOrDefault(m.id(), new MesuresDUnTerritoire())));
        return MesuresDUnTerritoire.somme(
                parties, v -> catalogue.variable(v).map(Variable::additive).orElse(false));
    }

    private Map<Integer, MesuresDUnTerritoire> lire(Collection<Integer> ids) {
        Map<Integer, Lot> actifs = registre().actifs();
        var lues = new HashMap<Integer, MesuresDUnTerritoire>();
        for (JdbcLots.Bloc bloc : jdbc.blocs(ids)) {
            Lot lot = actifs.get(bloc.lot());
            if (lot != null) {
                deplier(bloc, lot, lues.computeIfAbsent(bloc.territoire(), _ -> new MesuresDUnTerritoire()));
            }
        }
        return lues;
    }

    private static void deplier(JdbcLots.Bloc bloc, Lot lot, MesuresDUnTerritoire mesures) {
        for (int i = 0; i < lot.colonnes().size(); i++) {
            var colonne = lot.colonnes().get(i);
            mesures.poser(
                    colonne.variable(),
                    colonne.annee(),
                    new Chiffre(
                            Etats.valeur(bloc.valeurs()[i], bloc.etats().charAt(i)),
                            Origine.de(bloc.origines().charAt(i)),
                            lot.id()));
        }
    }

    /** Annule un chargement : ses chiffres disparaissent, ceux d’avant reparaissent. */
    @Transactional
    public boolean annuler(int lot, String par) {
        if (jdbc.annuler(lot, par) == 0) return false;
        jdbc.effacerLesBlocs(lot);
        jdbc.changer();
        journal.noter(
                Acte.IMPORTER,
                ObjetProtege.DONNEES_PUBLIQUES,
                Integer.toString(lot),
                "Annulation du lot %d par %s".formatted(lot, par));
        oublier();
        return true;
    }

    public void oublier() {
        registre.oublier();
    }

    private Registre registre() {
        return registre.valeur();
    }

    private Registre lire(long version) {
        List<Lot> tous = jdbc.lots();
        var actifs = new HashMap<Integer, Lot>();
        tous.stream().filter(l -> !l.annule()).forEach(l -> actifs.put(l.id(), l));
        return new Registre(version, actifs, tous);
    }
}
