package phanluong.reports.export;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import phanluong.reports.workbench.db.PublishedTables;
import phanluong.reports.workbench.result.ResultColumn;

/** What exported files are, as a Frictionless Data Package (specs.frictionlessdata.io, version 1): resources and their fields. */
final class DataPackage {
    static final String NAME = "datapackage.json";

    private DataPackage() {}

    static String json(TableExport.Origin origin, List<TableExport.Written> files) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("profile", "data-package");
        values.put("name", "phan-luong-release-" + origin.release());
        values.put(
                "title",
                "Phân luồng: bản công bố số " + origin.release() + ", số liệu tính đến ngày " + origin.asOf()
                        + (origin.demonstration() ? " (SỐ LIỆU MINH HỌA)" : ""));
        values.put("version", Integer.toString(origin.release()));
        values.put("as_of", origin.asOf().toString());
        values.put("demonstration", origin.demonstration());
        values.put("resources", files.stream().map(DataPackage::resource).toList());
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(values) + "\n";
    }

    private static Map<String, Object> resource(TableExport.Written file) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", file.name().replace('.', '-').replace('_', '-'));
        values.put("title", file.table().comment());
        values.put("path", file.name());
        values.put("format", file.format().ending());
        values.put("mediatype", file.format().mediaType());
        if (file.format() == TableExport.Format.CSV) {
            values.put("profile", "tabular-data-resource");
            values.put("encoding", "utf-8");
            values.put("dialect", Map.of("delimiter", ",", "lineTerminator", "\r\n"));
        }
        values.put("bytes", file.bytes());
        values.put("hash", "sha256:" + file.sha256());
        values.put("rows", file.rows());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields(file.table()));
        schema.put("missingValues", List.of(""));
        values.put("schema", schema);
        return values;
    }

    private static List<Map<String, Object>> fields(PublishedTables.Table table) {
        List<Map<String, Object>> fields = new ArrayList<>();
        for (PublishedTables.Column column : table.columns()) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", column.name());
            field.put("type", type(column.type()));
            field.put("description", column.comment());
            fields.add(field);
        }
        return fields;
    }

    /** Lists stand in a file as text. */
    private static String type(String type) {
        ResultColumn column = new ResultColumn("", type);
        if (column.isWhole()) {
            return "integer";
        }
        if (column.isNumeric()) {
            return "number";
        }
        return switch (type) {
            case "BOOLEAN" -> "boolean";
            case "DATE" -> "date";
            default -> "string";
        };
    }
}
