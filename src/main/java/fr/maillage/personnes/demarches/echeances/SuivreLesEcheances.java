package fr.maillage.personnes.demarches.echeances;

import fr.maillage.personnes.dossiers.DossierAbrege;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lire ce qui peut casser, poser une échéance, la dire faite ; toute lecture se note. */
@Component
class SuivreLesEcheances {
    private static final ObjetProtege OBJET = ObjetProtege.DROITS_ET_DEMARCHES;
    private static final int SEMAINES = 9;

    private final JdbcEcheances base;
    private final Regles regles;
    private final Dossiers dossiers;
    private final Habilitations habilitations;
    private final Journal journal;

    SuivreLesEcheances(
            JdbcEcheances base, Regles regles, Dossiers dossiers, Habilitations habilitations, Journal journal) {
        this.base = base;
        this.regles = regles;
        this.dossiers = dossiers;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    record Vue(DossierVu dossier, List<MembreDuFoyer> foyer, List<Echeance> echeances, boolean modifiable) {}

    /** Une échéance et de quoi nommer son dossier. */
    record Ligne(Echeance echeance, DossierAbrege dossier) {}

    record Equipe(List<Ligne> lignes, List<JdbcEcheances.Semaine> charge) {}

    @Transactional
    Vue duDossier(long id) {
        var dossier = exiger(id, Acte.LIRE);
        journal.noter(Acte.LIRE, OBJET, "dossier:" + id, "Échéances lues : " + dossier.numero());
        return new Vue(
                dossier,
                dossiers.foyer(dossier),
                base.duDossier(id),
                habilitations.peut(Acte.MODIFIER, OBJET, dossier.cible()));
    }

    @Transactional
    List<Ligne> deLAgent(int auPlus) {
        return nommees(base.deLAgent(horizon(), auPlus));
    }

    @Transactional
    Equipe deLEquipe(int auPlus) {
        LocalDate jour = Quand.aujourdHui();
        return new Equipe(nommees(base.deLEquipe(horizon(), auPlus)), base.charge(jour, jour.plusWeeks(SEMAINES)));
    }

    private List<Ligne> nommees(List<Echeance> echeances) {
        Map<Long, DossierAbrege> cites =
                dossiers.abreges(echeances.stream().map(Echeance::dossier).collect(Collectors.toSet()));
        if (!cites.isEmpty())
            journal.noter(
                    Acte.LIRE,
                    OBJET,
                    "liste",
                    "Échéances montrées : "
                            + cites.values().stream()
                                    .map(DossierAbrege::numero)
                                    .sorted()
                                    .collect(Collectors.joining(" ")));
        return echeances.stream()
                .flatMap(e -> Optional.ofNullable(cites.get(e.dossier())).map(d -> new Ligne(e, d)).stream())
                .toList();
    }

    /** Pose une échéance tirée d’une règle ; l’âge se compte de la naissance que le dossier connaît. */
    @Transactional
    Optional<String> parRegle(long id, String code, @Nullable Long personne, @Nullable LocalDate faitLe) {
        var dossier = exiger(id, Acte.CREER);
        var regle = regles.trouver(code);
        if (regle.isEmpty()) return Optional.of("Choisissez une règle dans la liste.");
        var concernee = concernee(dossier, personne);
        LocalDate fait = regle.get().calcul() == Regle.Calcul.AGE
                ? concernee.map(MembreDuFoyer::naissance).orElse(null)
                : faitLe;
        if (fait == null)
            return Optional.of(
                    regle.get().calcul() == Regle.Calcul.AGE
                            ? "Cette échéance se compte d’une naissance : choisissez une personne dont la date est connue."
                            : "Il manque la date : « %s »."
                                    .formatted(regle.get().fait()));
        var terme = regle.get().terme(fait);
        base.tenir(
                id,
                concernee.map(MembreDuFoyer::personne).orElse(null),
                "",
                code,
                terme.libelle(),
                fait,
                terme.le(),
                regle.get().rappels(),
                QuiTravaille.exiger().id());
        noter(dossier, "Échéance posée");
        return Optional.empty();
    }

    @Transactional
    Optional<String> libre(long id, String libelle, @Nullable Long personne, @Nullable LocalDate terme) {
        var dossier = exiger(id, Acte.CREER);
        if (libelle.isBlank()) return Optional.of("Dites en quelques mots ce qui arrive ce jour-là.");
        if (terme == null) return Optional.of("Il manque la date de l’échéance « %s ».".formatted(libelle.strip()));
        base.tenir(
                id,
                concernee(dossier, personne).map(MembreDuFoyer::personne).orElse(null),
                "",
                "",
                libelle.strip(),
                null,
                terme,
                List.of(30, 7),
                QuiTravaille.exiger().id());
        noter(dossier, "Échéance posée");
        return Optional.empty();
    }

    /** Une échéance qui revient en appelle une autre, comptée de son terme. Rend la suivante, s’il y en a une. */
    @Transactional
    Optional<LocalDate> traiter(long id, long echeance, Echeance.Etat etat) {
        var dossier = exiger(id, Acte.MODIFIER);
        var e = base.trouver(id, echeance).orElseThrow(() -> new Introuvable("échéance " + echeance));
        long agent = QuiTravaille.exiger().id();
        if (!base.traiter(id, echeance, etat, agent)) throw new Introuvable("échéance ouverte " + echeance);
        noter(dossier, etat == Echeance.Etat.FAITE ? "Échéance faite" : "Échéance sans objet");
        if (etat != Echeance.Etat.FAITE) return Optional.empty();
        return regles.trouver(e.regle()).filter(Regle::revient).map(r -> {
            var suivante = r.terme(e.terme());
            base.tenir(
                    id,
                    e.personne(),
                    e.cle(),
                    e.regle(),
                    suivante.libelle(),
                    e.terme(),
                    suivante.le(),
                    r.rappels(),
                    agent);
            return suivante.le();
        });
    }

    private Optional<MembreDuFoyer> concernee(DossierVu dossier, @Nullable Long personne) {
        return personne == null
                ? Optional.empty()
                : dossiers.foyer(dossier).stream()
                        .filter(m -> m.personne() == personne)
                        .findFirst();
    }

    private DossierVu exiger(long id, Acte acte) {
        var dossier = dossiers.exiger(id);
        habilitations.exiger(acte, OBJET, dossier.cible());
        return dossier;
    }

    private void noter(DossierVu dossier, String quoi) {
        journal.noter(Acte.MODIFIER, OBJET, "dossier:" + dossier.id(), quoi + " : " + dossier.numero());
    }

    private static LocalDate horizon() {
        return Quand.aujourdHui().plusDays(Echeance.HORIZON);
    }
}
