package fr.maillage.personnes.dossiers;

import fr.maillage.references.territoire.adresses.Zone;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Change le domicile d’un foyer, en rapprochant ce que deux agents auraient écrit en même temps. */
@Component
class Demenager {
    sealed interface Resultat {
        record Fait() implements Resultat {}

        record EnDesaccord(Map<String, String> enregistre) implements Resultat {}
    }

    private final EnregistrerUnePersonne personnes;
    private final JdbcDossiers dossiers;
    private final JdbcChronologie chronologie;
    private final SituerUnDossier situer;
    private final Journal journal;

    Demenager(
            EnregistrerUnePersonne personnes,
            JdbcDossiers dossiers,
            JdbcChronologie chronologie,
            SituerUnDossier situer,
            Journal journal) {
        this.personnes = personnes;
        this.dossiers = dossiers;
        this.chronologie = chronologie;
        this.situer = situer;
        this.journal = journal;
    }

    @Transactional
    Dossier ouvrir(long id) {
        return personnes.exigerModifiable(id);
    }

    /** Où est ce domicile, et ce qui pourrait l’être mieux ; rien d’une adresse scellée, ni sans commune. */
    @Transactional
    Optional<Situe> situe(Dossier dossier) {
        var ligne = dossier.ligne();
        if (ligne.adresseProtegee() || ligne.commune().isEmpty()) return Optional.empty();
        var emplacement = ligne.emplacement();
        var lieu = situer.chercher(new Adresse(ligne.adresse(), ligne.codePostal(), ligne.commune()));
        return Optional.of(new Situe(
                emplacement,
                situer.enClair(emplacement),
                lieu.propositions(),
                situer.iris(ligne.commune()),
                situer.quartiers(ligne.commune())));
    }

    record Situe(
            Emplacement emplacement, String enClair, List<String> propositions, List<Zone> iris, List<Zone> quartiers) {
        boolean connait(String codeIris, String codeQuartier) {
            return (codeIris.isEmpty() || iris.stream().anyMatch(z -> z.code().equals(codeIris)))
                    && (codeQuartier.isEmpty()
                            || codeQuartier.equals(SituerUnDossier.INCONNU)
                            || quartiers.stream().anyMatch(z -> z.code().equals(codeQuartier)));
        }
    }

    /** L’agent dit lui-même l’IRIS et le quartier ; faux si ce ne sont pas ceux de la commune du foyer. */
    @Transactional
    boolean direOu(long id, String iris, String quartier) {
        var dossier = personnes.exigerModifiable(id);
        if (situe(dossier).filter(s -> s.connait(iris, quartier)).isEmpty()) return false;
        situer.direALaMain(id, iris, quartier);
        noter(dossier.ligne(), "Quartier du domicile indiqué");
        return true;
    }

    static Map<String, String> valeurs(Dossier.Ligne ligne) {
        var valeurs = new LinkedHashMap<String, String>();
        valeurs.put("adresse", ligne.adresse());
        valeurs.put("codePostal", ligne.codePostal());
        valeurs.put("commune", ligne.commune());
        valeurs.put("adresseProtegee", ligne.adresseProtegee() ? Champ.OUI : "");
        return valeurs;
    }

    /** Une adresse qu’un collègue a changée entre-temps, ou mise sous protection, ne se remplace pas sans la voir. */
    @Transactional
    Resultat executer(long id, Map<String, String> lue, Map<String, String> saisie) {
        var ligne = personnes.exigerModifiable(id).ligne();
        var rapprochement = Rapprochement.de(lue, valeurs(ligne), saisie);
        if (!rapprochement.desaccords().isEmpty()) return new Resultat.EnDesaccord(valeurs(ligne));
        var v = rapprochement.valeurs();
        var adresse = new Adresse(
                v.getOrDefault("adresse", ""), v.getOrDefault("codePostal", ""), v.getOrDefault("commune", ""));
        boolean protegee = Champ.OUI.equals(v.get("adresseProtegee"));
        var avant = new Adresse(ligne.adresse(), ligne.codePostal(), ligne.commune());
        var dit = ligne.emplacement();
        if (!dossiers.demenager(id, ligne.version(), adresse, protegee)) {
            return new Resultat.EnDesaccord(valeurs(ligne));
        }
        // Ce qu’un agent a dit du quartier vaut tant que l’adresse est la même.
        if (dit.aLaMain() && !protegee && !ligne.adresseProtegee() && adresse.equals(avant)) situer.garder(id, dit);
        else situer.situer(id, adresse, protegee);
        noter(ligne, "Domicile modifié");
        return new Resultat.Fait();
    }

    private void noter(Dossier.Ligne ligne, String quoi) {
        chronologie.noter(ligne.id(), "DOMICILE", quoi, QuiTravaille.exiger().id());
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DOSSIER_IDENTITE,
                LireUnDossier.reference(ligne.id()),
                quoi + " : " + ligne.numero());
    }
}
