package fr.maillage.personnes.coordination;

import fr.maillage.personnes.coordination.pages.InterventionPage;
import fr.maillage.socle.acces.Quand;

/** Une intervention, telle que la lisent celui qui demande et celle qui intervient. */
final class MotsDIntervention {
    private MotsDIntervention() {}

    static InterventionPage.Mots de(Demande d) {
        var copie = d.copie();
        return new InterventionPage.Mots(
                d.genre().libelle(),
                d.numero(),
                d.etat().libelle(),
                d.etat().ton(),
                "Demandée par %s le %s%s, pour %d jours. La personne a dit oui le %s."
                        .formatted(
                                d.demandeur(),
                                Quand.jour(d.demandeeLe()),
                                d.sollicite().isEmpty() ? " aux conseillères de l’unité" : " à " + d.sollicite(),
                                d.duree(),
                                Quand.jour(d.accordLe())),
                d.intervenant().isEmpty() || d.fin() == null
                        ? ""
                        : "%s intervient jusqu’au %s.".formatted(d.intervenant(), Quand.jour(d.fin())),
                d.contenu().getOrDefault(Demande.QUESTION, ""),
                d.contenu().getOrDefault(Demande.PERIMETRE, ""),
                d.restitution().getOrDefault(Demande.RAISON, ""),
                d.restitution().getOrDefault(Demande.CONSTATS, ""),
                d.restitution().getOrDefault(Demande.PRECONISATIONS, ""),
                copie == null
                        ? ""
                        : "La personne a sa copie, %s, depuis le %s."
                                .formatted(copie.libelle(), Quand.jour(d.copieLe())));
    }
}
