package fr.maillage.socle.acces.administration;

import fr.maillage.socle.acces.Annonces;
import fr.maillage.socle.acces.FaitDAcces;
import fr.maillage.socle.acces.Fonction;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.acces.Profil;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.acces.Situation;
import fr.maillage.socle.acces.connexion.AccesDUnAgent;
import fr.maillage.socle.acces.pages.UnitesPage;
import fr.maillage.socle.commun.Couleur;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Créer une organisation avec ses deux premiers comptes, tenir la sienne, ses unités et leurs secteurs. */
@Component
class TenirLesOrganisations {
    /** Une organisation neuve : un administrateur et un délégué, deux personnes distinctes, pour que l’un valide l’autre. */
    record Saisie(Nature nature, Profil profil, String siret, String nom, String administrateur, String delegue) {}

    /** Ce qui a été créé : les deux liens à remettre. */
    record Creee(long organisation, String lienDeLAdministrateur, String lienDuDelegue) {}

    /** Une unité et ses communes, telles que saisies. */
    record SaisieDUnite(String nom, String mention, String communes, boolean fermee) {
        List<String> codes() {
            return Arrays.stream(communes.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                    .filter(c -> !c.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    private final JdbcOrganisations organisations;
    private final JdbcAgents agents;
    private final AccesDUnAgent acces;
    private final Annonces annonces;
    private final TransactionTemplate transaction;
    private final JdbcVocabulaire vocabulaire;

    TenirLesOrganisations(
            JdbcOrganisations organisations,
            JdbcAgents agents,
            AccesDUnAgent acces,
            Annonces annonces,
            TransactionTemplate transaction,
            JdbcVocabulaire vocabulaire) {
        this.organisations = organisations;
        this.agents = agents;
        this.acces = acces;
        this.annonces = annonces;
        this.transaction = transaction;
        this.vocabulaire = vocabulaire;
    }

    List<Refus> examiner(Saisie saisie) {
        return transactionDeLaMaison(() -> {
            var refus = new ArrayList<Refus>();
            try {
                var siret = new Siret(saisie.siret());
                if (organisations.connue(siret)) {
                    refus.add(new Refus(
                            "siret", "Le SIRET %s est déjà celui d’une organisation de la maison.".formatted(siret)));
                }
            } catch (IllegalArgumentException faux) {
                refus.add(new Refus("siret", String.valueOf(faux.getMessage())));
            }
            if (saisie.nom().isBlank()) refus.add(new Refus("nom", "Écrivez le nom de l’organisation."));
            examinerLeCompte("administrateur", saisie.administrateur(), refus);
            examinerLeCompte("delegue", saisie.delegue(), refus);
            if (saisie.administrateur().equalsIgnoreCase(saisie.delegue())) {
                refus.add(
                        new Refus(
                                "delegue",
                                "Le délégué doit être une autre personne que l’administrateur : l’un valide ce que l’autre donne."));
            }
            return refus;
        });
    }

    private void examinerLeCompte(String champ, String identifiant, List<Refus> refus) {
        if (!identifiant.matches("[a-z0-9._@+-]{2,100}")) {
            refus.add(new Refus(
                    champ,
                    "L’identifiant « %s » ne convient pas : minuscules sans accent, chiffres, point, tiret ou @."
                            .formatted(identifiant)));
        } else if (agents.identifiantPris(identifiant)) {
            refus.add(new Refus(champ, "L’identifiant « %s » est déjà pris.".formatted(identifiant)));
        }
    }

    Creee creer(Saisie saisie) {
        return transactionDeLaMaison(() -> {
            long organisation = organisations.creer(
                    saisie.nature(),
                    saisie.profil(),
                    new Siret(saisie.siret()),
                    saisie.nom().strip());
            String administrateur = ouvrirUnCompte(organisation, saisie.administrateur(), Fonction.ADM);
            String delegue = ouvrirUnCompte(organisation, saisie.delegue(), Fonction.DPO);
            annonces.annoncer(FaitDAcces.de(
                    FaitDAcces.Nature.ORGANISATION_CHANGEE,
                    "organisation " + organisation,
                    "Organisation créée : " + saisie.nom(),
                    null));
            return new Creee(organisation, administrateur, delegue);
        });
    }

    private String ouvrirUnCompte(long organisation, String identifiant, Fonction fonction) {
        long agent = agents.creer(organisation, identifiant, identifiant, null, Profession.valueOf("CADRE"));
        agents.affecter(agent, organisation, null, fonction, Quand.aujourdHui(), null, null, true);
        return acces.nouveauLien(agent);
    }

    @Transactional
    void modifier(Nature nature, Profil profil, String nom) {
        organisations.modifier(organisation(), nature, profil, nom.strip());
        noter("Organisation modifiée : " + nom);
    }

    @Transactional
    void choisirLesMots(java.util.Map<String, String> formes) {
        formes.forEach((mot, forme) -> {
            String propre = forme.strip();
            vocabulaire.choisir(organisation(), mot, propre.substring(0, Math.min(60, propre.length())));
        });
        noter("Mots de l’organisation changés");
    }

    @Transactional
    void poserLeLogo(byte[] image, String genre) {
        organisations.poserLeLogo(organisation(), image, genre);
        noter("Logo changé");
    }

    /** Une couleur trop claire pour qu’on lise ce qui en est écrit est refusée, avec la même, foncée juste assez. */
    @Transactional
    List<Refus> choisirLaCouleur(@Nullable String saisie) {
        try {
            Couleur couleur = saisie == null ? null : Couleur.lire(saisie);
            if (couleur != null && couleur.contrasteAvec(Couleur.BLANC) < Couleur.LISIBLE) {
                return List.of(new Refus(
                        "couleur",
                        String.format(
                                Locale.FRANCE,
                                """
                        La couleur %s est trop claire : écrite sur du blanc, son contraste est de %.1f pour 1, il en faut %.1f. \
                        Choisissez plus foncé, par exemple %s.""",
                                couleur,
                                couleur.contrasteAvec(Couleur.BLANC),
                                Couleur.LISIBLE,
                                couleur.assombrie())));
            }
            organisations.choisirLaCouleur(organisation(), couleur);
            noter("Couleur des documents : " + (couleur == null ? "celle de la maison" : couleur));
            return List.of();
        } catch (IllegalArgumentException illisible) {
            return List.of(new Refus("couleur", String.valueOf(illisible.getMessage())));
        }
    }

    @Transactional
    List<Refus> enregistrerUneUnite(long unite, SaisieDUnite saisie) {
        var refus = examiner(unite, saisie);
        if (!refus.isEmpty()) return refus;
        long id = unite;
        if (unite == 0)
            id = organisations.creerUnite(
                    organisation(), saisie.nom().strip(), saisie.mention().strip());
        else exigerUnite(unite);
        organisations.modifierUnite(
                id, saisie.nom().strip(), saisie.mention().strip(), saisie.fermee() ? Quand.aujourdHui() : null);
        organisations.poserLeSecteur(organisation(), id, saisie.codes());
        noter("Unité enregistrée : %s, %d commune(s)"
                .formatted(saisie.nom(), saisie.codes().size()));
        return List.of();
    }

    @Transactional(readOnly = true)
    UnitesPage.Unite exigerUnite(long unite) {
        return organisations.unite(organisation(), unite).orElseThrow(() -> new Introuvable("unité " + unite));
    }

    private List<Refus> examiner(long unite, SaisieDUnite saisie) {
        var refus = new ArrayList<Refus>();
        if (saisie.nom().isBlank()) refus.add(new Refus("nom", "Écrivez le nom de l’unité."));
        else if (organisations.nomPris(organisation(), saisie.nom().strip(), unite)) {
            refus.add(new Refus(
                    "nom",
                    "Une autre unité s’appelle déjà « %s »."
                            .formatted(saisie.nom().strip())));
        }
        var faux = saisie.codes().stream()
                .filter(c -> !c.matches("[0-9][0-9AB][0-9]{3}"))
                .toList();
        if (!faux.isEmpty()) {
            refus.add(new Refus(
                    "communes",
                    "Ces codes ne sont pas des codes de commune : %s. Il en faut cinq signes, comme 49007 ou 2A004."
                            .formatted(String.join(", ", faux))));
        }
        return refus;
    }

    private <T> T transactionDeLaMaison(java.util.function.Supplier<T> travail) {
        return Situation.pourLaMaison(() -> Objects.requireNonNull(transaction.execute(_ -> travail.get())));
    }

    private void noter(String libelle) {
        annonces.annoncer(
                FaitDAcces.de(FaitDAcces.Nature.ORGANISATION_CHANGEE, "organisation " + organisation(), libelle, null));
    }

    private static long organisation() {
        return QuiTravaille.exiger().organisation();
    }
}
