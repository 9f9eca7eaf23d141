package phanluong.reports.workbench.message;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import phanluong.warehouse.words.Text.Language;

/** The workbench's sentences, from {@code messages_vi.properties} and {@code messages_en.properties}, whatever the machine's locale. */
public final class Messages {
    private static final ResourceBundle.Control EXACT_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle sentences;
    private final Locale locale;

    public Messages(Language language) {
        this.locale = switch (language) {
            case VI -> Locale.forLanguageTag("vi");
            case EN -> Locale.ENGLISH;
        };
        this.sentences =
                ResourceBundle.getBundle("phanluong.reports.workbench.message.messages", locale, EXACT_LANGUAGE);
    }

    /** The sentence {@code key} with its gaps filled; whole numbers get the language's thousands separators. */
    public String of(String key, Object... values) {
        return new MessageFormat(sentences.getString(key), locale).format(values);
    }
}
