package phanluong.jobs.bench;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Where the figures were measured.
 *
 * @param load runnable processes per minute before the start: above 0.5 or so the machine was not quiet
 */
public record Machine(
        String processor, int cores, OptionalLong memoryBytes, String system, String java, OptionalDouble load) {
    static Machine ofThisProcess() {
        Optional<String> processor = ProcFiles.read("cpuinfo").flatMap(text -> ProcFiles.value(text, "model name"));
        Optional<String> memory = ProcFiles.read("meminfo").flatMap(text -> ProcFiles.value(text, "MemTotal"));
        Optional<String> load = ProcFiles.read("loadavg");
        return new Machine(
                processor.orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                memory.map(text -> OptionalLong.of(Long.parseLong(text.replaceAll("\\D", "")) * 1024))
                        .orElse(OptionalLong.empty()),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                load.map(text -> OptionalDouble.of(Double.parseDouble(text.split(" ")[0])))
                        .orElse(OptionalDouble.empty()));
    }
}
