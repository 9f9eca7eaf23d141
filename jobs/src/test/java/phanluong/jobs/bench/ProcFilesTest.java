package phanluong.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProcFilesTest {
    @Test
    void peakOfMemory_isToldInKibibytes() {
        assertThat(ProcFiles.peakBytes("Name:\tjava\nVmPeak:\t 9000 kB\nVmHWM:\t  381532 kB\nVmRSS:\t 100 kB\n"))
                .isEqualTo(OptionalLong.of(390_688_768));
    }

    @Test
    void whenAProcessIsEnding_itHoldsNoMemory() {
        assertThat(ProcFiles.peakBytes("Name:\tjava\nState:\tZ (zombie)\n")).isEmpty();
    }

    @Test
    void timeOfEndedChildren_isFoundBehindANameWithBracketsAndBlanks() {
        assertThat(ProcFiles.childrenSeconds(
                        "4711 (a ) b (c) S 1 4711 4711 0 -1 4194304 10 20 30 40 500 60 1717 128 20 0 1 0 99 1000 200"))
                .isEqualTo(18.45);
    }

    @Test
    void namesOfProcessors_standBehindTabs() {
        assertThat(ProcFiles.value("processor\t: 0\nmodel name\t: AMD EPYC\nmodel\t\t: 2\n", "model name"))
                .contains("AMD EPYC");
        assertThat(ProcFiles.value("processor\t: 0\nmodel name\t: AMD EPYC\nmodel\t\t: 2\n", "model"))
                .contains("2");
    }
}
