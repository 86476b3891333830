package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.pages.BrouillonPage;
import fr.maillage.references.aideslocales.pages.ComparaisonPage;
import fr.maillage.references.aideslocales.pages.ReglementPage;
import fr.maillage.references.aideslocales.pages.ReglementsPage;
import fr.maillage.references.aideslocales.regles.AideLocale;
import fr.maillage.references.aideslocales.regles.Condition;
import fr.maillage.references.aideslocales.regles.MinimumLegal;
import fr.maillage.references.aideslocales.regles.Reglement;
import fr.maillage.references.aideslocales.regles.VerifierUnExemple;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Dates;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Des règlements gardés à ce que les écrans montrent. */
@Component
class EcransDesReglements {
    private final MinimaLegaux minima;
    private final PublierUnReglement publier;

    EcransDesReglements(MinimaLegaux minima, PublierUnReglement publier) {
        this.minima = minima;
        this.publier = publier;
    }

    ReglementsPage liste(List<FicheDeReglement> fiches) {
        LocalDate jour = Quand.aujourdHui();
        return new ReglementsPage(fiches.stream().map(f -> ligne(f, jour)).toList());
    }

    private static ReglementsPage.Ligne ligne(FicheDeReglement fiche, LocalDate jour) {
        var enVigueur = fiche.enVigueur(jour);
        Reglement contenu = enVigueur
                .or(fiche::dernierePubliee)
                .or(fiche::brouillon)
                .map(VersionDeReglement::contenu)
                .orElseThrow();
        return new ReglementsPage.Ligne(
                fiche.nom(),
                fiche.href(),
                contenu.organisme(),
                contenu.aides().size(),
                enVigueur.or(fiche::dernierePubliee).map(v -> quand(v, jour)).orElse("pas encore"),
                fiche.brouillon().isPresent(),
                contenu.avertissement());
    }

    private static String quand(VersionDeReglement version, LocalDate jour) {
        if (version.retrait() != null)
            return (version.retiree(jour) ? "retiré le " : "jusqu’au ")
                    + Quand.jour(
                            version.retiree(jour)
                                    ? version.retrait().le()
                                    : version.retrait().le().minusDays(1));
        LocalDate depuis = Objects.requireNonNull(version.depuis());
        return (depuis.isAfter(jour) ? "à partir du " : "depuis le ") + Quand.jour(depuis);
    }

    /** @param saisie ce que l’on a écrit pour le retirer, s’il a fallu le refuser */
    ReglementPage lire(
            FicheDeReglement fiche,
            VersionDeReglement version,
            Map<String, String> saisie,
            List<ErreurDeChamp> erreurs) {
        LocalDate jour = Quand.aujourdHui();
        Reglement contenu = version.contenu();
        LocalDate loiDu = Optional.ofNullable(version.depuis()).orElse(jour);
        return new ReglementPage(
                fiche.href(),
                contenu.nom(),
                contenu.organisme(),
                contenu.deliberation(),
                contenu.avertissement(),
                etat(fiche, version, jour),
                ton(fiche, version, jour),
                depuis(version),
                version.numero(),
                contenu.aides().stream().map(a -> aide(a, loiDu)).toList(),
                VerifierUnExemple.tous(contenu).stream()
                        .map(c -> new ReglementPage.Exemple(c.exemple().nom(), c.tient(), c.ecarts()))
                        .toList(),
                versions(fiche, version, jour),
                fiche.brouillon().isPresent(),
                retrait(version),
                fiche.dernierePubliee().filter(v -> v.retrait() == null).isPresent(),
                saisie.getOrDefault("le", jour.toString()),
                saisie.getOrDefault("motif", ""),
                erreurs);
    }

    private static String retrait(VersionDeReglement version) {
        var retrait = version.retrait();
        return retrait == null
                ? ""
                : "Retiré à partir du %s par %s : %s"
                        .formatted(Dates.enLettres(retrait.le()), retrait.par(), retrait.motif());
    }

    private ReglementPage.Aide aide(AideLocale aide, LocalDate jour) {
        return new ReglementPage.Aide(
                aide.nom(),
                aide.phrase(),
                aide.forme().libelle(),
                aide.montant().phrase(),
                aide.instance(),
                aide.conditions().stream().map(Condition::phrase).toList(),
                aide.pieces(),
                minima.de(aide, jour).map(EcransDesReglements::loi).stream().toList());
    }

    private static ReglementPage.Loi loi(MinimumLegal m) {
        return new ReglementPage.Loi(m.nom(), m.regle(), m.texte(), m.adresse(), m.aRelire());
    }

    private static List<ReglementPage.Version> versions(
            FicheDeReglement fiche, VersionDeReglement ici, LocalDate jour) {
        var versions = new ArrayList<ReglementPage.Version>();
        for (int rang = 0; rang < fiche.versions().size(); rang++) {
            VersionDeReglement v = fiche.versions().get(rang);
            int avant = rang + 1 < fiche.versions().size()
                    ? fiche.versions().get(rang + 1).numero()
                    : 0;
            versions.add(new ReglementPage.Version(
                    v.numero(),
                    etat(fiche, v, jour),
                    ton(fiche, v, jour),
                    (depuis(v) + " par " + Objects.requireNonNullElse(v.publiePar(), v.modifiePar())).strip(),
                    v.id() == ici.id(),
                    avant));
        }
        return versions;
    }

    private static String etat(FicheDeReglement fiche, VersionDeReglement version, LocalDate jour) {
        LocalDate depuis = version.depuis();
        if (depuis == null) return "brouillon";
        if (depuis.isAfter(jour)) return "à venir";
        if (version.retiree(jour)) return "retirée";
        return enVigueur(fiche, version, jour) ? "en vigueur" : "passée";
    }

    private static String depuis(VersionDeReglement version) {
        return version.depuis() == null ? "" : "depuis le " + Dates.enLettres(version.depuis());
    }

    private static String ton(FicheDeReglement fiche, VersionDeReglement version, LocalDate jour) {
        if (!version.publiee()) return "bientot";
        return enVigueur(fiche, version, jour) ? "ok" : "encours";
    }

    private static boolean enVigueur(FicheDeReglement fiche, VersionDeReglement version, LocalDate jour) {
        return fiche.enVigueur(jour).filter(v -> v.id() == version.id()).isPresent();
    }

    ComparaisonPage comparer(FicheDeReglement fiche, VersionDeReglement avant, VersionDeReglement apres) {
        LocalDate jour = Quand.aujourdHui();
        return new ComparaisonPage(
                fiche.href(),
                fiche.nom(),
                avant.numero(),
                apres.numero(),
                fiche.versions().stream()
                        .map(v -> new ComparaisonPage.Choix(
                                v.numero(), "Version %d, %s".formatted(v.numero(), etat(fiche, v, jour))))
                        .toList(),
                ComparerDeuxVersions.executer(avant.contenu(), apres.contenu()).stream()
                        .map(d -> new ComparaisonPage.Difference(d.nom(), d.quoi(), d.avant(), d.apres()))
                        .toList());
    }

    BrouillonPage brouillon(
            FicheDeReglement fiche,
            VersionDeReglement version,
            Map<String, String> saisie,
            List<ErreurDeChamp> erreurs) {
        Reglement contenu = version.contenu();
        LocalDate jour = Quand.aujourdHui();
        return new BrouillonPage(
                fiche.href(),
                contenu.nom(),
                version.numero(),
                saisie.containsKey("nom") ? saisie : entete(contenu),
                erreurs,
                contenu.aides().stream().map(a -> aideDuBrouillon(contenu, a)).toList(),
                exemples(contenu),
                publier.examiner(contenu, jour),
                saisie.getOrDefault("depuis", jour.toString()),
                "Modifié par %s, %s".formatted(version.modifiePar(), Quand.court(version.modifieLe())),
                fiche.dernierePubliee().isEmpty());
    }

    private static Map<String, String> entete(Reglement r) {
        return Map.of(
                "nom", r.nom(),
                "organisme", r.organisme(),
                "deliberation", r.deliberation(),
                "avertissement", r.avertissement());
    }

    private static BrouillonPage.Aide aideDuBrouillon(Reglement contenu, AideLocale aide) {
        return new BrouillonPage.Aide(
                aide.code(),
                aide.nom(),
                aide.montant().phrase(),
                aide.conditions().size(),
                contenu.exemples().stream()
                        .anyMatch(e ->
                                e.attendus().stream().anyMatch(a -> a.aide().equals(aide.code()))));
    }

    private static List<BrouillonPage.Exemple> exemples(Reglement contenu) {
        var exemples = new ArrayList<BrouillonPage.Exemple>();
        for (var constat : VerifierUnExemple.tous(contenu))
            exemples.add(new BrouillonPage.Exemple(
                    exemples.size(), constat.exemple().nom(), constat.tient(), constat.ecarts()));
        return exemples;
    }
}
