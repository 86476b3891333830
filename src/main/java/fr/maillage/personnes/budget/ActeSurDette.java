package fr.maillage.personnes.budget;

import java.time.LocalDate;

/** Un acte daté sur une dette. */
record ActeSurDette(long id, long suite, NatureDActe nature, LocalDate le) {}
