package fr.maillage.territoires.restitution;

import fr.maillage.references.territoire.catalogue.Theme;

/** Les questions que l’on pose à la salle : ouvertes, sans réponse soufflée. */
final class Questions {
    private Questions() {}

    static String de(Theme theme) {
        return switch (theme) {
            case POPULATION ->
                "Ces évolutions se voient-elles déjà dans les écoles, les services et les associations ?";
            case FAMILLES -> "De quoi les familles parlent-elles quand elles s’adressent à vous, et à quel moment ?";
            case SENIORS -> "Qui s’aperçoit le premier qu’une personne âgée s’isole ou renonce à une aide ?";
            case EMPLOI -> "Quelles ressources du territoire ces chiffres ne montrent-ils pas ?";
            case LOGEMENT -> "Où les ménages trouvent-ils, ou ne trouvent-ils pas, à se loger ?";
            case SANTE -> "Quels droits ou quels soins restent difficiles à obtenir, et pour qui ?";
            case MOBILITE -> "Comment vient-on aux services quand on n’a pas de voiture ?";
            case VIE_SOCIALE -> "Quels lieux et quelles associations font déjà lien, et avec qui ?";
        };
    }
}
