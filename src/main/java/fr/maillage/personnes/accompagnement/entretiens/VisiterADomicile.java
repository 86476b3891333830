package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.accompagnement.DossierSuivi;
import fr.maillage.personnes.accompagnement.SignatureAEcran;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Annoncer une visite, l’avoir sous les yeux avec ce qu’il faut savoir pour sa sécurité, en rendre compte une seule fois. */
@Component
class VisiterADomicile {
    private static final ObjetProtege OBJET = TenirLesInterventions.OBJET;
    private static final int CLE_AES = 32;
    /** Ce qui se signe : ce que la personne a sous les yeux. */
    private static final List<String> SIGNES = List.of("jour", "objet", "observations", "synthese", "suites");

    sealed interface Resultat {
        record Fait(long id) implements Resultat {}

        record Refuse(Map<String, String> raisons) implements Resultat {}
    }

    /** @param consignes ce que des collègues ont noté pour leur sécurité, le plus récent d’abord */
    record Lue(DossierVu dossier, Visite visite, List<String> consignes) {}

    private final DossierSuivi suivi;
    private final JdbcVisites visites;
    private final JdbcInterventions interventions;
    private final TenirLesInterventions tenir;
    private final SecureRandom hasard = new SecureRandom();

    VisiterADomicile(
            DossierSuivi suivi, JdbcVisites visites, JdbcInterventions interventions, TenirLesInterventions tenir) {
        this.suivi = suivi;
        this.visites = visites;
        this.interventions = interventions;
        this.tenir = tenir;
    }

    /** Le dossier où une visite va s’annoncer, et ce que des collègues ont noté pour leur sécurité. */
    @Transactional
    Map.Entry<DossierVu, List<String>> preparer(long dossier) {
        return Map.entry(suivi.exiger(dossier, Acte.CREER, OBJET), consignes(dossier));
    }

    private List<String> consignes(long dossier) {
        return interventions.duDossier(dossier, Integer.MAX_VALUE).stream()
                .filter(i -> !i.valeur("securite").isEmpty())
                .map(i -> i.valeur("securite") + " (" + Quand.jour(i.jour()) + ")")
                .toList();
    }

    @Transactional
    Resultat annoncer(long dossier, UUID cle, Map<String, String> saisi) {
        var vu = suivi.exiger(dossier, Acte.CREER, OBJET);
        var raisons = Visite.refus(saisi, Quand.aujourdHui());
        if (!raisons.isEmpty()) return new Resultat.Refuse(raisons);
        byte[] secret = new byte[CLE_AES];
        hasard.nextBytes(secret);
        long id = visites.annoncer(
                dossier,
                cle,
                saisi,
                Base64.getEncoder().encodeToString(secret),
                QuiTravaille.exiger().id());
        suivi.inscrire(vu, Acte.CREER, OBJET, "Visite à domicile annoncée");
        return new Resultat.Fait(id);
    }

    /** La visite, pour qui suit le dossier : la grille et les consignes ne sont à personne d’autre. */
    @Transactional
    Lue lire(long dossier, long id) {
        var vu = suivi.lire(dossier, OBJET, "Visite à domicile lue");
        return new Lue(vu, exiger(dossier, id), consignes(dossier));
    }

    private Visite exiger(long dossier, long id) {
        return visites.trouver(dossier, id).orElseThrow(() -> new Introuvable("visite " + id));
    }

    @Transactional
    void annuler(long dossier, long id) {
        var vu = suivi.exiger(dossier, Acte.MODIFIER, OBJET);
        if (!visites.annuler(dossier, id)) throw new Introuvable("visite prévue " + id);
        suivi.inscrire(vu, Acte.MODIFIER, OBJET, "Visite à domicile annulée");
    }

    /**
     * Rend compte de la visite ; renvoyé deux fois (une saisie gardée sans réseau, puis repartie), il n’y a qu’un compte rendu.
     *
     * @param saisi les champs de l’intervention, ceux de la grille, le nom et le tracé de qui signe
     */
    @Transactional
    Resultat rendre(long dossier, long id, Map<String, String> saisi) {
        suivi.exiger(dossier, Acte.CREER, OBJET);
        visites.retenir(id);
        var visite = exiger(dossier, id);
        if (visite.intervention() != null) return new Resultat.Fait(visite.intervention());
        if (visite.etat() == Visite.Etat.ANNULEE) throw new Introuvable("visite annulée " + id);
        var intervention = intervention(visite, saisi);
        var raisons = refus(intervention, saisi);
        if (!raisons.isEmpty()) return new Resultat.Refuse(raisons);
        return switch (tenir.ajouter(dossier, visite.cle(), intervention)) {
            case TenirLesInterventions.Resultat.Fait(long gardee, var _) -> {
                visites.rendre(id, gardee, signee(visite, intervention, saisi));
                yield new Resultat.Fait(gardee);
            }
            case TenirLesInterventions.Resultat.Refuse(var refusees) -> new Resultat.Refuse(refusees);
            case TenirLesInterventions.Resultat.EnDesaccord _ ->
                throw new IllegalStateException("Une visite rendue pour la première fois ne peut contredire personne.");
        };
    }

    private static Map<String, String> intervention(Visite visite, Map<String, String> saisi) {
        var valeurs = new LinkedHashMap<>(Intervention.lire(saisi, ""));
        valeurs.put("genre", GenreDIntervention.VISITE.name());
        valeurs.put("support", Support.DOMICILE.name());
        valeurs.put("annoncee", visite.valeur("annoncee"));
        valeurs.put("observations", GrilleDeVisite.MAISON.reunir(saisi));
        return valeurs;
    }

    private static Map<String, String> refus(Map<String, String> intervention, Map<String, String> saisi) {
        var raisons = Intervention.refus(intervention, Quand.aujourdHui());
        if (intervention.getOrDefault("accord", "").isEmpty()) {
            raisons.put("accord", "Dites quand et comment la personne a donné son accord : sans lui, on n’entre pas.");
        }
        if (intervention.getOrDefault("observations", "").isEmpty()
                && intervention.getOrDefault("synthese", "").isEmpty()) {
            raisons.put("synthese", "Écrivez ce qui s’est dit, ou ce qui s’est vu dans une rubrique au moins.");
        }
        if (!SignatureAEcran.lisible(saisi.getOrDefault("trace", ""))) {
            raisons.put("signataire", "Le tracé ne se lit pas : effacez-le et signez de nouveau.");
        }
        return raisons;
    }

    private static Map<String, String> signee(
            Visite visite, Map<String, String> intervention, Map<String, String> saisi) {
        var valeurs = new LinkedHashMap<>(visite.valeurs());
        String signataire = saisi.getOrDefault("signataire", "").strip();
        if (signataire.isEmpty()) return valeurs;
        valeurs.put("signataire", signataire);
        valeurs.put("trace", saisi.getOrDefault("trace", ""));
        valeurs.put("signeLe", Quand.aujourdHui().toString());
        valeurs.put("empreinte", empreinte(intervention));
        return valeurs;
    }

    /** Ce compte rendu est-il encore, mot pour mot, celui que la personne a signé ? */
    static boolean signee(Visite visite, Intervention intervention) {
        return visite.valeur("empreinte").equals(empreinte(intervention.valeurs()));
    }

    private static String empreinte(Map<String, String> valeurs) {
        var signes = new LinkedHashMap<String, String>();
        SIGNES.forEach(s -> signes.put(s, valeurs.getOrDefault(s, "")));
        return Base64.getEncoder().encodeToString(SignatureAEcran.empreinte(signes));
    }
}
