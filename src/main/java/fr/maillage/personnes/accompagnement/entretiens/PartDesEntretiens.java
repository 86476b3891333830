package fr.maillage.personnes.accompagnement.entretiens;

import fr.maillage.personnes.dossiers.PartDuDossier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Les entretiens rendus à la personne : la synthèse partagée, et les notes à relire ; jamais la consigne entre collègues sans relecture. */
@Component
class PartDesEntretiens implements PartDuDossier {
    private static final Set<String> CODES = Set.of("genre", "support", "jour");

    private final JdbcInterventions base;
    private final JdbcVisites visites;

    PartDesEntretiens(JdbcInterventions base, JdbcVisites visites) {
        this.base = base;
        this.visites = visites;
    }

    @Override
    public int rang() {
        return 40;
    }

    @Override
    public String code() {
        return "entretiens";
    }

    @Override
    public String titre() {
        return "Entretiens, visites et accompagnements";
    }

    @Override
    public List<Element> elements(long dossier) {
        return Stream.concat(
                        base.duDossier(dossier, Integer.MAX_VALUE).stream().map(PartDesEntretiens::element),
                        visites.duDossier(dossier).stream().map(PartDesEntretiens::element))
                .toList();
    }

    private static Element element(Visite v) {
        return Element.de("Visite à domicile annoncée", v.jour(), null)
                .fait("Par", v.agent())
                .fait("Où l’on en est", v.etat().libelle())
                .texte("À quoi elle sert", v.valeur("objet"))
                .fait("Annoncée le", v.valeur("annoncee"))
                .texte("Comment", v.valeur("comment"))
                .texte("Votre accord", v.valeur("accord"))
                .texte("Signée à l’écran par", v.valeur("signataire"))
                .note("Consigne de sécurité pour cette visite", v.valeur("consigne"))
                .finir();
    }

    private static Element element(Intervention i) {
        var element = Element.de(i.genre().libelle(), i.jour(), null)
                .fait("Avec", i.agent())
                .fait("Moyen", i.support().libelle());
        Intervention.CHAMPS.forEach((cle, libelle) -> {
            boolean acte = cle.matches("(acte|mode|mandat)-\\d");
            if (!CODES.contains(cle) && !acte) element.texte(libelle, i.valeur(cle));
        });
        for (var acte : i.actes()) {
            element.texte("Acte fait " + (acte.avec() ? "avec la personne" : "à sa place"), acte.quoi());
        }
        Intervention.NOTES.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(n -> element.note(n.getValue(), i.valeur(n.getKey())));
        return element.finir();
    }
}
