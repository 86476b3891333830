package fr.maillage.personnes.budget;

import fr.maillage.personnes.dossiers.Rapprochement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Réunit une saisie et ce qu’un collègue a enregistré pendant ce temps, champ par champ. Ce que chacun a changé de son côté s’ajoute ; ce
 * que les deux ont changé autrement, ou que l’un retire quand l’autre le change, est un désaccord que l’agent tranche.
 *
 * @param lignes ce qui serait enregistré s’il n’y a pas de désaccord
 * @param rapportes ce qu’un collègue a changé et que l’agent n’avait pas sous les yeux
 */
record Reunion(
        Map<String, String> enTete, List<LigneSaisie> lignes, List<Desaccord> desaccords, List<String> rapportes) {
    /** @param champ le nom du champ à l’écran, pour y mener */
    record Desaccord(String champ, String libelle, String enregistre, String saisi) {}

    static final String RETIREE = "ligne retirée";

    static Reunion de(SaisieDeBudget saisie, SaisieDeBudget enregistree) {
        return new Travail(saisie, enregistree).faire();
    }

    private static final class Travail {
        private final SaisieDeBudget saisie;
        private final SaisieDeBudget enregistree;
        private final List<LigneSaisie> lignes = new ArrayList<>();
        private final List<Desaccord> desaccords = new ArrayList<>();
        private final List<String> rapportes = new ArrayList<>();
        private int neuves = 500;

        Travail(SaisieDeBudget saisie, SaisieDeBudget enregistree) {
            this.saisie = saisie;
            this.enregistree = enregistree;
        }

        Reunion faire() {
            var enTete = champs(
                    saisie.enTeteLu(),
                    enregistree.enTete(),
                    saisie.enTete(),
                    c -> "b." + c,
                    c -> SaisieDeBudget.EN_TETE.getOrDefault(c, c));
            Map<Long, LigneSaisie> actuelles =
                    enregistree.lignes().stream().collect(Collectors.toMap(LigneSaisie::id, Function.identity()));
            Set<Long> vues = new HashSet<>();
            for (var mienne : saisie.lignes()) {
                if (mienne.id() == 0) {
                    if (!mienne.vide()) ajouter(mienne);
                } else {
                    vues.add(mienne.id());
                    trancher(mienne, actuelles.get(mienne.id()));
                }
            }
            for (var autre : enregistree.lignes()) {
                if (vues.contains(autre.id())) continue;
                lignes.add(autre);
                rapportes.add(autre.nom() + ", ajoutée");
            }
            return new Reunion(enTete, List.copyOf(lignes), List.copyOf(desaccords), List.copyOf(rapportes));
        }

        private void ajouter(LigneSaisie neuve) {
            lignes.add(neuve);
            enregistree.lignes().stream()
                    .filter(l -> l.poste() == neuve.poste() && !saisie.lues().containsKey(l.id()))
                    .findFirst()
                    .ifPresent(l -> rapportes.add(
                            "%s : vous l’avez ajoutée tous les deux, vérifiez qu’elle n’y est pas deux fois"
                                    .formatted(l.nom())));
        }

        private void trancher(LigneSaisie mienne, @org.jspecify.annotations.Nullable LigneSaisie autre) {
            var lue = saisie.lues().getOrDefault(mienne.id(), Map.of());
            boolean jeChange = !mienne.champs().equals(lue);
            if (autre == null) {
                // Un collègue l’a retirée : je la rends neuve si je la changeais, et je choisis.
                if (!mienne.vide() && jeChange) {
                    var rendue = mienne.neuve(neuves++);
                    lignes.add(rendue);
                    desaccords.add(new Desaccord(
                            rendue.nomDuChamp(LigneSaisie.MONTANT),
                            mienne.poste().libelle(),
                            RETIREE,
                            resume(mienne)));
                } else if (!mienne.vide()) {
                    rapportes.add(mienne.nom() + ", retirée");
                }
                return;
            }
            if (mienne.vide()) {
                if (autre.champs().equals(lue)) return;
                lignes.add(autre);
                desaccords.add(new Desaccord(
                        autre.nomDuChamp(LigneSaisie.MONTANT), mienne.poste().libelle(), resume(autre), RETIREE));
                return;
            }
            lignes.add(mienne.avec(champs(
                    lue,
                    autre.champs(),
                    mienne.champs(),
                    mienne::nomDuChamp,
                    c -> autre.nom() + ", " + LigneSaisie.libelle(c))));
        }

        private Map<String, String> champs(
                Map<String, String> lu,
                Map<String, String> enregistre,
                Map<String, String> saisi,
                Function<String, String> nom,
                Function<String, String> libelle) {
            var reunis = Rapprochement.de(lu, enregistre, saisi);
            reunis.desaccords()
                    .forEach(d -> desaccords.add(new Desaccord(
                            nom.apply(d.cle()),
                            libelle.apply(d.cle()),
                            lisible(d.cle(), d.enregistre()),
                            lisible(d.cle(), d.saisi()))));
            for (var champ : enregistre.entrySet()) {
                String avant = lu.getOrDefault(champ.getKey(), "");
                if (champ.getValue().equals(avant) || champ.getValue().equals(saisi.get(champ.getKey()))) continue;
                if (reunis.valeurs().getOrDefault(champ.getKey(), "").equals(champ.getValue())) {
                    rapportes.add(libelle.apply(champ.getKey()));
                }
            }
            return new LinkedHashMap<>(reunis.valeurs());
        }

        private static String lisible(String champ, String valeur) {
            if (valeur.isEmpty()) return "rien";
            return champ.equals(LigneSaisie.PERIODE)
                    ? Periodicite.de(valeur).map(Periodicite::libelle).orElse(valeur)
                    : valeur;
        }

        private static String resume(LigneSaisie ligne) {
            return ligne.champs().entrySet().stream()
                    .filter(e -> !e.getValue().isEmpty())
                    .map(e -> LigneSaisie.libelle(e.getKey()) + " " + lisible(e.getKey(), e.getValue()))
                    .collect(Collectors.joining(", "));
        }
    }

    /** Le formulaire à rendre quand il faut trancher : la saisie réunie, et sous les yeux ce qui est maintenant enregistré. */
    SaisieDeBudget aTrancher(SaisieDeBudget enregistree, String jeton) {
        return new SaisieDeBudget(enTete, lignes, enregistree.enTete(), enregistree.lues(), jeton);
    }
}
