package fr.maillage.references.partenaires;

import fr.maillage.references.partenaires.pages.AnnuairePage;
import fr.maillage.references.partenaires.pages.ServicePage;
import fr.maillage.references.partenaires.pages.StructurePage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** De ce que l’annuaire sait à ce que l’écran montre. */
@Component
class EcransDesPartenaires {
    private static final int MONTREES = 60;

    private final JdbcPartenaires base;
    private final ChercherUneOffre recherche;
    private final LieuxDesPartenaires lieux;
    private final TenirUnPartenariat partenariats;
    private final ObjectProvider<RetoursSurUnService> retours;
    private final Habilitations habilitations;

    EcransDesPartenaires(
            JdbcPartenaires base,
            ChercherUneOffre recherche,
            LieuxDesPartenaires lieux,
            TenirUnPartenariat partenariats,
            ObjectProvider<RetoursSurUnService> retours,
            Habilitations habilitations) {
        this.base = base;
        this.recherche = recherche;
        this.lieux = lieux;
        this.partenariats = partenariats;
        this.retours = retours;
        this.habilitations = habilitations;
    }

    @Transactional(readOnly = true)
    AnnuairePage annuaire(Map<String, String> champs) {
        var reproches = new ArrayList<ErreurDeChamp>();
        var demande = lire(champs, reproches);
        boolean cherche = !demande.vide() && reproches.isEmpty();
        var trouvees = cherche ? recherche.executer(demande) : List.<Trouvaille>of();
        var structures = base.structures();
        LocalDate jour = Quand.aujourdHui();
        return new AnnuairePage(
                demande,
                champs.getOrDefault("age", ""),
                reproches,
                cherche,
                trouvees.stream().limit(MONTREES).toList(),
                trouvees.size(),
                cherche
                        ? List.of()
                        : structures.stream().map(s -> ligne(s, jour)).toList(),
                structures.stream().filter(s -> s.aVerifier(jour)).count(),
                structures.stream().anyMatch(Structure::demonstration));
    }

    private static AnnuairePage.Ligne ligne(Structure s, LocalDate jour) {
        return new AnnuairePage.Ligne(
                s.nom(),
                s.href(),
                s.type().map(TypeDePartenaire::libelle).orElse(""),
                s.valeurs().texte("commune"),
                s.valeurs().texte("telephone"),
                Quand.jour(s.miseAJour()),
                s.aVerifier(jour));
    }

    private Recherche lire(Map<String, String> champs, List<ErreurDeChamp> reproches) {
        String besoin = champs.getOrDefault("besoin", "");
        String lieu = champs.getOrDefault("lieu", "").strip();
        if (!lieu.isEmpty() && lieux.chercher(lieu).isEmpty()) {
            reproches.add(new ErreurDeChamp(
                    "lieu",
                    "« %s » n’est le nom exact ni le code d’aucune commune : vérifiez-le, ou laissez vide."
                            .formatted(lieu)));
        }
        String publicVise = champs.getOrDefault("public", "");
        return new Recherche(
                champs.getOrDefault("q", "").strip(),
                Vocabulaires.estUnBesoin(besoin) ? besoin : "",
                lieu,
                age(champs.getOrDefault("age", "").strip(), reproches),
                Vocabulaires.publics().containsKey(publicVise) ? publicVise : "",
                champs.containsKey("ouvert"));
    }

    private static @Nullable Integer age(String ecrit, List<ErreurDeChamp> reproches) {
        if (ecrit.isEmpty()) return null;
        if (ecrit.matches("\\d{1,3}")) return Integer.valueOf(ecrit);
        reproches.add(new ErreurDeChamp("age", "« %s » n’est pas un âge : écrivez-le en chiffres.".formatted(ecrit)));
        return null;
    }

    @Transactional(readOnly = true)
    StructurePage structure(Structure structure, Map<String, String> saisie, List<ErreurDeChamp> erreurs) {
        var type = structure.type();
        var bilan = partenariats.bilan(structure.id());
        return new StructurePage(
                structure,
                type.map(TypeDePartenaire::libelle).orElse(""),
                type.map(t -> t.anciens().stream()
                                .map(TypeDePartenaire::mention)
                                .collect(Collectors.joining(" ; ")))
                        .orElse(""),
                Vocabulaires.libelles("reseaux_porteurs", structure.valeurs().liste("reseaux_porteurs")),
                adresse(structure),
                semaine(structure.valeurs().texte(Champ.HORAIRES)),
                enCeMoment(structure.valeurs().texte(Champ.HORAIRES)),
                Quand.jour(structure.miseAJour()),
                structure.aVerifier(Quand.aujourdHui()),
                convention(structure),
                base.services(structure.id()).stream()
                        .map(s -> new StructurePage.Service(
                                s.nom(),
                                s.href(),
                                String.join(" · ", Vocabulaires.libelles("thematiques", s.thematiques()))))
                        .toList(),
                bilan.actions().stream()
                        .map(a -> new StructurePage.Action(
                                Quand.jour(a.jour()),
                                a.titre(),
                                a.seances(),
                                a.participants(),
                                a.cout().ecrire(),
                                a.avis()))
                        .toList(),
                new StructurePage.Totaux(
                        bilan.seances(), bilan.participants(), bilan.cout().ecrire()),
                habilitations.peut(Acte.MODIFIER, ObjetProtege.PARTENAIRES) && !structure.retiree(),
                saisie,
                erreurs);
    }

    private static String adresse(Structure structure) {
        var v = structure.valeurs();
        return java.util.stream.Stream.of(
                        v.texte("adresse"),
                        v.texte("complement_adresse"),
                        (v.texte("code_postal") + " " + v.texte("commune")).strip())
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String convention(Structure structure) {
        var v = structure.valeurs();
        if (v.texte("convention_objet").isEmpty()) return "";
        String debut = jour(v.texte("convention_debut"));
        String fin = jour(v.texte("convention_fin"));
        return v.texte("convention_objet")
                + (debut.isEmpty() ? "" : ", depuis le " + debut)
                + (fin.isEmpty() ? "" : ", jusqu’au " + fin);
    }

    private static String jour(String date) {
        return Controle.date(date).map(Quand::jour).orElse("");
    }

    @Transactional(readOnly = true)
    ServicePage service(OffreDeService offre) {
        var v = offre.valeurs();
        var lignes = new ArrayList<ServicePage.Ligne>();
        ajouter(lignes, "Publics", enPhrase("publics", v.liste("publics"), v.texte("publics_precisions")));
        ajouter(lignes, "Conditions d’accès", v.texte("conditions_acces"));
        ajouter(lignes, "Frais", enPhrase("frais", unSeul(v.texte("frais")), v.texte("frais_precisions")));
        ajouter(lignes, "Accueil", enPhrase("modes_accueil", v.liste("modes_accueil"), ""));
        ajouter(
                lignes,
                "Comment s’y prendre",
                enPhrase("modes_mobilisation", v.liste("modes_mobilisation"), v.texte("mobilisation_precisions")));
        ajouter(lignes, "Qui peut le demander", enPhrase("mobilisable_par", v.liste("mobilisable_par"), ""));
        ajouter(lignes, "Places ou capacité", v.texte("capacite"));
        ajouter(lignes, "Délai d’attente constaté", v.texte("delai_constate"));
        ajouter(lignes, "Zone d’éligibilité", zones(v.liste("zone_eligibilite")));
        ajouter(lignes, "Contact", v.texte("contact_nom_prenom"));
        return new ServicePage(
                offre,
                v.texte("type").isEmpty() ? "" : Vocabulaires.libelle("types", v.texte("type")),
                Vocabulaires.libelles("thematiques", offre.thematiques()),
                lignes,
                semaine(offre.ou(Champ.HORAIRES)),
                enCeMoment(offre.ou(Champ.HORAIRES)),
                Quand.jour(offre.miseAJour()),
                offre.aVerifier(Quand.aujourdHui()),
                retours.stream()
                        .map(r -> r.enMots(offre.id()))
                        .filter(r -> !r.isEmpty())
                        .collect(Collectors.joining(", ")),
                habilitations.peut(Acte.MODIFIER, ObjetProtege.PARTENAIRES) && !offre.retiree());
    }

    private static void ajouter(List<ServicePage.Ligne> lignes, String libelle, String texte) {
        if (!texte.isEmpty()) lignes.add(new ServicePage.Ligne(libelle, texte));
    }

    private static List<String> unSeul(String code) {
        return code.isEmpty() ? List.of() : List.of(code);
    }

    private static String enPhrase(String liste, List<String> codes, String precisions) {
        String mots = String.join(", ", Vocabulaires.libelles(liste, codes));
        return mots.isEmpty() || precisions.isEmpty() ? mots + precisions : mots + ". " + precisions;
    }

    private String zones(List<String> codes) {
        return codes.stream()
                .map(c -> c.equals("france") || c.equals("99100") ? "toute la France" : lieux.nom(c))
                .collect(Collectors.joining(", "));
    }

    private static List<Horaires.Jour> semaine(String ecriture) {
        return Horaires.lire(ecriture).map(Horaires::semaine).orElse(List.of());
    }

    /** Ce que disent les horaires en ce moment ; l’écriture telle quelle si elle ne se lit pas. */
    private static String enCeMoment(String ecriture) {
        Optional<Horaires> lus = Horaires.lire(ecriture);
        return lus.map(h -> h.enCeMoment(LocalDateTime.now())).orElse(ecriture);
    }
}
