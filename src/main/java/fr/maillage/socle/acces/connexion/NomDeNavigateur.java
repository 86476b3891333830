package fr.maillage.socle.acces.connexion;

/** Le navigateur, en deux mots qu’un agent reconnaît. */
final class NomDeNavigateur {
    private NomDeNavigateur() {}

    static String lire(String presentation) {
        if (presentation.isBlank()) return "Navigateur inconnu";
        String nom = presentation.contains("Edg/")
                ? "Edge"
                : presentation.contains("Firefox/")
                        ? "Firefox"
                        : presentation.contains("Chrome/")
                                ? "Chrome ou Chromium"
                                : presentation.contains("Safari/") ? "Safari" : "Autre navigateur";
        String systeme = presentation.contains("Android")
                ? "Android"
                : presentation.contains("iPhone") || presentation.contains("iPad")
                        ? "iOS"
                        : presentation.contains("Windows")
                                ? "Windows"
                                : presentation.contains("Mac OS")
                                        ? "macOS"
                                        : presentation.contains("Linux") ? "Linux" : "";
        return systeme.isEmpty() ? nom : nom + " sur " + systeme;
    }
}
