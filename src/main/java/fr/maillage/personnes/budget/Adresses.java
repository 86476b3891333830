package fr.maillage.personnes.budget;

/** Les adresses des écrans du budget : toutes sous celle du dossier. */
final class Adresses {
    static final String CHEMIN = "budget";
    static final String BUDGETS = "/personnes/dossiers/{dossier:\\d+}/" + CHEMIN;
    static final String BUDGET = BUDGETS + "/{id:\\d+}";

    static final String REPERES = "/personnes/budgets-de-reference";

    private Adresses() {}

    static String budgets(long dossier) {
        return "/personnes/dossiers/" + dossier + "/" + CHEMIN;
    }

    static String budget(long dossier, long id) {
        return budgets(dossier) + "/" + id;
    }
}
