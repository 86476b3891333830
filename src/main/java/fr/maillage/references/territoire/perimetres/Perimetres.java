package fr.maillage.references.territoire.perimetres;

import fr.maillage.references.territoire.Geographie;
import fr.maillage.references.territoire.Maille;
import fr.maillage.references.territoire.Territoire;
import fr.maillage.references.territoire.Territoires;
import fr.maillage.socle.acces.AgentConnecte;
import fr.maillage.socle.acces.QuiTravaille;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Les périmètres que l’agent au travail peut voir : ceux de son organisation, et eux seuls. */
@Component
public class Perimetres {
    private record Registre(Geographie geographie, Map<Integer, Perimetre> parTerritoire) {}

    private final JdbcPerimetres jdbc;
    private final Territoires territoires;
    private final AtomicReference<@Nullable Registre> registre = new AtomicReference<>();

    Perimetres(JdbcPerimetres jdbc, Territoires territoires) {
        this.jdbc = jdbc;
        this.territoires = territoires;
    }

    /** Tout territoire public est visible ; un périmètre ne l’est que des agents de son organisation. */
    public boolean visible(Territoire territoire) {
        return territoire.maille() != Maille.PERIMETRE || trouver(territoire).isPresent();
    }

    /** Le territoire de cette adresse, s’il existe et que l’agent peut le voir. */
    public Optional<Territoire> trouver(String cheminDeMaille, String code) {
        return Maille.duChemin(cheminDeMaille)
                .flatMap(maille -> territoires.geographie().trouver(maille, code))
                .filter(this::visible);
    }

    /** Les territoires qui répondent à ces mots, parmi ceux que l’agent peut voir. */
    public List<Territoire> chercher(String mots, int auPlus) {
        return territoires.chercher(mots, auPlus, this::visible);
    }

    /** Le périmètre que porte ce territoire, s’il en porte un que l’agent peut voir. */
    public Optional<Perimetre> trouver(Territoire territoire) {
        return Optional.ofNullable(registre().parTerritoire().get(territoire.id()))
                .filter(p -> p.organisation() == organisation());
    }

    /** Les périmètres de l’organisation, par ordre de nom. */
    public List<Perimetre> miens() {
        return registre().parTerritoire().values().stream()
                .filter(p -> p.organisation() == organisation())
                .sorted(Comparator.comparing(p -> p.territoire().nom()))
                .toList();
    }

    /** Les territoires de ces périmètres, pour une carte ou un classement. */
    public List<Territoire> territoires() {
        return miens().stream().map(Perimetre::territoire).toList();
    }

    private static long organisation() {
        return QuiTravaille.agent().map(AgentConnecte::organisation).orElse(-1L);
    }

    private Registre registre() {
        Geographie geographie = territoires.geographie();
        Registre connu = registre.get();
        if (connu != null && connu.geographie() == geographie) return connu;
        var parTerritoire = new HashMap<Integer, Perimetre>();
        jdbc.tous()
                .forEach(l -> geographie
                        .trouver(l.territoire())
                        .filter(Territoire::actuel)
                        .ifPresent(t -> parTerritoire.put(
                                t.id(),
                                new Perimetre(t, l.organisation(), l.origine(), l.note(), l.version(), l.creePar()))));
        var neuf = new Registre(geographie, parTerritoire);
        registre.set(neuf);
        return neuf;
    }
}
