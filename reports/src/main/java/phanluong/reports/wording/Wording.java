package phanluong.reports.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import phanluong.reports.document.model.Cell;
import phanluong.reports.document.model.NumberStyle;
import phanluong.warehouse.words.Text;

/**
 * The sentences of reports, from {@code wording_vi.properties} and {@code wording_en.properties}; blanks in braces are
 * filled by name. A blank without a value, or a value without a blank, is a fault of ours and stops the report.
 */
public final class Wording {
    /** No line breaks within it. */
    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0uuuu", Locale.ENGLISH);

    private static final BigDecimal SMALLEST_PROBABILITY = new BigDecimal("0.0001");

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    private final Text.Language language;
    private final ResourceBundle sentences;
    private final NumberStyle style;

    public Wording(Text.Language language) {
        this.language = language;
        this.style = NumberStyle.of(language);
        this.sentences = ResourceBundle.getBundle(
                "phanluong.reports.wording.wording",
                Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Text.Language language() {
        return language;
    }

    /** A name as it stands inside a sentence: its first letter small, unless it begins with an abbreviation such as THCS. */
    public static String inSentence(String name) {
        return name.length() > 1 && Character.isLowerCase(name.charAt(1))
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    /** Words as they stand at the beginning of a sentence or a cell. */
    public static String atStart(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** @param blanks names and values in turn */
    public String of(String key, Object... blanks) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int index = 0; index < blanks.length; index += 2) {
            values.put(blanks[index].toString(), blanks[index + 1].toString());
        }
        StringBuilder sentence = new StringBuilder();
        Matcher matcher = BLANK.matcher(template(key));
        java.util.Set<String> unused = new java.util.LinkedHashSet<>(values.keySet());
        while (matcher.find()) {
            String value = values.get(matcher.group(1));
            if (value == null) {
                throw new IllegalArgumentException(
                        "Sentence " + key + " has the blank {" + matcher.group(1) + "}, given " + values.keySet());
            }
            unused.remove(matcher.group(1));
            matcher.appendReplacement(sentence, Matcher.quoteReplacement(value));
        }
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("Sentence " + key + " has no blank for " + unused);
        }
        return matcher.appendTail(sentence).toString();
    }

    public String of(Text text) {
        return text.in(language);
    }

    /** The words for a target set; a set of another region is named as it is. */
    public String set(String set) {
        return switch (set) {
            case "province_plan", "decision_522" -> of("set." + set);
            default -> of("set.other", "set", set.replace('_', ' '));
        };
    }

    private String template(String key) {
        try {
            return sentences.getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("There is no sentence " + key + " in language " + language, e);
        }
    }

    /** 1.234 */
    public String count(long number) {
        return style.print((Cell.Quantity) Cell.count(number));
    }

    /** 12,5 % */
    public String percent(BigDecimal number) {
        return style.print((Cell.Quantity) Cell.percent(number));
    }

    /** A level of a plan, without decimals where it has none: 25 %. */
    public String level(BigDecimal number) {
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        return style.print(new Cell.Quantity(number, decimals, phanluong.reports.document.model.Unit.PERCENT));
    }

    /** A difference in running text, without a plus: a line of a page may end after the comma of +2,3. */
    public String difference(BigDecimal points) {
        return number(points, 1);
    }

    /** +2,3, for cells. */
    public String points(BigDecimal number) {
        return style.print((Cell.Quantity) Cell.points(number));
    }

    /** Money in million đồng, one decimal where it is no whole number. */
    public String millions(long dong) {
        return number(BigDecimal.valueOf(dong).movePointLeft(6), decimalsOfMillions(dong));
    }

    public static int decimalsOfMillions(long dong) {
        return dong % 1_000_000 == 0 ? 0 : 1;
    }

    /** A p-value to four decimals; one that would print as zero as "<0,0001". */
    public String probability(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.compareTo(SMALLEST_PROBABILITY) < 0 ? "<" + number(SMALLEST_PROBABILITY, 4) : number(exact, 4);
    }

    /** A plain number. */
    public String number(BigDecimal number, int decimals) {
        return style.print(new Cell.Quantity(number, decimals, phanluong.reports.document.model.Unit.COUNT));
    }

    /** 31/12/2022; months from March on are not padded (practice of the yearbooks and of the plan itself). English: 31 December 2022. */
    public String day(LocalDate day) {
        return language == Text.Language.EN
                ? ENGLISH_DAY.format(day)
                : padded(day.getDayOfMonth(), 10) + "/" + padded(day.getMonthValue(), 3) + "/" + day.getYear();
    }

    /** "Bình Phước, ngày 05 tháng 9 năm 2022" (Decree 30/2020/NĐ-CP, Annex I: days below 10 and months 1, 2 take a zero). */
    public String placeAndDate(String place, LocalDate day) {
        return language == Text.Language.EN
                ? place + ", " + day(day)
                : of(
                        "letterhead.date",
                        "place",
                        place,
                        "day",
                        padded(day.getDayOfMonth(), 10),
                        "month",
                        padded(day.getMonthValue(), 3),
                        "year",
                        day.getYear());
    }

    private static String padded(int number, int below) {
        return number < below ? "0" + number : Integer.toString(number);
    }
}
