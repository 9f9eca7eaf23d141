package phanluong.warehouse.words;

/** Words in both languages of the project. English falls back on Vietnamese where a catalogue leaves it empty. */
public record Text(String vi, String en) {
    public Text {
        if (vi == null || vi.isBlank()) {
            throw new IllegalArgumentException("A text needs its Vietnamese words");
        }
        en = en == null || en.isBlank() ? vi : en;
    }

    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }

    /** The languages of reports and messages. */
    public enum Language {
        VI,
        EN
    }
}
