package phanluong.jobs.blank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.catalogue.Catalogue;
import phanluong.warehouse.catalogue.Unit;
import phanluong.warehouse.form.Form;
import phanluong.warehouse.release.Home;
import phanluong.warehouse.release.Release;
import phanluong.warehouse.time.SchoolYear;
import phanluong.warehouse.words.Text;

/** Sends forms out: one workbook for each unit, filled with what the current release of the home knows. */
public final class BlankForms {
    private final Catalogue catalogue;
    private final Earlier earlier;
    private final Consumer<Text> progress;

    /** @param home where earlier deliveries lie; without it, or before its first release, lists are empty */
    public BlankForms(Catalogue catalogue, Optional<Home> home, Consumer<Text> progress) {
        this.catalogue = catalogue;
        this.earlier = Earlier.in(home);
        this.progress = progress;
    }

    /**
     * One workbook.
     *
     * @param rows how many rows are filled in already
     * @param written false when the same bytes lay there
     */
    public record Made(String unit, Path file, int rows, boolean written) {}

    public Optional<Release> release() {
        return earlier.release();
    }

    /**
     * The units that fill a form and exist on a day: those of which the catalogue says so, and those that have sent it.
     *
     * @throws Refusal when there is none
     */
    public List<Unit> reporters(Form form, LocalDate day) {
        List<String> senders = earlier.senders(form.name());
        List<Unit> units = catalogue.units().stream()
                .filter(unit -> unit.validity().includes(day))
                .filter(unit -> unit.forms().contains(form.name()) || senders.contains(unit.code()))
                .toList();
        if (units.isEmpty()) {
            throw new Refusal(
                    "Không có đơn vị nào nộp biểu " + form.name() + " vào ngày " + day
                            + ": ghi cột forms trong units.csv, hoặc dùng --unit",
                    "No unit fills form " + form.name() + " on " + day
                            + ": say so in the column forms of units.csv, or give --unit");
        }
        return units;
    }

    /** @throws Refusal when the catalogue has no such unit */
    public Unit unit(String code) {
        return catalogue.units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "Không có đơn vị \"" + code + "\" trong danh mục", "There is no unit \"" + code + "\""));
    }

    /** @throws Refusal when there is no such form */
    public Form form(String name) {
        return catalogue
                .forms()
                .find(name)
                .orElseThrow(() -> new Refusal(
                        "Không có biểu \"" + name + "\"; các biểu: " + names(),
                        "There is no form \"" + name + "\"; forms: " + names()));
    }

    private String names() {
        return String.join(
                ", ", catalogue.forms().list().stream().map(Form::name).toList());
    }

    /**
     * Writes one workbook for each unit.
     *
     * @throws Refusal when other files lie in their places: people may have filled them in
     */
    public List<Made> write(Form form, SchoolYear year, List<Unit> units, Path folder) {
        List<Made> made = new ArrayList<>();
        List<byte[]> bytes = new ArrayList<>();
        List<Text> taken = new ArrayList<>();
        Filling filling = new Filling(catalogue, earlier);
        try {
            for (Unit unit : units) {
                progress.accept(new Text("Lập biểu cho " + unit.code(), "Making the form of " + unit.code()));
                Content content = filling.of(form, unit, year);
                byte[] workbook = BlankWorkbook.of(content);
                Path file = folder.resolve(form.name() + "_" + unit.code() + "_" + year + ".xlsx");
                boolean there = Files.exists(file);
                if (there && !Arrays.equals(Files.readAllBytes(file), workbook)) {
                    taken.add(new Text(
                            "Đã có tệp " + file + " với nội dung khác; dời đi hoặc chọn thư mục khác",
                            "There is another file " + file + " already; move it or choose another folder"));
                }
                bytes.add(workbook);
                made.add(new Made(unit.code(), file, content.rows().size(), !there));
            }
            if (!taken.isEmpty()) {
                throw Refusal.ofAll(taken);
            }
            Files.createDirectories(folder);
            for (int at = 0; at < made.size(); at++) {
                if (made.get(at).written()) {
                    Files.write(made.get(at).file(), bytes.get(at));
                }
            }
            return List.copyOf(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
