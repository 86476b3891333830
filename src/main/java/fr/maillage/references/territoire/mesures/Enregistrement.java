package fr.maillage.references.territoire.mesures;

import fr.maillage.references.territoire.Territoire;
import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.journal.Journal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Écrit un lot et note l’acte au journal, dans la transaction de celui qui charge : l’un ne va pas sans l’autre. */
@Component
class Enregistrement {
    /** Ce qui identifie un lot : deux envois du même fichier au même format n’en font qu’un. */
    record Fiche(
            String format,
            String libelle,
            String source,
            String licence,
            String fichier,
            String empreinte,
            int geographie,
            int lignes,
            String par) {}

    private final JdbcLots lots;
    private final Journal journal;

    Enregistrement(JdbcLots lots, Journal journal) {
        this.lots = lots;
        this.journal = journal;
    }

    Optional<Integer> deja(String format, String empreinte) {
        return lots.deja(format, empreinte);
    }

    /** Le numéro du lot, ou rien si un autre envoi du même fichier vient de l’écrire. */
    Optional<Integer> enregistrer(
            Fiche fiche, List<ColonneDeLot> colonnes, Map<Territoire, Rangee> rangees, Suivi suivi) {
        Optional<Integer> lot = lots.creer(fiche);
        if (lot.isEmpty()) return lot;
        lots.decrire(lot.get(), colonnes);
        var parId = new HashMap<Integer, Rangee>();
        rangees.forEach((territoire, rangee) -> parId.put(territoire.id(), rangee));
        lots.verser(lot.get(), parId, colonnes.size(), suivi);
        lots.changer();
        journal.noter(
                Acte.IMPORTER,
                ObjetProtege.DONNEES_PUBLIQUES,
                Integer.toString(lot.get()),
                "Chargement du lot %d, « %s » (%s), %d lignes, par %s"
                        .formatted(lot.get(), fiche.fichier(), fiche.libelle(), fiche.lignes(), fiche.par()));
        return lot;
    }
}
