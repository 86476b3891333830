package fr.maillage.references.partenaires;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Rubrique;
import fr.maillage.socle.modeles.GenreDeModele;
import fr.maillage.socle.modeles.GenreDeModele.Champ;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** La place des partenaires dans la navigation, et le modèle Word de leur bilan. */
@Configuration(proxyBeanMethods = false)
class RubriqueDesPartenaires {
    @Bean
    Rubrique entreeDesPartenaires() {
        return new Rubrique(52, "Partenaires", "/partenaires", Acte.LIRE, ObjetProtege.PARTENAIRES);
    }

    @Bean
    GenreDeModele modeleDeBilanDePartenariat() {
        return new GenreDeModele(
                TenirUnPartenariat.GENRE,
                "Bilan de partenariat",
                "Ce que l’on a fait avec un partenaire : séances, participants, coûts, avis.",
                List.of(
                        new Champ("partenaire.nom", "Nom du partenaire", "Épicerie solidaire"),
                        new Champ("partenaire.convention", "Objet de la convention", "Ateliers de cuisine"),
                        new Champ("bilan.seances", "Nombre de séances", "12"),
                        new Champ("bilan.participants", "Participants comptés", "86"),
                        new Champ("bilan.cout", "Coût total", "1 240 €")));
    }
}
