/**
 * Les droits de beaucoup de foyers à la fois : un foyer par ligne d’un fichier CSV ou Parquet, avec les champs de la page « Estimer des
 * droits » ; les montants de chacun, ou la phrase qui dit sa faute. Rien n’est gardé. Ces classes sont aussi celles que Spark emploie
 * (dossier {@code spark/} du dépôt) : elles ne connaissent ni la base, ni Spring.
 */
@NullMarked
package fr.maillage.references.estimation.lots;

import org.jspecify.annotations.NullMarked;
