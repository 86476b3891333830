package fr.maillage.socle.acces;

import java.util.List;

/** Le métier d’une organisation : il active les modules qui la concernent et cache les autres, pour tous ses agents. */
public enum Profil {
    COLLECTIVITE,
    BAILLEUR,
    ASSOCIATION,
    CAF,
    MUTUELLE,
    ETABLISSEMENT_DE_SANTE,
    EHPAD;

    public String libelle() {
        return Profils.fiche(this).libelle();
    }

    /** Les modules que ce profil active, dans l’ordre du fichier. */
    public List<ModuleDeMetier> modules() {
        return Profils.modules(this);
    }

    /** Un objet qui n’est dans aucun module se montre à tous ; celui d’un module, aux profils qui l’activent. */
    public boolean montre(ObjetProtege objet) {
        return !Profils.dansUnModule(objet)
                || modules().stream().anyMatch(module -> module.objets().contains(objet));
    }

    /** Le mot de ce métier pour « usager », « unite » ou « referent ». */
    public String mot(String mot) {
        return Profils.fiche(this).vocabulaire().getOrDefault(mot, mot);
    }
}
