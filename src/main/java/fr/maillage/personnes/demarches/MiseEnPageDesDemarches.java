package fr.maillage.personnes.demarches;

import fr.maillage.personnes.demarches.pages.DemarchePage;
import fr.maillage.personnes.demarches.pages.DemarchesPage;
import fr.maillage.personnes.demarches.pages.DemarchesPage.Choix;
import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Met les démarches en pages. */
@Component
class MiseEnPageDesDemarches {
    static final Map<String, String> FAITES = faites();

    private static final String PROPRES = "De votre organisation";

    private final CatalogueDesDroits catalogue;

    MiseEnPageDesDemarches(CatalogueDesDroits catalogue) {
        this.catalogue = catalogue;
    }

    private static Map<String, String> faites() {
        var faites = new LinkedHashMap<String, String>();
        faites.put("AVEC", "avec la personne");
        faites.put("POUR", "à sa place");
        faites.put("SEULE", "par elle-même");
        return faites;
    }

    /** La démarche qui ouvre ou renouvelle ce droit. */
    String modelePour(String droit) {
        return catalogue
                .pourLeDroit(droit)
                .map(CatalogueDesDroits.Modele::code)
                .orElseThrow(() -> new Introuvable("démarche du droit " + droit));
    }

    static Map<Long, String> personnes(List<MembreDuFoyer> foyer) {
        Map<Long, String> personnes = new LinkedHashMap<>();
        foyer.forEach(m -> personnes.put(m.personne(), m.nom()));
        return personnes;
    }

    DemarchesPage liste(LireLesDemarches.Vue vue, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        LocalDate jour = Quand.aujourdHui();
        var noms = personnes(vue.foyer());
        Map<String, List<Choix>> choix = new LinkedHashMap<>();
        var offres = catalogue.offres();
        offres.stream()
                .map(CatalogueDesDroits.Offre::modele)
                .filter(CatalogueDesDroits.Modele::propre)
                .forEach(m ->
                        choix.computeIfAbsent(PROPRES, _ -> new ArrayList<>()).add(new Choix(m.code(), m.libelle())));
        for (Risque risque : Risque.values()) choix.put(risque.libelle(), new ArrayList<>());
        offres.stream()
                .map(CatalogueDesDroits.Offre::modele)
                .filter(m -> !m.propre())
                .forEach(m -> catalogue
                        .droit(m.droit())
                        .ifPresent(d -> choix.getOrDefault(d.risque().libelle(), new ArrayList<>())
                                .add(new Choix(m.code(), m.libelle()))));
        choix.values().removeIf(List::isEmpty);
        return new DemarchesPage(
                vue.dossier(),
                vue.modifiable(),
                vue.demarches().stream().map(d -> ligne(d, noms, jour)).toList(),
                choix,
                noms,
                saisie,
                erreurs);
    }

    private static DemarchesPage.Ligne ligne(LireLesDemarches.Detail detail, Map<Long, String> noms, LocalDate jour) {
        var d = detail.demarche();
        boolean retard = d.enRetard(jour);
        long manquent = detail.manquantes();
        return new DemarchesPage.Ligne(
                d.id(),
                d.libelle(),
                d.personne() == null ? "" : noms.getOrDefault(d.personne(), "a quitté le foyer"),
                d.organisme() + (d.numero().isEmpty() ? "" : " · n° " + d.numero()),
                retard ? "réponse attendue le " + Quand.jour(d.reponseLe()) : suite(d),
                retard ? "sans réponse" : d.etat().libelle(),
                retard ? "urgent" : d.etat().ton(),
                d.etat() == EtatDeDemarche.A_FAIRE && manquent > 0
                        ? manquent + (manquent > 1 ? " pièces manquent" : " pièce manque")
                        : "",
                d.etat().finie());
    }

    private static String suite(Demarche d) {
        if (d.etat().attendUneReponse() && d.reponseLe() != null)
            return "réponse attendue avant le " + Quand.jour(d.reponseLe());
        boolean conteste = d.etat() == EtatDeDemarche.REFUSEE || d.etat() == EtatDeDemarche.SANS_REPONSE;
        return conteste && d.recoursLe() != null
                ? "à contester avant le " + Quand.jour(d.recoursLe())
                : "commencée le " + Quand.jour(d.creeeLe());
    }

    DemarchePage une(LireLesDemarches.Vue vue, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        var detail = vue.seule();
        var d = detail.demarche();
        var modele = catalogue.de(d);
        var etats = new LinkedHashMap<String, String>();
        etats.put(d.etat().name(), d.etat().libelle() + " (sans changement)");
        EnumSet.copyOf(union(d.etat())).forEach(e -> etats.putIfAbsent(e.name(), e.libelle()));
        return new DemarchePage(
                vue.dossier(),
                vue.modifiable(),
                d.id(),
                d.libelle(),
                vue.pour(),
                d.organisme(),
                d.canal(),
                modele.map(m -> m.texte() + (m.aRelire() ? " — à relire sur le texte" : ""))
                        .orElse(""),
                d.etat().libelle(),
                d.etat().ton(),
                faits(d, modele.orElse(null)),
                detail.pieces().stream()
                        .map(p -> new DemarchePage.PieceVue(
                                p.nature(),
                                p.libelle(),
                                p.obligatoire(),
                                p.presence().libelle(),
                                p.presence().ton(),
                                p.presence().manque(),
                                p.presence() == LireLesDemarches.Presence.PAPIER
                                        || p.presence() == LireLesDemarches.Presence.SANS_OBJET))
                        .toList(),
                detail.etapes().stream()
                        .map(e -> new DemarchePage.Etape(
                                Quand.jour(e.le()), e.etat().libelle(), e.agent()))
                        .toList(),
                etats,
                FAITES,
                valeurs(d, saisie),
                d.etat().attendUneReponse(),
                d.recoursLe() != null && !d.etat().finie(),
                erreurs);
    }

    private static EnumSet<EtatDeDemarche> union(EtatDeDemarche etat) {
        var union = EnumSet.of(etat);
        union.addAll(etat.suites());
        return union;
    }

    private static Map<String, String> valeurs(Demarche d, Map<String, String> saisie) {
        var valeurs = new LinkedHashMap<String, String>();
        valeurs.put("etat", d.etat().name());
        valeurs.put("le", Quand.aujourdHui().toString());
        valeurs.put("faite", d.faite());
        valeurs.put("preuve", d.preuve());
        valeurs.put("numero", d.numero());
        valeurs.put("remarque", d.remarque());
        valeurs.putAll(saisie);
        valeurs.put("version", String.valueOf(d.version()));
        return valeurs;
    }

    private static List<DemarchePage.Fait> faits(
            Demarche d, CatalogueDesDroits.@org.jspecify.annotations.Nullable Modele modele) {
        var faits = new ArrayList<DemarchePage.Fait>();
        if (d.deposeeLe() != null) faits.add(new DemarchePage.Fait("Déposée", Quand.jour(d.deposeeLe())));
        if (!d.preuve().isEmpty()) faits.add(new DemarchePage.Fait("Preuve du dépôt", d.preuve()));
        if (!d.numero().isEmpty()) faits.add(new DemarchePage.Fait("Numéro de dossier", d.numero()));
        if (d.reponseLe() != null)
            faits.add(new DemarchePage.Fait("Réponse attendue avant le", Quand.jour(d.reponseLe())));
        else if (modele != null && modele.delai() != null)
            faits.add(new DemarchePage.Fait(
                    "Délai de réponse",
                    modele.delai().lisible() + " après le dépôt ("
                            + modele.delai().texte() + ")"));
        String silence = d.silence().isEmpty() && modele != null ? modele.silence() : d.silence();
        if (!silence.isEmpty())
            faits.add(new DemarchePage.Fait(
                    "Le silence vaut",
                    (silence.equals("REJET") ? "rejet" : "accord")
                            + (d.texteDuSilence().isEmpty() ? "" : " (" + d.texteDuSilence() + ")")));
        if (d.notifieeLe() != null)
            faits.add(new DemarchePage.Fait("Décision notifiée le", Quand.jour(d.notifieeLe())));
        if (d.recoursLe() != null)
            faits.add(new DemarchePage.Fait("Contester avant le", Quand.jour(d.recoursLe()) + " : " + d.recours()));
        faits.add(new DemarchePage.Fait("Faite", FAITES.getOrDefault(d.faite(), "")));
        return faits;
    }
}
