package phanluong.jobs.sample;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How one file is written: its headers, labels or codes, dates, and the bytes around them.
 *
 * @param datesAsText dates of a workbook as text by year first, instead of as dates
 * @param decomposed letters and marks apart (NFD), as some computers write them
 */
record Style(
        List<String> headers,
        boolean codes,
        boolean byteOrderMark,
        boolean windowsLines,
        boolean paddedDates,
        boolean datesAsText,
        boolean decomposed) {

    static Style of(Delivery delivery, long seed) {
        Chance chance = Chance.of(seed, "style", delivery.path());
        List<String> headers = new ArrayList<>();
        for (Words.Column column : delivery.words().columns()) {
            boolean alias = !column.aliases().isEmpty() && chance.happens(0.1);
            headers.add(alias ? chance.among(column.aliases()) : column.title());
        }
        boolean decomposed = !delivery.workbook()
                && delivery.unit().equals("PGDDT-695")
                && delivery.year().startYear() == 2021;
        return new Style(
                List.copyOf(headers),
                chance.happens(0.15),
                chance.happens(0.5),
                chance.happens(0.6),
                chance.happens(0.3),
                delivery.workbook() && chance.happens(0.4),
                decomposed);
    }

    /** The text of a cell: labels in Vietnamese, Có and Không, dates by day first; empty for an empty cell. */
    String text(Words.Column column, Object cell) {
        String text = plain(column, cell);
        return decomposed ? Normalizer.normalize(text, Normalizer.Form.NFD) : text;
    }

    private String plain(Words.Column column, Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Row.Literal literal) {
            return literal.text();
        }
        if (cell instanceof Boolean yes) {
            return codes ? (yes ? "1" : "0") : (yes ? "Có" : "Không");
        }
        if (cell instanceof LocalDate date) {
            return date(date);
        }
        if (cell instanceof List<?> list) {
            return list.stream().map(item -> label(column, item.toString())).collect(Collectors.joining(";"));
        }
        return label(column, cell.toString());
    }

    private String label(Words.Column column, String code) {
        return codes ? code : column.labels().getOrDefault(code, code);
    }

    private String date(LocalDate date) {
        if (datesAsText) {
            return date.toString();
        }
        String day = (paddedDates && date.getDayOfMonth() < 10 ? "0" : "") + date.getDayOfMonth();
        String month = (paddedDates && date.getMonthValue() < 10 ? "0" : "") + date.getMonthValue();
        return day + "/" + month + "/" + date.getYear();
    }

    String header(int position) {
        return decomposed ? Normalizer.normalize(headers.get(position), Normalizer.Form.NFD) : headers.get(position);
    }
}
