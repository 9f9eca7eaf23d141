package phanluong.reports.document.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled templates, each read once in the life of the program. */
final class Templates {
    private static final Map<String, JasperReport> COMPILED = new ConcurrentHashMap<>();
    private static final Map<String, byte[]> DESIGNS = new ConcurrentHashMap<>();

    private Templates() {}

    static JasperReport compiled(Template template, Paper paper) {
        return COMPILED.computeIfAbsent(template.compiledFile(paper), file -> (JasperReport) object(bytes(file)));
    }

    /** A fresh copy, to be changed by the caller. */
    static JasperDesign design(Template template, Paper paper) {
        return (JasperDesign) object(DESIGNS.computeIfAbsent(template.designFile(paper), Templates::bytes));
    }

    private static byte[] bytes(String file) {
        try (InputStream source = Templates.class.getResourceAsStream(file)) {
            if (source == null) {
                throw new IllegalStateException(
                        "The template " + file + " is not compiled: build with Maven up to the phase process-classes");
            }
            return source.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Object object(byte[] bytes) {
        try {
            return JRLoader.loadObject(new ByteArrayInputStream(bytes));
        } catch (JRException failure) {
            throw new IllegalStateException("A compiled template cannot be read", failure);
        }
    }
}
