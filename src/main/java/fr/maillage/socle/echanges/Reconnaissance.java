package fr.maillage.socle.echanges;

import fr.maillage.socle.echanges.lecture.Colonnes;
import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FeuilleDisponible;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.ReglagesDeLecture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quel modèle convient à cet en-tête : le plus exigeant de ceux que rien ne dément, avec les raisons. */
public sealed interface Reconnaissance {

    /** Un modèle convient ; les autres qui conviendraient aussi sont nommés, le plus exigeant d'abord. */
    record Reconnue(
            Correspondance correspondance,
            List<String> raisons,
            List<Correspondance> autres,
            @Nullable String feuilleOuNull)
            implements Reconnaissance {

        /** La feuille du classeur où le modèle a été reconnu, s'il a fallu la chercher. */
        public Optional<String> feuille() {
            return Optional.ofNullable(feuilleOuNull);
        }
    }

    /** Aucun modèle ne convient ; voici le plus proche et ce qui lui manque. */
    record Inconnue(@Nullable Correspondance plusProcheOuNull, List<String> manques) implements Reconnaissance {

        public Optional<Correspondance> plusProche() {
            return Optional.ofNullable(plusProcheOuNull);
        }

        public String phrase() {
            return plusProcheOuNull == null
                    ? "Aucun modèle connu ne ressemble à ce fichier : décrivez ses colonnes pour créer le vôtre."
                    : "Ce fichier n’est pas reconnu. Le modèle le plus proche est « %s » ; il y manque : %s."
                            .formatted(plusProcheOuNull.nom(), String.join(" ; ", manques));
        }
    }

    static Reconnaissance parmi(List<Correspondance> modeles, Colonnes colonnes) {
        List<Essai> essais =
                modeles.stream().map(modele -> Essai.de(modele, colonnes)).toList();
        List<Essai> convenables = essais.stream()
                .filter(essai -> essai.manques().isEmpty())
                .sorted(Comparator.comparingInt(
                        (Essai essai) -> -essai.modele().signature().exigences()))
                .toList();
        if (!convenables.isEmpty()) {
            Essai meilleur = convenables.getFirst();
            List<Correspondance> autres =
                    convenables.stream().skip(1).map(Essai::modele).toList();
            return new Reconnue(meilleur.modele(), meilleur.raisons(), autres, null);
        }
        return essais.stream()
                .filter(essai -> !essai.raisons().isEmpty())
                .max(Comparator.comparingDouble(Essai::proximite))
                .map(essai -> new Inconnue(essai.modele(), essai.manques()))
                .orElse(new Inconnue(null, List.of()));
    }

    /** Cherche dans toutes les feuilles visibles, puis avec les réglages propres à chaque modèle. */
    static Reconnaissance dans(FichierRecu fichier, List<Correspondance> modeles) {
        Reconnaissance premiere = null;
        FichierIllisible refus = null;
        for (FeuilleDisponible feuille : fichier.feuilles()) {
            if (!feuille.visible()) {
                continue;
            }
            try (Feuille ouverte = fichier.lire(ReglagesDeLecture.AUTOMATIQUES.avecFeuille(feuille.nom()))) {
                Reconnaissance trouvee = parmi(modeles, ouverte.colonnes());
                if (trouvee instanceof Reconnue reconnue) {
                    return new Reconnue(
                            reconnue.correspondance(), reconnue.raisons(), reconnue.autres(), feuille.nom());
                }
                premiere = premiere == null ? trouvee : premiere;
            } catch (FichierIllisible illisible) {
                refus = illisible;
            }
        }
        Reconnaissance reglee = avecLeursReglages(fichier, modeles);
        if (reglee == null && premiere == null && refus != null) {
            throw refus;
        }
        return reglee != null ? reglee : premiere != null ? premiere : new Inconnue(null, List.of());
    }

    private static @Nullable Reconnaissance avecLeursReglages(FichierRecu fichier, List<Correspondance> modeles) {
        for (Correspondance modele : modeles) {
            if (modele.lecture().equals(ReglagesDeLecture.AUTOMATIQUES)) {
                continue;
            }
            try (Feuille feuille = fichier.lire(modele.lecture())) {
                if (parmi(List.of(modele), feuille.colonnes()) instanceof Reconnue reconnue) {
                    return reconnue;
                }
            } catch (FichierIllisible autreFichier) {
                // Les réglages d'un modèle ne conviennent pas à un fichier d'un autre genre : au suivant.
            }
        }
        return null;
    }

    /** Un modèle essayé sur un en-tête : ce qui va, ce qui manque. */
    record Essai(Correspondance modele, List<String> raisons, List<String> manques) {

        static Essai de(Correspondance modele, Colonnes colonnes) {
            List<String> raisons = new ArrayList<>();
            List<String> manques = new ArrayList<>();
            Signature signature = modele.signature();
            for (String colonne : signature.colonnes()) {
                boolean presente = colonnes.rang(colonne).isPresent();
                (presente ? raisons : manques).add("la colonne « " + colonne + " »");
            }
            for (String motif : signature.motifs()) {
                Pattern compile = Pattern.compile(motif);
                Optional<String> exemple = colonnes.noms().stream()
                        .filter(nom -> compile.matcher(nom).matches())
                        .findFirst();
                exemple.ifPresentOrElse(
                        nom -> raisons.add("une colonne comme « " + nom + " »"),
                        () -> manques.add("une colonne de la forme « " + motif + " »"));
            }
            for (String absente : signature.absentes()) {
                if (colonnes.rang(absente).isPresent()) {
                    manques.add("l’absence de la colonne « " + absente + " »");
                }
            }
            return new Essai(modele, List.copyOf(raisons), List.copyOf(manques));
        }

        double proximite() {
            return (double) raisons.size() / (raisons.size() + manques.size());
        }
    }
}
