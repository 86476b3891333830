package fr.maillage.personnes.reprise;

import fr.maillage.personnes.dossiers.EntreesEnNombre;
import fr.maillage.personnes.dossiers.FoyerEntrant;
import fr.maillage.personnes.reprise.ExaminerUneReprise.Examinee;
import fr.maillage.personnes.reprise.JdbcLignes.Choix;
import fr.maillage.personnes.reprise.JdbcLignes.Etat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Fait un foyer des lignes qui vont ensemble : le titulaire d’abord, et le dossier qu’elles rejoignent si l’agent l’a dit. */
final class ComposerLesFoyers {
    private final Reprise reprise;
    private final SituerUneAdresse adresses;
    private final EntreesEnNombre entrees;

    ComposerLesFoyers(Reprise reprise, SituerUneAdresse adresses, EntreesEnNombre entrees) {
        this.reprise = reprise;
        this.adresses = adresses;
        this.entrees = entrees;
    }

    /** Le foyer à faire entrer ; rien si aucune de ces lignes n’est prête, ou si tous ses membres sont déjà connus. */
    Optional<FoyerEntrant> executer(List<Examinee> lignes) {
        var pretes = lignes.stream()
                .filter(l -> l.etat == Etat.PRETE)
                .sorted(Comparator.comparing(l -> !titulaire(l)))
                .toList();
        if (pretes.isEmpty()) return Optional.empty();
        var rejoints = new TreeSet<Long>();
        var membres = new ArrayList<FoyerEntrant.Membre>();
        for (var ligne : pretes) {
            for (int m = 0; m < ligne.lecture.membres().size(); m++) {
                Optional<Long> dossier = rattache(ligne, m);
                if (dossier.isPresent()) rejoints.add(dossier.get());
                else membres.add(ligne.lecture.membres().get(m));
            }
        }
        if (membres.isEmpty()) return Optional.empty();
        if (rejoints.size() > 1)
            return retenir(pretes, "Ses membres sont rattachés à deux dossiers différents : n’en gardez qu’un.");
        if (rejoints.isEmpty()) return Optional.of(foyer(null, pretes, membres));
        if (!entrees.rejoignable(rejoints.first())) {
            return retenir(
                    pretes,
                    "Vous voyez le dossier à rejoindre sans pouvoir y ajouter quelqu’un : demandez à qui le suit.");
        }
        return Optional.of(foyer(rejoints.first(), pretes, membres));
    }

    private FoyerEntrant foyer(
            @org.jspecify.annotations.Nullable Long rejoint, List<Examinee> pretes, List<FoyerEntrant.Membre> membres) {
        var ou = pretes.stream()
                .filter(l -> !(l.lecture.adresse() + l.lecture.codePostal() + l.lecture.commune()).isEmpty())
                .findFirst()
                .map(l -> adresses.situer(l.lecture))
                .orElse(SituerUneAdresse.Lieu.AUCUN);
        String motif = pretes.stream()
                .map(l -> l.lecture.motif())
                .filter(m -> !m.isBlank())
                .findFirst()
                .orElse(reprise.motif());
        return new FoyerEntrant(rejoint, motif, ou.voie(), ou.codePostal(), ou.commune(), List.copyOf(membres));
    }

    private static Optional<FoyerEntrant> retenir(List<Examinee> lignes, String pourquoi) {
        lignes.forEach(l -> l.refuser("Rattachement impossible", pourquoi));
        return Optional.empty();
    }

    private static Optional<Long> rattache(Examinee ligne, int membre) {
        return ligne.ressemblances.stream()
                .filter(r -> r.membre() == membre && r.choix() == Choix.RATTACHER && r.dossier() != null)
                .map(r -> java.util.Objects.requireNonNull(r.dossier()))
                .findFirst();
    }

    private static boolean titulaire(Examinee ligne) {
        return ligne.lecture.membres().getFirst().lien().equals("TITULAIRE");
    }
}
