package phanluong.jobs.delivery;

import java.io.Serializable;
import java.util.regex.Pattern;
import phanluong.warehouse.form.Field;
import phanluong.warehouse.form.FieldType;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.privacy.PersonalNames;
import phanluong.warehouse.privacy.PersonalTexts;

/** Which texts of a form are not shown where something is said of a row, because they tell who somebody is. */
public final class Hiding implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Amounts and codes may have as many digits as a phone number. */
    private static final Pattern DIGITS = Pattern.compile("[\\d .,-]*");

    private final boolean ofPupils;
    private final boolean[] personal;
    private final boolean[] ofDigits;

    public Hiding(Form form) {
        this.ofPupils = form.isPersonal();
        this.personal = new boolean[form.fields().size()];
        this.ofDigits = new boolean[personal.length];
        for (int at = 0; at < personal.length; at++) {
            Field field = form.fields().get(at);
            personal[at] = field.isPersonal();
            boolean code =
                    field.type() == FieldType.STRING && field.categories().isEmpty() && !field.freeText();
            ofDigits[at] = code || field.type() == FieldType.INTEGER;
        }
    }

    /** @param text of the field, never null */
    public boolean hides(int field, String text) {
        return personal[field]
                || hides(text)
                        && !(ofDigits[field]
                                && !ofPupils
                                && DIGITS.matcher(text).matches());
    }

    /** Of a text that may be any field's. */
    public boolean hides(String text) {
        return ofPupils && (Revealing.isRevealing(text) || PersonalNames.isLike(text)) || PersonalTexts.isIn(text);
    }

    public boolean isOfPupils() {
        return ofPupils;
    }
}
