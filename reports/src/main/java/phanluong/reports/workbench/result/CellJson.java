package phanluong.reports.workbench.result;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;

/** One row as a JSON array: numbers in their own digits, missing values as null. */
public final class CellJson {
    private CellJson() {}

    public static void write(List<Cell> row, JsonWriter json) throws IOException {
        json.beginArray();
        for (Cell cell : row) {
            switch (cell.kind()) {
                case MISSING -> json.nullValue();
                case NUMBER -> json.jsonValue(cell.text());
                case TRUTH -> json.value(Boolean.parseBoolean(cell.text()));
                case TEXT -> json.value(cell.text());
            }
        }
        json.endArray();
    }
}
