package fr.maillage.socle.modeles;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.FusionDeModele;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.Redacteurs;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Écrit un document dans le modèle Word de l’organisation si elle en a un, sinon dans la mise en page de la maison. */
@Component
public class Modeles {
    private final JdbcModelesWord jdbc;
    private final FusionDeModele fusion;
    private final Redacteurs redacteurs;

    Modeles(JdbcModelesWord jdbc, FusionDeModele fusion, Redacteurs redacteurs) {
        this.jdbc = jdbc;
        this.fusion = fusion;
        this.redacteurs = redacteurs;
    }

    /** Le modèle vaut pour Word ; les trois autres formats gardent la mise en page de la maison. */
    public byte[] ecrire(String genre, Champs champs, Ouvrage ouvrage, FormatDeDocument format) {
        if (format == FormatDeDocument.DOCX) {
            Optional<byte[]> modele = QuiTravaille.agent().flatMap(a -> jdbc.enService(a.organisation(), genre));
            if (modele.isPresent()) return fusion.fusionner(modele.get(), communs(champs, ouvrage), ouvrage);
        }
        return redacteurs.ecrire(ouvrage, format);
    }

    private static Champs communs(Champs champs, Ouvrage ouvrage) {
        var couverture = ouvrage.couverture();
        champs.avec("titre", couverture.titre())
                .avec("sous_titre", couverture.sousTitre())
                .avec("date", couverture.dateEnToutesLettres())
                .avec("organisation.nom", couverture.organisation());
        if (!champs.textes().containsKey("territoire.nom")) champs.avec("territoire.nom", couverture.territoire());
        for (var champ : GenreDeModele.D_UN_ECRIT) {
            if (!champs.textes().containsKey(champ.nom())) champs.avec(champ.nom(), "");
        }
        Optional<AgentConnecte> agent = QuiTravaille.agent();
        return champs.avec("auteur.nom", agent.map(AgentConnecte::nom).orElse(""))
                .avec("auteur.fonction", agent.map(a -> a.fonction().libelle()).orElse(""))
                .avec("auteur.unite", agent.map(AgentConnecte::unite).orElse(""));
    }
}
