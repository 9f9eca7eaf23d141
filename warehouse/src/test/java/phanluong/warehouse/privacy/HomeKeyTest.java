package phanluong.warehouse.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text;

class HomeKeyTest {
    @TempDir
    private Path folder;

    private Path home;
    private final List<Text> said = new ArrayList<>();

    @BeforeEach
    void home() {
        home = folder.resolve("home");
    }

    @Test
    void aNewHomeGetsAKeyBesideIt_whichItsOwnerAloneReads_andOneLineIsSaid() throws Exception {
        Key key = beside().openOrMake(false, said::add);
        assertThat(Files.readString(home.resolve("KEY"))).isEqualTo(key.id() + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("home.key"))))
                .isEqualTo("r--------");
        assertThat(said).hasSize(1);
        assertThat(said.get(0).en()).contains(key.id()).contains("home.key");
    }

    @Test
    void theSecondTime_theSameKeyIsOpened_andNothingIsSaid() {
        Key key = beside().openOrMake(false, text -> {});
        assertThat(beside().openOrMake(true, said::add).id()).isEqualTo(key.id());
        assertThat(said).isEmpty();
    }

    @Test
    void aRunThatWasKilledBetweenKeyAndFingerprint_isCarriedOn() {
        Key key = beside().make();
        assertThat(beside().openOrMake(false, said::add).id()).isEqualTo(key.id());
        assertThat(beside().expected()).contains(key.id());
    }

    @Test
    void aLostKey_isNamedWithItsFingerprint() throws Exception {
        Key key = beside().openOrMake(false, said::add);
        Files.delete(folder.resolve("home.key"));
        refused(beside()::open, "is not at", key.id(), "--key FILE");
        refused(() -> beside().openOrMake(true, said::add), "is not at", key.id());
    }

    @Test
    void anotherKey_isRefused_namingBoth() {
        Key right = beside().openOrMake(false, said::add);
        HomeKey other = at(folder.resolve("other.key"));
        Key wrong = other.make();
        refused(other::open, wrong.id(), right.id(), "is not the key of");
    }

    @Test
    void aHomeFilledBeforeThereWereKeys_isRefused() {
        refused(() -> beside().openOrMake(true, said::add), "older version", "ids in clear");
    }

    @Test
    void aKeyInTheHome_isRefused_alsoBehindALink() throws Exception {
        Files.createDirectories(home);
        refused(at(home.resolve("own.key"))::make, "must not lie in the home");
        beside().make();
        Files.move(folder.resolve("home.key"), home.resolve("own.key"));
        Files.createSymbolicLink(folder.resolve("link.key"), home.resolve("own.key"));
        refused(at(folder.resolve("link.key"))::open, "must not lie in the home");
    }

    @Test
    void aKeyThatOthersMayRead_isRefused_withTheRemedy() throws Exception {
        beside().make();
        Files.setPosixFilePermissions(folder.resolve("home.key"), PosixFilePermissions.fromString("r--r-----"));
        refused(beside()::open, "Others may open", "chmod 400");
    }

    @Test
    void aKeyIsNeverWrittenOver() {
        beside().make();
        refused(beside()::make, "never written over");
    }

    @Test
    void damage_andOtherFiles_areToldApart() throws Exception {
        beside().make();
        Path file = folder.resolve("home.key");
        String text = Files.readString(file);
        Files.delete(file);
        Files.writeString(
                file, text.substring(0, text.length() - 2) + (text.charAt(text.length() - 2) == '0' ? "1\n" : "0\n"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        refused(beside()::open, "is damaged");
        Path other = folder.resolve("other");
        Files.write(other, new byte[] {(byte) 0xff, 1, 2});
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("r--------"));
        refused(at(other)::open, "is no key file");
    }

    private HomeKey beside() {
        return new HomeKey(home, Optional.empty());
    }

    private HomeKey at(Path file) {
        return new HomeKey(home, Optional.of(file));
    }

    private static void refused(Runnable action, String... words) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().get(0).en()).contains(words));
    }
}
