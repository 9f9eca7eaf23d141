package phanluong.warehouse.release;

import java.nio.file.Path;
import phanluong.warehouse.Refusal;

/** A home that an older version filled in a way that is no longer read. What was delivered to it is still there. */
public final class OlderHome {
    private OlderHome() {}

    /**
     * Says how its deliveries come into a new home; ingest finds in the ledger of the old one when each came.
     *
     * @param vietnamese what is wrong with it, {@code english} the same
     */
    public static Refusal refusal(Path root, String vietnamese, String english) {
        String command = "phanluong ingest " + root.resolve("deliveries") + " --home ";
        return new Refusal(
                "Thư mục " + root + " do phiên bản cũ ghi, " + vietnamese
                        + "; các tệp đã nhận vẫn còn: hãy nạp lại vào một thư mục mới bằng: " + command + "THƯ_MỤC_MỚI",
                "The home " + root + " was written by an older version, " + english
                        + "; what was delivered is still there: take it into a new home by: " + command + "NEW_FOLDER");
    }
}
