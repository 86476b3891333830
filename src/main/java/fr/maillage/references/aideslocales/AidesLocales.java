package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.regles.DemandeDAide;
import fr.maillage.references.aideslocales.regles.EvaluerUneAide;
import fr.maillage.references.aideslocales.regles.FaitsLocaux;
import fr.maillage.references.aideslocales.regles.FauteDeSaisie;
import fr.maillage.references.aideslocales.regles.Reglement;
import fr.maillage.references.droits.foyer.Foyer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ce qu’une autre pièce demande aux aides locales : que répondent les règlements en vigueur de l’organisation qui travaille ? Rien de
 * ce qui est demandé n’est gardé.
 */
@Component
public class AidesLocales {
    private final JdbcReglements base;
    private final LieuxNommes lieux;

    /** Une version publiée ne change plus : la lire une fois suffit. */
    private final Map<Long, Reglement> lus = new ConcurrentHashMap<>();

    AidesLocales(JdbcReglements base, LieuxNommes lieux) {
        this.base = base;
        this.lieux = lieux;
    }

    /**
     * La demande d’un foyer dont quelqu’un a écrit les faits, dans les cases de {@link FaitsLocaux#CHAMPS} ; une commune s’y écrit par
     * son nom ou son code. À ne croire que si rien ne s’est ajouté aux fautes.
     */
    public DemandeDAide demander(Foyer foyer, LocalDate jour, Map<String, String> faits, List<FauteDeSaisie> fautes) {
        return FaitsLocaux.lire(lieux.nommer(FaitsLocaux.CHAMPS, faits), DemandeDAide.de(foyer, jour), fautes);
    }

    /** Une réponse par aide de chaque règlement en vigueur le jour de la demande ; vide s’il n’y en a pas. */
    @Transactional(readOnly = true)
    public List<ReponseEnVigueur> evaluer(DemandeDAide demande) {
        return evaluer(base.enVigueur(null, demande.jour()), demande);
    }

    /** Ce que répondraient les règlements de ce jour à plusieurs demandes : la base n’est lue qu’une fois. */
    @Transactional(readOnly = true)
    public Function<DemandeDAide, List<ReponseEnVigueur>> duJour(LocalDate jour) {
        var enVigueur = base.enVigueur(null, jour);
        return demande -> evaluer(enVigueur, demande);
    }

    /** Les mêmes réponses, pour la maison qui calcule au nom d’une organisation : ses règlements, et nuls autres. */
    @Transactional(readOnly = true)
    public List<ReponseEnVigueur> evaluerPour(long organisation, DemandeDAide demande) {
        return evaluer(base.enVigueur(organisation, demande.jour()), demande);
    }

    private List<ReponseEnVigueur> evaluer(List<VersionDeReglement> enVigueur, DemandeDAide demande) {
        var reponses = new ArrayList<ReponseEnVigueur>();
        for (VersionDeReglement version : enVigueur) {
            Reglement reglement = lu(version);
            LocalDate depuis = Objects.requireNonNull(version.depuis(), "une version en vigueur a une date");
            EvaluerUneAide.toutes(reglement, demande)
                    .forEach(reponse -> reponses.add(new ReponseEnVigueur(
                            version.reglement(),
                            reglement.nom(),
                            reglement.organisme(),
                            depuis,
                            reglement.avertissement(),
                            reponse)));
        }
        return List.copyOf(reponses);
    }

    /**
     * Parmi ces aides, celles que leur règlement ne donne plus ce jour-là, et depuis quand : il a été retiré, ou une version nouvelle ne les a
     * plus. D’un règlement que l’on ne peut pas lire, on ne dit rien.
     */
    @Transactional(readOnly = true)
    public Map<Reference, LocalDate> retirees(Collection<Reference> aides, LocalDate jour) {
        var retirees = new HashMap<Reference, LocalDate>();
        var parReglement = aides.stream().distinct().collect(Collectors.groupingBy(Reference::reglement));
        parReglement.forEach((reglement, siennes) -> base.trouver(reglement)
                .ifPresent(fiche -> siennes.forEach(aide -> fiche.retiree(jour, v -> donne(v, aide.code()))
                        .ifPresent(depuis -> retirees.put(aide, depuis)))));
        return retirees;
    }

    private boolean donne(VersionDeReglement version, String code) {
        return lu(version).aide(code).isPresent();
    }

    private Reglement lu(VersionDeReglement version) {
        return lus.computeIfAbsent(version.id(), _ -> version.contenu());
    }

    /** Une aide d’un règlement, comme on la garde ailleurs : « 12 » et « fsl-energie ». */
    public record Reference(long reglement, String code) {}

    /** Vrai si l’organisation a un règlement en vigueur ce jour-là : sinon, inutile de poser des questions de plus. */
    @Transactional(readOnly = true)
    public boolean enVigueur(LocalDate jour) {
        return !base.enVigueur(null, jour).isEmpty();
    }
}
