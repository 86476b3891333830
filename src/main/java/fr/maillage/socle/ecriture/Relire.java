package fr.maillage.socle.ecriture;

import fr.maillage.socle.ecriture.Relecture.Lecteur;
import fr.maillage.socle.ecriture.Remarque.Sorte;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Relit un texte par les règles de la maison. Rien n’est gardé, rien ne sort. */
@Component
public class Relire {
    private static final Pattern SIGLE =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{Lu}\\d]{1,7}(?![\\p{L}\\p{N}])");
    private static final Pattern ROMAIN = Pattern.compile("[IVXLC]+");
    private static final Pattern PASSIF = Pattern.compile(
            "(?<![\\p{L}'’])(?:(s['’]|se |m['’]|me |t['’]|te )?)((?:est|sont|était|étaient|sera|seront|serait|seraient|fut|furent|soit|soient|été|être)\\s+(?:(?:pas|plus|jamais|ainsi|également|aussi|bien|souvent|toujours|\\p{L}+ment)\\s+)?(\\p{L}+))(\\s+par(?![\\p{L}]))?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern IDENTITE = Pattern.compile(
            "(?<![\\p{L}])(?:M\\.|MM\\.|Mme|Mlle|Madame|Monsieur|Mademoiselle)[\\s\u00a0]+(?!le |la |les |l['’])\\p{Lu}[\\p{L}’'-]+");
    private static final int AUTOUR = 60;

    private final ReglesDEcriture regles = ReglesDEcriture.deLaMaison();
    private final List<Regle> jugements = motifs(regles.jugements());
    private final List<Regle> partisPris = motifs(regles.partiPris());
    private final Map<Pattern, String> compliques = new LinkedHashMap<>();

    private record Regle(Pattern motif, String conseil, String precision) {}

    Relire() {
        regles.motsCompliques()
                .expressions()
                .forEach((mot, simple) -> compliques.put(ReglesDEcriture.motif(mot), simple));
    }

    private static List<Regle> motifs(ReglesDEcriture.Groupe groupe) {
        List<String> expressions = groupe.expressions() == null ? List.of() : groupe.expressions();
        return expressions.stream()
                .map(e -> new Regle(ReglesDEcriture.motif(e), groupe.conseil(), groupe.precision()))
                .toList();
    }

    public Relecture executer(String texte, Lecteur lecteur) {
        List<Phrase> phrases = Phrase.de(texte);
        int mots = phrases.stream().mapToInt(p -> p.mots().size()).sum();
        if (mots == 0) return Relecture.VIDE;
        int syllabes = phrases.stream().mapToInt(Phrase::syllabes).sum();
        double kandel = 207 - 1.015 * mots / phrases.size() - 73.6 * syllabes / mots;
        var remarques = new ArrayList<Remarque>();
        Set<String> siglesVus = new HashSet<>();
        for (Phrase phrase : phrases) {
            chercher(phrase, Sorte.JUGEMENT, jugements, remarques);
            if (lecteur == Lecteur.ELU) chercher(phrase, Sorte.PARTI_PRIS, partisPris, remarques);
            if (lecteur == Lecteur.ELU || lecteur == Lecteur.PUBLIC || lecteur == Lecteur.FACILE) {
                identites(phrase, remarques);
            }
            sigles(phrase, texte, siglesVus, remarques);
            longueur(phrase, lecteur, remarques);
            passif(phrase, remarques);
            vocabulaire(phrase, remarques);
        }
        remarques.sort(Comparator.comparingInt(Remarque::phrase).thenComparing(Remarque::sorte));
        return new Relecture(mots, phrases.size(), (int) Math.clamp(Math.round(kandel), 0, 100), remarques);
    }

    private static void chercher(Phrase phrase, Sorte sorte, List<Regle> regles, List<Remarque> remarques) {
        for (Regle regle : regles) {
            Matcher lecture = regle.motif().matcher(phrase.texte());
            while (lecture.find()) {
                remarques.add(
                        remarque(phrase, sorte, lecture.start(), lecture.end(), regle.conseil(), regle.precision()));
            }
        }
    }

    private void identites(Phrase phrase, List<Remarque> remarques) {
        var regle = regles.identites();
        Matcher lecture = IDENTITE.matcher(phrase.texte());
        while (lecture.find()) {
            remarques.add(remarque(
                    phrase, Sorte.IDENTITE, lecture.start(), lecture.end(), regle.conseil(), regle.precision()));
        }
    }

    /** Un sigle est expliqué si son développement est quelque part à côté de lui, d’un côté ou de l’autre de la parenthèse. */
    private void sigles(Phrase phrase, String texte, Set<String> vus, List<Remarque> remarques) {
        if (estEnCapitales(phrase.texte())) return;
        Matcher lecture = SIGLE.matcher(phrase.texte());
        while (lecture.find()) {
            String sigle = lecture.group();
            boolean connu = regles.siglesAdmis().contains(sigle)
                    || ROMAIN.matcher(sigle).matches();
            if (connu || !vus.add(sigle) || explique(sigle, texte)) continue;
            String sens = regles.sigles().get(sigle);
            remarques.add(remarque(
                    phrase,
                    Sorte.SIGLE,
                    lecture.start(),
                    lecture.end(),
                    "sigle non expliqué",
                    sens == null
                            ? "Écrivez-le en entier la première fois, puis le sigle entre parenthèses."
                            : "La première fois : « %s (%s) ».".formatted(sens, sigle)));
        }
    }

    private boolean explique(String sigle, String texte) {
        String sens = regles.sigles().get(sigle);
        boolean developpe = sens != null
                && texte.toLowerCase(Locale.FRANCE).replace('\'', '’').contains(sens.toLowerCase(Locale.FRANCE));
        return developpe
                || Pattern.compile("\\p{Ll}{3,}[^()]*\\(" + sigle + "\\)")
                        .matcher(texte)
                        .find()
                || Pattern.compile(sigle + "[\\s\u00a0]*(?:\\(|:[\\s\u00a0])\\p{L}{4,}")
                        .matcher(texte)
                        .find();
    }

    private static boolean estEnCapitales(String texte) {
        long lettres = texte.chars().filter(Character::isLetter).count();
        return lettres > 12 && texte.chars().filter(Character::isUpperCase).count() * 2 > lettres;
    }

    private void longueur(Phrase phrase, Lecteur lecteur, List<Remarque> remarques) {
        int mots = phrase.mots().size();
        int borne = lecteur == Lecteur.FACILE ? regles.phraseLongueEnFacile() : regles.phraseLongue();
        if (mots <= borne) return;
        String conseil = mots > regles.phraseTresLongue() ? "phrase très longue : %d mots" : "phrase longue : %d mots";
        remarques.add(new Remarque(
                Sorte.PHRASE_LONGUE,
                abreger(phrase.texte(), 90),
                phrase.rang(),
                "",
                "",
                conseil.formatted(mots),
                "Au-delà de %d mots, coupez-la en deux : une idée par phrase.".formatted(borne)));
    }

    private void passif(Phrase phrase, List<Remarque> remarques) {
        Matcher lecture = PASSIF.matcher(phrase.texte());
        while (lecture.find()) {
            boolean pronominal = lecture.group(1) != null && !lecture.group(1).isBlank();
            String participe = lecture.group(3).toLowerCase(Locale.FRANCE);
            if (pronominal || !estUnParticipe(participe)) continue;
            remarques.add(remarque(
                    phrase,
                    Sorte.VOIX_PASSIVE,
                    lecture.start(2),
                    lecture.end(2),
                    regles.passif().conseil(),
                    "Par exemple : « le service a décidé » plutôt que « il a été décidé »."));
        }
    }

    private boolean estUnParticipe(String mot) {
        Predicate<String> accorde = base -> mot.matches(Pattern.quote(base) + "(e|s|es)?");
        if (regles.passif().jamais().stream().anyMatch(accorde)) return false;
        return mot.matches("\\p{L}{2,}(é|ée|és|ées)")
                || regles.passif().autresParticipes().stream().anyMatch(accorde);
    }

    private void vocabulaire(Phrase phrase, List<Remarque> remarques) {
        compliques.forEach((motif, simple) -> {
            Matcher lecture = motif.matcher(phrase.texte());
            while (lecture.find()) {
                remarques.add(remarque(
                        phrase,
                        Sorte.MOT_COMPLIQUE,
                        lecture.start(),
                        lecture.end(),
                        regles.motsCompliques().conseil(),
                        "Plus simple : " + simple + "."));
            }
        });
    }

    private static Remarque remarque(Phrase phrase, Sorte sorte, int debut, int fin, String conseil, String precision) {
        String texte = phrase.texte();
        int de = Math.max(0, debut - AUTOUR);
        int a = Math.min(texte.length(), fin + AUTOUR);
        return new Remarque(
                sorte,
                texte.substring(debut, fin),
                phrase.rang(),
                (de > 0 ? "…" : "") + texte.substring(de, debut),
                texte.substring(fin, a) + (a < texte.length() ? "…" : ""),
                conseil,
                precision);
    }

    private static String abreger(String texte, int longueur) {
        return texte.length() <= longueur ? texte : texte.substring(0, longueur - 1) + "…";
    }
}
