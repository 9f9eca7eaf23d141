package phanluong.warehouse.history;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import phanluong.warehouse.privacy.HomeKey;
import phanluong.warehouse.privacy.Seal;

/** Deliveries as they came: decrypted under the home's key where they are kept encrypted. */
public final class DeliveryBytes implements FileCheck.Opening {
    private final HomeKey place;
    private Seal seal;

    public DeliveryBytes(HomeKey place) {
        this.place = place;
    }

    /** @throws phanluong.warehouse.Refusal when the file is encrypted and the key is not there */
    @Override
    public InputStream open(Path file) throws IOException {
        return Seal.isSealed(file)
                ? seal().open(file)
                : new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    }

    private synchronized Seal seal() {
        if (seal == null) {
            seal = place.open().seal();
        }
        return seal;
    }
}
