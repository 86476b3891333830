package fr.maillage.references.territoire.fabrique;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * L’état civil des communes, lu dans la table officielle des mouvements : un couple (code, nom) naît le jour où un
 * mouvement l’apporte, et disparaît le jour où un mouvement l’emporte sans le rendre.
 */
final class AnciennesCommunes {
    private static final String ORIGINE = "1943-01-01";

    record Periode(String code, String nom, String debut, String fin) {}

    private final TreeMap<String, List<NamedCsvRecord>> parDate = new TreeMap<>();

    AnciennesCommunes(Path mouvements) {
        for (var m : Table.lire(mouvements, ',')) {
            parDate.computeIfAbsent(m.getField("DATE_EFF"), _ -> new ArrayList<>())
                    .add(m);
        }
    }

    List<Periode> toutes() {
        var ouvertes = new HashMap<String, String>();
        var periodes = new ArrayList<Periode>();
        parDate.forEach((date, mouvements) -> {
            Set<String> avant = couples(mouvements, "AV");
            Set<String> apres = couples(mouvements, "AP");
            for (String couple : avant) {
                if (apres.contains(couple)) {
                    // Elle traverse ce mouvement : elle existait donc avant lui, depuis l’origine si rien ne l’a dit.
                    ouvertes.putIfAbsent(couple, ORIGINE);
                    continue;
                }
                periodes.add(periode(couple, ouvertes.getOrDefault(couple, ORIGINE), date));
                ouvertes.remove(couple);
            }
            for (String couple : apres) {
                // Une commune déjà ouverte le reste : absorber une déléguée ne la fait pas renaître.
                if (!avant.contains(couple)) ouvertes.putIfAbsent(couple, date);
            }
        });
        ouvertes.forEach((couple, debut) -> periodes.add(periode(couple, debut, "")));
        return periodes;
    }

    /** Le jour où chaque commune d’aujourd’hui a pris son code et son nom (clé : code suivi du nom). */
    Map<String, String> debutDesActuelles() {
        var debuts = new HashMap<String, String>();
        for (Periode p : toutes()) if (p.fin().isEmpty()) debuts.put(p.code() + p.nom(), p.debut());
        return debuts;
    }

    private static Periode periode(String couple, String debut, String fin) {
        return new Periode(couple.substring(0, 5), couple.substring(5), debut, fin);
    }

    private static Set<String> couples(List<NamedCsvRecord> mouvements, String cote) {
        var couples = new HashSet<String>();
        for (var m : mouvements) {
            if (m.getField("TYPECOM_" + cote).equals("COM")) {
                couples.add(m.getField("COM_" + cote) + m.getField("LIBELLE_" + cote));
            }
        }
        return couples;
    }
}
