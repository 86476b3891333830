@NullMarked
package fr.maillage.personnes.rendezvous.pages;

import org.jspecify.annotations.NullMarked;
