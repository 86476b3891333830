package fr.maillage.personnes.reprise;

import fr.maillage.personnes.dossiers.EntreesEnNombre;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.echanges.lecture.Feuille;
import fr.maillage.socle.echanges.lecture.FichierIllisible;
import fr.maillage.socle.echanges.lecture.FichierRecu;
import fr.maillage.socle.echanges.lecture.Ligne;
import fr.maillage.socle.echanges.lecture.Limites;
import fr.maillage.socle.journal.Journal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reçoit un tableur : ses lignes sont scellées une à une, ses colonnes reconnues à leur en-tête, et le fichier lui-même est
 * aussitôt effacé. Un numéro de sécurité sociale n’atteint pas la base, même scellé.
 */
@Component
class RecevoirUnFichier {
    private static final int PAQUET = 2000;
    private static final Limites LIMITES = new Limites(40L << 20, 400L << 20, 250, 200, 2);

    private final JdbcReprises reprises;
    private final JdbcLignes lignes;
    private final Destinations destinations;
    private final EntreesEnNombre entrees;
    private final Journal journal;

    RecevoirUnFichier(
            JdbcReprises reprises,
            JdbcLignes lignes,
            Destinations destinations,
            EntreesEnNombre entrees,
            Journal journal) {
        this.reprises = reprises;
        this.lignes = lignes;
        this.destinations = destinations;
        this.entrees = entrees;
        this.journal = journal;
    }

    /** @throws FichierIllisible si ce n’est pas un tableau, avec la phrase à montrer */
    @Transactional
    long executer(InputStream flux, String nom) {
        var agent = entrees.exigerLeDroit();
        try (var recu = FichierRecu.recevoir(flux, nom, null, LIMITES);
                Feuille feuille = recu.lire()) {
            var colonnes = reconnaitre(feuille.colonnes().noms());
            var remarques = new ArrayList<>(feuille.remarques());
            long id = reprises.ajouter(agent, nom, remarques, colonnes, "Repris du fichier « " + nom + " »");
            int combien = ranger(id, feuille, colonnes);
            journal.noter(
                    Acte.IMPORTER,
                    ObjetProtege.DOSSIER_IDENTITE,
                    "reprise:" + id,
                    "Fichier déposé pour être repris : %d lignes, rien n’est encore chargé".formatted(combien));
            return id;
        }
    }

    /** Deux colonnes ne remplissent pas le même champ : la seconde est laissée, l’agent choisira. */
    private List<Colonne> reconnaitre(List<String> entetes) {
        var prises = new HashSet<String>();
        var colonnes = new ArrayList<Colonne>();
        for (String entete : entetes) {
            String vers = destinations.reconnaitre(entete);
            boolean libre = vers.equals(Destinations.JAMAIS) || destinations.plusieurs(vers) || prises.add(vers);
            colonnes.add(new Colonne(entete.replaceAll("\\s+", " ").strip(), libre ? vers : Destinations.LAISSEE));
        }
        return colonnes;
    }

    private int ranger(long reprise, Feuille feuille, List<Colonne> colonnes) {
        var numeros = new ArrayList<Integer>();
        var contenus = new ArrayList<JdbcLignes.Contenu>();
        int combien = 0;
        for (Ligne ligne : feuille) {
            if (++combien > ExaminerUneReprise.LIGNES_AU_PLUS) {
                throw new FichierIllisible(
                        "Ce fichier a plus de %d lignes : découpez-le, et reprenez-le en plusieurs fois."
                                .formatted(ExaminerUneReprise.LIGNES_AU_PLUS));
            }
            numeros.add((int) ligne.numero());
            contenus.add(new JdbcLignes.Contenu(
                    cellules(ligne, colonnes), ligne.defaut().orElse("")));
            if (numeros.size() == PAQUET) vider(reprise, numeros, contenus);
        }
        if (combien == 0) {
            throw new FichierIllisible("Ce fichier a un en-tête et aucune ligne : vérifiez que c’est le bon.");
        }
        vider(reprise, numeros, contenus);
        return combien;
    }

    private void vider(long reprise, List<Integer> numeros, List<JdbcLignes.Contenu> contenus) {
        if (!numeros.isEmpty()) lignes.ajouter(reprise, numeros, contenus);
        numeros.clear();
        contenus.clear();
    }

    private static List<String> cellules(Ligne ligne, List<Colonne> colonnes) {
        var cellules = new ArrayList<String>();
        for (int n = 0; n < Math.max(colonnes.size(), ligne.taille()); n++) {
            String lu = ligne.texte(n);
            boolean interdit =
                    n < colonnes.size() && colonnes.get(n).destination().equals(Destinations.JAMAIS);
            cellules.add(
                    interdit && !lu.isEmpty() ? NumeroDeSecuriteSociale.EFFACE : NumeroDeSecuriteSociale.effacer(lu));
        }
        return cellules;
    }
}
