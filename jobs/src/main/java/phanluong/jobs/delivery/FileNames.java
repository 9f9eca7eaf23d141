package phanluong.jobs.delivery;

import phanluong.warehouse.privacy.PersonalTexts;

/**
 * Names of files as they are told: a name may hold anything but a slash and NUL, also what breaks a line, moves a
 * terminal's cursor or turns the direction of reading so that gpj.exe reads as exe.jpg. A
 * phone number, an address of e-mail or an identity number in a name is told nowhere.
 */
final class FileNames {
    private static final int LONGEST_SHOWN = 120;

    private FileNames() {}

    /** Whether a reader would see another name than the file has. */
    static boolean misleads(String name) {
        return name.codePoints().anyMatch(FileNames::misleads);
    }

    private static boolean misleads(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || point == 0xFFFD;
    }

    /** The name without what tells who somebody is; as long as it is, however it misleads. */
    static String discreet(String name) {
        return PersonalTexts.hidden(name, PersonalCells.HIDDEN);
    }

    /** The name in one line, what would mislead spelled out as U+202E, a very long one shortened. */
    static String shown(String delivered) {
        String name = discreet(delivered);
        if (!misleads(name) && name.length() <= LONGEST_SHOWN) {
            return name;
        }
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(LONGEST_SHOWN).forEach(point -> {
            if (misleads(point)) {
                shown.append(String.format("‹U+%04X›", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown + (name.codePointCount(0, name.length()) > LONGEST_SHOWN ? "…" : "");
    }
}
