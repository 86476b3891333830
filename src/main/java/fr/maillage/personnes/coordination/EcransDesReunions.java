package fr.maillage.personnes.coordination;

import fr.maillage.personnes.coordination.pages.CoordinationPage;
import fr.maillage.personnes.coordination.pages.InvitePage;
import fr.maillage.personnes.coordination.pages.NouvelleReunionPage;
import fr.maillage.personnes.coordination.pages.ReunionPage;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** De ce que l’on sait d’une réunion à ce que l’écran montre. */
@Component
class EcransDesReunions {
    private static final int JOURS_PROPOSES = 30;

    private final Dossiers dossiers;
    private final ReunirAutourDUneSituation reunir;
    private final InviterUnProfessionnel inviter;

    EcransDesReunions(Dossiers dossiers, ReunirAutourDUneSituation reunir, InviterUnProfessionnel inviter) {
        this.dossiers = dossiers;
        this.reunir = reunir;
        this.inviter = inviter;
    }

    NouvelleReunionPage nouvelle(DossierVu dossier, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        return new NouvelleReunionPage(
                dossier,
                dossiers.foyer(dossier).stream()
                        .map(m -> new CoordinationPage.Choix(Long.toString(m.personne()), m.nom()))
                        .toList(),
                reunir.fondements().entrySet().stream()
                        .map(e -> new CoordinationPage.Choix(e.getKey(), e.getValue()))
                        .toList(),
                saisie,
                erreurs);
    }

    ReunionPage une(
            ReunirAutourDUneSituation.Lue lue,
            Map<String, String> saisie,
            List<ErreurDeChamp> erreurs,
            String reproche) {
        var r = lue.reunion();
        LocalDate jour = Quand.aujourdHui();
        LocalDate apres = r.jour().isBefore(jour) ? jour : r.jour();
        boolean ecrit = lue.ecrit() && !r.annulee();
        return new ReunionPage(
                lue.dossier(),
                r.href(),
                "Réunion du " + Quand.jour(r.jour()),
                r.valeur(Reunion.OBJET),
                r.valeur(Reunion.LIEU),
                r.information() + " Ce qui permet de partager : "
                        + r.fondement().libelle() + ".",
                r.annulee()
                        ? "annulée"
                        : r.tenueLe() == null ? "en préparation" : "tenue le " + Quand.jour(r.tenueLe()),
                ecrit,
                r.tenueLe() != null,
                r.valeur(Reunion.ECHANGES),
                r.valeur(Reunion.AVIS),
                lue.invites().stream().map(i -> invite(i, jour)).toList(),
                lue.decisions().stream().map(d -> Mots.decision(d, jour)).toList(),
                ecrit ? collegues() : List.of(),
                professions(),
                apres.plusDays(JOURS_PROPOSES).toString(),
                jour.toString(),
                saisie,
                erreurs,
                reproche);
    }

    private List<CoordinationPage.Choix> collegues() {
        return inviter.collegues().stream()
                .map(c -> new CoordinationPage.Choix(
                        Long.toString(c.id()),
                        c.nom() + " — " + Fonction.valueOf(c.fonction()).libelle()))
                .toList();
    }

    private static List<CoordinationPage.Choix> professions() {
        return Profession.values().stream()
                .sorted(Comparator.comparing(Profession::libelle))
                .map(p -> new CoordinationPage.Choix(
                        p.name(), p.libelle() + " — " + p.secret().libelle()))
                .toList();
    }

    private static ReunionPage.Venant invite(Invite i, LocalDate jour) {
        String etat;
        String ton;
        if (i.retire()) {
            etat = "retirée";
            ton = "neutre";
        } else if (!i.remise()) {
            etat = "fiche à préparer";
            ton = "bientot";
        } else if (i.fin().isBefore(jour)) {
            etat = "échue";
            ton = "neutre";
        } else {
            etat = "remise jusqu’au " + Quand.jour(i.fin());
            ton = "ok";
        }
        return new ReunionPage.Venant(
                i.id(),
                i.href(),
                i.qui(),
                i.pourquoi(),
                i.anonyme()
                        ? "résumé sans nom"
                        : i.remise() ? partagees(i.fiche().lignes().size()) : "rien n’est partagé",
                etat,
                ton,
                i.retire());
    }

    private static String partagees(int lignes) {
        return lignes == 1 ? "1 ligne partagée" : lignes + " lignes partagées";
    }

    InvitePage invite(
            InviterUnProfessionnel.Preparation p, @Nullable Set<String> cochees, String resume, String reproche) {
        var i = p.invite();
        Set<String> deja = cochees == null ? Set.copyOf(i.lignes()) : cochees;
        String question = resume.isEmpty()
                ? i.fiche().lignes().stream()
                        .filter(l -> l.libelle().equals("La question posée"))
                        .map(Invite.Fiche.Ligne::valeur)
                        .findFirst()
                        .orElse("")
                : resume;
        return new InvitePage(
                p.dossier(),
                Reunion.href(i.dossier(), i.reunion()),
                i.href(),
                "Réunion du " + Quand.jour(p.reunion().jour()),
                i.qui(),
                i.profession().secret().libelle() + " — " + i.profession().texte(),
                i.pourquoi(),
                Quand.jour(i.fin()),
                i.anonyme(),
                i.agent() != null,
                elements(p.elements(), deja),
                p.resume(),
                question,
                i.remise() ? Quand.jour(i.remiseLe()) : "",
                i.fiche().lignes().stream()
                        .map(l -> new InvitePage.Ligne("", l.libelle(), l.valeur(), true))
                        .toList(),
                !i.retire() && !p.reunion().annulee(),
                reproche);
    }

    static List<InvitePage.Element> elements(List<LignesDuDossier.Element> elements, Set<String> cochees) {
        return elements.stream()
                .map(e -> new InvitePage.Element(
                        e.libelle(),
                        e.lignes().stream()
                                .map(l -> new InvitePage.Ligne(
                                        l.cle(), l.libelle(), l.valeur(), cochees.contains(l.cle())))
                                .toList()))
                .toList();
    }
}
