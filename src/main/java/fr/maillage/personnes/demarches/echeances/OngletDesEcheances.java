package fr.maillage.personnes.demarches.echeances;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** L’onglet « Échéances » d’un dossier, et sur son aperçu ce qui presse. */
@Component
class OngletDesEcheances implements OngletDeDossier {
    static final String CHEMIN = "echeances";

    private final JdbcEcheances base;
    private final Habilitations habilitations;

    OngletDesEcheances(JdbcEcheances base, Habilitations habilitations) {
        this.base = base;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 60;
    }

    @Override
    public String libelle() {
        return "Échéances";
    }

    @Override
    public String chemin() {
        return CHEMIN;
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return habilitations.peut(Acte.LIRE, ObjetProtege.DROITS_ET_DEMARCHES, dossier.cible());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> apercu(DossierVu dossier) {
        LocalDate jour = Quand.aujourdHui();
        var pressent = base.duDossier(dossier.id()).stream()
                .filter(e -> e.etat() == Echeance.Etat.OUVERTE && e.dans(jour) <= Echeance.HORIZON)
                .toList();
        if (pressent.isEmpty()) return Optional.empty();
        var premiere = pressent.getFirst();
        String suite = pressent.size() == 1 ? "" : " ; %d autres dans les 60 jours".formatted(pressent.size() - 1);
        return Optional.of(
                "%s : %s (%s)%s".formatted(premiere.libelle(), premiere.jour(), premiere.delai(jour), suite));
    }
}
