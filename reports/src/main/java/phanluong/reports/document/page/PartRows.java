package phanluong.reports.document.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import phanluong.reports.document.font.Serif;
import phanluong.reports.document.model.Annex;
import phanluong.reports.document.model.Block;
import phanluong.reports.document.model.Chart;
import phanluong.reports.document.model.Document;
import phanluong.reports.document.model.Heading;
import phanluong.reports.document.model.Legend;
import phanluong.reports.document.model.Letterhead;
import phanluong.reports.document.model.NumberStyle;
import phanluong.reports.document.model.Opening;
import phanluong.reports.document.model.Prose;
import phanluong.reports.document.model.Recipients;
import phanluong.reports.document.model.Signature;
import phanluong.reports.document.model.Table;

/** A part of a document as rows for {@code part.jrxml}: one row a band. */
final class PartRows {
    /** Sizes and widths of the titles that are broken into even lines, as drawn in the templates. */
    private static final float ISSUER_SIZE = 13;

    private static final float ISSUER_WIDTH = 176;
    private static final float TITLE_SIZE = 14;
    private static final float CAPTION_SIZE = 13;
    private static final float SUBJECT_WIDTH = 391;
    private final Document document;
    private final Paper paper;
    private final NumberStyle style;
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<List<Map<String, Object>>> tables = new ArrayList<>();

    private PartRows(Document document, Paper paper) {
        this.document = document;
        this.paper = paper;
        this.style = NumberStyle.of(document.language());
    }

    static Part body(Document document) {
        PartRows part = new PartRows(document, Paper.PORTRAIT);
        part.template(Template.LETTERHEAD, letterhead(document.letterhead()));
        part.template(Template.OPENING, opening(document.opening()));
        document.opening().punctuatedGrounds().forEach(ground -> part.text("GROUND", ground));
        part.blocks(document.body());
        if (document.signature().isPresent() || document.recipients().isPresent()) {
            part.template(Template.SIGNATURE, signature(document));
        }
        return new Part(part.paper, part.rows, part.tables);
    }

    static Part annex(Document document, Annex annex, Paper paper) {
        PartRows part = new PartRows(document, paper);
        Map<String, Object> values = new HashMap<>();
        values.put("number", annex.number());
        values.put(
                "title",
                Serif.BOLD.balanced(annex.title().toUpperCase(Locale.ROOT), TITLE_SIZE, paper.textWidth() - 4f));
        annex.attachment()
                .ifPresent(line ->
                        values.put("attachment", Serif.ITALIC.balanced(line, TITLE_SIZE, paper.textWidth() - 4f)));
        part.template(Template.ANNEX, values);
        part.blocks(annex.blocks());
        return new Part(part.paper, part.rows, part.tables);
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            text("HEADING_" + heading.level(), heading.printed());
        } else if (block instanceof Prose prose) {
            text(prose.kind().name(), prose.text());
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Chart chart) {
            chart(chart);
        }
    }

    private void table(Table table) {
        Map<String, Object> values = TableShape.headers(table);
        values.put("title", Serif.BOLD.balanced(table.title(), CAPTION_SIZE, paper.textWidth() - 4f));
        table.unitLine().ifPresent(line -> values.put("unitLine", line));
        Legend.of(table, document.language()).ifPresent(legend -> values.put("legend", legend));
        Map<String, Object> row = row("TEMPLATE");
        row.put("template", TableShape.of(table, style, paper));
        row.put("values", values);
        tables.set(tables.size() - 1, TableShape.rows(table, style));
    }

    private void chart(Chart chart) {
        Map<String, Object> row = row("CHART");
        row.put("text", Serif.BOLD.balanced(chart.title(), CAPTION_SIZE, paper.textWidth() - 4f));
        row.put("description", chart.description());
        row.put("picture", new ChartRenderable(chart, style, paper.textWidth()));
    }

    private void text(String kind, String text) {
        row(kind).put("text", text);
    }

    private void template(Template template, Map<String, Object> values) {
        Map<String, Object> row = row("TEMPLATE");
        row.put("template", Templates.compiled(template, paper));
        row.put("values", values);
    }

    private Map<String, Object> row(String kind) {
        Map<String, Object> row = new HashMap<>();
        row.put("kind", kind);
        rows.add(row);
        tables.add(List.of());
        return row;
    }

    private static Map<String, Object> letterhead(Letterhead letterhead) {
        Map<String, Object> values = new HashMap<>();
        letterhead.superiorBody().ifPresent(body -> values.put("superiorBody", body));
        values.put("issuingBody", Serif.BOLD.balanced(letterhead.issuingBody(), ISSUER_SIZE, ISSUER_WIDTH));
        letterhead.number().ifPresent(number -> values.put("number", number));
        letterhead.motto().ifPresent(motto -> {
            values.put("state", motto.state());
            values.put("creed", motto.creed());
        });
        values.put("placeAndDate", letterhead.placeAndDate());
        return values;
    }

    private static Map<String, Object> opening(Opening opening) {
        Map<String, Object> values = new HashMap<>();
        values.put("typeName", opening.typeName());
        values.put("subject", Serif.BOLD.balanced(opening.subject(), TITLE_SIZE, SUBJECT_WIDTH));
        opening.addressee().ifPresent(addressee -> values.put("addressee", addressee));
        return values;
    }

    private static Map<String, Object> signature(Document document) {
        Map<String, Object> values = new HashMap<>();
        if (document.recipients().isPresent()) {
            Recipients recipients = document.recipients().get();
            values.put("recipientsLabel", recipients.label());
            values.put("recipients", String.join("\n", recipients.punctuated()));
        }
        if (document.signature().isPresent()) {
            Signature signature = document.signature().get();
            values.put("capacities", String.join("\n", signature.capacities()));
            values.put("signer", signature.name());
        }
        return values;
    }
}
