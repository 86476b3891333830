package fr.maillage.personnes.coordination;

import fr.maillage.personnes.dossiers.DossierVu;
import fr.maillage.personnes.dossiers.ElementAPartager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ce qui peut se cocher dans un dossier, élément par élément ; ce qui ne s’y trouve pas ne se partage pas, même demandé. */
@Component
class LignesDuDossier {
    /** Un élément du dossier et ses lignes. */
    record Element(String libelle, List<ElementAPartager.Ligne> lignes) {}

    private final ObjectProvider<ElementAPartager> elements;

    LignesDuDossier(ObjectProvider<ElementAPartager> elements) {
        this.elements = elements;
    }

    List<Element> toutes(DossierVu dossier) {
        return elements.stream()
                .sorted(Comparator.comparingInt(ElementAPartager::rang))
                .map(e -> new Element(e.libelle(), e.lignes(dossier)))
                .filter(e -> !e.lignes().isEmpty())
                .toList();
    }

    List<ElementAPartager.Ligne> choisies(DossierVu dossier, Collection<String> cochees) {
        return toutes(dossier).stream()
                .flatMap(e -> e.lignes().stream())
                .filter(l -> cochees.contains(l.cle()))
                .toList();
    }
}
