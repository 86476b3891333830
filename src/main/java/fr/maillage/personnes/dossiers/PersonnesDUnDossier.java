package fr.maillage.personnes.dossiers;

import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.EnPhrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Les personnes d’un dossier déjà ouvert, pour les autres pièces : de quoi les joindre, et garder leur accord. */
@Component
public class PersonnesDUnDossier {
    private final Territoires territoires;
    private final LireUnDossier lecture;
    private final JdbcDossiers dossiers;

    PersonnesDUnDossier(Territoires territoires, LireUnDossier lecture, JdbcDossiers dossiers) {
        this.territoires = territoires;
        this.lecture = lecture;
        this.dossiers = dossiers;
    }

    /** De quoi joindre une personne présente au foyer de ce dossier ; « introuvable » si elle n’y est pas. */
    @Transactional
    public Coordonnees coordonnees(DossierVu dossier, long personne) {
        var lu = lecture.exiger(dossier.id());
        return lu.presents().stream()
                .filter(m -> m.fiche().id() == personne)
                .findFirst()
                .map(m -> de(lu, m))
                .orElseThrow(() -> new Introuvable("personne " + personne + " du dossier " + dossier.id()));
    }

    /** Garde l’accord d’une personne du foyer, dans la transaction de ce qu’il permet. {@code forme} : ORAL ou ECRIT. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noterUnConsentement(long dossier, long personne, String objet, String forme) {
        dossiers.ajouterUnAccord(
                dossier,
                personne,
                "CONSENTEMENT",
                objet,
                forme,
                QuiTravaille.exiger().id());
    }

    private Coordonnees de(Dossier dossier, Dossier.Membre membre) {
        LocalDate jour = Quand.aujourdHui();
        var fiche = membre.fiche();
        var ligne = dossier.ligne();
        boolean protegee = ligne.adresseProtegee();
        String commune = protegee
                ? ""
                : territoires
                        .geographie()
                        .trouver(Maille.COMMUNE, ligne.commune())
                        .map(Territoire::nom)
                        .orElse(ligne.commune());
        return new Coordonnees(
                fiche.nomComplet(),
                Quand.jour(fiche.naissance()),
                fiche.age(jour),
                telephones(fiche),
                langue(fiche),
                protegee || ligne.adresse().isEmpty()
                        ? ""
                        : Stream.of(ligne.adresse(), (ligne.codePostal() + " " + commune).strip())
                                .filter(t -> !t.isEmpty())
                                .collect(Collectors.joining(", ")),
                commune,
                protegee ? "" : ligne.commune(),
                foyer(dossier, jour),
                dossier.suivis().stream()
                        .filter(s -> s.referent() && s.enCours(jour))
                        .findFirst()
                        .map(Dossier.Suivi::nom)
                        .orElse(""));
    }

    private static List<String> telephones(Fiche fiche) {
        var lignes = new ArrayList<String>();
        for (int n = 1; n <= Fiche.TELEPHONES; n++) {
            String cle = "telephone" + n;
            if (fiche.valeur(cle).isEmpty()) continue;
            String regle = fiche.valeur(cle + "Regle").isEmpty()
                    ? ""
                    : " (" + EnPhrase.suite(Fiche.REGLES.getOrDefault(fiche.valeur(cle + "Regle"), "")) + ")";
            lignes.add(Telephone.lisible(fiche.valeur(cle)) + regle);
        }
        return lignes;
    }

    private static String langue(Fiche fiche) {
        String langue = fiche.valeur("langue");
        return fiche.valeur("interprete").equals(Champ.OUI)
                ? (langue + ", interprète nécessaire").replaceFirst("^, ", "")
                : langue;
    }

    /** « 1 adulte, 2 enfants » : sans nom, ni âge précis. */
    private static String foyer(Dossier dossier, LocalDate jour) {
        long mineurs = dossier.presents().stream()
                .filter(m -> m.lien().duFoyer())
                .filter(m -> {
                    LocalDate ne = m.fiche().naissance();
                    return ne != null && ne.plusYears(18).isAfter(jour);
                })
                .count();
        long adultes =
                dossier.presents().stream().filter(m -> m.lien().duFoyer()).count() - mineurs;
        return adultes
                + (adultes > 1 ? " adultes" : " adulte")
                + (mineurs == 0 ? "" : ", " + mineurs + (mineurs > 1 ? " enfants" : " enfant"));
    }
}
