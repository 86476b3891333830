package fr.maillage.socle.acces.pages;

import fr.maillage.socle.acces.Compartiment;
import fr.maillage.socle.acces.Profession;
import fr.maillage.socle.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Les professions, le secret de chacune, et les notes dont le contenu s’ouvre à elle. */
public record ProfessionsPage() implements Page {
    public List<Profession> professions() {
        return Profession.values();
    }

    public String lit(Profession profession) {
        return Arrays.stream(Compartiment.values())
                .filter(profession::lit)
                .map(Compartiment::libelle)
                .collect(Collectors.joining(", "));
    }
}
