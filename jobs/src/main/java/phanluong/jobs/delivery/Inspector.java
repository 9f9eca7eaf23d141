package phanluong.jobs.delivery;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import phanluong.jobs.mapping.Mapping;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.form.Forms;

/** Looks through delivered files: bytes, header, which form, which unit and school year. Writes nothing. */
public final class Inspector {
    private final TableFinder finder;
    private final TextInspector texts;

    public Inspector(Forms forms, Mapping mapping) {
        this(forms, mapping, Optional.empty());
    }

    /** @param encoding of the texts that are no UTF-8 or UTF-16, where a person named one */
    public Inspector(Forms forms, Mapping mapping, Optional<AskedEncoding> encoding) {
        this(forms, mapping, encoding, LargeText::rangeBytes);
    }

    /** Texts are read in ranges of the same size, whatever their own. */
    public static Inspector inRanges(Forms forms, Mapping mapping, Optional<AskedEncoding> encoding, long bytes) {
        return new Inspector(forms, mapping, encoding, size -> bytes);
    }

    /** @param rangeBytes the size of the ranges by the size of a text; from half of it on a text is large */
    private Inspector(Forms forms, Mapping mapping, Optional<AskedEncoding> encoding, LongUnaryOperator rangeBytes) {
        this.finder = new TableFinder(forms, mapping);
        this.texts = new TextInspector(finder, encoding, rangeBytes);
    }

    /** Lets go of the sheets that were read; whoever still wants one reads its workbook again. */
    public static void forgetSheets() {
        SheetTexts.forget();
    }

    /** @throws Refusal when the file cannot be a delivery, saying why */
    public Inspected inspect(Source source) {
        try {
            // Looked at again just before it is opened: a pipe that has taken the file's place would never end.
            BasicFileAttributes before = attributes(source);
            if (before.size() == 0) {
                throw Refusal.coded(
                        "FILE_EMPTY",
                        "Tệp " + source.name() + " rỗng (0 byte)",
                        "File " + source.name() + " is empty (0 bytes)");
            }
            Inspected inspected = source.extension().equals("xlsx")
                    ? new WorkbookInspector(finder, source).inspect()
                    : texts.inspect(source);
            BasicFileAttributes after = attributes(source);
            if (before.size() != after.size()
                    || !before.lastModifiedTime().equals(after.lastModifiedTime())
                    || !Objects.equals(before.fileKey(), after.fileKey())) {
                throw Sources.changed(source.name());
            }
            return inspected;
        } catch (AccessDeniedException e) {
            throw Refusal.coded(
                    "FILE_UNREADABLE",
                    "Không có quyền đọc tệp " + source.name(),
                    "There is no right to read file " + source.name());
        } catch (IOException e) {
            throw Refusal.coded(
                    "FILE_UNREADABLE",
                    "Không đọc được tệp " + source.name() + ": " + e.getMessage(),
                    "Cannot read file " + source.name() + ": " + e.getMessage());
        }
    }

    private static BasicFileAttributes attributes(Source source) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(source.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw Sources.changed(source.name());
        }
        return attributes;
    }
}
