package phanluong.reports.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import phanluong.reports.workbench.db.FencedDatabase;
import phanluong.reports.workbench.gate.SqlGate;
import phanluong.reports.workbench.message.Messages;
import phanluong.warehouse.Refusal;
import phanluong.warehouse.words.Text.Language;

class AttacksTest {
    private static final Set<String> TABLES = Set.of("indicator_by_area", "destination_by_area");
    private static FencedDatabase database;

    @BeforeAll
    static void open() {
        database = FencedDatabase.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    static Stream<SqlBlocks.Block> attacks() {
        return SqlBlocks.of("attacks.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void attack_isRefusedInOneSentence(SqlBlocks.Block block) {
        SqlGate gate = new SqlGate(new Messages(Language.VI), database::parsed);

        assertThatThrownBy(() -> gate.tablesOf(block.sql(), TABLES)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problems()).hasSize(1);
            assertThat(refusal).hasMessageContaining(block.expected());
        });
    }
}
