package fr.maillage.personnes.accompagnement.projet;

import fr.maillage.personnes.dossiers.PartDuDossier;
import fr.maillage.socle.acces.Quand;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Les accompagnements convenus rendus à la personne : chaque version de son projet, et les bilans faits avec elle. */
@Component
class PartDesProjets implements PartDuDossier {
    private final JdbcAccompagnements accompagnements;
    private final JdbcProjets projets;

    PartDesProjets(JdbcAccompagnements accompagnements, JdbcProjets projets) {
        this.accompagnements = accompagnements;
        this.projets = projets;
    }

    @Override
    public int rang() {
        return 50;
    }

    @Override
    public String code() {
        return "projets";
    }

    @Override
    public String titre() {
        return "Projet d’accompagnement";
    }

    @Override
    public List<Element> elements(long dossier) {
        var elements = new ArrayList<Element>();
        for (var mesure : accompagnements.duDossier(dossier)) {
            elements.add(mesure(mesure));
            for (var projet : projets.versions(mesure.id())) elements.add(projet(mesure, projet));
            for (var bilan : projets.bilans(mesure.id())) elements.add(bilan(bilan));
        }
        return elements;
    }

    private static Element mesure(Mesure m) {
        var fin = m.motifDeFin();
        var element = Element.de(m.genre().libelle(), m.debut(), null)
                .fait("Jusqu’au", Quand.jour(m.fin()))
                .fait("Prochain bilan", Quand.jour(m.bilanLe()))
                .fait("Terminé le", Quand.jour(m.closLe()))
                .fait("Motif de fin", fin == null ? "" : fin.libelle());
        return element.texte("Rythme et intensité", m.valeur("intensite")).finir();
    }

    private static Element projet(Mesure mesure, Projet p) {
        var element = Element.de("Projet, version " + p.numero(), p.signeLe(), null)
                .fait("Accompagnement", mesure.genre().libelle())
                .fait("Signé le", Quand.jour(p.signeLe()));
        Projet.TEXTES.forEach((cle, libelle) -> element.texte(libelle, p.valeur(cle)));
        for (var o : p.objectifs()) {
            element.texte("Objectif", o.formulation())
                    .texte("On saura qu’il est atteint", o.indicateur())
                    .texte("Moyens", o.moyens())
                    .texte("Qui s’y engage", o.responsable())
                    .fait("Échéance", o.echeance());
            for (var etape : o.etapes()) {
                element.texte("Étape", String.join(" · ", etape.quoi(), etape.qui(), etape.quand()));
            }
        }
        return element.finir();
    }

    private static Element bilan(BilanDAccompagnement b) {
        var element = Element.de("Bilan", b.jour(), null)
                .fait("Fait avec", b.agent())
                .fait("Décision", b.decision().libelle())
                .texte("Ce que la personne en dit", b.valeur("avis"))
                .texte("Évolution", b.valeur("evolution"))
                .texte("Suite", b.valeur("suite"));
        for (int n = 1; n <= Objectif.OBJECTIFS; n++) {
            String cle = "o" + n + "-";
            element.texte("Objectif", b.valeur(cle + "formulation"))
                    .fait("Où il en est", BilanDAccompagnement.ETATS.getOrDefault(b.valeur(cle + "etat"), ""))
                    .texte("Pourquoi", b.valeur(cle + "pourquoi"));
        }
        return element.finir();
    }
}
