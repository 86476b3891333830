package fr.maillage.personnes.dossiers;

import fr.maillage.personnes.dossiers.pages.AccesPage;
import fr.maillage.personnes.dossiers.pages.DossierPage;
import fr.maillage.references.territoire.Communes;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.EnPhrase;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Met un dossier en pages. */
@Component
class MiseEnPage {
    private static final int DERNIERS = 6;

    private final LireUnDossier lire;
    private final Dossiers dossiers;
    private final Communes communes;
    private final SituerUnDossier situer;

    MiseEnPage(LireUnDossier lire, Dossiers dossiers, Communes communes, SituerUnDossier situer) {
        this.lire = lire;
        this.dossiers = dossiers;
        this.communes = communes;
        this.situer = situer;
    }

    @Transactional
    DossierVu vu(Dossier dossier) {
        return dossiers.vu(dossier);
    }

    /** Le dossier, ses onglets et la phrase de chacun, lus dans une même transaction. */
    @Transactional
    DossierPage apercu(long id) {
        var lu = lire.chronologie(id);
        var dossier = lu.dossier();
        var ouvert = dossiers.ouvrir(dossier);
        var vu = ouvert.vu();
        var ligne = dossier.ligne();
        return new DossierPage(
                vu,
                dossier.titre().phrase(),
                ligne.fictif(),
                ligne.motif(),
                adresse(ligne),
                ligne.adresseProtegee(),
                ligne.adresseProtegee() ? "" : situer.enClair(ligne.emplacement()),
                etat(ligne),
                dossier.presents().stream().map(m -> membre(dossier, m)).toList(),
                dossier.membres().stream()
                        .filter(m -> !m.present())
                        .map(m -> membre(dossier, m))
                        .toList(),
                suivis(dossier),
                dossier.accords().stream()
                        .map(a -> a.objet() + " (" + a.personne() + ", " + Quand.jour(a.donneLe()) + ")")
                        .toList(),
                faits(lu.evenements()).stream().limit(DERNIERS).toList(),
                ouvert.onglets().stream().flatMap(o -> o.apercu(vu).stream()).toList(),
                dossier.titre().suit() || dossier.titre() == Dossier.Titre.UNITE);
    }

    private String adresse(Dossier.Ligne ligne) {
        String lieu = (ligne.codePostal() + " " + communes.nom(ligne.commune())).strip();
        String adresse = Stream.of(ligne.adresse(), lieu)
                .filter(s -> !s.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return adresse.isEmpty() ? "Adresse à demander" : adresse;
    }

    private static String etat(Dossier.Ligne ligne) {
        return "Ouvert le %s par %s · dernier contact le %s%s"
                .formatted(
                        Quand.jour(ligne.ouvertLe()),
                        ligne.nomUnite().isEmpty() ? "une autre organisation" : ligne.nomUnite(),
                        Quand.jour(ligne.dernierContact()),
                        ligne.closLe() == null ? "" : " · clos le " + Quand.jour(ligne.closLe()));
    }

    private static DossierPage.MembrePage membre(Dossier dossier, Dossier.Membre m) {
        var fiche = m.fiche();
        String ne = Formulaires.naissance(fiche);
        return new DossierPage.MembrePage(
                m.appartenance(),
                fiche.nomComplet(),
                m.lien().libelle(),
                ne.isEmpty()
                        ? "Date de naissance à demander"
                        : "Naissance : " + ne + ", " + fiche.age(Quand.aujourdHui()),
                precision(m),
                Adresses.dossier(dossier.ligne().id()) + "/personnes/" + fiche.id(),
                m.lien() != Lien.TITULAIRE && m.present(),
                joindre(fiche));
    }

    private static String precision(Dossier.Membre m) {
        var precisions = new ArrayList<String>();
        if (!m.garde().libelle().isEmpty()) precisions.add(m.garde().libelle());
        if (!m.fiche().valeur("langue").isEmpty())
            precisions.add("parle " + m.fiche().valeur("langue"));
        if (m.fiche().valeur("interprete").equals(Champ.OUI)) precisions.add("interprète nécessaire");
        if (m.fin() != null) precisions.add("jusqu’au " + Quand.jour(m.fin()));
        return String.join(" · ", precisions);
    }

    private static List<String> joindre(Fiche fiche) {
        var lignes = new ArrayList<String>();
        for (int n = 1; n <= Fiche.TELEPHONES; n++) {
            String cle = "telephone" + n;
            if (fiche.valeur(cle).isEmpty()) continue;
            String qui = fiche.valeur(cle + "Qui");
            String regle = fiche.valeur(cle + "Regle");
            lignes.add(Telephone.lisible(fiche.valeur(cle))
                    + (qui.isEmpty() ? "" : " (" + qui + ")")
                    + " — " + EnPhrase.suite(Fiche.REGLES.getOrDefault(regle, "")));
        }
        if (!fiche.valeur("contact").isEmpty()) lignes.add("Contact sûr : " + fiche.valeur("contact"));
        return lignes;
    }

    static List<String> suivis(Dossier dossier) {
        return dossier.suivis().stream()
                .map(s -> "%s, %s %s"
                        .formatted(
                                s.nom(),
                                s.referent() ? "référent·e" : "co-référent·e",
                                s.fin() == null
                                        ? "depuis le " + Quand.jour(s.debut())
                                        : "du " + Quand.jour(s.debut()) + " au " + Quand.jour(s.fin())))
                .toList();
    }

    static List<DossierPage.Fait> faits(List<Dossier.Evenement> evenements) {
        return evenements.stream()
                .map(e -> new DossierPage.Fait(Quand.court(e.quand()), e.libelle(), e.agent()))
                .toList();
    }

    AccesPage acces(
            Dossier dossier, String reproche, String agent, String pourquoi, String fin, List<ErreurDeChamp> erreurs) {
        var jour = Quand.aujourdHui();
        return new AccesPage(
                vu(dossier),
                suivis(dossier),
                dossier.partages().stream()
                        .map(p -> new AccesPage.PartageEnCours(
                                p.id(),
                                p.agent() + ", " + p.organisation(),
                                p.pourquoi(),
                                p.retire() ? "retiré" : "jusqu’au " + Quand.jour(p.fin()),
                                !p.retire() && !p.fin().isBefore(jour)))
                        .toList(),
                reproche,
                agent,
                pourquoi,
                fin,
                erreurs);
    }
}
