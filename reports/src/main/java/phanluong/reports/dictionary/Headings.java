package phanluong.reports.dictionary;

import java.util.Optional;
import phanluong.warehouse.dictionary.Dictionary;
import phanluong.warehouse.words.Text;

/** What stands above a dictionary: its title, of which release it is, and that its data are invented where they are. */
record Headings(String title, String basis, Optional<String> mark) {
    private static final Text TITLE = new Text("Từ điển dữ liệu phân luồng", "Dictionary of the streaming data");
    private static final Text DEMONSTRATION =
            new Text("SỐ LIỆU MINH HỌA: không phải số liệu thật", "DEMONSTRATION: the data are invented");

    Headings(Dictionary dictionary, Text.Language language) {
        this(
                TITLE.in(language),
                new Text(
                                "Bản công bố số " + dictionary.release() + ", số liệu tính đến ngày "
                                        + dictionary.asOf(),
                                "Release " + dictionary.release() + ", data as of " + dictionary.asOf())
                        .in(language),
                dictionary.demonstration() ? Optional.of(DEMONSTRATION.in(language)) : Optional.empty());
    }
}
