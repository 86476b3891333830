package fr.maillage.references.aideslocales;

import fr.maillage.references.aideslocales.regles.AideLocale;
import fr.maillage.references.aideslocales.regles.ExempleTraite;
import fr.maillage.references.aideslocales.regles.Reglement;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Introuvable;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.socle.web.ErreurDeChamp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Écrire le brouillon d’un règlement, aide par aide : deux collègues qui écrivent deux aides ne se gênent pas. */
@Component
class EcrireUnReglement {
    private static final int ESSAIS = 3;

    /** Ce que devient un enregistrement. */
    sealed interface Resultat {
        /** @param reglement son numéro */
        record Enregistre(long reglement) implements Resultat {}

        record Refuse(List<ErreurDeChamp> erreurs) implements Resultat {}
    }

    private final JdbcReglements base;
    private final LireLesReglements lire;
    private final MinimaLegaux minima;
    private final Journal journal;

    EcrireUnReglement(JdbcReglements base, LireLesReglements lire, MinimaLegaux minima, Journal journal) {
        this.base = base;
        this.lire = lire;
        this.minima = minima;
        this.journal = journal;
    }

    @Transactional
    Resultat creer(Reglement reglement) {
        if (reglement.nom().isBlank()) return refuse("nom", "Écrivez le nom du règlement.");
        if (base.nomPris(reglement.nom(), null))
            return refuse(
                    "nom",
                    "« %s » est déjà le nom d’un règlement : changez-le, ou modifiez celui-là."
                            .formatted(reglement.nom()));
        var moins = moinsFavorable(reglement);
        if (!moins.isEmpty()) return new Resultat.Refuse(moins);
        AgentConnecte agent = QuiTravaille.exiger();
        long id = base.creer(agent.organisation(), reglement.nom(), false, agent.nom());
        base.ouvrirUnBrouillon(id, EcritureDeReglement.ecrire(reglement), agent.nom());
        noter(Acte.CREER, id, "Règlement d’aides « %s » commencé".formatted(reglement.nom()));
        return new Resultat.Enregistre(id);
    }

    /** Le brouillon d’un règlement publié : la dernière version, recopiée ; celui qui est ouvert, s’il y en a un. */
    @Transactional
    void ouvrir(long id) {
        FicheDeReglement fiche = lire.exiger(id);
        if (fiche.brouillon().isPresent()) return;
        String contenu = fiche.dernierePubliee()
                .orElseThrow(() -> new Introuvable("règlement " + id))
                .fichier();
        if (base.ouvrirUnBrouillon(id, contenu, QuiTravaille.exiger().nom()))
            noter(Acte.MODIFIER, id, "Nouvelle version de « %s » commencée".formatted(fiche.nom()));
    }

    /** La version suivante d’un règlement, reçue d’un fichier ; jamais à la place d’un brouillon que quelqu’un écrit. */
    @Transactional
    Resultat suivre(long id, Reglement reglement) {
        FicheDeReglement fiche = lire.exiger(id);
        if (fiche.brouillon().isPresent())
            return refuse(
                    "vers",
                    "Un brouillon de « %s » s’écrit déjà : publiez-le ou abandonnez-le, puis importez."
                            .formatted(fiche.nom()));
        var moins = moinsFavorable(reglement);
        if (!moins.isEmpty()) return new Resultat.Refuse(moins);
        ouvrir(id);
        return changer(id, _ -> reglement);
    }

    /** Ce que la loi de ce jour ne permet pas, sous « code de l’aide / rang de la condition ». */
    private List<ErreurDeChamp> moinsFavorable(Reglement reglement) {
        return reglement.aides().stream()
                .flatMap(a -> minima.verifier(a, Quand.aujourdHui()).stream()
                        .map(r -> new ErreurDeChamp(a.code() + "/" + r.condition(), r.phrase())))
                .toList();
    }

    @Transactional
    Resultat decrire(long id, Reglement entete) {
        if (entete.nom().isBlank()) return refuse("nom", "Écrivez le nom du règlement.");
        if (base.nomPris(entete.nom(), id))
            return refuse("nom", "« %s » est déjà le nom d’un autre règlement.".formatted(entete.nom()));
        return changer(
                id,
                r -> new Reglement(
                        entete.nom(),
                        entete.organisme(),
                        entete.deliberation(),
                        entete.avertissement(),
                        r.aides(),
                        r.exemples()));
    }

    /**
     * @param empreinte ce que l’aide était quand on l’a ouverte ; vide pour une aide nouvelle
     */
    @Transactional
    Resultat ecrireAide(long id, AideLocale aide, String empreinte) {
        var moins = minima.verifier(aide, Quand.aujourdHui());
        if (!moins.isEmpty())
            return new Resultat.Refuse(moins.stream()
                    .map(r -> new ErreurDeChamp("c" + r.condition(), r.phrase()))
                    .toList());
        var avant = lire.exigerLeBrouillon(id).contenu().aide(aide.code());
        if (avant.isPresent() && !empreinte.equals(empreinte(avant.get()))) return refuse("nom", """
                    Un collègue a changé cette aide pendant que vous l’écriviez. Rien n’est perdu : votre saisie est ci-dessous. \
                    Ouvrez l’aide dans un autre onglet pour comparer, puis enregistrez de nouveau.""");
        return changer(id, r -> r.avecAides(avec(r.aides(), aide)));
    }

    static String empreinte(AideLocale aide) {
        return Integer.toHexString(EcritureDeReglement.ecrire(aide).hashCode());
    }

    private static List<AideLocale> avec(List<AideLocale> aides, AideLocale aide) {
        var autres = new ArrayList<AideLocale>();
        boolean remplacee = false;
        for (AideLocale autre : aides) {
            boolean elle = autre.code().equals(aide.code());
            remplacee |= elle;
            autres.add(elle ? aide : autre);
        }
        if (!remplacee) autres.add(aide);
        return autres;
    }

    /** L’aide s’en va, et ce que les exemples en attendaient. */
    @Transactional
    Resultat retirerAide(long id, String code) {
        return changer(
                id,
                r -> r.avecAides(r.aides().stream()
                                .filter(a -> !a.code().equals(code))
                                .toList())
                        .avecExemples(r.exemples().stream()
                                .map(e -> new ExempleTraite(
                                        e.nom(),
                                        e.situation(),
                                        e.attendus().stream()
                                                .filter(a -> !a.aide().equals(code))
                                                .toList()))
                                .filter(e -> !e.attendus().isEmpty())
                                .toList()));
    }

    /** @param nom celui qu’avait l’exemple quand on l’a ouvert ; vide pour un exemple nouveau */
    @Transactional
    Resultat ecrireExemple(long id, ExempleTraite exemple, String nom) {
        boolean pris = !exemple.nom().equals(nom)
                && lire.exigerLeBrouillon(id).contenu().exemples().stream()
                        .anyMatch(e -> e.nom().equals(exemple.nom()));
        if (pris)
            return refuse(
                    "nom", "« %s » est déjà le nom d’un exemple : donnez-lui-en un autre.".formatted(exemple.nom()));
        return changer(id, r -> {
            var autres = new ArrayList<>(r.exemples());
            int place = autres.stream().map(ExempleTraite::nom).toList().indexOf(nom);
            if (place < 0) autres.add(exemple);
            else autres.set(place, exemple);
            return r.avecExemples(autres);
        });
    }

    @Transactional
    Resultat retirerExemple(long id, String nom) {
        return changer(
                id,
                r -> r.avecExemples(
                        r.exemples().stream().filter(e -> !e.nom().equals(nom)).toList()));
    }

    @Transactional
    void abandonner(long id) {
        FicheDeReglement fiche = lire.exiger(id);
        base.abandonner(id);
        noter(Acte.MODIFIER, id, "Brouillon de « %s » abandonné".formatted(fiche.nom()));
    }

    /** Relit et réécrit : ce qu’un collègue vient d’écrire ailleurs dans le règlement est gardé. */
    private Resultat changer(long id, UnaryOperator<Reglement> changement) {
        for (int essai = 0; essai < ESSAIS; essai++) {
            VersionDeReglement lue = lire.exigerLeBrouillon(id);
            Reglement apres = changement.apply(lue.contenu());
            if (base.ecrire(
                    lue,
                    EcritureDeReglement.ecrire(apres),
                    QuiTravaille.exiger().nom())) {
                if (lue.numero() == 1) base.nommer(id, apres.nom());
                noter(Acte.MODIFIER, id, "Brouillon de « %s » modifié".formatted(apres.nom()));
                return new Resultat.Enregistre(id);
            }
        }
        return refuse(
                "nom",
                "Ce brouillon change en ce moment même : attendez quelques secondes, puis enregistrez de nouveau.");
    }

    private void noter(Acte acte, long id, String quoi) {
        journal.noter(acte, ObjetProtege.VEILLE, "reglement-d-aides:" + id, quoi);
    }

    private static Resultat refuse(String champ, String phrase) {
        return new Resultat.Refuse(List.of(new ErreurDeChamp(champ, phrase)));
    }
}
