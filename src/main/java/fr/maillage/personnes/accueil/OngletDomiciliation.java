package fr.maillage.personnes.accueil;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.OngletDeDossier;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** La domiciliation sur un dossier : son onglet, et ce qui presse sur l’aperçu. */
@Component
class OngletDomiciliation implements OngletDeDossier {
    private final JdbcDomiciliations domiciliations;
    private final ReglesDeDomiciliation regles;
    private final Habilitations habilitations;
    private final TransactionTemplate transaction;

    OngletDomiciliation(
            JdbcDomiciliations domiciliations,
            ReglesDeDomiciliation regles,
            Habilitations habilitations,
            TransactionTemplate transaction) {
        this.domiciliations = domiciliations;
        this.regles = regles;
        this.habilitations = habilitations;
        this.transaction = transaction;
    }

    @Override
    public int rang() {
        return 80;
    }

    @Override
    public String libelle() {
        return "Domiciliation";
    }

    @Override
    public String chemin() {
        return "domiciliation";
    }

    @Override
    public boolean ouvert(DossierVu dossier) {
        return habilitations.peut(Acte.LIRE, ObjetProtege.DOSSIER_IDENTITE, dossier.cible());
    }

    @Override
    public Optional<String> apercu(DossierVu dossier) {
        List<Domiciliation> lues =
                Objects.requireNonNull(transaction.execute(_ -> domiciliations.duDossier(dossier.id())));
        return lues.stream()
                .flatMap(d -> regles.alertes(d, Quand.aujourdHui()).stream())
                .findFirst()
                .map(a -> "Domiciliation : " + a.phrase());
    }
}
