package fr.maillage.socle.acces;

import java.util.EnumSet;
import java.util.Set;

/** Le métier d’une organisation : il ouvre les pièces qui la concernent et cache les autres, pour tous ses agents. */
public enum Profil {
    COLLECTIVITE("Collectivité (département, commune, CCAS, intercommunalité)", ObjetProtege.PATRIMOINE),
    BAILLEUR("Bailleur social", ObjetProtege.AIDES_INSTRUCTION, ObjetProtege.AIDES_DECISION, ObjetProtege.AUTONOMIE),
    ASSOCIATION("Association", ObjetProtege.PATRIMOINE, ObjetProtege.AIDES_DECISION),
    CAF("Caisse d’allocations familiales", ObjetProtege.PATRIMOINE),
    MUTUELLE("Mutuelle", ObjetProtege.PATRIMOINE, ObjetProtege.AIDES_DECISION),
    ETABLISSEMENT_DE_SANTE("Établissement de santé", ObjetProtege.PATRIMOINE, ObjetProtege.AIDES_DECISION),
    EHPAD("Établissement pour personnes âgées", ObjetProtege.PATRIMOINE, ObjetProtege.AIDES_DECISION);

    private final String libelle;
    private final Set<ObjetProtege> caches;

    Profil(String libelle, ObjetProtege... caches) {
        this.libelle = libelle;
        this.caches = EnumSet.noneOf(ObjetProtege.class);
        this.caches.addAll(Set.of(caches));
    }

    public String libelle() {
        return libelle;
    }

    public boolean montre(ObjetProtege objet) {
        return !caches.contains(objet);
    }
}
