package phanluong.jobs.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import phanluong.jobs.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code phanluong sample}: writes the demonstration province. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Tạo bộ số liệu minh họa: các tệp mà đơn vị của Bình Phước sẽ gửi cho các năm học 2018-2019 đến 2024-2025, kèm truth.json.",
            "Make the demonstration province: the deliveries of Bình Phước's units for 2018-2019 to 2024-2025, with truth.json beside them."
        })
public final class SampleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = {"Thư mục mới hoặc trống.", "A new or empty folder."})
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + Sample.DEFAULT_SEED,
            description = {
                "Hạt giống ngẫu nhiên; cùng hạt giống cho cùng số liệu (mặc định ${DEFAULT-VALUE}).",
                "The seed; the same seed gives the same data."
            })
    private long seed;

    @Option(
            names = "--scale",
            paramLabel = "X",
            defaultValue = "1",
            description = {
                "Tỷ lệ số học sinh so với quy mô thật (mặc định ${DEFAULT-VALUE}).",
                "Pupils against the real size; units and faults stay."
            })
    private double scale;

    @Override
    public Integer call() throws IOException {
        Sample.Outcome outcome = Sample.write(out, seed, scale);
        PrintWriter printer = spec.commandLine().getOut();
        printer.println((outcome.written()
                        ? "Đã tạo bộ số liệu minh họa (made): "
                        : "Bộ số liệu minh họa đã có sẵn (already there): ")
                + outcome.folder());
        printer.println("  tệp (files): " + outcome.files() + " · dòng (rows): " + outcome.rows()
                + " · dòng lỗi cài sẵn (planted faults): " + outcome.faults());
        printer.flush();
        return 0;
    }
}
