package fr.maillage.personnes.orientation;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Dossiers;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.personnes.dossiers.PersonnesDUnDossier;
import fr.maillage.personnes.orientation.pages.ChoisirUnServicePage;
import fr.maillage.personnes.orientation.pages.NouvelleOrientationPage;
import fr.maillage.personnes.orientation.pages.OrientationPage;
import fr.maillage.personnes.orientation.pages.OrientationsPage;
import fr.maillage.references.partenaires.Partenaires;
import fr.maillage.references.partenaires.Recherche;
import fr.maillage.references.partenaires.Vocabulaires;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import fr.maillage.socle.web.Page;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** De ce que l’on sait d’une orientation à ce que l’écran montre. */
@Component
class EcransDesOrientations {
    private static final int SERVICES = 30;

    private final Dossiers dossiers;
    private final PersonnesDUnDossier personnes;
    private final Partenaires partenaires;
    private final CePartage partages;
    private final Habilitations habilitations;
    private final RetoursDesServices retours;

    EcransDesOrientations(
            Dossiers dossiers,
            PersonnesDUnDossier personnes,
            Partenaires partenaires,
            CePartage partages,
            Habilitations habilitations,
            RetoursDesServices retours) {
        this.retours = retours;
        this.dossiers = dossiers;
        this.personnes = personnes;
        this.partenaires = partenaires;
        this.partages = partages;
        this.habilitations = habilitations;
    }

    OrientationsPage toutes(DossierVu dossier, List<Orientation> orientations) {
        long parties = orientations.stream().filter(o -> o.etat().partie()).count();
        long closes = orientations.stream()
                .filter(o -> o.etat() == EtatDOrientation.CLOSE)
                .count();
        return new OrientationsPage(
                dossier,
                peut(Acte.CREER, dossier),
                orientations.stream()
                        .map(o -> new OrientationsPage.Ligne(
                                o.nomDuService(),
                                o.nomDeLaStructure(),
                                o.href(),
                                Quand.court(o.creeeLe()),
                                o.auteur(),
                                o.etat().libelle(),
                                o.etat().ton(),
                                enRetard(o)))
                        .toList(),
                parties == 0 ? "" : "%d sur %d boucles closes".formatted(closes, parties));
    }

    private static boolean enRetard(Orientation o) {
        return o.etat().attendUnRetour() && o.suite().relanceeLe() != null;
    }

    private boolean peut(Acte acte, DossierVu dossier) {
        return habilitations.peut(acte, ObjetProtege.ORIENTATIONS, dossier.cible());
    }

    /** Sans service choisi, la recherche ; avec, le formulaire et l’aperçu de ce qui serait dit. */
    Page nouvelle(DossierVu dossier, MultiValueMap<String, String> champs, List<ErreurDeChamp> erreurs) {
        habilitations.exiger(Acte.CREER, ObjetProtege.ORIENTATIONS, dossier.cible());
        var foyer = dossiers.foyer(dossier);
        var personne = personne(foyer, FormulaireDOrientation.numero(champs, "personne"));
        long service = FormulaireDOrientation.numero(champs, "service");
        return service == 0
                ? choisir(dossier, foyer, personne, champs)
                : remplir(dossier, personne, service, champs, erreurs);
    }

    private static MembreDuFoyer personne(List<MembreDuFoyer> foyer, long choisie) {
        return foyer.stream()
                .filter(m -> m.personne() == choisie)
                .findFirst()
                .or(() -> foyer.stream().findFirst())
                .orElseThrow(() -> new Introuvable("personne au foyer"));
    }

    private Page choisir(
            DossierVu dossier,
            List<MembreDuFoyer> foyer,
            MembreDuFoyer personne,
            MultiValueMap<String, String> champs) {
        String besoin = FormulaireDOrientation.texte(champs, "besoin");
        String mots = FormulaireDOrientation.texte(champs, "q");
        String lieu = champs.containsKey("lieu")
                ? FormulaireDOrientation.texte(champs, "lieu")
                : personnes.coordonnees(dossier, personne.personne()).commune();
        boolean cherche = !besoin.isEmpty() || !mots.isEmpty();
        return new ChoisirUnServicePage(
                dossier,
                foyer,
                personne.personne(),
                besoin,
                lieu,
                mots,
                Vocabulaires.besoins(),
                cherche
                        ? partenaires.chercher(new Recherche(mots, besoin, lieu, age(personne), "", false), SERVICES)
                        : List.of(),
                cherche);
    }

    private static @Nullable Integer age(MembreDuFoyer personne) {
        LocalDate ne = personne.naissance();
        return ne == null ? null : Period.between(ne, Quand.aujourdHui()).getYears();
    }

    private Page remplir(
            DossierVu dossier,
            MembreDuFoyer personne,
            long service,
            MultiValueMap<String, String> champs,
            List<ErreurDeChamp> erreurs) {
        var offre = partenaires.exiger(service);
        var saisie = FormulaireDOrientation.saisie(champs);
        Set<String> coches = champs.containsKey("pourquoi") ? saisie.champs() : new HashSet<>(CePartage.D_AVANCE);
        var lignes = new ArrayList<NouvelleOrientationPage.Champ>();
        for (var ligne : partages.de(
                        dossier, personne.personne(), ou(saisie.pourquoi()), ou(saisie.utile()), saisie.demande())
                .lignes()) {
            lignes.add(new NouvelleOrientationPage.Champ(
                    ligne.champ(), ligne.libelle(), ligne.valeur(), coches.contains(ligne.champ())));
        }
        var connus = retours.de(service).orElse(null);
        var ailleurs = connus == null || !connus.aReconsiderer()
                ? Optional.<RetoursDesServices.Ailleurs>empty()
                : retours.ailleurs(
                        offre,
                        saisie.besoin(),
                        personnes.coordonnees(dossier, personne.personne()).commune(),
                        age(personne));
        return new NouvelleOrientationPage(
                dossier,
                personne.personne(),
                personne.nom(),
                offre,
                connus == null ? "" : connus.enMots(),
                ailleurs.map(a -> autre(dossier, personne, saisie.besoin(), a)).orElse(null),
                saisie.besoin(),
                Arrays.stream(Demande.values())
                        .map(d -> new NouvelleOrientationPage.Option(d.name(), d.libelle(), d == saisie.demande()))
                        .toList(),
                saisie.pourquoi(),
                saisie.utile(),
                lignes,
                saisie.decision(),
                saisie.forme(),
                erreurs);
    }

    private static NouvelleOrientationPage.Autre autre(
            DossierVu dossier, MembreDuFoyer personne, String besoin, RetoursDesServices.Ailleurs ailleurs) {
        var offre = ailleurs.trouvaille().offre();
        var retours = ailleurs.retours();
        return new NouvelleOrientationPage.Autre(
                offre.nom() + ", " + offre.structure().nom(),
                ailleurs.trouvaille().distance(),
                retours == null ? "" : retours.enMots(),
                Orientation.href(dossier.id()) + "/nouvelle?personne=" + personne.personne() + "&besoin=" + besoin
                        + "&service=" + offre.id());
    }

    private static String ou(String texte) {
        return texte.isEmpty() ? "(ce que vous écrivez ci-dessus)" : texte;
    }

    Partage partage(DossierVu dossier, Orientation o) {
        return partages.de(dossier, o);
    }

    OrientationPage une(DossierVu dossier, Orientation o, String reproche, String lien) {
        return une(dossier, o, Map.of(), List.of(), reproche, lien);
    }

    OrientationPage une(
            DossierVu dossier,
            Orientation o,
            Map<String, String> saisie,
            List<ErreurDeChamp> erreurs,
            String reproche,
            String lien) {
        var suite = o.suite();
        return new OrientationPage(
                dossier,
                o.href(),
                o.nomDuService(),
                o.nomDeLaStructure(),
                "/partenaires/services/" + o.service(),
                o.besoin().isEmpty() ? "" : Vocabulaires.besoin(o.besoin()),
                o.demande().libelle(),
                o.etat().name(),
                o.etat().libelle(),
                o.etat().ton(),
                partage(dossier, o).lignes().stream()
                        .map(l -> new OrientationPage.Dit(l.libelle(), l.valeur()))
                        .toList(),
                o.envoye() != null,
                etapes(o),
                suite.motDuPartenaire(),
                o.lienJusquAu() == null ? "" : Quand.court(o.lienJusquAu()),
                lien,
                options(o.etat()),
                issues(),
                peut(Acte.MODIFIER, dossier),
                saisie,
                erreurs,
                reproche);
    }

    private static List<OrientationPage.Dit> etapes(Orientation o) {
        var etapes = new ArrayList<OrientationPage.Dit>();
        var s = o.suite();
        etapes.add(new OrientationPage.Dit("Proposée", Quand.court(o.creeeLe()) + ", par " + o.auteur()));
        ajouter(
                etapes,
                "Accord de la personne",
                s.accordLe(),
                s.formeDeLAccord().equals("ECRIT") ? ", par écrit" : ", de vive voix");
        ajouter(etapes, "Envoyée", s.envoyeeLe(), "");
        ajouter(etapes, "Rappel laissé au référent", s.relanceeLe(), "");
        ajouter(etapes, "Dernier retour", s.retourLe(), "");
        ajouter(etapes, "Rendez-vous", s.rendezVousLe(), "");
        var issue = s.issue();
        ajouter(etapes, "Close", s.closeLe(), issue == null ? "" : " — " + issue.libelle());
        return etapes;
    }

    private static void ajouter(
            List<OrientationPage.Dit> etapes, String libelle, @Nullable LocalDate jour, String suite) {
        if (jour != null) etapes.add(new OrientationPage.Dit(libelle, Quand.jour(jour) + suite));
    }

    static List<NouvelleOrientationPage.Option> options(EtatDOrientation etat) {
        return etat.retours().stream()
                .map(e -> new NouvelleOrientationPage.Option(e.name(), e.libelle(), false))
                .toList();
    }

    /** Les mêmes, dites par le partenaire. */
    static List<NouvelleOrientationPage.Option> optionsDuPartenaire(EtatDOrientation etat) {
        return etat.retours().stream()
                .map(e -> new NouvelleOrientationPage.Option(e.name(), e.ditParLePartenaire(), false))
                .toList();
    }

    static List<NouvelleOrientationPage.Option> issues() {
        return Arrays.stream(Issue.values())
                .map(i -> new NouvelleOrientationPage.Option(i.name(), i.libelle(), false))
                .toList();
    }
}
