package fr.maillage.socle.documents;

import java.util.List;

/** Ce que donne la lecture d’un fichier déposé comme modèle. */
public sealed interface LectureDeModele {

    /** Un vrai document Word : ses champs, ceux que l’auteur a ouverts sans les fermer, et tout ce qui s’y lit, un paragraphe par ligne. */
    record Lu(List<ChampTrouve> champs, List<ChampTrouve> malFermes, String texte) implements LectureDeModele {
        public Lu {
            champs = List.copyOf(champs);
            malFermes = List.copyOf(malFermes);
        }
    }

    /** Pas un modèle que l’on puisse employer : la phrase dit pourquoi et que faire. */
    record Refuse(String phrase) implements LectureDeModele {}
}
