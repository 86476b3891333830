package fr.maillage.territoires.projets.ecrits;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import fr.maillage.territoires.projets.Fiche;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Le circuit d’un rapport, et les courriers : programmer une séance, viser une étape, numéroter une lettre. */
@Component
class TenirLeCircuit {
    private final JdbcCircuits jdbc;
    private final Habilitations habilitations;
    private final Journal journal;

    TenirLeCircuit(JdbcCircuits jdbc, Habilitations habilitations, Journal journal) {
        this.jdbc = jdbc;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    @Transactional
    public void regler(Circuit circuit) {
        AgentConnecte agent = exiger(Acte.VALIDER);
        jdbc.regler(agent.organisation(), circuit, agent.nom());
        journal.noter(Acte.MODIFIER, ObjetProtege.PROJETS, "circuit", "Circuit de validation réglé");
    }

    /** Les visas déjà donnés aux étapes de même nom restent. */
    @Transactional
    public void programmer(Fiche fiche, LocalDate seance) {
        AgentConnecte agent = exiger(Acte.MODIFIER);
        List<Circuit.Echeance> avant = jdbc.commission(fiche.id())
                .map(JdbcCircuits.Commission::echeances)
                .orElse(List.of());
        List<Circuit.Echeance> neuves = jdbc.circuit(agent.organisation()).retroplanning(seance).stream()
                .map(e -> avant.stream()
                        .filter(a -> a.qui().equals(e.qui()) && a.visaLe() != null)
                        .findFirst()
                        .map(a ->
                                new Circuit.Echeance(e.qui(), e.joursAvant(), e.auPlusTard(), a.visaLe(), a.visaPar()))
                        .orElse(e))
                .toList();
        jdbc.programmer(fiche.id(), seance, neuves, agent.nom());
        journal.noter(Acte.MODIFIER, ObjetProtege.PROJETS, "fiche:" + fiche.id(), "Commission permanente du " + seance);
    }

    @Transactional
    public boolean viser(Fiche fiche, String qui) {
        AgentConnecte agent = exiger(Acte.VALIDER);
        var commission = jdbc.commission(fiche.id());
        if (commission.isEmpty()) return false;
        var echeances = new ArrayList<Circuit.Echeance>();
        boolean vise = false;
        for (Circuit.Echeance e : commission.get().echeances()) {
            boolean celle = e.qui().equals(qui) && e.visaLe() == null;
            vise |= celle;
            echeances.add(
                    celle
                            ? new Circuit.Echeance(
                                    e.qui(), e.joursAvant(), e.auPlusTard(), LocalDate.now(), agent.nom())
                            : e);
        }
        if (!vise) return false;
        jdbc.programmer(fiche.id(), commission.get().jour(), echeances, agent.nom());
        journal.noter(Acte.VALIDER, ObjetProtege.PROJETS, "fiche:" + fiche.id(), "Visa « " + qui + " »");
        return true;
    }

    @Transactional
    public long enregistrer(String objet, String destinataire, String texte, LocalDate jour) {
        AgentConnecte agent = QuiTravaille.exiger();
        habilitations.exiger(Acte.CREER, ObjetProtege.DOCUMENTS, unCourrierDe(agent));
        int rang = jdbc.prochainRang(agent.organisation(), jour.getYear());
        String numero = jdbc.circuit(agent.organisation()).numero(jour.getYear(), rang, sigle(agent.unite()));
        long id = jdbc.enregistrer(
                agent.organisation(),
                jour.getYear(),
                rang,
                new JdbcCircuits.Courrier(0, numero, objet, destinataire, texte, jour, agent.nom()));
        journal.noter(Acte.CREER, ObjetProtege.DOCUMENTS, "courrier:" + id, "Courrier " + numero);
        return id;
    }

    boolean peutNumeroter() {
        return habilitations.peut(Acte.CREER, ObjetProtege.DOCUMENTS, unCourrierDe(QuiTravaille.exiger()));
    }

    private static Cible unCourrierDe(AgentConnecte agent) {
        return Cible.de(agent.organisation()).pourLaPartie("courriers").suiviePar(java.util.Set.of(agent.id()));
    }

    /** « Mission services sociaux » donne « MSS ». */
    static String sigle(String unite) {
        var sigle = new StringBuilder();
        for (String mot : unite.split("[\\s'’-]+")) {
            if (mot.length() > 3 || Character.isUpperCase(mot.isEmpty() ? ' ' : mot.charAt(0))) {
                sigle.append(Character.toUpperCase(mot.charAt(0)));
            }
        }
        return sigle.toString();
    }

    private AgentConnecte exiger(Acte acte) {
        AgentConnecte agent = QuiTravaille.exiger();
        habilitations.exiger(acte, ObjetProtege.PROJETS, Cible.de(agent.organisation()));
        return agent;
    }
}
