package fr.maillage.personnes.accompagnement;

import fr.maillage.personnes.courriers.TrameDEcrit;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.modeles.GenreDeModele;
import java.util.List;

/** Ce que partagent les écrits d’un accompagnement : leur tête confidentielle, les champs de la personne, ses textes. */
public final class EcritDuDossier {
    public static final GenreDeModele.Champ NOM =
            new GenreDeModele.Champ("personne.nom", "La personne", "Rose Lemaire");
    public static final GenreDeModele.Champ NUMERO =
            new GenreDeModele.Champ("dossier.numero", "Numéro du dossier", "D-2026-000012");

    private EcritDuDossier() {}

    /** Une note datée d’aujourd’hui, au nom de l’organisation de qui l’écrit. */
    public static Ouvrage ouvrage(DossierVu dossier, String titre, String sousTitre, List<Chapitre> chapitres) {
        return new Ouvrage(
                new Couverture(
                        titre,
                        sousTitre,
                        "",
                        QuiTravaille.exiger().nomOrganisation(),
                        Quand.aujourdHui(),
                        List.of(
                                "CONFIDENTIEL – secret professionnel",
                                "Dossier " + dossier.numero(),
                                TrameDEcrit.remisPar(QuiTravaille.exiger())),
                        null),
                chapitres,
                MiseEnPage.COURRIER);
    }

    /** Les champs {@link #NOM} et {@link #NUMERO}, remplis. */
    public static Champs champs(DossierVu dossier) {
        return new Champs().avec(NOM.nom(), dossier.nom()).avec(NUMERO.nom(), dossier.numero());
    }

    /** Un intertitre et son texte ; rien si le texte est vide. */
    public static void texte(List<Bloc> blocs, String titre, String texte) {
        if (texte.isEmpty()) return;
        blocs.add(new Bloc.Intertitre(titre, 2));
        blocs.add(Bloc.Paragraphe.de(net(texte)));
    }

    /** Une ligne où dater et signer à la main. */
    public static Bloc aSigner(String qui) {
        return Bloc.Paragraphe.de(qui + ", le : ____________________     Signature : ____________________");
    }

    /** Le texte saisi, sans les signes qui mettraient en gras. */
    public static String net(String texte) {
        return texte.replace("**", "");
    }
}
