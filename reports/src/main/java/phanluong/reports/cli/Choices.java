package phanluong.reports.cli;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.time.SchoolYear;

/** Values of options that must be among those that are known. */
final class Choices {
    private Choices() {}

    /** @throws Refusal naming those that are known; nothing given is fine */
    static void require(String given, List<String> known, String option) {
        if (given != null && !known.contains(given)) {
            throw new Refusal(
                    option + " \"" + given + "\" không có; chọn một trong: " + String.join(", ", known),
                    option + " \"" + given + "\" is not known; expected one of: " + String.join(", ", known));
        }
    }

    /** A folder by its path, or by a URI of another file system. */
    static Path place(String given) {
        try {
            return given.contains("://")
                    ? Path.of(URI.create(given))
                    : Path.of(given).toAbsolutePath().normalize();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new Refusal(
                    "\"" + given + "\" không phải thư mục: " + e.getMessage(),
                    "\"" + given + "\" is no folder: " + e.getMessage());
        }
    }

    /** The value of {@code --year}; empty when none is given. */
    static Optional<SchoolYear> schoolYear(String year) {
        if (year == null) {
            return Optional.empty();
        }
        return Optional.of(SchoolYear.find(year)
                .orElseThrow(() -> new Refusal(
                        "--year \"" + year + "\" không phải năm học; viết hai năm liền nhau, ví dụ 2019-2020",
                        "--year \"" + year
                                + "\" is no school year; expected two consecutive years such as 2019-2020")));
    }
}
