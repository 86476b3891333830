package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.accompagnement.DomainesDeVie;
import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.projet.pages.AccompagnementsPage;
import fr.maillage.personnes.accompagnement.projet.pages.BilanPage;
import fr.maillage.personnes.accompagnement.projet.pages.MesurePage;
import fr.maillage.personnes.accompagnement.projet.pages.ProjetVu;
import fr.maillage.personnes.accompagnement.projet.pages.SaisieDeProjetPage;
import fr.maillage.personnes.accompagnement.projet.pages.SignaturePage;
import fr.maillage.personnes.accompagnement.projet.pages.VersionDeProjetPage;
import fr.maillage.personnes.dossiers.MotifDeFin;
import fr.maillage.personnes.dossiers.Rapprochement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Met les accompagnements et leurs projets en pages. */
@Component
class MettreLeProjetEnPage {
    private final ConvenirDUnAccompagnement accompagnements;
    private final DomainesDeVie domaines;
    private final DossierSuivi suivi;

    MettreLeProjetEnPage(ConvenirDUnAccompagnement accompagnements, DomainesDeVie domaines, DossierSuivi suivi) {
        this.accompagnements = accompagnements;
        this.domaines = domaines;
        this.suivi = suivi;
    }

    private static <E extends Enum<E>> Map<String, String> choix(E[] valeurs, Function<E, String> libelle) {
        var choix = new LinkedHashMap<String, String>();
        Arrays.stream(valeurs).forEach(v -> choix.put(v.name(), libelle.apply(v)));
        return choix;
    }

    private static List<ErreurDeChamp> erreurs(Map<String, String> raisons) {
        return raisons.entrySet().stream()
                .map(r -> new ErreurDeChamp(r.getKey(), r.getValue()))
                .toList();
    }

    AccompagnementsPage liste(
            ConvenirDUnAccompagnement.Lues lues, Map<String, String> valeurs, Map<String, String> raisons) {
        return new AccompagnementsPage(
                lues.dossier(),
                accompagnements.peutEcrire(lues.dossier()),
                lues.mesures().stream().map(MettreLeProjetEnPage::ligne).toList(),
                choix(GenreDAccompagnement.values(), GenreDAccompagnement::libelle),
                valeurs,
                erreurs(raisons));
    }

    private static AccompagnementsPage.Ligne ligne(Mesure m) {
        return new AccompagnementsPage.Ligne(
                m.genre().libelle(),
                dates(m),
                etat(m),
                m.ouverte() ? "encours" : "neutre",
                retard(m),
                AccompagnementsController.adresse(m.dossier(), m.id()));
    }

    private static String dates(Mesure m) {
        String fin = m.close()
                ? ", terminé le " + Quand.jour(m.closLe())
                : m.fin() == null ? "" : ", jusqu’au " + Quand.jour(m.fin());
        return "depuis le " + Quand.jour(m.debut()) + fin;
    }

    private static String etat(Mesure m) {
        if (m.motifDeFin() != null) return "terminé : " + m.motifDeFin().libelle();
        return m.ouverte() ? "en cours" : "suspendu";
    }

    /** « bilan en retard de 12 jours », ou rien. */
    static String retard(Mesure m) {
        long jours = m.retard(Quand.aujourdHui());
        return jours == 0 ? "" : "bilan en retard de " + jours + (jours > 1 ? " jours" : " jour");
    }

    MesurePage une(ConvenirDUnAccompagnement.Lue lue) {
        var m = lue.mesure();
        var vigueur = lue.derniere();
        return new MesurePage(
                lue.dossier(),
                AccompagnementsController.adresse(m.dossier(), m.id()),
                m.genre().libelle(),
                precision(m),
                m.close(),
                accompagnements.peutEcrire(lue.dossier()),
                suivi.peut(lue.dossier(), Acte.CREER, ObjetProtege.DOCUMENTS),
                alertes(lue),
                vu(lue, vigueur),
                vigueur.valeurs().isEmpty(),
                !vigueur.signe() && !vigueur.valeurs().isEmpty(),
                lue.versions().stream()
                        .map(v -> new MesurePage.Version(
                                "Version " + v.numero(),
                                etat(v) + (v.valeur(Projet.MOTIF).isEmpty() ? "" : " : " + v.valeur(Projet.MOTIF)),
                                AccompagnementsController.adresse(m.dossier(), m.id()) + "/versions/" + v.numero()))
                        .toList(),
                lue.bilans().stream().map(MettreLeProjetEnPage::bilan).toList(),
                choix(MotifDeFin.values(), MotifDeFin::libelle));
    }

    private static String precision(Mesure m) {
        return List.of(dates(m), m.genre().cadre(), m.valeur("intensite")).stream()
                .filter(t -> !t.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }

    private List<String> alertes(ConvenirDUnAccompagnement.Lue lue) {
        var m = lue.mesure();
        var alertes = new ArrayList<String>();
        if (!retard(m).isEmpty())
            alertes.add("Le " + retard(m).replaceFirst("^bilan", "bilan est") + " : il était prévu le "
                    + Quand.jour(m.bilanLe()) + ".");
        if (m.ouverte() && m.fin() != null && m.fin().isBefore(Quand.aujourdHui())) {
            alertes.add(
                    "La fin prévue, le " + Quand.jour(m.fin()) + ", est passée : faites le bilan et décidez ensemble.");
        }
        accompagnements
                .aConclureAvant(m)
                .filter(_ -> lue.versions().stream().noneMatch(Projet::signe))
                .ifPresent(
                        jour -> alertes.add("Le contrat d’engagement se conclut avant le " + Quand.jour(jour) + "."));
        return alertes;
    }

    private static String etat(Projet p) {
        if (p.signe()) {
            return "signée le " + Quand.jour(p.signeLe())
                    + (p.forme().equals("PAPIER") ? ", sur le papier" : ", à l’écran");
        }
        return p.numero() == 1 ? "en cours d’écriture, pas encore signé" : "avenant à signer";
    }

    private ProjetVu vu(ConvenirDUnAccompagnement.Lue lue, Projet projet) {
        var textes = new LinkedHashMap<String, String>();
        Projet.TEXTES.forEach((cle, libelle) -> {
            String valeur = projet.valeur(cle);
            if (cle.equals(Projet.SILENCE)) {
                if (!valeur.isEmpty()) textes.put(libelle, "C’est son choix, noté ici.");
            } else if (!valeur.isEmpty()) {
                textes.put(libelle, valeur);
            }
        });
        return new ProjetVu(
                projet.numero(),
                "Version " + projet.numero() + ", " + etat(projet),
                projet.signe() ? "ok" : "bientot",
                textes,
                projet.objectifs().stream().map(o -> objectif(o, lue.faites())).toList(),
                lue.signatures().getOrDefault(projet.id(), List.of()).stream()
                        .map(s -> new ProjetVu.SignatureVue(
                                s.qui().equals("PERSONNE") ? "La personne" : "Le professionnel", s.nom(), s.trace()))
                        .toList());
    }

    private ProjetVu.ObjectifVu objectif(Objectif o, Map<String, String> faites) {
        return new ProjetVu.ObjectifVu(
                o.formulation(),
                o.domaine().isEmpty() ? "" : domaines.libelle(o.domaine()),
                o.indicateur(),
                o.modalite(),
                o.responsable(),
                jour(o.echeance()),
                o.brouillon(),
                o.etapes().stream()
                        .map(e -> new ProjetVu.EtapeVue(
                                e.cle(), e.quoi(), e.qui(), jour(e.quand()), e.comment(), faite(faites.get(e.cle()))))
                        .toList());
    }

    private static String faite(@Nullable String par) {
        if (par == null) return "";
        return par.equals("PERSONNE") ? "déclaré fait par la personne" : "fait par le professionnel";
    }

    static String jour(String date) {
        return date.isEmpty() ? "" : Quand.jour(LocalDate.parse(date));
    }

    private static MesurePage.BilanVu bilan(BilanDAccompagnement b) {
        return new MesurePage.BilanVu(
                Quand.jour(b.jour()), b.decision().libelle(), b.agent(), juges(b), b.valeur("avis"), b.valeur("suite"));
    }

    /** « Régler la dette : atteint en partie, deux échéances manquées ». */
    static List<String> juges(BilanDAccompagnement b) {
        var juges = new ArrayList<String>();
        for (int n = 1; n <= Objectif.OBJECTIFS; n++) {
            String formulation = b.valeur("o" + n + "-formulation");
            if (formulation.isEmpty()) continue;
            String pourquoi = b.valeur("o" + n + "-pourquoi");
            juges.add(formulation + " : "
                    + BilanDAccompagnement.ETATS.getOrDefault(b.valeur("o" + n + "-etat"), "sans état")
                    + (pourquoi.isEmpty() ? "" : ". " + pourquoi));
        }
        return juges;
    }

    VersionDeProjetPage version(ConvenirDUnAccompagnement.Lue lue, int numero) {
        var version = lue.versions().stream()
                .filter(v -> v.numero() == numero)
                .findFirst()
                .orElseThrow(() -> new Introuvable("version " + numero));
        return new VersionDeProjetPage(
                lue.dossier(),
                AccompagnementsController.adresse(
                        lue.mesure().dossier(), lue.mesure().id()),
                "Projet, version " + numero,
                vu(lue, version));
    }

    SaisieDeProjetPage saisie(
            ConvenirDUnAccompagnement.Lue lue,
            Map<String, String> valeurs,
            Map<String, String> lues,
            Map<String, String> raisons,
            List<Rapprochement.Desaccord> desaccords) {
        var derniere = lue.derniere();
        return new SaisieDeProjetPage(
                lue.dossier(),
                AccompagnementsController.adresse(
                        lue.mesure().dossier(), lue.mesure().id()),
                derniere.signe(),
                derniere.signe() || derniere.numero() > 1,
                Objectif.OBJECTIFS,
                Objectif.ETAPES,
                domaines.tous(),
                valeurs,
                Projet.lire(lues, ""),
                erreurs(raisons),
                desaccords.stream()
                        .map(d -> List.of(d.cle(), Projet.nom(d.cle()), d.enregistre(), d.saisi()))
                        .toList());
    }

    SignaturePage signature(
            ConvenirDUnAccompagnement.Lue lue, String forme, String jour, String nom, List<ErreurDeChamp> erreurs) {
        var projet = lue.derniere();
        return new SignaturePage(
                lue.dossier(),
                AccompagnementsController.adresse(
                        lue.mesure().dossier(), lue.mesure().id()),
                QuiTravaille.exiger().nom(),
                vu(lue, projet),
                projet.signe()
                        ? "Cette version est déjà signée."
                        : projet.manque().orElse(""),
                forme,
                jour,
                nom,
                erreurs);
    }

    BilanPage bilan(ConvenirDUnAccompagnement.Lue lue, Map<String, String> valeurs, Map<String, String> raisons) {
        return new BilanPage(
                lue.dossier(),
                AccompagnementsController.adresse(
                        lue.mesure().dossier(), lue.mesure().id()),
                lue.enVigueur().objectifsConvenus().stream()
                        .map(o -> new BilanPage.ObjectifAJuger(
                                o.cle(),
                                o.formulation(),
                                "pour le " + jour(o.echeance())
                                        + (o.indicateur().isEmpty() ? "" : " ; on saura : " + o.indicateur())))
                        .toList(),
                BilanDAccompagnement.ETATS,
                choix(Decision.values(), Decision::libelle),
                valeurs,
                erreurs(raisons));
    }
}
