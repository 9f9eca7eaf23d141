package phanluong.jobs.delivery;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import phanluong.warehouse.Refusal;

/** Rows of a text in RFC 4180: quotes doubled, line breaks within quotes kept. */
final class CsvRows implements Rows {
    /** An unclosed quote swallows what follows: no honest record is as long as this. */
    private static final int LONGEST_RECORD = 1 << 20;

    private final CloseableIterator<CsvRecord> records;
    private final String name;
    private long number;

    CsvRows(Reader text, char delimiter, String name) {
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text)
                .iterator();
        this.name = name;
    }

    @Override
    public Row next() {
        try {
            while (records.hasNext()) {
                Row row = new Row(++number, records.next().getFields().toArray(String[]::new), 0);
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw Refusal.coded(
                    "QUOTE_NOT_CLOSED",
                    "Tệp " + name + ", sau dòng dữ liệu " + number
                            + ": không đọc được CSV (dấu ngoặc kép không khép, hoặc dòng quá dài)",
                    "File " + name + ", after record " + number
                            + ": no valid CSV (a quote that is not closed, or a record too long)");
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
