package fr.maillage.personnes.courriers;

import fr.maillage.personnes.courriers.EcritGarde.Fichier;
import fr.maillage.personnes.courriers.EcritGarde.Forme;
import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
import fr.maillage.personnes.dossiers.AdresseProtegee;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.FusionDeModele;
import fr.maillage.socle.documents.LectureDeModele;
import fr.maillage.socle.ecriture.Relecture;
import fr.maillage.socle.ecriture.Relire;
import fr.maillage.socle.ecriture.Remarque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    record Gardes(Relire relire, AdresseProtegee adresse, FusionDeModele word, RedigerUnEcrit rediger) {}

    ArreterUnEcrit(JdbcEcritsGardes base, PorteDesEcrits porte, LireLesEcrits lire, Gardes gardes) {
        this.base = base;
        this.porte = porte;
        this.lire = lire;
        this.gardes = gardes;
    }

    /** @param word l’écrit fini dans Word, qui sera gardé tel quel à la place de celui de la maison ; ou rien */
    @Transactional
    Resultat executer(long id, long ecrit, boolean maintenu, byte @Nullable [] word) {
        var dossier = porte.exiger(id, Acte.MODIFIER);
        var avant = gardes.rediger().retenir(dossier, ecrit);
        var lu = lire.lu(dossier, avant);
        var textes = textes(lu);
        if (word != null) {
            switch (gardes.word().lire(word)) {
                case LectureDeModele.Refuse(String phrase) -> {
                    return new Resultat.Refuse(List.of(phrase));
                }
                case LectureDeModele.Lu fini -> textes.put("Word déposé", fini.texte());
            }
        }
        var refus = refus(dossier, lu, textes);
        if (!refus.isEmpty()) return new Resultat.Refuse(refus);
        var passages = passages(textes);
        if (!passages.isEmpty() && !maintenu) return new Resultat.ARelire(passages);
        if (!base.arreter(ecrit, QuiTravaille.exiger().id(), word != null))
            throw new Introuvable("écrit en préparation " + ecrit);
        var arrete = lire.trouver(dossier, ecrit);
        garder(dossier, arrete, lu.genre(), word);
        porte.noter(Acte.MODIFIER, dossier, "Écrit arrêté (%s, version %d)".formatted(arrete.genre(), arrete.numero()));
        porte.dire(dossier, "Un écrit est arrêté et gardé au dossier");
        return new Resultat.Arrete();
    }

    /** Un écrit fini dans Word n’a que ce Word : un PDF de la maison dirait autre chose que lui. */
    private void garder(DossierVu dossier, EcritGarde ecrit, GenreDEcrit genre, byte @Nullable [] word) {
        var formes = LireLesEcrits.formes(genre).stream()
                .filter(f -> word == null || f.forme() == Forme.COPIE)
                .toList();
        lire.fichiers(dossier, ecrit, formes).forEach((fichier, contenu) -> base.garder(ecrit, fichier, contenu));
        if (word != null) base.garder(ecrit, new Fichier(Forme.ECRIT, FormatDeDocument.DOCX), word);
    }

    /** Tout ce qui se lira, sous le nom de la partie où cela se lit. */
    private static Map<String, String> textes(LireLesEcrits.Lu lu) {
        var redaction = lu.ecrit().redaction();
        var textes = new LinkedHashMap<String, String>();
        redaction.valeurs().forEach((cle, texte) -> textes.merge(redaction.nom(cle), texte, (a, b) -> a + "\n" + b));
        return textes;
    }

    private List<String> refus(DossierVu dossier, LireLesEcrits.Lu lu, Map<String, String> textes) {
        var phrases = new ArrayList<String>();
        var redaction = lu.ecrit().redaction();
        if (lu.genre().est(Trait.A_UN_DESTINATAIRE)) {
            for (String cle : List.of(Redaction.DESTINATAIRE, Redaction.CADRE)) {
                if (redaction.valeur(cle).isEmpty())
                    phrases.add(
                            "« %s » est vide : dites-le, la personne doit le savoir.".formatted(redaction.nom(cle)));
            }
        }
        textes.forEach((partie, texte) -> {
            if (gardes.adresse().seLitDans(dossier, texte)) phrases.add(adresse(partie));
        });
        for (var partie : redaction.parties()) {
            if (redaction.retient(partie)
                    && Redaction.repris(partie, lu.apportes())
                            .filter(b -> gardes.adresse().seLitDans(dossier, b.toString()))
                            .isPresent()) {
                phrases.add(adresse(redaction.nom(partie.cle())));
            }
        }
        return phrases;
    }

    private static String adresse(String partie) {
        return "« %s » laisse lire l’adresse de la personne, qui est protégée : retirez-la.".formatted(partie);
    }

    /** Les jugements de valeur, partie par partie : ce que la maison ne laisse pas passer sans qu’on l’ait relu. */
    private List<Passage> passages(Map<String, String> textes) {
        var passages = new ArrayList<Passage>();
        textes.forEach((partie, texte) -> gardes.relire()
                .executer(texte, Relecture.Lecteur.ECRIT_SOCIAL)
                .de(Remarque.Sorte.JUGEMENT)
                .forEach(r -> passages.add(new Passage(partie, r))));
        return passages;
    }
}
