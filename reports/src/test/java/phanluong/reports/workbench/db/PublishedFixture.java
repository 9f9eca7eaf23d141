package phanluong.reports.workbench.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A small published database: three areas, three school years, two indicators, and where 300 + 200 pupils went. */
public final class PublishedFixture {
    private static final List<String> STATEMENTS = List.of(
            """
            CREATE TABLE p.indicator_by_area (area_code VARCHAR, area_name VARCHAR, school_year VARCHAR, year INTEGER, indicator VARCHAR,
                numerator BIGINT, denominator BIGINT, value DOUBLE, gap VARCHAR, measured_on DATE)""",
            """
            INSERT INTO p.indicator_by_area VALUES
                ('689', 'Đồng Xoài', '2022-2023', 2022, 'thcs_vocational_rate', 100, 1000, 10.0, NULL, DATE '2022-12-31'),
                ('689', 'Đồng Xoài', '2023-2024', 2023, 'thcs_vocational_rate', 150, 1000, 15.0, NULL, DATE '2023-12-31'),
                ('689', 'Đồng Xoài', '2024-2025', 2024, 'thcs_vocational_rate', 260, 1000, 26.0, NULL, DATE '2024-12-31'),
                ('697', 'Chơn Thành', '2022-2023', 2022, 'thcs_vocational_rate', 30, 400, 7.5, NULL, DATE '2022-12-31'),
                ('697', 'Chơn Thành', '2023-2024', 2023, 'thcs_vocational_rate', 50, 400, 12.5, NULL, DATE '2023-12-31'),
                ('697', 'Chơn Thành', '2024-2025', 2024, 'thcs_vocational_rate', 120, 400, 30.0, NULL, DATE '2024-12-31'),
                ('691', 'Bù Gia Mập', '2022-2023', 2022, 'thcs_vocational_rate', 20, 500, 4.0, NULL, DATE '2022-12-31'),
                ('691', 'Bù Gia Mập', '2023-2024', 2023, 'thcs_vocational_rate', NULL, NULL, NULL, 'NOT_COLLECTED', DATE '2023-12-31'),
                ('691', 'Bù Gia Mập', '2024-2025', 2024, 'thcs_vocational_rate', 60, 500, 12.0, NULL, DATE '2024-12-31'),
                ('689', 'Đồng Xoài', '2024-2025', 2024, 'thpt_college_rate', 90, 300, 30.0, NULL, DATE '2024-12-31'),
                ('697', 'Chơn Thành', '2024-2025', 2024, 'thpt_college_rate', 40, 200, 20.0, NULL, DATE '2024-12-31')""",
            """
            CREATE TABLE p.destination_by_area (area_code VARCHAR, school_year VARCHAR, level VARCHAR, destination VARCHAR, pupils INTEGER)""",
            """
            INSERT INTO p.destination_by_area VALUES
                ('689', '2024-2025', 'THCS', 'upper_secondary', 640), ('689', '2024-2025', 'THCS', 'vocational', 260), ('689', '2024-2025', 'THCS', 'unknown', 100),
                ('697', '2024-2025', 'THCS', 'upper_secondary', 250), ('697', '2024-2025', 'THCS', 'vocational', 120), ('697', '2024-2025', 'THCS', 'unknown', 30),
                ('691', '2024-2025', 'THCS', 'upper_secondary', 400), ('691', '2024-2025', 'THCS', 'vocational', 60), ('691', '2024-2025', 'THCS', 'unknown', 40)""",
            "COMMENT ON TABLE p.indicator_by_area IS 'Chỉ tiêu theo địa bàn và năm học'",
            "COMMENT ON COLUMN p.indicator_by_area.area_name IS 'Tên huyện, thị xã, thành phố trước ngày 1/7/2025'",
            "COMMENT ON COLUMN p.indicator_by_area.value IS 'Giá trị, phần trăm, chưa làm tròn'",
            "COMMENT ON TABLE p.destination_by_area IS 'Học sinh tốt nghiệp đi đâu, theo địa bàn'",
            "COMMENT ON COLUMN p.destination_by_area.pupils IS 'Số học sinh'");

    private PublishedFixture() {}

    /** Writes {@code 7.duckdb} into the folder, readable by DuckDB 1.2 and later. */
    public static Path in(Path folder) {
        Path file = folder.resolve("7.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("ATTACH " + Quoted.text(file.toString()) + " AS p (STORAGE_VERSION 'v1.2.0')");
            for (String sql : STATEMENTS) {
                statement.execute(sql);
            }
            statement.execute("DETACH p");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return file;
    }
}
