/** Les jetons que l’organisation remet à ses autres logiciels pour l’interface d’estimation : montrés une fois, gardés en empreinte, révocables. */
@NullMarked
package fr.maillage.references.estimation.jetons;

import org.jspecify.annotations.NullMarked;
