package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.DomainesDeVie;
import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.entretiens.pages.EntretienPage;
import fr.maillage.personnes.accompagnement.entretiens.pages.EntretiensPage;
import fr.maillage.personnes.accompagnement.entretiens.pages.SaisieDEntretienPage;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Met les entretiens en pages. */
@Component
class MettreLesEntretiensEnPage {
    private static final Map<String, String> GENRES = choix(GenreDIntervention.values(), GenreDIntervention::libelle);
    private static final Map<String, String> SUPPORTS = choix(Support.values(), Support::libelle);

    private final TenirLesInterventions interventions;
    private final DomainesDeVie domaines;
    private final DossierSuivi suivi;

    MettreLesEntretiensEnPage(TenirLesInterventions interventions, DomainesDeVie domaines, DossierSuivi suivi) {
        this.interventions = interventions;
        this.domaines = domaines;
        this.suivi = suivi;
    }

    private static <E extends Enum<E>> Map<String, String> choix(
            E[] valeurs, java.util.function.Function<E, String> libelle) {
        var choix = new LinkedHashMap<String, String>();
        for (E valeur : valeurs) choix.put(valeur.name(), libelle.apply(valeur));
        return choix;
    }

    EntretiensPage liste(TenirLesInterventions.Lues lues) {
        var tout = FaireAvec.de(lues.comptes());
        return new EntretiensPage(
                lues.dossier(),
                interventions.peutEcrire(lues.dossier()),
                suivi.peut(lues.dossier(), Acte.CREER, ObjetProtege.DOCUMENTS),
                lues.interventions().stream().map(this::ligne).toList(),
                lues.visites().stream()
                        .map(v -> new EntretiensPage.Visite(Quand.jour(v.jour()), v.valeur("objet"), v.href()))
                        .toList(),
                tout.lisible(),
                tout.actes(),
                FaireAvec.parTrimestre(lues.comptes()).entrySet().stream()
                        .map(t -> new EntretiensPage.Trimestre(
                                t.getKey(),
                                t.getValue().avec(),
                                t.getValue().aLaPlace(),
                                t.getValue().lisible()))
                        .toList());
    }

    private EntretiensPage.Ligne ligne(Intervention i) {
        return new EntretiensPage.Ligne(
                Quand.jour(i.jour()),
                i.genre().libelle(),
                precision(i),
                i.valeur("objet"),
                i.valeur("synthese"),
                EntretiensController.adresse(i.dossier(), i.id()),
                !i.valeur("notes").isEmpty());
    }

    static String precision(Intervention i) {
        boolean deuxFois = i.genre() == GenreDIntervention.VISITE && i.support() == Support.DOMICILE;
        return Stream.of(
                        deuxFois ? "" : i.support().libelle(),
                        i.valeur("duree").isEmpty() ? "" : i.valeur("duree") + " min",
                        i.agent())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Ce qui situe une intervention, sans les champs vides. */
    Map<String, String> reperes(Intervention i) {
        var reperes = new LinkedHashMap<String, String>();
        reperes.put("Objet", i.valeur("objet"));
        reperes.put("Lieu", i.valeur("lieu"));
        reperes.put("Personnes présentes", i.valeur("presents"));
        reperes.put(
                "Thèmes",
                Intervention.themes(i.valeurs()).stream().map(domaines::libelle).collect(Collectors.joining(", ")));
        if (!i.valeur("annoncee").isEmpty()) {
            reperes.put("Visite annoncée le", Quand.jour(java.time.LocalDate.parse(i.valeur("annoncee"))));
        }
        reperes.put("Accord de la personne", i.valeur("accord"));
        reperes.values().removeIf(String::isEmpty);
        return reperes;
    }

    EntretienPage un(TenirLesInterventions.Lue lue) {
        var i = lue.intervention();
        return new EntretienPage(
                lue.dossier(),
                EntretiensController.adresse(i.dossier(), i.id()),
                i.genre().libelle() + " du " + Quand.jour(i.jour()),
                precision(i),
                interventions.peutEcrire(lue.dossier()),
                suivi.peut(lue.dossier(), Acte.CREER, ObjetProtege.DOCUMENTS),
                reperes(i),
                i.valeur("synthese"),
                i.valeur("suites"),
                i.valeur("observations"),
                i.actes().stream()
                        .map(a -> new EntretienPage.ActePage(a.quoi(), mode(a), a.mandat()))
                        .toList(),
                lue.notes(),
                i.valeur("notes"),
                i.valeur("securite"),
                signature(lue),
                lue.visite() == null ? 0 : lue.visite().id());
    }

    private static String signature(TenirLesInterventions.Lue lue) {
        var visite = lue.visite();
        if (visite == null || visite.valeur("signataire").isEmpty()) return "";
        String quand = Quand.jour(java.time.LocalDate.parse(visite.valeur("signeLe")));
        return VisiterADomicile.signee(visite, lue.intervention())
                ? "Signé à l’écran par " + visite.valeur("signataire") + " le " + quand + "."
                : "Signé à l’écran le " + quand + ", corrigé depuis : à relire et à signer de nouveau.";
    }

    static String mode(Intervention.ActeFait acte) {
        return acte.avec() ? "avec la personne" : "à sa place";
    }

    SaisieDEntretienPage nouveau(
            DossierVu dossier, UUID cle, Map<String, String> valeurs, Map<String, String> raisons) {
        String liste = dossier.href() + "/entretiens";
        return saisie(
                dossier,
                "Nouvel entretien",
                liste + "/nouveau",
                liste,
                cle.toString(),
                valeurs,
                Map.of(),
                raisons,
                List.of());
    }

    SaisieDEntretienPage correction(
            TenirLesInterventions.Lue lue,
            Map<String, String> valeurs,
            Map<String, String> lues,
            Map<String, String> raisons,
            List<Rapprochement.Desaccord> desaccords) {
        var i = lue.intervention();
        String adresse = EntretiensController.adresse(i.dossier(), i.id());
        return saisie(
                lue.dossier(),
                i.genre().libelle() + " du " + Quand.jour(i.jour()),
                adresse + "/correction",
                adresse,
                "",
                valeurs,
                Intervention.lire(lues, ""),
                raisons,
                desaccords);
    }

    private SaisieDEntretienPage saisie(
            DossierVu dossier,
            String titre,
            String envoi,
            String retour,
            String cle,
            Map<String, String> valeurs,
            Map<String, String> lues,
            Map<String, String> raisons,
            List<Rapprochement.Desaccord> desaccords) {
        return new SaisieDEntretienPage(
                dossier,
                titre,
                envoi,
                retour,
                cle,
                GENRES,
                SUPPORTS,
                domaines.tous(),
                Intervention.themes(valeurs),
                Intervention.ACTES,
                valeurs,
                lues,
                raisons.entrySet().stream()
                        .map(r -> new ErreurDeChamp(r.getKey(), r.getValue()))
                        .toList(),
                desaccords.stream()
                        .map(d -> List.of(d.cle(), Intervention.nom(d.cle()), d.enregistre(), d.saisi()))
                        .toList());
    }
}
