package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Journal journal;

    Demenager(EnregistrerUnePersonne personnes, JdbcDossiers dossiers, JdbcChronologie chronologie, Journal journal) {
        this.personnes = personnes;
        this.dossiers = dossiers;
        this.chronologie = chronologie;
        this.journal = journal;
    }

    @Transactional
    Dossier ouvrir(long id) {
        return personnes.exigerModifiable(id);
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
        if (!dossiers.demenager(id, ligne.version(), adresse, Champ.OUI.equals(v.get("adresseProtegee")))) {
            return new Resultat.EnDesaccord(valeurs(ligne));
        }
        chronologie.noter(
                id, "DOMICILE", "Domicile modifié", QuiTravaille.exiger().id());
        journal.noter(
                Acte.MODIFIER,
                ObjetProtege.DOSSIER_IDENTITE,
                LireUnDossier.reference(id),
                "Domicile modifié : " + ligne.numero());
        return new Resultat.Fait();
    }
}
