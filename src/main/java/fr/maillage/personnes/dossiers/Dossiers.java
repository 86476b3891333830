package fr.maillage.personnes.dossiers;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.Quand;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.web.Lien;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Les dossiers pour les autres pièces : on demande, on reçoit le dossier ou « introuvable », et la lecture est notée. */
@Component
public class Dossiers {
    private final LireUnDossier lecture;
    private final Habilitations habilitations;
    private final JdbcChronologie chronologie;
    private final Supplier<List<OngletDeDossier>> onglets;
    private final DossiersEnListe enListe;

    Dossiers(
            LireUnDossier lecture,
            Habilitations habilitations,
            JdbcChronologie chronologie,
            ObjectProvider<OngletDeDossier> onglets,
            DossiersEnListe enListe) {
        this.chronologie = chronologie;
        this.habilitations = habilitations;
        this.lecture = lecture;
        this.onglets = SingletonSupplier.of(() -> onglets.stream()
                .sorted(Comparator.comparingInt(OngletDeDossier::rang))
                .toList());
        this.enListe = enListe;
    }

    /** Une seule transaction pour le dossier et ses onglets : chacun la sienne, c’étaient quinze allers et retours. */
    @Transactional
    public DossierVu exiger(long id) {
        return vu(lecture.executer(id));
    }

    /** Les personnes du foyer d’aujourd’hui, le titulaire d’abord : de quoi dire de qui l’on parle, sans plus. */
    @Transactional
    public List<MembreDuFoyer> foyer(DossierVu dossier) {
        return lecture.exiger(dossier.id()).foyer();
    }

    /**
     * Le foyer d’aujourd’hui tel que les droits le regardent, dans la transaction d’une lecture déjà notée : à l’appelant de noter
     * pourquoi. Vide si l’agent courant ne voit pas ce dossier.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PlaceAuFoyer> places(long dossier) {
        return lecture.places(dossier);
    }

    /**
     * Les dossiers ouverts que l’agent courant suit, ou ceux de cette unité que sa situation lui montre : leurs numéros internes, pour
     * un travail qui les parcourt. Un dossier gelé n’y est pas.
     */
    @Transactional(readOnly = true)
    public List<Long> ouverts(@Nullable Long unite) {
        return enListe.ouverts(unite);
    }

    /** Le code de la commune de chacun de ces dossiers, pour compter ; une adresse protégée n’en a pas. */
    @Transactional(readOnly = true)
    public Map<Long, String> communes(Collection<Long> ids) {
        return enListe.communes(ids);
    }

    /** Ce qui a amené la personne, tel que le dossier le dit. */
    @Transactional
    public String motif(DossierVu dossier) {
        return lecture.exiger(dossier.id()).ligne().motif();
    }

    /**
     * Ajoute un fait à la chronologie, dans la transaction de ce qui l’a produit. Ceux à qui le dossier est partagé la lisent :
     * le libellé ne dit ni un droit, ni une santé, ni une dette.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noterUnFait(long dossier, String genre, String libelle) {
        chronologie.noter(dossier, genre, libelle, QuiTravaille.exiger().id());
    }

    /** Ceux de ces dossiers que l’agent courant voit, pour une liste ; qu’ils y furent montrés est noté. */
    public Map<Long, DossierAbrege> abreges(Collection<Long> ids) {
        return enListe.abreges(ids);
    }

    /** La personne s’est manifestée : le dernier contact du dossier est d’aujourd’hui. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noterUnContact(long dossier) {
        enListe.contact(dossier);
    }

    record Ouvert(DossierVu vu, List<OngletDeDossier> onglets) {}

    DossierVu vu(Dossier dossier) {
        return ouvrir(dossier).vu();
    }

    Ouvert ouvrir(Dossier dossier) {
        var sans = new DossierVu(
                dossier.ligne().id(),
                dossier.ligne().numero(),
                dossier.nom(),
                sous(dossier),
                dossier.cible(Quand.aujourdHui()),
                dossier.ligne().geleLe() == null
                        && (dossier.titre().suit() || dossier.titre() == Dossier.Titre.UNITE)
                        && habilitations.peut(
                                Acte.MODIFIER, ObjetProtege.DOSSIER_IDENTITE, dossier.cible(Quand.aujourdHui())),
                List.of());
        var liens = new ArrayList<Lien>();
        liens.add(new Lien("Aperçu", sans.href()));
        var ouverts = supplementaires(sans);
        ouverts.forEach(o -> liens.add(new Lien(o.libelle(), sans.href() + "/" + o.chemin())));
        liens.add(new Lien("Chronologie", sans.href() + "/chronologie"));
        liens.add(new Lien("Accès et partages", sans.href() + "/acces"));
        return new Ouvert(
                new DossierVu(
                        sans.id(), sans.numero(), sans.nom(), sans.sous(), sans.cible(), sans.modifiable(), liens),
                ouverts);
    }

    private List<OngletDeDossier> supplementaires(DossierVu dossier) {
        return onglets.get().stream().filter(o -> o.ouvert(dossier)).toList();
    }

    private static String sous(Dossier dossier) {
        LocalDate jour = Quand.aujourdHui();
        String foyer = dossier.presents().stream()
                .filter(m -> m.lien().duFoyer())
                .map(m -> (m.fiche().prenom() + " " + m.fiche().age(jour)).strip())
                .collect(Collectors.joining(" · "));
        String referent = dossier.suivis().stream()
                .filter(s -> s.referent() && s.enCours(jour))
                .findFirst()
                .map(s -> "référent·e : " + s.nom() + " depuis le " + Quand.jour(s.debut()))
                .orElse("sans référent·e : à désigner");
        String clos = dossier.ligne().closLe() == null
                ? ""
                : "clos le " + Quand.jour(dossier.ligne().closLe()) + ", en lecture seule — ";
        var gele = dossier.ligne().geleLe();
        String gel = gele == null ? "" : "Gelé le " + Quand.jour(gele) + " : on lit, on n’écrit plus. ";
        return gel + clos + foyer + " — " + referent;
    }
}
