package fr.maillage.references.partenaires;

import fr.maillage.socle.acces.Acte;
import fr.maillage.socle.acces.Cible;
import fr.maillage.socle.acces.Habilitations;
import fr.maillage.socle.acces.ObjetProtege;
import fr.maillage.socle.acces.QuiTravaille;
import fr.maillage.socle.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Remet l’annuaire dans le schéma national, en JSON ou en CSV. Ce que l’organisation y a noté pour elle n’en sort pas. */
@Component
class ExporterLAnnuaire {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final JdbcPartenaires base;
    private final Habilitations habilitations;
    private final Journal journal;

    ExporterLAnnuaire(JdbcPartenaires base, Habilitations habilitations, Journal journal) {
        this.base = base;
        this.habilitations = habilitations;
        this.journal = journal;
    }

    @Transactional
    byte[] json() {
        noter("Annuaire exporté en JSON");
        var annuaire = new LinkedHashMap<String, Object>();
        annuaire.put(
                "structures",
                structures().stream().map(v -> duSchema(Champ.STRUCTURE, v)).toList());
        annuaire.put(
                "services",
                services().stream().map(v -> duSchema(Champ.SERVICE, v)).toList());
        return JSON.writeValueAsBytes(annuaire);
    }

    @Transactional
    byte[] structuresEnCsv() {
        noter("Structures de l’annuaire exportées en CSV");
        return csv(Champ.STRUCTURE, structures());
    }

    @Transactional
    byte[] servicesEnCsv() {
        noter("Services de l’annuaire exportés en CSV");
        return csv(Champ.SERVICE, services());
    }

    private void noter(String quoi) {
        habilitations.exiger(
                Acte.EXPORTER,
                ObjetProtege.PARTENAIRES,
                Cible.de(QuiTravaille.exiger().organisation()));
        journal.noter(Acte.EXPORTER, ObjetProtege.PARTENAIRES, null, quoi);
    }

    private List<Valeurs> structures() {
        return base.structures().stream().map(Structure::valeurs).toList();
    }

    private List<Valeurs> services() {
        return base.services().stream().map(OffreDeService::valeurs).toList();
    }

    private static Map<String, Object> duSchema(List<Champ> schema, Valeurs valeurs) {
        var champs = new LinkedHashMap<String, Object>();
        for (Champ champ : schema) {
            Object valeur = valeurs.champs().get(champ.nom());
            if (!champ.local() && valeur != null) champs.put(champ.nom(), valeur);
        }
        return champs;
    }

    private static byte[] csv(List<Champ> schema, List<Valeurs> fiches) {
        var colonnes = schema.stream().filter(c -> !c.local()).map(Champ::nom).toList();
        var texte = new StringBuilder(String.join(",", colonnes)).append("\r\n");
        for (Valeurs fiche : fiches) {
            texte.append(colonnes.stream().map(c -> cellule(fiche.ecrit(c))).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return texte.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Une espace devant ce qu’un tableur prendrait pour une formule ; à la relecture, elle s’efface. */
    private static String cellule(String texte) {
        String sure = texte.matches("(?s)[=@].*|[+-](?![\\d .]*$).*") ? " " + texte : texte;
        return sure.matches("(?s).*[\",\\r\\n].*|\\s.*") ? "\"" + sure.replace("\"", "\"\"") + "\"" : sure;
    }
}
