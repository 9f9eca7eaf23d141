package phanluong.jobs.delivery;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import phanluong.warehouse.Refusal;

/**
 * Watches the letters of a text pass by: quotes that do not close, letters that a wrong encoding spoilt, and what will be
 * cleaned. It changes nothing and breaks nothing off; whoever reads asks {@link #refuseProblem} afterwards.
 */
final class TextWatch extends FilterReader {
    private static final int LONGEST_WORD = 12;
    private final char delimiter;
    private final String name;
    private final Cleaning cleaning = new Cleaning();
    private final Mojibake mojibake = new Mojibake();
    private Field field = Field.START;
    private long line = 1;
    private long quoteLine;
    private char previous;
    private char beforePrevious;
    private char last;
    private char beforeLast;
    private boolean crLf;
    private boolean loneCr;
    private boolean loneLf;
    private Refusal.Problem problem;

    /** Where in a field the last letter stood. */
    private enum Field {
        START,
        SPACES,
        UNQUOTED,
        QUOTED,
        CLOSED
    }

    TextWatch(Reader text, char delimiter, String name) {
        super(text);
        this.delimiter = delimiter;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] letters, int from, int length) throws IOException {
        int count = in.read(letters, from, length);
        if (count < 0) {
            previous = last;
            countEnding('\0');
        }
        for (int at = from; at < from + count; at++) {
            char letter = letters[at];
            // Nearly every letter of a large file goes this way.
            if (letter >= ' '
                    && letter < 0x7F
                    && letter != '"'
                    && letter != delimiter
                    && (field == Field.UNQUOTED || field == Field.QUOTED)) {
                continue;
            }
            previous = at > from ? letters[at - 1] : last;
            beforePrevious = at > from + 1 ? letters[at - 2] : at > from ? last : beforeLast;
            countEnding(letter);
            follow(letter);
            if (letter >= 0x7F || letter < ' ') {
                inspect(letter);
            }
            if (Mojibake.isSuspect(letter)) {
                addWord(letters, from, from + count, at);
            }
        }
        if (count > 0) {
            beforeLast = count > 1 ? letters[from + count - 2] : last;
            last = letters[from + count - 1];
        }
        return count;
    }

    private void inspect(char letter) {
        cleaning.add(letter);
        if (letter == '\ufffd') {
            found(
                    "TEXT_SPOILT",
                    "một chữ đã mất (U+FFFD) do chuyển sai bảng mã",
                    "a letter that a wrong encoding has destroyed (U+FFFD)");
        }
        if (problem == null) {
            Mojibake.doubleEncoded(beforePrevious, previous, letter)
                    .ifPresent(meant -> found(
                            "TEXT_ENCODED_TWICE",
                            "chữ bị mã hóa UTF-8 hai lần (\"" + previous + letter + "\" trong chữ \"" + meant + "\")",
                            "text encoded as UTF-8 twice (\"" + previous + letter + "\" in the letter \"" + meant
                                    + "\")"));
        }
    }

    /** The word around a suspect letter; one that is cut by the end of a read is left out, others will be met. */
    private void addWord(char[] letters, int from, int to, int suspect) {
        int start = suspect;
        while (start > from && isOfWord(letters[start - 1])) {
            start--;
        }
        int end = suspect + 1;
        while (end < to && isOfWord(letters[end])) {
            end++;
        }
        if (end - start <= LONGEST_WORD) {
            mojibake.add(new String(letters, start, end - start), line);
        }
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetter(letter) || Mojibake.isSuspect(letter);
    }

    private void found(String code, String vietnamese, String english) {
        if (problem == null) {
            problem = Refusal.problem(
                    code,
                    "Tệp " + name + ", dòng " + line + ": " + vietnamese,
                    "File " + name + ", line " + line + ": " + english);
        }
    }

    private void countEnding(char letter) {
        if (field == Field.QUOTED) {
            return;
        }
        if (previous == '\r') {
            crLf |= letter == '\n';
            loneCr |= letter != '\n';
        }
        if (letter == '\n' && previous != '\r') {
            loneLf = true;
        }
    }

    /** Follows the quotes, and counts the lines. */
    private void follow(char letter) {
        boolean ends = letter == '\n' || letter == '\r';
        if (letter == '\r' || letter == '\n' && previous != '\r') {
            line++;
        }
        if (field == Field.QUOTED) {
            field = letter == '"' ? Field.CLOSED : Field.QUOTED;
        } else if (letter == delimiter || ends) {
            field = Field.START;
        } else if (letter == '"') {
            openOrClose();
        } else if (letter == ' ' && field != Field.UNQUOTED) {
            field = field == Field.CLOSED ? Field.CLOSED : Field.SPACES;
        } else if (field == Field.CLOSED) {
            found(
                    "QUOTE_NOT_CLOSED",
                    "dấu ngoặc kép mở ở dòng " + quoteLine
                            + " không khép đúng chỗ (dấu ngoặc kép trong ô phải viết hai lần)",
                    "the quote opened in line " + quoteLine + " is not closed where its cell ends (a quote in a cell is"
                            + " written twice)");
            field = Field.UNQUOTED;
        } else {
            field = Field.UNQUOTED;
        }
    }

    private void openOrClose() {
        switch (field) {
            case START -> {
                field = Field.QUOTED;
                quoteLine = line;
            }
            case CLOSED -> field = previous == '"' ? Field.QUOTED : Field.CLOSED;
            case SPACES -> {
                found(
                        "QUOTE_NOT_CLOSED",
                        "có khoảng trắng trước dấu ngoặc kép mở ô; hãy bỏ khoảng trắng",
                        "a space before the quote that opens a cell; remove it");
                field = Field.UNQUOTED;
            }
            case UNQUOTED, QUOTED -> {
                // A quote within a text that opened with none is a letter like others.
            }
        }
    }

    /** @throws Refusal for what the text that has passed holds and nobody may guess about */
    void refuseProblem() {
        if (field == Field.QUOTED) {
            throw Refusal.coded(
                    "QUOTE_NOT_CLOSED",
                    "Tệp " + name + ": dấu ngoặc kép mở ở dòng " + quoteLine + " không khép lại",
                    "File " + name + ": the quote opened in line " + quoteLine + " is never closed");
        }
        if (problem != null) {
            throw Refusal.of(List.of(problem));
        }
        Optional<Mojibake.LegacyFont> font = mojibake.legacyFont();
        if (font.isPresent()) {
            String word = font.get().word();
            String encoding = Suspicion.name(font.get().encoding()).en();
            throw Refusal.coded(
                    "TEXT_OF_OLD_FONT",
                    "Tệp " + name + ", dòng " + font.get().line() + ": chữ gõ bằng phông " + encoding + " (\"" + word
                            + "\"), chưa phải Unicode; hãy chuyển phông sang Unicode rồi lưu lại",
                    "File " + name + ", line " + font.get().line() + ": text of a " + encoding + " font (\"" + word
                            + "\") and not of Unicode; convert it to Unicode and save it again");
        }
    }

    /** What was noticed in what has passed, by code. */
    Map<String, Long> notes() {
        Map<String, Long> notes = cleaning.notes();
        if ((crLf ? 1 : 0) + (loneCr ? 1 : 0) + (loneLf ? 1 : 0) > 1) {
            notes.put("MIXED_LINE_ENDINGS", 1L);
        }
        return notes;
    }
}
