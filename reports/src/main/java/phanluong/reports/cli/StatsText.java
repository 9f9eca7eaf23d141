package phanluong.reports.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import phanluong.reports.statistics.Answer;
import phanluong.reports.statistics.Method;
import phanluong.reports.statistics.Methods;
import phanluong.reports.statistics.Need;
import phanluong.reports.statistics.NoteWords;
import phanluong.reports.statistics.Question;
import phanluong.warehouse.statistics.Interval;
import phanluong.warehouse.statistics.Note;
import phanluong.warehouse.words.Text;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** The answer of a statistical method for people: six digits, a line a value, tables for lists, words for notes. */
final class StatsText {
    private static final MathContext DIGITS = new MathContext(6);
    private static final int INDENT = 2;

    private final Text.Language language;

    private StatsText(Text.Language language) {
        this.language = language;
    }

    /** The language of the words that a command was given. */
    static Text.Language language(CommandSpec command) {
        return command.resourceBundle().getLocale().getLanguage().equals("en") ? Text.Language.EN : Text.Language.VI;
    }

    /** All methods with the columns they take, for help; wrapped as the rest of it. */
    static String methods(Help help) {
        Text.Language language = language(help.commandSpec());
        int width = help.commandSpec().usageMessage().width();
        Help.TextTable table = Help.TextTable.forColumns(
                help.colorScheme(),
                new Help.Column(INDENT, INDENT, Help.Column.Overflow.SPAN),
                new Help.Column(width - INDENT, 0, Help.Column.Overflow.WRAP));
        for (Method method : Methods.ALL) {
            String columns = method.needs().stream().map(Need::toString).collect(Collectors.joining(" "));
            table.addRowValues("", method.id() + " " + columns);
            table.addRowValues("", method.description().in(language));
            table.addRowValues("", "--variant " + String.join(" | ", method.variants()));
            table.addRowValues("", "");
        }
        return "\n" + new Text("Các phương pháp:", "Methods:").in(language) + "\n" + table;
    }

    static String of(Method method, Question question, Answer answer, Text.Language language) {
        StringBuilder out = new StringBuilder();
        out.append(method.id()).append(" (").append(question.variant()).append(")\n");
        new StatsText(language).members(answer, out);
        return out.toString();
    }

    private void members(Answer answer, StringBuilder out) {
        answer.members().forEach((name, value) -> {
            if (!(value instanceof List<?> || value instanceof Answer)) {
                out.append("  ")
                        .append(label(name))
                        .append(": ")
                        .append(shown(value))
                        .append('\n');
            }
        });
        notes(answer.notes(), out);
        answer.members().forEach((name, value) -> {
            if (value instanceof Answer part) {
                out.append('\n').append(label(name)).append('\n');
                members(part, out);
            } else if (value instanceof List<?> list) {
                out.append('\n').append(label(name)).append('\n').append(list(list));
            }
        });
    }

    private String list(List<?> list) {
        if (!list.stream().allMatch(Answer.class::isInstance)) {
            return list.stream().map(this::shown).collect(Collectors.joining("; ", "  ", "\n"));
        }
        List<Answer> answers = list.stream().map(Answer.class::cast).toList();
        Set<String> names = new LinkedHashSet<>();
        answers.forEach(answer -> names.addAll(answer.members().keySet()));
        Listing table = new Listing(language);
        names.forEach(name -> {
            boolean numbers = answers.stream()
                    .map(answer -> answer.members().get(name))
                    .allMatch(value -> value == null || value instanceof Number);
            if (numbers) {
                table.number(label(name), label(name));
            } else {
                table.text(label(name), label(name));
            }
        });
        answers.forEach(answer -> table.row(
                names.stream().map(name -> shown(answer.members().get(name))).toArray()));
        Set<Note> notes = new LinkedHashSet<>();
        answers.forEach(answer -> notes.addAll(answer.notes()));
        StringBuilder out = new StringBuilder(table.toString());
        notes(notes, out);
        return out.toString();
    }

    private void notes(Set<Note> notes, StringBuilder out) {
        notes.forEach(note ->
                out.append("  * ").append(NoteWords.of(note).in(language)).append('\n'));
    }

    private String label(String name) {
        return StatsLabels.of(name, language);
    }

    private String shown(Object value) {
        if (value == null) {
            return "–";
        }
        if (value instanceof Interval interval) {
            return number(interval.low()) + " – " + number(interval.high()) + " (" + number(interval.level()) + ", "
                    + interval.method() + ")";
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof List<?> list && list.stream().allMatch(Number.class::isInstance)) {
            return list.stream().map(this::shown).collect(Collectors.joining("; "));
        }
        return value instanceof Answer || value instanceof List<?> ? "…" : value.toString();
    }

    private String number(double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "−∞" : "∞";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        String text = rounded.signum() != 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9)
                ? rounded.toString()
                : rounded.toPlainString();
        return language == Text.Language.VI ? text.replace('.', ',') : text;
    }
}
