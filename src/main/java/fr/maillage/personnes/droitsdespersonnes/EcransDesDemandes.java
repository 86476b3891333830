package fr.maillage.personnes.droitsdespersonnes;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.droitsdespersonnes.FichierDeLaPersonne.Endroit;
import fr.maillage.personnes.droitsdespersonnes.Masquages.Proposition;
import fr.maillage.personnes.droitsdespersonnes.Masquages.Sorte;
import fr.maillage.personnes.droitsdespersonnes.pages.DemandePage;
import fr.maillage.personnes.droitsdespersonnes.pages.LigneDeDemande;
import fr.maillage.personnes.droitsdespersonnes.pages.RelecturePage;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Met les demandes en page. */
final class EcransDesDemandes {
    private static final int AUTOUR = 70;

    private EcransDesDemandes() {}

    static LigneDeDemande ligne(Demande d, String href) {
        var jour = Quand.aujourdHui();
        return new LigneDeDemande(
                href,
                d.nature().libelle(),
                d.numeroDeDossier().isEmpty()
                        ? "demande " + d.id()
                        : "demande %d, dossier %s".formatted(d.id(), d.numeroDeDossier()),
                Quand.jour(d.recueLe()),
                Quand.jour(d.terme()),
                d.ou(jour),
                d.ton(jour));
    }

    static List<DemandePage.Dit> detail(Demande d) {
        var dits = new ArrayList<DemandePage.Dit>();
        dire(dits, "Texte", d.nature().texte());
        dire(dits, "Identité", d.identite().libelle());
        dire(dits, "Reçue le", Quand.jour(d.recueLe()));
        dire(dits, "Réponse due le", Quand.jour(d.terme()));
        dire(dits, "Prolongée le", Quand.jour(d.prolongeeLe()));
        dire(dits, "Pourquoi il faut plus de temps", d.textes().prolongation());
        dire(dits, "Ce qui est demandé", d.textes().objet());
        dire(dits, "Ce qui est inscrit", d.textes().avant());
        dire(dits, "Ce qu’elle demande d’inscrire", d.textes().apres());
        var issue = d.issue();
        dire(dits, "Réponse", issue == null ? "" : issue.libelle() + ", le " + Quand.jour(d.repondueLe()));
        dire(dits, "Ce qui a été répondu", d.textes().reponse());
        dire(dits, "Destinataires informés", d.textes().informes());
        return dits;
    }

    private static void dire(List<DemandePage.Dit> dits, String libelle, String valeur) {
        if (!valeur.isEmpty()) dits.add(new DemandePage.Dit(libelle, valeur));
    }

    static List<ErreurDeChamp> erreurs(Map<String, String> raisons) {
        return raisons.entrySet().stream()
                .map(r -> new ErreurDeChamp(r.getKey(), r.getValue()))
                .toList();
    }

    /** Les propositions, partie par partie, dans l’ordre du fichier ; chacune avec ce qui l’entoure. */
    static RelecturePage relecture(DossierVu dossier, String href, JdbcExports.Export export) {
        var parParties = new LinkedHashMap<Integer, List<RelecturePage.Point>>();
        var propositions = export.masquages().propositions();
        for (int i = 0; i < propositions.size(); i++) {
            var p = propositions.get(i);
            parParties.computeIfAbsent(p.ou().partie(), _ -> new ArrayList<>()).add(point(i, p, export.fichier()));
        }
        return new RelecturePage(
                dossier,
                href,
                parParties.entrySet().stream()
                        .map(e -> new RelecturePage.Partie(
                                export.fichier().parties().get(e.getKey()).titre(), e.getValue()))
                        .toList(),
                export.fichier().parties().stream()
                        .map(p -> p.titre() + " : " + p.elements().size())
                        .toList(),
                String.join("\n", export.masquages().mots()),
                export.relu());
    }

    private static RelecturePage.Point point(int rang, Proposition p, FichierDeLaPersonne fichier) {
        var chose = fichier.parties().get(p.ou().partie()).elements().get(p.ou().element());
        String ou = chose.titre() + (chose.le() == null ? "" : ", " + Quand.jour(chose.le()));
        if (p.ou().donnee() == Endroit.TOUT) {
            return new RelecturePage.Point(
                    rang, ou, "Tout cet élément : ", p.mot(), "", p.raison(), "Masquer", p.retenue());
        }
        var donnee = chose.donnees().get(p.ou().donnee());
        String texte = donnee.valeur();
        String place = ou + " — " + donnee.libelle();
        if (p.sorte() == Sorte.NOTE) {
            return new RelecturePage.Point(rang, place, texte, "", "", p.raison(), "Ne pas communiquer", p.retenue());
        }
        return new RelecturePage.Point(
                rang,
                place,
                avant(texte, p.debut()),
                p.mot(),
                apres(texte, p.fin()),
                p.raison(),
                "Masquer",
                p.retenue());
    }

    private static String avant(String texte, int debut) {
        int de = Math.max(0, debut - AUTOUR);
        return (de > 0 ? "… " : "") + texte.substring(de, debut);
    }

    private static String apres(String texte, int fin) {
        int a = Math.min(texte.length(), fin + AUTOUR);
        return texte.substring(fin, a) + (a < texte.length() ? " …" : "");
    }
}
