package fr.maillage.socle.acces;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Un droit lu dans une case de la matrice : des actes, une condition, et parfois une partie seulement de l’objet. */
record Droit(Set<Acte> actes, Portee portee, @Nullable String partie) {
    private static final Pattern ECRITURE =
            Pattern.compile("(?<lettres>[CRUVXALIq]+)(:(?<portee>[a-z]+))?(\\((?<partie>[^)]+)\\))?(?: |$)");

    static Set<Droit> lire(String cellule) {
        var droits = new java.util.LinkedHashSet<Droit>();
        var lecture = ECRITURE.matcher(cellule);
        int lu = 0;
        while (lecture.find() && lecture.start() == lu) {
            var actes = EnumSet.noneOf(Acte.class);
            lecture.group("lettres").chars().forEach(lettre -> actes.add(Acte.deLettre((char) lettre)));
            if (actes.contains(Acte.CREER)) actes.add(Acte.IMPORTER);
            String portee = lecture.group("portee");
            droits.add(new Droit(
                    Set.copyOf(actes),
                    portee == null ? Portee.TOUT : Portee.valueOf(portee.toUpperCase(Locale.ROOT)),
                    lecture.group("partie")));
            lu = lecture.end();
        }
        if (lu != cellule.length()) {
            throw new IllegalArgumentException(
                    "La case « %s » de la matrice des habilitations ne se lit pas à partir de « %s »."
                            .formatted(cellule, cellule.substring(lu)));
        }
        return Set.copyOf(droits);
    }

    boolean ouvre(Acte acte, AgentConnecte agent, Cible cible) {
        return actes.contains(acte)
                && (partie == null || cible.parties().contains(partie))
                && switch (portee) {
                    case TOUT -> cible.organisation() == agent.organisation();
                    case SOI -> cible.interesse() != null && cible.interesse() == agent.id();
                    case SUIVI ->
                        cible.organisation() == agent.organisation()
                                && cible.suiviPar().contains(agent.id());
                    case EQUIPE -> cible.organisation() == agent.organisation() && memeEquipe(agent, cible);
                    case MOTIF ->
                        cible.organisation() == agent.organisation()
                                && cible.motif().strip().length() >= Cible.MOTIF_MINIMAL;
                    case PUBLIE, PARTAGE, HABILITE, DEMANDE, TECHNIQUE ->
                        cible.remplit().contains(portee);
                };
    }

    /** Un responsable sans unité conduit toute l’organisation. */
    private static boolean memeEquipe(AgentConnecte agent, Cible cible) {
        return agent.idUnite() == null || agent.idUnite().equals(cible.unite());
    }
}
