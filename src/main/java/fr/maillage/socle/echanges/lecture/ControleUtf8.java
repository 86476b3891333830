package fr.maillage.socle.echanges.lecture;

/** Vérifie strictement l'UTF-8 d'un flux d'octets et compte ce qui l'est et ce qui ne l'est pas. */
final class ControleUtf8 {

    private int attendus;
    private int minimum = 0x80;
    private int maximum = 0xBF;
    private long invalides;
    private long accentsValides;

    void examiner(byte[] octets, int longueur) {
        for (int i = 0; i < longueur; i++) {
            int octet = octets[i];
            if (octet >= 0 && attendus == 0) {
                continue;
            }
            suivre(octet & 0xFF);
        }
    }

    ControleUtf8 fini() {
        if (attendus > 0) {
            invalides++;
            attendus = 0;
        }
        return this;
    }

    private void suivre(int octet) {
        if (attendus == 0) {
            commencer(octet);
        } else if (octet >= minimum && octet <= maximum) {
            minimum = 0x80;
            maximum = 0xBF;
            if (--attendus == 0) {
                accentsValides++;
            }
        } else {
            invalides++;
            attendus = 0;
            commencer(octet);
        }
    }

    private void commencer(int octet) {
        minimum = 0x80;
        maximum = 0xBF;
        if (octet < 0x80) {
            return;
        }
        if (octet >= 0xC2 && octet <= 0xDF) {
            attendus = 1;
        } else if (octet >= 0xE0 && octet <= 0xEF) {
            attendus = 2;
            minimum = octet == 0xE0 ? 0xA0 : 0x80;
            maximum = octet == 0xED ? 0x9F : 0xBF;
        } else if (octet >= 0xF0 && octet <= 0xF4) {
            attendus = 3;
            minimum = octet == 0xF0 ? 0x90 : 0x80;
            maximum = octet == 0xF4 ? 0x8F : 0xBF;
        } else {
            invalides++;
        }
    }

    long invalides() {
        return invalides;
    }

    long accentsValides() {
        return accentsValides;
    }
}
