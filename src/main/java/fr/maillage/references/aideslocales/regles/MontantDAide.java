package fr.maillage.references.aideslocales.regles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Combien une aide donne, et comment le règlement le calcule. */
public sealed interface MontantDAide {
    GenreDeMontant genre();

    Map<String, String> valeurs();

    String phrase();

    Calcul calculer(DemandeDAide demande);

    /** La même somme pour tous. */
    record Fixe(long montant) implements MontantDAide {
        static Fixe lire(ValeursEcrites v) {
            return new Fixe(v.montantOu("montant", 0));
        }

        @Override
        public GenreDeMontant genre() {
            return GenreDeMontant.FIXE;
        }

        @Override
        public Map<String, String> valeurs() {
            return new Ecrites().montant("montant", montant).valeurs();
        }

        @Override
        public String phrase() {
            return Mots.euros(montant) + ".";
        }

        @Override
        public Calcul calculer(DemandeDAide demande) {
            return new Calcul.Somme(montant, "L’aide est de %s.".formatted(Mots.euros(montant)));
        }
    }

    /** Une part de ce qu’il y a à payer, sous un plafond. */
    record Part(int taux, @Nullable Long plafond) implements MontantDAide {
        static Part lire(ValeursEcrites v) {
            Integer taux = v.entier("taux");
            if (taux != null && (taux < 1 || taux > 100))
                v.faute("taux", "Une part va de 1 à 100 %% de la facture, pas %d.".formatted(taux));
            return new Part(taux == null ? 0 : taux, v.montant("plafond"));
        }

        @Override
        public GenreDeMontant genre() {
            return GenreDeMontant.PART;
        }

        @Override
        public Map<String, String> valeurs() {
            return new Ecrites()
                    .entier("taux", taux)
                    .montant("plafond", plafond)
                    .valeurs();
        }

        @Override
        public String phrase() {
            return "%d %% de la facture%s."
                    .formatted(taux, plafond == null ? "" : ", sans dépasser " + Mots.euros(plafond));
        }

        @Override
        public Calcul calculer(DemandeDAide demande) {
            Long facture = demande.facture();
            if (facture == null)
                return new Calcul.ARenseigner("Dites le montant de la facture : l’aide est de " + phrase());
            long part = Math.floorDiv(facture * taux, 100L);
            long somme = plafond == null ? part : Math.min(part, plafond);
            return new Calcul.Somme(
                    somme,
                    "%d %% de %s%s."
                            .formatted(
                                    taux,
                                    Mots.euros(facture),
                                    somme < part ? ", dans la limite de " + Mots.euros(somme) : ""));
        }
    }

    /** Une somme selon une tranche ; au-delà de la dernière, rien. */
    record Tranches(Mesure mesure, List<Tranche> tranches) implements MontantDAide {
        static final int AU_PLUS = 5;

        enum Mesure implements Mot {
            QUOTIENT_FAMILIAL("le quotient familial"),
            RESTE_A_VIVRE("le reste pour vivre par jour et par personne"),
            RESSOURCES("les ressources du mois");

            private final String libelle;

            Mesure(String libelle) {
                this.libelle = libelle;
            }

            @Override
            public String libelle() {
                return libelle;
            }
        }

        /** @param jusqua borne comprise, en centimes */
        record Tranche(long jusqua, long montant) {}

        public Tranches {
            tranches = List.copyOf(tranches);
        }

        static Tranches lire(ValeursEcrites v) {
            var tranches = new ArrayList<Tranche>();
            for (int rang = 1; rang <= AU_PLUS; rang++) {
                Long jusqua = v.montant("jusqua_" + rang);
                Long montant = v.montant("montant_" + rang);
                if (jusqua == null && montant == null) continue;
                if (jusqua == null || montant == null)
                    v.faute(
                            (jusqua == null ? "jusqua_" : "montant_") + rang,
                            "La tranche %d n’a que la moitié de ses cases : remplissez les deux.".formatted(rang));
                else if (!tranches.isEmpty() && jusqua <= tranches.getLast().jusqua())
                    v.faute(
                            "jusqua_" + rang,
                            "Les tranches vont de la plus basse à la plus haute : %s vient après %s."
                                    .formatted(
                                            Mots.euros(jusqua),
                                            Mots.euros(tranches.getLast().jusqua())));
                else tranches.add(new Tranche(jusqua, montant));
            }
            Mesure mesure = v.mot("mesure", Mesure.class);
            return new Tranches(mesure == null ? Mesure.QUOTIENT_FAMILIAL : mesure, tranches);
        }

        @Override
        public GenreDeMontant genre() {
            return GenreDeMontant.TRANCHES;
        }

        @Override
        public Map<String, String> valeurs() {
            var ecrites = new Ecrites().mot("mesure", mesure);
            for (int i = 0; i < tranches.size(); i++)
                ecrites.montant("jusqua_" + (i + 1), tranches.get(i).jusqua())
                        .montant("montant_" + (i + 1), tranches.get(i).montant());
            return ecrites.valeurs();
        }

        @Override
        public String phrase() {
            return "Selon %s : %s ; au-delà, rien."
                    .formatted(
                            mesure.libelle(),
                            String.join(
                                    " ; ",
                                    tranches.stream()
                                            .map(t -> "jusqu’à %s, %s"
                                                    .formatted(Mots.euros(t.jusqua()), Mots.euros(t.montant())))
                                            .toList()));
        }

        @Override
        public Calcul calculer(DemandeDAide demande) {
            OptionalLong valeur = mesurer(demande);
            if (valeur.isEmpty())
                return new Calcul.Inconnu("Il faut savoir %s : l’aide en dépend.".formatted(mesure.libelle()));
            for (Tranche tranche : tranches)
                if (valeur.getAsLong() <= tranche.jusqua())
                    return new Calcul.Somme(
                            tranche.montant(),
                            "%s : %s, dans la tranche jusqu’à %s."
                                    .formatted(
                                            Mots.majuscule(mesure.libelle()),
                                            Mots.euros(valeur.getAsLong()),
                                            Mots.euros(tranche.jusqua())));
            return new Calcul.Rien("%s : %s, au-delà de la dernière tranche (%s)."
                    .formatted(
                            Mots.majuscule(mesure.libelle()),
                            Mots.euros(valeur.getAsLong()),
                            Mots.euros(tranches.getLast().jusqua())));
        }

        private OptionalLong mesurer(DemandeDAide demande) {
            Long su = switch (mesure) {
                case QUOTIENT_FAMILIAL -> demande.quotientFamilial();
                case RESTE_A_VIVRE -> demande.resteParJour();
                case RESSOURCES -> null;
            };
            if (mesure == Mesure.RESSOURCES) return RessourcesRetenues.parMois(demande.foyer(), demande.jour());
            return su == null ? OptionalLong.empty() : OptionalLong.of(su);
        }
    }

    /** Une somme qui suit le nombre de personnes. */
    record ParPersonne(
            long premiere, long suivante, @Nullable Long plafond) implements MontantDAide {
        static ParPersonne lire(ValeursEcrites v) {
            return new ParPersonne(v.montantOu("premiere", 0), v.montantOu("suivante", 0), v.montant("plafond"));
        }

        @Override
        public GenreDeMontant genre() {
            return GenreDeMontant.PAR_PERSONNE;
        }

        @Override
        public Map<String, String> valeurs() {
            return new Ecrites()
                    .montant("premiere", premiere)
                    .montant("suivante", suivante)
                    .montant("plafond", plafond)
                    .valeurs();
        }

        @Override
        public String phrase() {
            return "%s pour la première personne, %s par personne de plus%s."
                    .formatted(
                            Mots.euros(premiere),
                            Mots.euros(suivante),
                            plafond == null ? "" : ", sans dépasser " + Mots.euros(plafond));
        }

        @Override
        public Calcul calculer(DemandeDAide demande) {
            long somme = premiere + (demande.personnes() - 1) * suivante;
            long donne = plafond == null ? somme : Math.min(somme, plafond);
            return new Calcul.Somme(
                    donne,
                    "Pour %d personne%s : %s."
                            .formatted(demande.personnes(), demande.personnes() > 1 ? "s" : "", Mots.euros(donne)));
        }
    }

    /** L’instance fixe la somme, sous un plafond. */
    record ParLInstance(@Nullable Long plafond) implements MontantDAide {
        static ParLInstance lire(ValeursEcrites v) {
            return new ParLInstance(v.montant("plafond"));
        }

        @Override
        public GenreDeMontant genre() {
            return GenreDeMontant.PAR_L_INSTANCE;
        }

        @Override
        public Map<String, String> valeurs() {
            return new Ecrites().montant("plafond", plafond).valeurs();
        }

        @Override
        public String phrase() {
            return "Fixé par l’instance%s.".formatted(plafond == null ? "" : ", sans dépasser " + Mots.euros(plafond));
        }

        @Override
        public Calcul calculer(DemandeDAide demande) {
            return new Calcul.ARenseigner(phrase());
        }
    }
}
