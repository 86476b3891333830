package fr.maillage.personnes.coordination;

import fr.maillage.personnes.dossiers.ElementAPartager;
import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.commun.EnPhrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Un professionnel invité, pourquoi, ce qui est coché pour lui, et la fiche qu’il a reçue. */
record Invite(
        long id,
        long reunion,
        long dossier,
        @Nullable Long agent,
        String nom,
        Profession profession,
        String structure,
        String pourquoi,
        List<String> lignes,
        boolean anonyme,
        Fiche fiche,
        @Nullable LocalDate remiseLe,
        LocalDate fin,
        boolean retire) {

    /** Ce qu’un invité lit, tel que figé : un en-tête, et les lignes cochées ce jour-là. */
    record Fiche(Map<String, String> enTete, List<Ligne> lignes) {
        static final Fiche VIDE = new Fiche(Map.of(), List.of());
        private static final String DIT = "dit-";
        private static final String VALEUR = "valeur-";

        record Ligne(String libelle, String valeur) {}

        static Fiche de(Map<String, String> enTete, List<ElementAPartager.Ligne> lignes) {
            return new Fiche(
                    enTete,
                    lignes.stream().map(l -> new Ligne(l.libelle(), l.valeur())).toList());
        }

        Map<String, String> ecrire() {
            var textes = new LinkedHashMap<>(enTete);
            for (int n = 0; n < lignes.size(); n++) {
                textes.put(DIT + n, lignes.get(n).libelle());
                textes.put(VALEUR + n, lignes.get(n).valeur());
            }
            return textes;
        }

        static Fiche relire(Map<String, String> textes) {
            var enTete = new LinkedHashMap<String, String>();
            var lignes = new ArrayList<Ligne>();
            textes.forEach((cle, valeur) -> {
                if (cle.startsWith(DIT)) {
                    lignes.add(new Ligne(valeur, textes.getOrDefault(VALEUR + cle.substring(DIT.length()), "")));
                } else if (!cle.startsWith(VALEUR)) {
                    enTete.put(cle, valeur);
                }
            });
            return new Fiche(enTete, lignes);
        }

        String valeur(String cle) {
            return enTete.getOrDefault(cle, "");
        }
    }

    boolean remise() {
        return remiseLe != null;
    }

    boolean enCours(LocalDate jour) {
        return !retire && remise() && !fin.isBefore(jour);
    }

    String qui() {
        return nom + ", " + EnPhrase.suite(profession.libelle()) + " — " + structure;
    }

    String href() {
        return Reunion.href(dossier, reunion) + "/invites/" + id;
    }
}
