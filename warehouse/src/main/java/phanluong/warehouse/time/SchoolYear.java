package phanluong.warehouse.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A school year, named by the calendar year in which it starts; prints as {@code 2023-2024}. */
public record SchoolYear(int startYear) implements Comparable<SchoolYear> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})\\s*[-–]\\s*(\\d{4})");

    public SchoolYear {
        if (startYear < 1945 || startYear > 2200) {
            throw new IllegalArgumentException("School year must start within 1945..2200, was " + startYear);
        }
    }

    /** Reads {@code 2023-2024}; empty when the text has another form or the two years are not consecutive. */
    public static Optional<SchoolYear> find(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(matcher.group(1));
        if (Integer.parseInt(matcher.group(2)) != start + 1 || start < 1945 || start > 2200) {
            return Optional.empty();
        }
        return Optional.of(new SchoolYear(start));
    }

    /** Reads {@code 2023-2024}. @throws IllegalArgumentException when the text is no school year */
    public static SchoolYear parse(String text) {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot read school year: \"" + text + "\", expected two consecutive years such as 2023-2024"));
    }

    public SchoolYear plus(int years) {
        return new SchoolYear(startYear + years);
    }

    /** 31 May, the day on which schools close at the latest (yearly decisions on the school calendar). */
    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, 5, 31);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        return startYear + "-" + (startYear + 1);
    }
}
