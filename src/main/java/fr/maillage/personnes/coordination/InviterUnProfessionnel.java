package fr.maillage.personnes.coordination;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.ElementAPartager;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.personnes.dossiers.PersonnesDUnDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.taches.Avertissements;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invite un professionnel à une réunion et choisit, ligne par ligne, ce qu’il en saura : rien n’est coché d’avance. La fiche
 * se fige quand on la remet ; elle se retire, et s’éteint à sa date. Un élu ne reçoit qu’un résumé sans nom.
 */
@Component
class InviterUnProfessionnel {
    static final String ELU = "ELU";
    /** Après la réunion, une fiche ne se lit pas plus longtemps. */
    static final int JOURS_AU_PLUS = 92;

    /** {@code agent} : celui de la maison, ou rien pour un professionnel d’ailleurs. */
    record Saisie(
            @Nullable Long agent,
            String nom,
            String structure,
            String profession,
            String pourquoi,
            @Nullable LocalDate fin) {}

    sealed interface Resultat {
        record Fait(long id) implements Resultat {}

        record Refuse(List<ErreurDeChamp> erreurs) implements Resultat {}
    }

    record Preparation(
            DossierVu dossier, Reunion reunion, Invite invite, List<LignesDuDossier.Element> elements, String resume) {}

    private final DossierSuivi suivi;
    private final ReunirAutourDUneSituation reunir;
    private final JdbcReunions reunions;
    private final Sources sources;
    private final Avertissements avertissements;

    /** D’où viennent les lignes. */
    @Component("sourcesDeLaCoordination")
    record Sources(LignesDuDossier lignes, Dossiers dossiers, PersonnesDUnDossier personnes) {}

    InviterUnProfessionnel(
            DossierSuivi suivi,
            ReunirAutourDUneSituation reunir,
            JdbcReunions reunions,
            Sources sources,
            Avertissements avertissements) {
        this.suivi = suivi;
        this.reunir = reunir;
        this.reunions = reunions;
        this.sources = sources;
        this.avertissements = avertissements;
    }

    @Transactional(readOnly = true)
    List<JdbcReunions.Collegue> collegues() {
        return reunions.collegues(QuiTravaille.exiger().id());
    }

    @Transactional
    Resultat inviter(long dossier, long reunion, Saisie s) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, ReunirAutourDUneSituation.OBJET);
        reunions.retenir(reunion);
        var lue = reunir.ensemble(vu, reunion);
        var collegue = Optional.ofNullable(s.agent())
                .flatMap(id -> collegues().stream().filter(c -> c.id() == id).findFirst());
        var deja = lue.invites().stream().filter(i -> memeEnvoi(i, s, collegue)).findFirst();
        if (deja.isPresent()) return new Resultat.Fait(deja.get().id());
        var erreurs = erreurs(lue, s, collegue);
        var profession = profession(s, collegue);
        if (profession.isEmpty())
            erreurs.add(new ErreurDeChamp("profession", "Dites la profession : d’elle dépend le secret."));
        profession
                .filter(p -> lue.reunion().fondement().exigeLeSecret() && p.secret() == Profession.Secret.DISCRETION)
                .ifPresent(p -> erreurs.add(new ErreurDeChamp(
                        "profession",
                        "« %s » n’est pas tenu·e au secret : « %s » ne permet pas de partager. Il faut l’accord de la personne."
                                .formatted(
                                        p.libelle(), lue.reunion().fondement().libelle()))));
        LocalDate fin = s.fin();
        if (!erreurs.isEmpty() || fin == null) return new Resultat.Refuse(erreurs);
        boolean anonyme = profession.get().name().equals(ELU);
        long id = reunions.inviter(new JdbcReunions.NouvelInvite(
                reunion,
                dossier,
                collegue.orElse(null),
                collegue.map(JdbcReunions.Collegue::nom).orElse(s.nom().strip()),
                profession.get(),
                collegue.isPresent()
                        ? QuiTravaille.exiger().nomOrganisation()
                        : s.structure().strip(),
                s.pourquoi().strip(),
                anonyme,
                fin));
        suivi.inscrire(
                vu,
                Acte.CREER,
                ReunirAutourDUneSituation.OBJET,
                "Un professionnel est invité à une réunion de synthèse");
        return new Resultat.Fait(id);
    }

    /** La même personne, pour la même raison, jusqu’au même jour : le bouton pressé deux fois n’invite qu’une fois. */
    private static boolean memeEnvoi(Invite i, Saisie s, Optional<JdbcReunions.Collegue> collegue) {
        boolean lui = collegue.isPresent()
                ? Objects.equals(i.agent(), collegue.get().id())
                : i.agent() == null
                        && i.nom().equals(s.nom().strip())
                        && i.structure().equals(s.structure().strip())
                        && i.profession().name().equals(s.profession());
        return lui
                && !i.retire()
                && i.pourquoi().equals(s.pourquoi().strip())
                && i.fin().equals(s.fin());
    }

    /** Un élu est invité comme élu, quoi qu’on choisisse ; un collègue, sous la profession qu’il a dite. */
    private static Optional<Profession> profession(Saisie s, Optional<JdbcReunions.Collegue> collegue) {
        if (collegue.filter(c -> c.fonction().equals(Fonction.ELU.name())).isPresent()) {
            return Optional.of(Profession.valueOf(ELU));
        }
        return collegue.map(JdbcReunions.Collegue::profession)
                .or(() -> Optional.of(s.profession()))
                .flatMap(code -> Profession.values().stream()
                        .filter(p -> p.name().equals(code))
                        .findFirst());
    }

    private static List<ErreurDeChamp> erreurs(
            ReunirAutourDUneSituation.Lue lue, Saisie s, Optional<JdbcReunions.Collegue> collegue) {
        var erreurs = new ArrayList<ErreurDeChamp>();
        if (s.agent() != null && collegue.isEmpty()) {
            erreurs.add(new ErreurDeChamp(
                    "agent", "Cet agent n’est pas en poste dans la maison : choisissez dans la liste."));
        }
        if (collegue.isPresent()
                && lue.invites().stream()
                        .anyMatch(
                                i -> !i.retire() && collegue.get().id() == Objects.requireNonNullElse(i.agent(), 0L))) {
            erreurs.add(new ErreurDeChamp(
                    "agent", "%s est déjà invité·e.".formatted(collegue.get().nom())));
        }
        if (collegue.isEmpty() && s.nom().isBlank()) {
            erreurs.add(
                    new ErreurDeChamp("nom", "Donnez le nom du professionnel, ou choisissez un agent de la maison."));
        }
        if (collegue.isEmpty() && s.structure().isBlank()) {
            erreurs.add(new ErreurDeChamp("structure", "Dites pour quelle organisation il ou elle vient."));
        }
        if (s.pourquoi().strip().length() < Cible.MOTIF_MINIMAL) {
            erreurs.add(new ErreurDeChamp(
                    "pourquoi", "Dites en quoi sa présence est nécessaire, en vingt caractères au moins."));
        }
        LocalDate bord = lue.reunion().jour().plusDays(JOURS_AU_PLUS);
        if (s.fin() == null || s.fin().isBefore(Quand.aujourdHui()) || s.fin().isAfter(bord)) {
            erreurs.add(new ErreurDeChamp(
                    "fin",
                    "Donnez jusqu’à quand la fiche se lit : entre aujourd’hui et le %s.".formatted(Quand.jour(bord))));
        }
        return erreurs;
    }

    /** Tout ce qui peut être coché pour cet invité, avec les valeurs d’aujourd’hui ; rien pour un élu. */
    @Transactional
    Preparation preparer(long dossier, long reunion, long invite) {
        var vu = suivi.lire(dossier, ReunirAutourDUneSituation.OBJET, "Éléments à partager lus");
        var lue = reunir.ensemble(vu, reunion);
        var i = lue.invite(invite);
        return new Preparation(
                vu, lue.reunion(), i, i.anonyme() ? List.of() : sources.lignes().toutes(vu), resume(vu));
    }

    /** Ce que l’on peut dire d’un foyer sans dire lequel. */
    private String resume(DossierVu vu) {
        return sources.dossiers().foyer(vu).stream()
                .filter(MembreDuFoyer::titulaire)
                .findFirst()
                .map(m -> sources.personnes().coordonnees(vu, m.personne()).foyer())
                .orElse("");
    }

    /** Fige la fiche et la remet ; rend ce qui l’empêche. {@code resume} n’est lu que pour un invité qui ne doit reconnaître personne. */
    @Transactional
    Optional<String> remettre(long dossier, long reunion, long invite, Set<String> cochees, String resume) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, ReunirAutourDUneSituation.OBJET);
        var lue = reunir.ensemble(vu, reunion);
        var i = lue.invite(invite);
        if (i.retire() || lue.reunion().annulee()) throw new Introuvable("fiche de l’invité " + invite);
        List<ElementAPartager.Ligne> lignes;
        if (i.anonyme()) {
            if (resume.isBlank()) return Optional.of("Écrivez la question posée, sans nommer personne.");
            var noms = new ArrayList<>(sources.dossiers().foyer(vu).stream()
                    .map(MembreDuFoyer::nom)
                    .toList());
            noms.add(vu.numero());
            var reproche = SansNom.reproche(resume, noms);
            if (reproche.isPresent()) return reproche;
            lignes = List.of(
                    new ElementAPartager.Ligne("foyer", "Le foyer", resume(vu)),
                    new ElementAPartager.Ligne("question", "La question posée", resume.strip()),
                    new ElementAPartager.Ligne("table", "Autour de la table", table(lue)));
        } else {
            lignes = sources.lignes().choisies(vu, cochees);
            if (lignes.isEmpty()) return Optional.of("Cochez au moins une ligne : une fiche vide ne se remet pas.");
        }
        reunions.remettre(
                invite,
                i.anonyme()
                        ? List.of()
                        : lignes.stream().map(ElementAPartager.Ligne::cle).toList(),
                Invite.Fiche.de(enTete(lue.reunion(), i), lignes),
                Quand.aujourdHui());
        suivi.inscrire(
                vu,
                Acte.MODIFIER,
                ReunirAutourDUneSituation.OBJET,
                "Une fiche est remise à un invité, jusqu’au " + Quand.jour(i.fin()));
        if (i.agent() != null) {
            avertissements.laisser(
                    i.agent(),
                    "Vous êtes invité·e à une réunion de coordination le %s."
                            .formatted(Quand.jour(lue.reunion().jour())),
                    Adresses.INVITATIONS + "/" + invite,
                    "info");
        }
        return Optional.empty();
    }

    private static String table(ReunirAutourDUneSituation.Lue lue) {
        return String.join(
                ", ",
                lue.invites().stream()
                        .filter(x -> !x.retire())
                        .map(x -> x.profession().libelle())
                        .distinct()
                        .toList());
    }

    /** L’objet écrit pour la réunion peut nommer quelqu’un : un élu ne le lit pas. */
    private static LinkedHashMap<String, String> enTete(Reunion r, Invite i) {
        var enTete = new LinkedHashMap<String, String>();
        enTete.put("jour", Quand.jour(r.jour()));
        enTete.put("lieu", r.valeur(Reunion.LIEU));
        if (!i.anonyme()) {
            enTete.put("objet", r.valeur(Reunion.OBJET));
            enTete.put("information", r.information());
            enTete.put("pourquoi", i.pourquoi());
        }
        enTete.put("fondement", r.fondement().libelle());
        enTete.put("par", QuiTravaille.exiger().nom());
        return enTete;
    }

    @Transactional
    void retirer(long dossier, long reunion, long invite) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, ReunirAutourDUneSituation.OBJET);
        reunir.ensemble(vu, reunion);
        if (!reunions.retirer(reunion, invite)) throw new Introuvable("invité " + invite);
        suivi.inscrire(vu, Acte.MODIFIER, ReunirAutourDUneSituation.OBJET, "Une invitation est retirée");
    }
}
