package phanluong.reports.document.page;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.util.JRSaver;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import net.sf.jasperreports.engine.xml.JRXmlTemplateLoader;

/**
 * Compiles the templates beside this class while the project is built. Styles are copied into each template, so that
 * nothing is looked up when documents are written. Every template exists once, drawn for portrait; the landscape twin is made
 * here by {@link Widening}. The table is also kept as a design, which {@link TableShape} completes for each table.
 */
public final class TemplateCompiler {
    private TemplateCompiler() {}

    /** @param arguments the folder of compiled classes */
    public static void main(String[] arguments) throws JRException, IOException {
        Path folder = Path.of(arguments[0])
                .resolve(TemplateCompiler.class.getPackageName().replace('.', '/'));
        Files.createDirectories(folder);
        Files.write(
                folder.resolve(IccProfile.FILE),
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        JRStyle[] styles = styles();
        for (Template template : Template.values()) {
            for (Paper paper : Paper.values()) {
                JasperDesign design = design(template, styles);
                Widening.to(design, paper);
                if (template == Template.TABLE) {
                    JRSaver.saveObject(
                            design, folder.resolve(template.designFile(paper)).toFile());
                } else {
                    JRSaver.saveObject(
                            JasperCompileManager.compileReport(design),
                            folder.resolve(template.compiledFile(paper)).toFile());
                }
            }
        }
    }

    private static JasperDesign design(Template template, JRStyle[] styles) throws JRException, IOException {
        try (InputStream source = TemplateCompiler.class.getResourceAsStream(template.sourceFile())) {
            JasperDesign design = JRXmlLoader.load(source);
            for (var reference : design.getTemplates()) {
                design.removeTemplate(reference);
            }
            for (JRStyle style : styles) {
                design.addStyle(style);
            }
            return design;
        }
    }

    private static JRStyle[] styles() throws JRException, IOException {
        try (InputStream source = TemplateCompiler.class.getResourceAsStream("styles.jrtx")) {
            return JRXmlTemplateLoader.load(source).getStyles();
        }
    }
}
