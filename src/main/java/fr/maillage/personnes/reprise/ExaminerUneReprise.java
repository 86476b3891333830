package fr.maillage.personnes.reprise;

import fr.maillage.personnes.dossiers.EntreesEnNombre;
import fr.maillage.personnes.dossiers.FoyerEntrant;
import fr.maillage.personnes.dossiers.RapprocherEnNombre;
import fr.maillage.personnes.dossiers.RessemblanceVue;
import fr.maillage.personnes.reprise.JdbcLignes.Choix;
import fr.maillage.personnes.reprise.JdbcLignes.Etat;
import fr.maillage.personnes.reprise.JdbcLignes.Ressemblance;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.commun.EnPhrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Relit toutes les lignes d’une reprise et dit, pour chacune, si elle peut entrer, ce qu’elle attend, ou pourquoi elle est refusée. */
@Component
class ExaminerUneReprise {
    static final int LIGNES_AU_PLUS = 60_000;

    private final JdbcLignes lignes;
    private final Destinations destinations;
    private final SituerUneAdresse adresses;
    private final EntreesEnNombre entrees;
    private final RapprocherEnNombre rapprocher;

    ExaminerUneReprise(
            JdbcLignes lignes,
            Destinations destinations,
            SituerUneAdresse adresses,
            EntreesEnNombre entrees,
            RapprocherEnNombre rapprocher) {
        this.lignes = lignes;
        this.destinations = destinations;
        this.adresses = adresses;
        this.entrees = entrees;
        this.rapprocher = rapprocher;
    }

    /** Une ligne, ce qu’on en a compris et ce qu’on en décide. */
    static final class Examinee {
        final long id;
        final int numero;
        final LireUneLigne.Lecture lecture;
        final List<Ressemblance> ressemblances = new ArrayList<>();
        Etat etat = Etat.PRETE;
        String motif = "";
        String genre = "";

        Examinee(long id, int numero, LireUneLigne.Lecture lecture) {
            this.id = id;
            this.numero = numero;
            this.lecture = lecture;
        }

        void refuser(String genre, String motif) {
            etat = Etat.REFUSEE;
            this.genre = genre;
            this.motif = motif;
        }

        boolean doubleDuFichier() {
            return ressemblances.stream().anyMatch(r -> r.autreLigne() != null && r.choix() == Choix.LAISSER);
        }
    }

    record Examen(List<Examinee> lignes, List<FoyerEntrant> foyers, Reprise.Bilan bilan) {}

    /** @param avancement reçoit un nombre de lignes, de zéro à deux fois leur compte : lues, puis rapprochées */
    @Transactional(propagation = Propagation.MANDATORY)
    Examen executer(Reprise reprise, IntConsumer avancement) {
        var lues = lire(reprise, avancement);
        rapprocher(reprise, lues, avancement);
        lues.forEach(ExaminerUneReprise::attendre);
        var groupes = grouper(lues);
        groupes.values().forEach(ExaminerUneReprise::entierOuPas);
        var composer = new ComposerLesFoyers(reprise, adresses, entrees);
        var foyers = groupes.values().stream()
                .flatMap(g -> composer.executer(g).stream())
                .toList();
        return new Examen(lues, foyers, bilan(lues, foyers));
    }

    private List<Examinee> lire(Reprise reprise, IntConsumer avancement) {
        var lecteur = new LireUneLigne(reprise.colonnes(), destinations, Quand.aujourdHui());
        var lues = new ArrayList<Examinee>();
        for (var ligne : lignes.lire(reprise.id(), LIGNES_AU_PLUS)) {
            var examinee = new Examinee(ligne.id(), ligne.numero(), lecteur.lire(ligne.cellules()));
            var refus = new ArrayList<>(examinee.lecture.refus());
            for (var membre : examinee.lecture.membres()) {
                entrees.refus(membre.identite())
                        .forEach((champ, phrase) -> refus.add(new LireUneLigne.Refus(
                                lecteur.nom(champ), membre.identite().getOrDefault(champ, ""), enClair(phrase))));
            }
            String defaut = ligne.contenu().defaut();
            if (!defaut.isEmpty()) {
                examinee.refuser("Ligne mal formée", defaut);
            } else if (!refus.isEmpty()) {
                examinee.refuser(
                        refus.getFirst().genre(),
                        refus.stream().map(LireUneLigne.Refus::phrase).collect(Collectors.joining(" ")));
            }
            lues.add(examinee);
            if (lues.size() % 500 == 0) avancement.accept(lues.size());
        }
        return lues;
    }

    /** La phrase de la maison, sans la valeur qu’elle cite : elle est dite à côté. */
    private static String enClair(String phrase) {
        String sans = phrase.replaceAll("« [^»]* » ", "")
                .replaceAll(" \\([^)]*\\)", "")
                .replaceAll("\\.$", "");
        return EnPhrase.suite(sans);
    }

    private record Place(Examinee ligne, int membre) {}

    private void rapprocher(Reprise reprise, List<Examinee> lues, IntConsumer avancement) {
        var places = new ArrayList<Place>();
        var identites = new ArrayList<Map<String, String>>();
        for (var ligne : lues) {
            if (ligne.etat == Etat.REFUSEE) continue;
            for (int m = 0; m < ligne.lecture.membres().size(); m++) {
                places.add(new Place(ligne, m));
                identites.add(ligne.lecture.membres().get(m).identite());
            }
        }
        var choisis = new HashMap<Long, List<Ressemblance>>();
        lignes.ressemblances(reprise.id())
                .forEach(r -> choisis.computeIfAbsent(r.ligne(), _ -> new ArrayList<>())
                        .add(r));
        var connues = rapprocher.dansLaMaison(
                identites, fait -> avancement.accept(lues.size() + fait * lues.size() / Math.max(1, identites.size())));
        var memes = rapprocher.entreElles(identites);
        for (int n = 0; n < places.size(); n++) {
            var place = places.get(n);
            var connue = connues.get(n);
            if (connue != null) ajouter(place, connue, null, choisis);
            else doubleDuFichier(place, memes.getOrDefault(n, List.of()), places, choisis);
        }
        lignes.remplacerLesRessemblances(
                reprise.id(),
                lues.stream().flatMap(l -> l.ressemblances.stream()).toList());
    }

    /** Des jumeaux d’un même foyer ont le même nom et la même date : sans prénom voisin, ce sont deux personnes. */
    private static void doubleDuFichier(
            Place place, List<RessemblanceVue> memes, List<Place> places, Map<Long, List<Ressemblance>> choisis) {
        String foyer = place.ligne().lecture.foyer();
        memes.stream()
                .filter(r -> {
                    var autre = places.get(r.rang()).ligne();
                    boolean memeFoyer =
                            autre == place.ligne() || (!foyer.isEmpty() && foyer.equals(autre.lecture.foyer()));
                    return r.memePrenom() || !memeFoyer;
                })
                .findFirst()
                .ifPresent(r -> ajouter(place, r, places.get(r.rang()).ligne().numero, choisis));
    }

    private static void ajouter(
            Place place,
            RessemblanceVue vue,
            @org.jspecify.annotations.Nullable Integer autreLigne,
            Map<Long, List<Ressemblance>> choisis) {
        var neuve = new Ressemblance(
                0,
                place.ligne().id,
                place.membre(),
                autreLigne,
                autreLigne == null ? vue.personne() : null,
                autreLigne == null ? vue.dossier() : null,
                vue.force(),
                String.join(", ", vue.raisons()),
                Choix.LAISSER);
        Choix choix = choisis.getOrDefault(place.ligne().id, List.of()).stream()
                .filter(r -> r.membre() == place.membre() && r.memeCas(neuve))
                .map(Ressemblance::choix)
                .findFirst()
                .orElse(Choix.LAISSER);
        place.ligne()
                .ressemblances
                .add(new Ressemblance(
                        0,
                        neuve.ligne(),
                        neuve.membre(),
                        neuve.autreLigne(),
                        neuve.personne(),
                        neuve.dossier(),
                        neuve.force(),
                        neuve.raisons(),
                        choix));
    }

    /** Une ressemblance sur laquelle l’agent n’a rien dit retient la ligne : on ne crée pas quelqu’un deux fois en silence. */
    private static void attendre(Examinee ligne) {
        for (var r : ligne.ressemblances) {
            if (r.choix() != Choix.LAISSER || ligne.etat != Etat.PRETE) continue;
            ligne.etat = Etat.A_CHOISIR;
            ligne.genre = r.autreLigne() != null
                    ? "Ressemble à une autre ligne du fichier"
                    : "Ressemble à une personne déjà connue";
            ligne.motif = (r.autreLigne() != null
                            ? "Ressemble à la ligne " + r.autreLigne() + " de ce fichier"
                            : "Ressemble à une personne que la maison connaît déjà")
                    + " (" + r.raisons() + ") : dites si c’est une autre personne, ou laissez.";
        }
    }

    private static Map<String, List<Examinee>> grouper(List<Examinee> lues) {
        var groupes = new LinkedHashMap<String, List<Examinee>>();
        for (var ligne : lues) {
            String cle = ligne.lecture.foyer().isEmpty() ? "ligne " + ligne.numero : "foyer " + ligne.lecture.foyer();
            groupes.computeIfAbsent(cle, _ -> new ArrayList<>()).add(ligne);
        }
        return groupes;
    }

    /** Un foyer entre entier : le charger sans son titulaire, ou sans l’un des siens, le ferait mentir. */
    private static void entierOuPas(List<Examinee> foyer) {
        var retient = foyer.stream()
                .filter(l -> l.etat == Etat.REFUSEE || (l.etat == Etat.A_CHOISIR && !l.doubleDuFichier()))
                .findFirst();
        if (retient.isEmpty()) return;
        for (var ligne : foyer) {
            if (ligne.etat != Etat.PRETE) continue;
            ligne.refuser(
                    "Le foyer entre entier : une autre de ses lignes est retenue",
                    "Le foyer entre entier : la ligne %d, du même foyer, est retenue.".formatted(retient.get().numero));
        }
    }

    private static Reprise.Bilan bilan(List<Examinee> lues, List<FoyerEntrant> foyers) {
        var motifs = new TreeMap<String, Integer>();
        for (var l : lues) if (l.etat != Etat.PRETE) motifs.merge(Objects.requireNonNull(l.genre), 1, Integer::sum);
        return new Reprise.Bilan(
                lues.size(),
                (int) lues.stream().filter(l -> l.etat == Etat.PRETE).count(),
                (int) lues.stream().filter(l -> l.etat == Etat.A_CHOISIR).count(),
                (int) lues.stream().filter(l -> l.etat == Etat.REFUSEE).count(),
                (int) foyers.stream().filter(f -> f.rejoint() == null).count(),
                foyers.stream().mapToInt(f -> f.membres().size()).sum(),
                motifs);
    }
}
