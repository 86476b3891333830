-- Les passages sur les liens de réponse se comptent avec ceux des autres pages ouvertes sans compte (acces.passage).
drop table orientation.essai;
