package phanluong.warehouse.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.files.Sha256;
import phanluong.warehouse.release.Batch;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Releases;

/** Finds the delivery that a person means. */
public final class DeliverySearch {
    private static final int FEWEST_DIGITS = 6;

    private DeliverySearch() {}

    /**
     * @param delivery the SHA-256 of a file or its beginning, or where the file lies: all batches that were made from it;
     *     or the id of one batch
     * @throws Refusal when there is none, or several files are meant
     */
    public static List<Batch> find(Home home, String delivery) {
        Releases releases = new Releases(home);
        String digits = digits(delivery);
        List<Batch> found = new ArrayList<>();
        for (String id : releases.batchIds()) {
            if (id.equals(delivery)) {
                return List.of(releases.batch(id));
            }
            if (digits.length() >= FEWEST_DIGITS
                    && releases.batch(id).delivery().startsWith(digits)) {
                found.add(releases.batch(id));
            }
        }
        if (found.isEmpty()) {
            throw new Refusal(
                    "Không có lượt gửi \"" + delivery + "\" trong " + home.root()
                            + "; cần tệp đã gửi, mã lô hoặc ít nhất " + FEWEST_DIGITS
                            + " chữ số đầu của SHA-256 (xem phanluong history)",
                    "There is no delivery \"" + delivery + "\" in " + home.root()
                            + "; give the file that was sent, a batch id or at least the first " + FEWEST_DIGITS
                            + " digits of a SHA-256 (see phanluong history)");
        }
        if (found.stream().map(Batch::delivery).distinct().count() > 1) {
            String names = found.stream()
                    .map(batch -> batch.delivery().substring(0, 2 * FEWEST_DIGITS) + "… (" + batch.sourceName() + ")")
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new Refusal(
                    "\"" + delivery + "\" chỉ nhiều tệp: " + names + "; hãy ghi thêm chữ số",
                    "\"" + delivery + "\" names several files: " + names + "; give more digits");
        }
        return found;
    }

    private static String digits(String delivery) {
        try {
            Path file = Path.of(delivery);
            return Files.isRegularFile(file) ? Sha256.of(file) : delivery.toLowerCase(Locale.ROOT);
        } catch (InvalidPathException e) {
            return delivery.toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
