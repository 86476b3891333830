package fr.maillage.references.legislation;

import fr.maillage.references.baremes.Ajout;
import fr.maillage.references.baremes.Bareme;
import fr.maillage.references.baremes.Baremes;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Saisir une valeur nouvelle, la relire à deux et la publier, la retirer, dire qu’on a relu un texte : quatre gestes, chacun au journal. */
@Component
class TenirLesValeurs {
    private final JdbcValeurs base;
    private final EmployerLesAjouts employer;
    private final Journal journal;
    private final TransactionTemplate transaction;

    TenirLesValeurs(JdbcValeurs base, EmployerLesAjouts employer, Journal journal, TransactionTemplate transaction) {
        this.base = base;
        this.employer = employer;
        this.journal = journal;
        this.transaction = transaction;
    }

    sealed interface Resultat {
        record Fait(String phrase) implements Resultat {}

        record Refuse(List<ErreurDeChamp> erreurs) implements Resultat {}
    }

    static Bareme exiger(String code) {
        return Baremes.duProduit().tous().stream()
                .filter(b -> b.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Introuvable("barème " + code));
    }

    Resultat saisir(String code, Map<String, String> champs) {
        var saisie = new SaisieDeValeur(exiger(code), champs, Quand.aujourdHui());
        var ajout = saisie.lire();
        return ajout.isEmpty() ? new Resultat.Refuse(saisie.erreurs()) : dans(() -> garder(ajout.get()));
    }

    private Resultat garder(Ajout ajout) {
        String jour = Dates.enLettres(ajout.edition().orElseThrow().depuis());
        boolean attendue = base.de(ajout.code()).stream()
                .anyMatch(v -> v.etat() == ValeurAjoutee.Etat.A_RELIRE
                        && v.edition()
                                .depuis()
                                .equals(ajout.edition().orElseThrow().depuis()));
        if (attendue || !base.saisir(ajout, QuiTravaille.exiger()))
            return refus(
                    SaisieDeValeur.DEPUIS,
                    "Une valeur au %s attend déjà une deuxième lecture : publiez-la ou écartez-la d’abord."
                            .formatted(jour));
        noter(Acte.CREER, ajout.code(), "Valeur au %s saisie, à relire".formatted(jour));
        return new Resultat.Fait(
                "La valeur au %s est saisie. Elle vaudra quand une autre personne aura relu le texte et l’aura publiée."
                        .formatted(jour));
    }

    Resultat publier(String code, long id) {
        var resultat = dans(() -> publierDans(code, id));
        if (resultat instanceof Resultat.Fait) employer.executer();
        return resultat;
    }

    private Resultat publierDans(String code, long id) {
        var valeur = base.trouver(code, id).orElseThrow(() -> new Introuvable("valeur " + id));
        var agent = QuiTravaille.exiger();
        if (valeur.saisiePar() == agent.id())
            return refus("publier", "Vous avez saisi cette valeur : une autre personne relit le texte et la publie.");
        if (!valeur.edition().depuis().isAfter(exiger(code).editions().getLast().depuis()))
            return refus("publier", "Une valeur plus récente vaut déjà : écartez celle-ci.");
        if (!base.publier(id, agent))
            return refus("publier", "Un collègue vient de publier ou d’écarter cette valeur.");
        String jour = Dates.enLettres(valeur.edition().depuis());
        noter(Acte.VALIDER, code, "Valeur au %s publiée, saisie par %s".formatted(jour, valeur.saisieParNom()));
        return new Resultat.Fait("Publiée : toute la maison l’emploie à partir du %s.".formatted(jour));
    }

    Resultat retirer(String code, long id, String motif) {
        if (motif.isBlank()) return refus("motif", "Dites pourquoi : ce motif reste dans l’histoire de la valeur.");
        var resultat = dans(() -> retirerDans(code, id, motif.strip()));
        if (resultat instanceof Resultat.Fait) employer.executer();
        return resultat;
    }

    private Resultat retirerDans(String code, long id, String motif) {
        var valeur = base.trouver(code, id).orElseThrow(() -> new Introuvable("valeur " + id));
        if (!base.retirer(id, QuiTravaille.exiger(), motif))
            return refus("motif", "Un collègue vient de retirer cette valeur.");
        noter(
                Acte.MODIFIER,
                code,
                "Valeur au %s retirée : %s"
                        .formatted(Dates.enLettres(valeur.edition().depuis()), motif));
        return new Resultat.Fait("La valeur est retirée ; elle reste écrite dans l’histoire, avec votre motif.");
    }

    Resultat relire(String code) {
        var bareme = exiger(code);
        var resultat = dans(() -> {
            base.relire(code, Quand.aujourdHui(), QuiTravaille.exiger());
            noter(Acte.MODIFIER, code, "Texte relu : rien ne change");
            return new Resultat.Fait("« %s » est noté relu aujourd’hui.".formatted(bareme.nom()));
        });
        employer.executer();
        return resultat;
    }

    private Resultat dans(java.util.function.Supplier<Resultat> geste) {
        return Objects.requireNonNull(transaction.execute(_ -> geste.get()));
    }

    private static Resultat refus(String champ, String phrase) {
        return new Resultat.Refuse(List.of(new ErreurDeChamp(champ, phrase)));
    }

    private void noter(Acte acte, String code, String libelle) {
        journal.noter(acte, ObjetProtege.DONNEES_PUBLIQUES, "bareme:" + code, libelle);
    }
}
