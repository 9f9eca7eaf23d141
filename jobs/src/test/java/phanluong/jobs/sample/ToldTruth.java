package phanluong.jobs.sample;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The truth.json of a sample, as a reader sees it. */
record ToldTruth(JsonObject json) {
    static ToldTruth in(Path folder) throws IOException {
        return new ToldTruth(JsonParser.parseString(Files.readString(folder.resolve("truth.json")))
                .getAsJsonObject());
    }

    ToldTruth asOfMidterm() {
        return new ToldTruth(json.getAsJsonObject("as_of"));
    }

    List<JsonObject> list(String name) {
        return json.getAsJsonArray(name).asList().stream()
                .map(item -> item.getAsJsonObject())
                .toList();
    }

    Stream<JsonObject> indicators(String indicator, String frame, String year) {
        return list("indicators").stream()
                .filter(value -> text(value, "indicator").equals(indicator)
                        && text(value, "frame").equals(frame)
                        && text(value, "school_year").equals(year));
    }

    /** Numerator and denominator of the province, written as n/d. */
    String province(String indicator, String year) {
        return indicators(indicator, "province", year)
                .map(value -> value.get("numerator") + "/" + value.get("denominator"))
                .collect(Collectors.joining(" and "));
    }

    /** Rows of a file that are planted as faults or duplicates. */
    Set<Integer> plantedRows(String file) {
        return Stream.concat(list("faults").stream(), list("duplicates").stream())
                .filter(fault -> text(fault, "file").equals(file))
                .map(fault -> fault.get("row").getAsInt())
                .collect(Collectors.toSet());
    }

    static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }
}
