package fr.maillage.personnes.courriers;

import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
import fr.maillage.personnes.dossiers.AdresseProtegee;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.ecriture.Relecture;
import fr.maillage.socle.ecriture.Relire;
import fr.maillage.socle.ecriture.Remarque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Arrête un écrit : ce qui s’y oppose d’abord, puis ses fichiers, gardés sous sceau ; il ne changera plus. */
@Component
class ArreterUnEcrit {
    sealed interface Resultat {
        record Arrete() implements Resultat {}

        /** Ce qui manque, ou ne doit pas sortir : à corriger. */
        record Refuse(List<String> phrases) implements Resultat {}

        /** Des passages qui jugent : à relire, ou à maintenir en connaissance de cause. */
        record ARelire(List<Passage> passages) implements Resultat {}
    }

    /** Une remarque, et la partie où elle est. */
    record Passage(String partie, Remarque remarque) {}

    private final JdbcEcritsGardes base;
    private final PorteDesEcrits porte;
    private final LireLesEcrits lire;
    private final Gardes gardes;

    /** Ce qui relit un écrit avant qu’il sorte. */
    @Component("gardesDesEcrits")
    record Gardes(Relire relire, AdresseProtegee adresse, RedigerUnEcrit rediger) {}

    ArreterUnEcrit(JdbcEcritsGardes base, PorteDesEcrits porte, LireLesEcrits lire, Gardes gardes) {
        this.base = base;
        this.porte = porte;
        this.lire = lire;
        this.gardes = gardes;
    }

    @Transactional
    Resultat executer(long id, long ecrit, boolean maintenu) {
        var dossier = porte.exiger(id, Acte.MODIFIER);
        var avant = gardes.rediger().retenir(dossier, ecrit);
        var lu = lire.lu(dossier, avant);
        var refus = refus(dossier, lu);
        if (!refus.isEmpty()) return new Resultat.Refuse(refus);
        var passages = passages(lu);
        if (!passages.isEmpty() && !maintenu) return new Resultat.ARelire(passages);
        if (!base.arreter(ecrit, QuiTravaille.exiger().id())) throw new Introuvable("écrit en préparation " + ecrit);
        var arrete = lire.trouver(dossier, ecrit);
        lire.fichiers(dossier, arrete, LireLesEcrits.formes(lu.genre()))
                .forEach((fichier, contenu) -> base.garder(arrete, fichier, contenu));
        porte.noter(Acte.MODIFIER, dossier, "Écrit arrêté (%s, version %d)".formatted(arrete.genre(), arrete.numero()));
        porte.dire(dossier, "Un écrit est arrêté et gardé au dossier");
        return new Resultat.Arrete();
    }

    private List<String> refus(DossierVu dossier, LireLesEcrits.Lu lu) {
        var phrases = new ArrayList<String>();
        var redaction = lu.ecrit().redaction();
        if (lu.genre().est(Trait.A_UN_DESTINATAIRE)) {
            for (String cle : List.of(Redaction.DESTINATAIRE, Redaction.CADRE)) {
                if (redaction.valeur(cle).isEmpty())
                    phrases.add(
                            "« %s » est vide : dites-le, la personne doit le savoir.".formatted(redaction.nom(cle)));
            }
        }
        redaction.valeurs().forEach((cle, texte) -> {
            if (gardes.adresse().seLitDans(dossier, texte)) phrases.add(adresse(redaction.nom(cle)));
        });
        for (var partie : redaction.parties()) {
            if (redaction.retient(partie)
                    && Redaction.repris(partie, lu.apportes())
                            .filter(b -> gardes.adresse().seLitDans(dossier, contenu(b)))
                            .isPresent()) {
                phrases.add(adresse(redaction.nom(partie.cle())));
            }
        }
        return phrases;
    }

    private static String adresse(String partie) {
        return "« %s » laisse lire l’adresse de la personne, qui est protégée : retirez-la.".formatted(partie);
    }

    private static String contenu(Bloc bloc) {
        return bloc.toString();
    }

    /** Les jugements de valeur, partie par partie : ce que la maison refuse de laisser passer sans qu’on l’ait relu. */
    private List<Passage> passages(LireLesEcrits.Lu lu) {
        var passages = new ArrayList<Passage>();
        var redaction = lu.ecrit().redaction();
        for (Map.Entry<String, String> texte : redaction.valeurs().entrySet()) {
            gardes.relire()
                    .executer(texte.getValue(), Relecture.Lecteur.ECRIT_SOCIAL)
                    .de(Remarque.Sorte.JUGEMENT)
                    .forEach(r -> passages.add(new Passage(redaction.nom(texte.getKey()), r)));
        }
        return passages;
    }
}
