package fr.maillage.socle.echanges.lecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Rassemble en lignes les cellules d'une feuille XLS telles que le format les donne. */
final class CellulesXls implements HSSFListener {

    /** Reçoit chaque ligne complète. */
    interface Recepteur {
        void recevoir(long ligne, @Nullable String[] cellules);
    }

    private final int feuilleVoulue;
    private final Recepteur recepteur;
    private final List<Fusion> fusions = new ArrayList<>();
    private @Nullable FormatTrackingHSSFListener formats;
    private @Nullable SSTRecord textes;
    private boolean dates1904;
    private int feuille;
    private int ligne = -1;
    private @Nullable String[] cellules = new String[256];
    private int largeur;
    private int colonneEnAttente = -1;

    CellulesXls(int feuilleVoulue, Recepteur recepteur) {
        this.feuilleVoulue = feuilleVoulue;
        this.recepteur = recepteur;
    }

    void suivreLesFormats(FormatTrackingHSSFListener suivi) {
        formats = suivi;
    }

    @Override
    public void processRecord(Record enregistrement) {
        switch (enregistrement) {
            case BOFRecord debut ->
                feuille +=
                        debut.getType() == BOFRecord.TYPE_WORKSHEET || debut.getType() == BOFRecord.TYPE_CHART ? 1 : 0;
            case SSTRecord table -> textes = table;
            case DateWindow1904Record fenetre -> dates1904 = fenetre.getWindowing() == 1;
            default -> {
                if (feuille == feuilleVoulue) {
                    lire(enregistrement);
                }
            }
        }
    }

    private void lire(Record enregistrement) {
        switch (enregistrement) {
            case NumberRecord nombre -> poser(nombre, texte(nombre, nombre.getValue()));
            case LabelSSTRecord renvoi -> poser(renvoi, texte(renvoi.getSSTIndex()));
            case LabelRecord libelle -> poser(libelle, ValeurDeTableur.texte(libelle.getValue()));
            case BoolErrRecord valeur ->
                poser(
                        valeur,
                        valeur.isError()
                                ? FormulaError.forInt(valeur.getErrorValue()).getString()
                                : ValeurDeTableur.booleen(valeur.getBooleanValue()));
            case FormulaRecord formule -> lireFormule(formule);
            case StringRecord resultat -> completer(resultat);
            case MergeCellsRecord fusionnees -> retenir(fusionnees);
            default -> {}
        }
    }

    /** La dernière valeur calculée ; un résultat texte arrive dans l'enregistrement suivant. */
    private void lireFormule(FormulaRecord formule) {
        CellType nature = formule.getCachedResultTypeEnum();
        switch (nature) {
            case NUMERIC -> poser(formule, texte(formule, formule.getValue()));
            case BOOLEAN -> poser(formule, ValeurDeTableur.booleen(formule.getCachedBooleanValue()));
            case ERROR ->
                poser(
                        formule,
                        FormulaError.forInt(formule.getCachedErrorValue()).getString());
            default -> {
                poser(formule, null);
                colonneEnAttente = formule.getColumn();
            }
        }
    }

    private void completer(StringRecord resultat) {
        if (colonneEnAttente >= 0) {
            placer(colonneEnAttente, ValeurDeTableur.texte(resultat.getString()));
            colonneEnAttente = -1;
        }
    }

    private void retenir(MergeCellsRecord fusionnees) {
        for (int i = 0; i < fusionnees.getNumAreas() && fusions.size() < 2_000; i++) {
            CellRangeAddress plage = fusionnees.getAreaAt(i);
            fusions.add(new Fusion(
                    plage.getFirstRow() + 1L, plage.getFirstColumn(), plage.getLastRow() + 1L, plage.getLastColumn()));
        }
    }

    private String texte(CellValueRecordInterface cellule, double valeur) {
        FormatTrackingHSSFListener suivi = formats;
        if (suivi == null) {
            return ValeurDeTableur.nombre(valeur);
        }
        return ValeurDeTableur.nombre(valeur, suivi.getFormatIndex(cellule), suivi.getFormatString(cellule), dates1904);
    }

    private @Nullable String texte(int rang) {
        return textes == null
                ? null
                : ValeurDeTableur.texte(textes.getString(rang).getString());
    }

    private void poser(CellValueRecordInterface cellule, @Nullable String valeur) {
        if (cellule.getRow() != ligne) {
            finir();
            ligne = cellule.getRow();
        }
        placer(cellule.getColumn(), valeur);
    }

    private void placer(int colonne, @Nullable String valeur) {
        cellules[colonne] = valeur;
        if (valeur != null) {
            largeur = Math.max(largeur, colonne + 1);
        }
    }

    void finir() {
        if (largeur > 0) {
            recepteur.recevoir(ligne + 1L, Arrays.copyOf(cellules, largeur));
        }
        Arrays.fill(cellules, null);
        largeur = 0;
    }

    List<Fusion> fusions() {
        return fusions;
    }
}
