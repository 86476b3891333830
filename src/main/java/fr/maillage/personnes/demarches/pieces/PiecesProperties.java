package fr.maillage.personnes.demarches.pieces;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Les réglages des pièces. {@code antivirus} : « hôte:port » d’un démon ClamAV, vide sans antivirus. {@code conservation} : combien
 * de temps une pièce périmée se garde encore avant de s’effacer.
 */
@ConfigurationProperties("maillage.pieces")
record PiecesProperties(
        @DefaultValue("15MB") DataSize taille,
        @DefaultValue("") String antivirus,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("P6M") Period conservation,
        @DefaultValue("P2Y") Period sansExpiration) {}
