package fr.maillage.socle.documents;

import java.util.ArrayList;
import java.util.List;

/** Un morceau d’ouvrage : chaque format sait écrire chacune de ces sortes, le compilateur y veille. */
public sealed interface Bloc
        permits Graphique,
                Bloc.Intertitre,
                Bloc.Paragraphe,
                Bloc.Liste,
                Bloc.ARetenir,
                Bloc.ChiffresCles,
                Bloc.Tableau,
                Bloc.Illustration,
                Bloc.Glossaire,
                Bloc.Sources,
                Bloc.SautDePage {

    /** Un titre à l’intérieur d’un chapitre, de niveau 2 ou 3. */
    record Intertitre(String texte, int niveau) implements Bloc {
        public Intertitre {
            Exigences.nonVide(texte, "Un intertitre");
            if (niveau < 2 || niveau > 3) {
                throw new IllegalArgumentException(
                        "L’intertitre « %s » est de niveau %d. Choisissez 2 ou 3.".formatted(texte, niveau));
            }
        }
    }

    /** Un paragraphe, dont certains passages peuvent être en gras. */
    record Paragraphe(List<Passage> passages) implements Bloc {
        public Paragraphe {
            passages = Exigences.auMoinsUn(passages, "Un paragraphe");
        }

        /** Un paragraphe tout simple ; les passages placés entre deux doubles astérisques sont en gras. */
        public static Paragraphe de(String texte) {
            var passages = new ArrayList<Passage>();
            String[] morceaux = texte.split("\\*\\*", -1);
            boolean marque = morceaux.length % 2 == 1;
            for (int rang = 0; marque && rang < morceaux.length; rang++) {
                if (!morceaux[rang].isEmpty()) {
                    passages.add(new Passage(morceaux[rang], rang % 2 == 1));
                }
            }
            return new Paragraphe(passages.isEmpty() ? List.of(new Passage(texte, false)) : passages);
        }

        public String texte() {
            return String.join("", passages.stream().map(Passage::texte).toList());
        }
    }

    /** Une énumération, à puces ou numérotée. */
    record Liste(List<String> elements, boolean numerotee) implements Bloc {
        public Liste {
            elements = Exigences.auMoinsUn(elements, "Une liste");
        }
    }

    /** Les deux ou trois phrases que l’élu emportera. */
    record ARetenir(List<String> phrases) implements Bloc {
        public ARetenir {
            phrases = Exigences.auMoinsUn(phrases, "L’encadré « À retenir »");
        }
    }

    /** Quelques nombres en grand. */
    record ChiffresCles(List<ChiffreCle> chiffres) implements Bloc {
        public ChiffresCles {
            chiffres = Exigences.auMoinsUn(chiffres, "Le bloc de chiffres clés");
        }
    }

    /** Un nombre en grand, déjà écrit, avec ce qu’il compte et une précision (année, écart…). */
    record ChiffreCle(String libelle, String valeur, String precision) {
        public ChiffreCle {
            Exigences.nonVide(libelle, "Le libellé d’un chiffre clé");
            Exigences.nonVide(valeur, "La valeur du chiffre clé « %s »".formatted(libelle));
        }
    }

    /** Un tableau : la première colonne nomme les lignes, chaque colonne a son titre. */
    record Tableau(String legende, List<String> colonnes, List<Ligne> lignes, String source) implements Bloc {
        public Tableau {
            Exigences.nonVide(legende, "La légende d’un tableau");
            colonnes = Exigences.auMoinsUn(colonnes, "Le tableau « %s »".formatted(legende));
            lignes = List.copyOf(lignes);
            for (Ligne ligne : lignes) {
                if (ligne.cellules().size() != colonnes.size() - 1) {
                    throw new IllegalArgumentException(
                            "Tableau « %s » : la ligne « %s » a %d cases pour %d colonnes après la première."
                                    .formatted(
                                            legende,
                                            ligne.titre(),
                                            ligne.cellules().size(),
                                            colonnes.size() - 1));
                }
            }
        }

        /** La légende des signes que portent ses cases : « s : secret statistique… » ; vide si tout est connu. */
        public String note() {
            return lignes.stream()
                    .flatMap(ligne -> ligne.cellules().stream())
                    .map(Cellule::etat)
                    .filter(etat -> etat != Etat.CONNU)
                    .distinct()
                    .sorted()
                    .map(etat -> etat.signe() + "\u00a0: " + etat.libelle())
                    .collect(java.util.stream.Collectors.joining(" ; "));
        }

        /** Vrai si la colonne (la première est 0) ne montre que des nombres et des absents : elle s’aligne à droite, sauf vide. */
        public boolean numerique(int colonne) {
            if (colonne == 0) return false;
            var cases = lignes.stream()
                    .map(ligne -> ligne.cellules().get(colonne - 1))
                    .filter(c -> c.valeur() != null
                            || !c.etat().porteUneValeur()
                            || !c.texte().isBlank())
                    .toList();
            return !cases.isEmpty()
                    && cases.stream()
                            .allMatch(c -> c.valeur() != null || !c.etat().porteUneValeur());
        }
    }

    /** Une ligne de tableau : son titre, puis une case par colonne suivante ; une ligne peut être mise en avant. */
    record Ligne(String titre, List<Cellule> cellules, boolean enAvant) {
        public Ligne {
            cellules = List.copyOf(cellules);
        }

        public static Ligne de(String titre, Cellule... cellules) {
            return new Ligne(titre, List.of(cellules), false);
        }
    }

    /** Une carte ou un schéma, dessiné en SVG. */
    record Illustration(String svg, String texteAlternatif, String legende, String source) implements Bloc {
        public Illustration {
            Exigences.nonVide(svg, "Le dessin de l’illustration « %s »".formatted(legende));
            Exigences.nonVide(texteAlternatif, "Le texte alternatif de l’illustration « %s »".formatted(legende));
        }
    }

    /** Les mots du document et leur sens. */
    record Glossaire(List<Mot> mots) implements Bloc {
        public Glossaire {
            mots = List.copyOf(mots);
        }
    }

    /** Un mot et sa définition. */
    record Mot(String mot, String definition) {}

    /** D’où viennent les chiffres. */
    record Sources(List<Source> sources) implements Bloc {
        public Sources {
            sources = List.copyOf(sources);
        }
    }

    /** Un jeu de données cité : son nom, son producteur, son millésime, sa licence. */
    record Source(String libelle, String producteur, String millesime, String licence) {
        public Source {
            Exigences.nonVide(libelle, "Le nom d’une source");
        }
    }

    /** Ce qui suit commence sur une nouvelle page. */
    record SautDePage() implements Bloc {}
}
