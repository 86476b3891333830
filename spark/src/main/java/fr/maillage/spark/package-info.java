/**
 * Le même calcul de lot que « ./maillage droits lot », réparti par Spark : chaque nœud emploie le moteur de la maison, ligne par ligne. Ce
 * module n’est bâti qu’à la première demande de {@code --spark}.
 */
package fr.maillage.spark;
