package phanluong.reports.cli;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.release.Releases;
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
        return Optional.ofNullable(year).map(given -> schoolYear(given, "--year"));
    }

    static SchoolYear schoolYear(String year, String option) {
        return SchoolYear.find(year)
                .orElseThrow(() -> new Refusal(
                        option + " \"" + year + "\" không phải năm học; viết hai năm liền nhau, ví dụ 2019-2020",
                        option + " \"" + year
                                + "\" is no school year; expected two consecutive years such as 2019-2020"));
    }

    /** A number, or a day: the release that was known at its end. */
    static Release release(Releases releases, String name) {
        if (name.matches("\\d{1,9}")) {
            return releases.of(Integer.parseInt(name));
        }
        try {
            return releases.asOf(LocalDate.parse(name));
        } catch (DateTimeParseException e) {
            throw new Refusal(
                    "\"" + name + "\" không phải số bản công bố hay ngày; viết ví dụ 12 hoặc 2022-12-31",
                    "\"" + name + "\" is no number of a release and no day; expected one such as 12 or 2022-12-31");
        }
    }
}
