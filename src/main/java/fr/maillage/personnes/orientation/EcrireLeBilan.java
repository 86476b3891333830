package fr.maillage.personnes.orientation;

import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Cellule;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.Modeles;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Le bilan des orientations : service par service, ce qu’elles ont donné sur un an ; de quoi en parler avec les partenaires. */
@Component
class EcrireLeBilan {
    private static final String GENRE = "bilan-des-orientations";
    static final String METHODE =
            "Orientations parties sur douze mois, tous dossiers de l’organisation réunis. Un service vers lequel moins de onze personnes ont été orientées n’y est pas ; les parts sont arrondies à 5 %. Attente : la moitié des rendez-vous sont donnés plus tôt, l’autre moitié plus tard. Une absence dit aussi la distance, l’horaire, la peur : elle n’est pas une faute.";

    private final RetoursDesServices retours;
    private final Modeles modeles;

    EcrireLeBilan(RetoursDesServices retours, Modeles modeles) {
        this.retours = retours;
        this.modeles = modeles;
    }

    byte[] executer(FormatDeDocument format) {
        var tous = retours.tous();
        var au = Quand.aujourdHui();
        var blocs = new ArrayList<Bloc>();
        if (tous.isEmpty()) {
            blocs.add(Bloc.Paragraphe.de("Aucun service n’a reçu onze orientations sur la période."));
        } else {
            blocs.add(new Bloc.Tableau(
                    "Ce que donnent les orientations, service par service",
                    List.of(
                            "Service",
                            "Orientations",
                            "Réponses",
                            "Refus",
                            "Attente, en jours",
                            "Rendez-vous manqués",
                            "Abouties"),
                    tous.stream()
                            .map(r -> Bloc.Ligne.de(
                                    r.nom() + ", " + r.structure(),
                                    Cellule.nombre(r.envoyees(), 0, ""),
                                    part(r.partDesReponses()),
                                    part(r.partDesRefus()),
                                    r.delaiSur() == null ? Cellule.texte("–") : Cellule.nombre(r.delaiSur(), 0, ""),
                                    part(r.partDesAbsences()),
                                    part(r.partAbouties())))
                            .toList(),
                    "orientations de l’organisation"));
            var aRevoir = tous.stream().filter(RetoursDUnService::aReconsiderer).toList();
            if (!aRevoir.isEmpty()) {
                blocs.add(new Bloc.Intertitre("À reprendre avec les partenaires", 2));
                blocs.add(new Bloc.Liste(
                        aRevoir.stream()
                                .map(r -> r.nom() + " : " + r.enMots() + ".")
                                .toList(),
                        false));
            }
        }
        blocs.add(Bloc.Paragraphe.de(METHODE));
        String periode = "Du " + Quand.jour(au.minusYears(1).plusDays(1)) + " au " + Quand.jour(au);
        var ouvrage = new Ouvrage(
                new Couverture(
                        "Bilan des orientations",
                        periode,
                        "",
                        QuiTravaille.exiger().nomOrganisation(),
                        au,
                        List.of(),
                        null),
                List.of(new Chapitre("Service par service", blocs)),
                MiseEnPage.NOTE);
        return modeles.ecrire(GENRE, new Champs().avec("bilan.periode", periode), ouvrage, format);
    }

    private static Cellule part(@Nullable Integer part) {
        return part == null ? Cellule.texte("–") : Cellule.nombre(part, 0, " %");
    }

    @Configuration(value = "modeleDuBilanDesOrientations", proxyBeanMethods = false)
    static class Modele {
        @Bean
        GenreDeModele modeleDeBilanDesOrientations() {
            return new GenreDeModele(
                    GENRE,
                    "Bilan des orientations",
                    "Ce que les orientations ont donné sur un an, service par service, sans nom.",
                    List.of(new GenreDeModele.Champ("bilan.periode", "La période", "Du 2 mars 2026 au 1er mars 2027")));
        }
    }
}
