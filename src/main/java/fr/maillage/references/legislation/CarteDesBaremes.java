package fr.maillage.references.legislation;

import fr.maillage.references.baremes.Baremes;
import fr.maillage.references.baremes.ControleDesBaremes;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.bureau.CarteDAccueil;
import fr.maillage.socle.web.Lien;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sur « Mon travail » de qui tient les barèmes : ce qui attend une deuxième lecture, et combien de textes sont à relire. */
@Component
class CarteDesBaremes implements CarteDAccueil {
    private final JdbcValeurs base;
    private final Habilitations habilitations;

    CarteDesBaremes(JdbcValeurs base, Habilitations habilitations) {
        this.base = base;
        this.habilitations = habilitations;
    }

    @Override
    public int rang() {
        return 690;
    }

    @Override
    public Optional<Carte> pour(AgentConnecte agent) {
        if (!habilitations.peut(Acte.IMPORTER, ObjetProtege.DONNEES_PUBLIQUES)) return Optional.empty();
        var baremes = Baremes.duProduit();
        var lignes = new ArrayList<Ligne>();
        base.toutes().stream()
                .filter(v -> v.etat() == ValeurAjoutee.Etat.A_RELIRE && v.saisiePar() != agent.id())
                .forEach(v -> lignes.add(new Ligne(
                        baremes.exiger(v.code()).nom(),
                        "/baremes/" + v.code(),
                        "à partir du " + Quand.jour(v.edition().depuis()),
                        "deuxième lecture",
                        "bientot")));
        int aRelire = ControleDesBaremes.examiner(baremes, Quand.aujourdHui()).size();
        if (aRelire > 0)
            lignes.add(new Ligne(
                    aRelire > 1 ? aRelire + " valeurs légales à relire" : "Une valeur légale à relire",
                    "/baremes",
                    "texte pas relu depuis 400 jours, ou sans adresse",
                    "à relire",
                    "bientot"));
        return lignes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Carte("Barèmes", lignes, "", new Lien("Tous les barèmes", "/baremes")));
    }
}
