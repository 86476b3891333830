package fr.maillage.territoires.projets.ecrits;

import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.Diaporama;
import fr.maillage.socle.documents.Diaporama.Diapo;
import fr.maillage.territoires.projets.Fiche;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Défendre une demande : cinq diapositives de quarante mots au plus, ou trois minutes à l’oral. */
final class Argumentaire {
    static final int MOTS_PAR_DIAPOSITIVE = 40;
    static final int MOTS_EN_TROIS_MINUTES = 3 * Diaporama.MOTS_PAR_MINUTE;
    private static final int DIAPOSITIVES = 5;

    /** Un chiffre, ce qu’il compte et d’où il vient. */
    record Chiffre(String valeur, String libelle, String source) {}

    private final Fiche fiche;
    private final Map<String, String> sections;

    Argumentaire(Fiche fiche, Map<String, String> sections) {
        this.fiche = fiche;
        this.sections = sections;
    }

    /** Ce qui manque pour que chaque diapositive ait son chiffre et sa source ; vide si rien. */
    List<String> manques() {
        var manques = new ArrayList<String>();
        int chiffres = chiffres().size();
        if (chiffres < DIAPOSITIVES) {
            manques.add(
                    "Il manque %d chiffre%s avec sa source : ajoutez un constat, un budget ou des bénéficiaires prévus."
                            .formatted(DIAPOSITIVES - chiffres, DIAPOSITIVES - chiffres > 1 ? "s" : ""));
        }
        if (sections.getOrDefault("demande", "").isBlank())
            manques.add("Écrivez la décision demandée : c’est la dernière diapositive.");
        return manques;
    }

    /**
     * Dans l’ordre des diapositives : deux constats pour le problème et sa preuve, qui l’on touche pour ce que l’on propose,
     * ce que le terrain signale pour l’inaction, puis le reste ; le montant demandé est gardé pour la fin.
     */
    private List<Chiffre> chiffres() {
        var constats = fiche.contenu().constats().stream()
                .filter(constat ->
                        !constat.valeur().isBlank() && !constat.source().isBlank())
                .map(constat -> new Chiffre(constat.valeur(), constat.phrase(), constat.source()))
                .toList();
        var chiffres = new ArrayList<>(constats.stream().limit(2).toList());
        String laFiche = "fiche projet";
        if (fiche.prevus() != null) {
            chiffres.add(new Chiffre(String.valueOf(fiche.prevus()), "bénéficiaires prévus", laFiche));
        }
        int signaux = fiche.contenu().origine().signaux();
        if (signaux > 0) chiffres.add(new Chiffre(String.valueOf(signaux), "signaux du terrain", laFiche));
        constats.stream().skip(2).forEach(chiffres::add);
        if (!fiche.contenu().options().isEmpty()) {
            chiffres.add(new Chiffre(String.valueOf(fiche.contenu().options().size()), "options étudiées", laFiche));
        }
        List<Chiffre> avant = chiffres.stream().limit(DIAPOSITIVES - 1).toList();
        var tous = new ArrayList<>(avant);
        long reste = fiche.contenu().resteAFinancer().centimes();
        if (reste > 0)
            tous.add(new Chiffre(fiche.contenu().resteAFinancer().ecrire(), "à décider", "plan de financement"));
        else if (chiffres.size() >= DIAPOSITIVES) tous.add(chiffres.get(DIAPOSITIVES - 1));
        return tous;
    }

    Diaporama diaporama(Couverture couverture) {
        List<Chiffre> chiffres = chiffres();
        String[][] plan = {
            {"Le problème", "probleme"},
            {"Ce qui le montre", "preuves"},
            {"Ce que l’on propose", "proposition"},
            {"Ne rien faire a un coût", "inaction"},
            {"La décision demandée", "demande"}
        };
        var diapos = new ArrayList<Diapo>();
        for (int rang = 0; rang < Math.min(plan.length, chiffres.size()); rang++) {
            String texte = sections.getOrDefault(plan[rang][1], "");
            if (rang == 1) texte = sections.getOrDefault("benefices", "");
            diapos.add(diapo(plan[rang][0], texte, chiffres.get(rang), notes(plan[rang][1])));
        }
        return new Diaporama(couverture, List.of(), diapos);
    }

    /** Le chiffre et sa source d’abord, puis ce qui tient du texte dans les mots qui restent. */
    private static Diapo diapo(String titre, String texte, Chiffre chiffre, List<String> notes) {
        String source = abreger(chiffre.source(), 9);
        String libelle = abreger(chiffre.libelle(), 9);
        var visuel = new Bloc.ChiffresCles(List.of(new Bloc.ChiffreCle(libelle, chiffre.valeur(), "")));
        int pris = new Diapo("", titre, visuel, List.of(), source, notes).mots();
        String reste = phrases(texte, MOTS_PAR_DIAPOSITIVE - pris);
        return new Diapo("", titre, visuel, reste.isEmpty() ? List.of() : List.of(reste), source, notes);
    }

    private List<String> notes(String section) {
        String texte = sections.getOrDefault(section, "");
        return texte.isBlank() ? List.of() : List.of(plat(texte));
    }

    /** Trois minutes à l’oral : chaque partie à son tour, des phrases entières, jamais au-delà du temps. */
    List<String> pitch() {
        var paroles = new ArrayList<String>();
        for (String code :
                List.of("probleme", "preuves", "proposition", "inaction", "benefices", "risques", "demande")) {
            int reste = MOTS_EN_TROIS_MINUTES
                    - Diaporama.compter(paroles)
                    - (code.equals("demande") ? 0 : motsDeLaDemande());
            String dit = phrasesEntieres(plat(sections.getOrDefault(code, "")), reste);
            if (!dit.isEmpty()) paroles.add(dit);
        }
        return paroles;
    }

    private int motsDeLaDemande() {
        return Diaporama.compter(List.of(sections.getOrDefault("demande", "")));
    }

    private static String plat(String texte) {
        return texte.lines()
                .map(String::strip)
                .map(l -> l.replaceFirst("^[-•]\\s*", ""))
                .filter(l -> !l.isEmpty())
                .map(l -> l.matches(".*[.!?…]$") ? l : l + ".")
                .collect(Collectors.joining(" "));
    }

    /** Des phrases entières tant qu’elles tiennent ; la première, trop longue, est coupée entre deux mots. */
    static String phrases(String texte, int mots) {
        String entieres = phrasesEntieres(plat(texte), mots);
        return entieres.isEmpty() ? abreger(plat(texte), mots) : entieres;
    }

    private static String phrasesEntieres(String texte, int mots) {
        var gardees = new ArrayList<String>();
        for (String phrase : texte.split("(?<=[.!?…])\\s+")) {
            if (Diaporama.compter(gardees) + Diaporama.compter(List.of(phrase)) > mots) break;
            gardees.add(phrase);
        }
        return String.join(" ", gardees).strip();
    }

    static String abreger(String texte, int mots) {
        if (mots <= 0) return "";
        if (Diaporama.compter(List.of(texte)) <= mots) return texte;
        var gardes = new ArrayList<String>();
        for (String mot : texte.split("\\s+")) {
            gardes.add(mot);
            if (Diaporama.compter(gardes) > mots) {
                gardes.removeLast();
                break;
            }
        }
        return String.join(" ", gardes).replaceAll("[,;:.]$", "") + "…";
    }
}
