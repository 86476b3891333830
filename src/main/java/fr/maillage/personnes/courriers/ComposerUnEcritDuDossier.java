package fr.maillage.personnes.courriers;

import fr.maillage.personnes.courriers.EcritGarde.Fichier;
import fr.maillage.personnes.courriers.EcritGarde.Forme;
import fr.maillage.personnes.courriers.GenreDEcrit.Trait;
import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.documents.Bloc;
import fr.maillage.socle.documents.Champs;
import fr.maillage.socle.documents.Chapitre;
import fr.maillage.socle.documents.Couverture;
import fr.maillage.socle.documents.FormatDeDocument;
import fr.maillage.socle.documents.MiseEnPage;
import fr.maillage.socle.documents.Ouvrage;
import fr.maillage.socle.documents.TexteEnBlocs;
import fr.maillage.socle.modeles.Modeles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fait d’une rédaction ses fichiers : l’écrit, dans le modèle Word de l’organisation s’il y en a un, et la copie de la personne. */
@Component
class ComposerUnEcritDuDossier {
    private static final String CONFIDENTIEL = "CONFIDENTIEL – secret professionnel";

    /** Ce que l’en-tête dit déjà, et mieux : la confidentialité, la référence. */
    private static final String DEJA_DIT = "(?iu)(confidentiel|dossier) .*";

    private final Modeles modeles;

    ComposerUnEcritDuDossier(Modeles modeles) {
        this.modeles = modeles;
    }

    /** {@code trame} : ce que le dossier apporte aujourd’hui ; rien si ce dont l’écrit parle n’y est plus. */
    record AComposer(DossierVu dossier, GenreDEcrit genre, EcritGarde ecrit, Optional<TrameDEcrit> trame) {
        /** Un aperçu dit qu’il en est un ; un Word, non : on peut le finir ailleurs et le garder tel quel. */
        String mention(FormatDeDocument format) {
            boolean apercu = !ecrit.arrete() && format == FormatDeDocument.PDF;
            return "Référence %s, version %d%s"
                    .formatted(
                            ecrit.reference(dossier.numero()),
                            ecrit.numero(),
                            apercu ? " (projet, pas encore arrêté)" : "");
        }
    }

    Map<Fichier, byte[]> executer(AComposer a, List<Fichier> voulus) {
        var agent = QuiTravaille.exiger();
        var fichiers = new LinkedHashMap<Fichier, byte[]>();
        for (Fichier voulu : voulus) {
            boolean copie = voulu.forme() == Forme.COPIE;
            fichiers.put(
                    voulu,
                    modeles.ecrire(
                            copie
                                    ? ModelesDesEcrits.COPIE
                                    : a.trame().map(TrameDEcrit::modele).orElse(""),
                            champs(a, copie),
                            copie ? copie(a, agent, voulu.format()) : ecrit(a, agent, voulu.format()),
                            voulu.format()));
        }
        return fichiers;
    }

    private static Ouvrage ecrit(AComposer a, AgentConnecte agent, FormatDeDocument format) {
        var r = a.ecrit().redaction();
        var chapitres = new ArrayList<Chapitre>();
        if (a.genre().est(Trait.A_UN_DESTINATAIRE)) chapitres.add(aQui(r));
        Map<String, Bloc> apportes =
                a.trame().map(t -> Redaction.repris(t.ouvrage())).orElse(Map.of());
        chapitres.addAll(chapitres(r, apportes));
        boolean pourElle = a.genre().est(Trait.POUR_LA_PERSONNE);
        if (pourElle) chapitres.add(CopiePourLaPersonne.vosInformations(agent));
        var mentions = new ArrayList<>(List.of(CONFIDENTIEL, a.mention(format), TrameDEcrit.etabliPar(agent)));
        r.mentions().stream().filter(m -> !m.matches(DEJA_DIT)).forEach(mentions::add);
        return ouvrage(
                r.titre(),
                r.sousTitre(),
                agent,
                mentions,
                chapitres,
                r.facile() ? MiseEnPage.FACILE : MiseEnPage.COURRIER);
    }

    private static Chapitre aQui(Redaction r) {
        return new Chapitre(
                "Destinataire et cadre",
                List.of(
                        Bloc.Paragraphe.de("**À :** " + aCompleter(r.valeur(Redaction.DESTINATAIRE))),
                        Bloc.Paragraphe.de("**Cadre :** " + aCompleter(r.valeur(Redaction.CADRE)))));
    }

    private static String aCompleter(String texte) {
        return texte.isEmpty() ? "à compléter" : texte.replace("\n", " ").replace("**", "");
    }

    /** Les parties d’une même section se suivent ; une section sans texte ni tableau ne s’imprime pas. */
    static List<Chapitre> chapitres(Redaction r, Map<String, Bloc> apportes) {
        var sections = new LinkedHashMap<String, List<Bloc>>();
        for (var partie : r.parties()) {
            var blocs = sections.computeIfAbsent(partie.section(), _ -> new ArrayList<>());
            if (partie.estUnTexte()) blocs.addAll(TexteEnBlocs.de(r.valeur(partie.cle())));
            else if (r.retient(partie)) Redaction.repris(partie, apportes).ifPresent(blocs::add);
        }
        return sections.entrySet().stream()
                .filter(s -> !s.getValue().isEmpty())
                .map(s -> new Chapitre(s.getKey(), s.getValue()))
                .toList();
    }

    private static Ouvrage copie(AComposer a, AgentConnecte agent, FormatDeDocument format) {
        return ouvrage(
                "Une copie pour vous",
                a.genre().libelle(),
                agent,
                List.of("CONFIDENTIEL – pour vous", a.mention(format), TrameDEcrit.etabliPar(agent)),
                CopiePourLaPersonne.chapitres(a.genre(), a.ecrit().redaction(), agent),
                MiseEnPage.FACILE);
    }

    private static Ouvrage ouvrage(
            String titre,
            String sousTitre,
            AgentConnecte agent,
            List<String> mentions,
            List<Chapitre> chapitres,
            MiseEnPage mise) {
        return new Ouvrage(
                new Couverture(titre, sousTitre, "", agent.nomOrganisation(), Quand.aujourdHui(), mentions, null),
                chapitres,
                mise);
    }

    private static Champs champs(AComposer a, boolean copie) {
        var r = a.ecrit().redaction();
        var champs = copie ? new Champs() : a.trame().map(TrameDEcrit::champs).orElseGet(Champs::new);
        return champs.avec("ecrit.genre", a.genre().libelle())
                .avec("ecrit.reference", a.ecrit().reference(a.dossier().numero()))
                .avec("ecrit.version", String.valueOf(a.ecrit().numero()))
                .avec("ecrit.destinataire", r.valeur(Redaction.DESTINATAIRE))
                .avec("ecrit.cadre", r.valeur(Redaction.CADRE))
                .avec("personne.nom", a.dossier().nom())
                .avec("dossier.numero", a.dossier().numero());
    }
}
