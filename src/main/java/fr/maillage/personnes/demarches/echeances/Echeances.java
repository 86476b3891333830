package fr.maillage.personnes.demarches.echeances;

import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Les échéances pour les autres pièces : on donne un fait sous une clé stable (« droit:12:css »), la règle fait le terme ; le
 * fait corrigé déplace l’échéance, et l’on peut la lâcher. Toujours dans la transaction du fait.
 */
@Component
public class Echeances {
    private static final List<Integer> RAPPELS_ORDINAIRES = List.of(30, 7);

    private static final int RETARD_UTILE = 31;

    private final JdbcEcheances base;
    private final Regles regles;

    Echeances(JdbcEcheances base, Regles regles) {
        this.base = base;
        this.regles = regles;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tenir(long dossier, @Nullable Long personne, String cle, String regle, LocalDate faitLe) {
        var r = regles.exiger(regle);
        LocalDate fait = faitLe;
        // Une règle qui revient, tirée d’un fait ancien, en est à son dernier retour, pas au premier.
        while (r.revient() && r.terme(fait).le().isBefore(Quand.aujourdHui().minusDays(RETARD_UTILE)))
            fait = r.terme(fait).le();
        var terme = r.terme(fait);
        base.tenir(dossier, personne, cle, regle, terme.libelle(), fait, terme.le(), r.rappels(), agent());
    }

    /** Une échéance dont la pièce sait déjà le terme. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tenirAu(long dossier, @Nullable Long personne, String cle, String libelle, LocalDate terme) {
        base.tenir(dossier, personne, cle, "", libelle, null, terme, RAPPELS_ORDINAIRES, agent());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void lacher(long dossier, String cle) {
        base.lacher(dossier, cle);
    }

    /** Les échéances ouvertes d’un dossier que l’agent courant a déjà ouvert. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Echeance> ouvertes(long dossier) {
        return base.duDossier(dossier).stream()
                .filter(e -> e.etat() == Echeance.Etat.OUVERTE)
                .toList();
    }

    private static @Nullable Long agent() {
        return QuiTravaille.agent().map(AgentConnecte::id).orElse(null);
    }
}
