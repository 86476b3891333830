package fr.maillage.personnes.dossiers;

import fr.maillage.personnes.dossiers.pages.DoublonsPage;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.taches.TacheId;
import fr.maillage.socle.taches.Taches;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Montre, page à page, les paires de fiches qui se ressemblent parmi les dossiers que l’agent voit ; ce qui fut montré est noté. */
@Component
class ListerLesDoublons {
    static final int PAR_PAGE = 20;

    /** Nom, prénom et date, tous trois mot pour mot. */
    private static final int FORTE = 7;

    private static final Map<String, String> RAISONS = Map.of(
            "telephone",
            "même téléphone",
            "date",
            "même date de naissance",
            "sans-date",
            "date de naissance à vérifier");

    private final JdbcDoublons doublons;
    private final JdbcPersonnes personnes;
    private final Taches taches;
    private final Journal journal;

    ListerLesDoublons(JdbcDoublons doublons, JdbcPersonnes personnes, Taches taches, Journal journal) {
        this.doublons = doublons;
        this.personnes = personnes;
        this.taches = taches;
        this.journal = journal;
    }

    @Transactional
    TacheId calculer() {
        return taches.confier(CalculerLesDoublons.GENRE, "Recherche des doublons", "");
    }

    @Transactional
    DoublonsPage page(String force, String raison, int voulue) {
        int minimum = force.equals("fortes") ? FORTE : Comparaison.SEUIL;
        String mots = RAISONS.getOrDefault(raison, "");
        int combien = doublons.combien(minimum, mots);
        int pages = Math.max(1, (combien + PAR_PAGE - 1) / PAR_PAGE);
        int ici = Math.clamp(voulue, 1, pages);
        var paires = doublons.page(minimum, mots, (ici - 1) * PAR_PAGE, PAR_PAGE);
        return new DoublonsPage(
                montrer(paires),
                combien,
                minimum == FORTE ? "fortes" : "",
                RAISONS.containsKey(raison) ? raison : "",
                ici,
                pages,
                doublons.dernierCalcul().map(Quand::court).orElse(""));
    }

    /** Une fiche changée depuis le calcul est comparée de nouveau : ce qui ne se ressemble plus n’est pas montré. */
    private List<DoublonsPage.Paire> montrer(List<JdbcDoublons.Suggeree> paires) {
        var ids = new HashSet<Long>();
        paires.forEach(p -> ids.addAll(List.of(p.une(), p.autre())));
        var fiches = personnes.lire(ids);
        var numeros = new TreeSet<String>();
        var montrees = new ArrayList<DoublonsPage.Paire>();
        for (var paire : paires) {
            var une = fiches.get(paire.une());
            var autre = fiches.get(paire.autre());
            if (une == null || autre == null) continue;
            var comparaison = Comparaison.de(une, autre);
            if (!comparaison.suffit()) continue;
            numeros.addAll(List.of(paire.numero(), paire.autreNumero()));
            montrees.add(new DoublonsPage.Paire(
                    vue(une, paire.dossier(), paire.numero()),
                    vue(autre, paire.autreDossier(), paire.autreNumero()),
                    comparaison.force() >= FORTE,
                    String.join(", ", comparaison.raisons()),
                    Adresses.dossier(paire.dossier()) + "/personnes/" + paire.une() + "/doublon"));
        }
        if (!numeros.isEmpty()) {
            journal.noter(
                    Acte.LIRE,
                    ObjetProtege.DOSSIER_IDENTITE,
                    "liste",
                    "Montrés dans la liste des doublons : " + String.join(" ", numeros));
        }
        return montrees;
    }

    private static DoublonsPage.Cote vue(Fiche fiche, long dossier, String numero) {
        return new DoublonsPage.Cote(
                fiche.id(),
                fiche.nomComplet(),
                Formulaires.naissance(fiche),
                fiche.telephones().stream().findFirst().map(Telephone::lisible).orElse(""),
                Adresses.dossier(dossier),
                numero);
    }
}
