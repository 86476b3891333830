package fr.maillage.personnes.accompagnement.entourage;

import fr.maillage.personnes.dossiers.MembreDuFoyer;
import fr.maillage.socle.documents.Palette;
import java.util.List;
import java.util.stream.Collectors;

/**
 * L’éco-carte : le foyer au milieu, les proches d’un côté, les services de l’autre, et ce qu’est chaque lien, par un trait et par un
 * mot. Rien ne s’y chevauche, quel que soit le nombre.
 */
final class EcoCarte {
    private static final double CASE = 250;
    private static final double HAUT = 52;
    private static final double PAS = 70;
    private static final double TETE = 34;
    private static final double FOYER = 210;
    private static final int SIGNES = 32;
    /** Où se posent le mot et la coupure, du cadre (0) au foyer (1). */
    private static final double MOT = 0.45;

    private static final double COUPE = 0.85;

    private final Dessin dessin;
    private final double milieu;

    private EcoCarte(Dessin dessin, double milieu) {
        this.dessin = dessin;
        this.milieu = milieu;
    }

    static String dessiner(List<MembreDuFoyer> foyer, List<Proche> proches) {
        var gauche = proches.stream().filter(p -> p.cercle().intime()).toList();
        var droite = proches.stream().filter(p -> !p.cercle().intime()).toList();
        double hauteur =
                TETE + Math.max(PAS * Math.max(1, Math.max(gauche.size(), droite.size())), 70 + 20.0 * foyer.size());
        var dessin = new Dessin(
                "eco",
                hauteur,
                "Éco-carte du foyer",
                proches.stream().map(EcoCarte::dire).collect(Collectors.joining(" ; ")));
        var carte = new EcoCarte(dessin, TETE + (hauteur - TETE) / 2);
        carte.titres(gauche, droite);
        carte.colonne(gauche, true);
        carte.colonne(droite, false);
        carte.foyer(foyer);
        return dessin.fermer();
    }

    /** Le lien dit en mots : « soutien : sa voisine ». */
    static String dire(Proche p) {
        return p.lien().libelle() + " : " + p.nom();
    }

    private void titres(List<Proche> gauche, List<Proche> droite) {
        if (!gauche.isEmpty()) dessin.texte(CASE / 2, 20, 14, true, Palette.ENCRE_2, 40, "Famille et proches");
        if (!droite.isEmpty()) {
            dessin.texte(Dessin.LARGEUR - CASE / 2, 20, 14, true, Palette.ENCRE_2, 40, "Professionnels et lieux");
        }
    }

    private void foyer(List<MembreDuFoyer> foyer) {
        double h = 44 + 20.0 * foyer.size();
        double x = (Dessin.LARGEUR - FOYER) / 2;
        dessin.cadre(x, milieu - h / 2, FOYER, h, Palette.CANARD_PALE, Palette.CANARD, 2);
        dessin.texte(Dessin.LARGEUR / 2, milieu - h / 2 + 24, 15, true, Palette.CANARD_FONCE, 26, "Le foyer");
        double y = milieu - h / 2 + 46;
        for (var m : foyer) {
            dessin.texte(Dessin.LARGEUR / 2, y, 14, m.titulaire(), Palette.ENCRE, 28, m.nom());
            y += 20;
        }
    }

    private void colonne(List<Proche> proches, boolean aGauche) {
        double y = milieu - PAS * proches.size() / 2 + PAS / 2;
        for (var p : proches) {
            double x = aGauche ? 1 : Dessin.LARGEUR - CASE - 1;
            lien(p.lien(), aGauche ? x + CASE : x, y, (Dessin.LARGEUR + (aGauche ? -FOYER : FOYER)) / 2);
            dessin.cadre(x, y - HAUT / 2, CASE, HAUT, "#ffffff", Palette.ENCRE_2, 1);
            boolean seul = p.valeur("role").isEmpty();
            dessin.texte(x + CASE / 2, seul ? y + 5 : y - 4, 15, true, Palette.ENCRE, SIGNES, p.valeur("qui"));
            if (!seul) dessin.texte(x + CASE / 2, y + 15, 13, false, Palette.ENCRE_2, SIGNES + 4, p.valeur("role"));
            y += PAS;
        }
    }

    /** Du cadre au foyer ; le mot est posé sur le trait, sur un fond blanc. */
    private void lien(QualiteDuLien lien, double x1, double y1, double x2) {
        double y2 = milieu + (y1 - milieu) * 0.25;
        switch (lien) {
            case SOUTIEN -> dessin.trait(droit(x1, y1, x2, y2), Palette.CANARD, 3.2, "");
            case TENSION -> dessin.trait(brise(x1, y1, x2, y2), Palette.TERRE, 2.2, "");
            case RUPTURE -> {
                dessin.trait(droit(x1, y1, x2, y2), Palette.ENCRE_2, 1.8, "3 6");
                double mx = x1 + (x2 - x1) * COUPE;
                double my = y1 + (y2 - y1) * COUPE;
                dessin.trait(droit(mx - 7, my - 9, mx - 1, my + 9), Palette.ENCRE_2, 2.4, "");
                dessin.trait(droit(mx + 1, my - 9, mx + 7, my + 9), Palette.ENCRE_2, 2.4, "");
            }
        }
        double x = x1 + (x2 - x1) * MOT;
        double y = y1 + (y2 - y1) * MOT;
        dessin.cadre(x - 27, y - 9, 54, 18, "#ffffff", "#ffffff", 1);
        dessin.texte(x, y + 4, 12, false, Palette.ENCRE, 12, lien.libelle());
    }

    private static String droit(double x1, double y1, double x2, double y2) {
        return "M" + Dessin.nombre(x1) + " " + Dessin.nombre(y1) + "L" + Dessin.nombre(x2) + " " + Dessin.nombre(y2);
    }

    private static String brise(double x1, double y1, double x2, double y2) {
        var trace = new StringBuilder("M" + Dessin.nombre(x1) + " " + Dessin.nombre(y1));
        int dents = 9;
        for (int n = 1; n < dents; n++) {
            double part = (double) n / dents;
            trace.append("L")
                    .append(Dessin.nombre(x1 + (x2 - x1) * part))
                    .append(" ")
                    .append(Dessin.nombre(y1 + (y2 - y1) * part + (n % 2 == 0 ? 6 : -6)));
        }
        return trace + "L" + Dessin.nombre(x2) + " " + Dessin.nombre(y2);
    }
}
