package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.regles.DemandeDAide;
import fr.maillage.references.aideslocales.regles.ExempleTraite;
import fr.maillage.references.aideslocales.regles.FauteDeSaisie;
import fr.maillage.references.aideslocales.regles.Issue;
import fr.maillage.references.aideslocales.regles.Reglement;
import fr.maillage.references.aideslocales.regles.SituationDExemple;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.Montant;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Un exemple tel qu’il est dans son formulaire : « s_ » pour la situation, « a_ » pour ce que l’on attend de chaque aide. */
record SaisieDExemple(Map<String, String> valeurs) {
    SaisieDExemple {
        valeurs = Map.copyOf(valeurs);
    }

    static SaisieDExemple vide() {
        return new SaisieDExemple(Map.of("s_le", Quand.aujourdHui().toString()));
    }

    static SaisieDExemple de(ExempleTraite exemple) {
        var valeurs = new HashMap<String, String>();
        valeurs.put("nom", exemple.nom());
        exemple.situation().forEach((champ, valeur) -> valeurs.put("s_" + champ, valeur));
        for (var attendu : exemple.attendus()) {
            valeurs.put("a_" + attendu.aide() + "_issue", attendu.issue().code());
            if (attendu.centimes() != null)
                valeurs.put("a_" + attendu.aide() + "_montant", new Montant(attendu.centimes()).saisie());
        }
        return new SaisieDExemple(valeurs);
    }

    static SaisieDExemple lire(Envoi envoi, LieuxNommes lieux) {
        var valeurs = new HashMap<>(envoi.champs());
        lieux.nommer(SituationDExemple.CHAMPS, envoi.sous("s_"))
                .forEach((champ, valeur) -> valeurs.put("s_" + champ, valeur));
        return new SaisieDExemple(valeurs);
    }

    private Map<String, String> situation() {
        return EcritureDeReglement.rangees(new Envoi(valeurs).sous("s_"));
    }

    /** La demande écrite ; à ne croire que si rien ne s’est ajouté aux erreurs. */
    DemandeDAide demande(List<ErreurDeChamp> erreurs) {
        var fautes = new ArrayList<FauteDeSaisie>();
        DemandeDAide demande = SituationDExemple.lire(situation(), fautes);
        fautes.forEach(f -> erreurs.add(new ErreurDeChamp("s_" + f.champ(), f.phrase())));
        return demande;
    }

    /** L’exemple écrit ; à ne croire que si rien ne s’est ajouté aux erreurs. */
    ExempleTraite exemple(Reglement reglement, List<ErreurDeChamp> erreurs) {
        String nom = valeurs.getOrDefault("nom", "").strip();
        if (nom.isEmpty()) erreurs.add(new ErreurDeChamp("nom", "Donnez un nom à cet exemple."));
        demande(erreurs);
        var attendus = new ArrayList<ExempleTraite.Attendu>();
        for (var aide : reglement.aides()) {
            String debut = "a_" + aide.code();
            issue(valeurs.getOrDefault(debut + "_issue", ""))
                    .ifPresent(issue -> attendus.add(
                            new ExempleTraite.Attendu(aide.code(), issue, montant(debut + "_montant", erreurs))));
        }
        if (attendus.isEmpty())
            erreurs.add(new ErreurDeChamp("nom", "Dites ce que le règlement doit répondre pour une aide au moins."));
        return new ExempleTraite(nom, situation(), attendus);
    }

    private static java.util.Optional<Issue> issue(String code) {
        return Arrays.stream(Issue.values()).filter(i -> i.code().equals(code)).findFirst();
    }

    private @Nullable Long montant(String champ, List<ErreurDeChamp> erreurs) {
        String ecrit = valeurs.getOrDefault(champ, "");
        if (ecrit.isBlank()) return null;
        var montant = Montant.lire(ecrit);
        if (montant.isEmpty())
            erreurs.add(new ErreurDeChamp(
                    champ, "« %s » n’est pas un montant : écrivez des euros, par exemple 250.".formatted(ecrit)));
        return montant.map(Montant::centimes).orElse(null);
    }
}
