package phanluong.reports.document.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import phanluong.reports.document.SampleReport;

class TemplateFenceTest {
    private static final String FRAME =
            "<jasperReport name=\"bad\" language=\"java\" pageWidth=\"595\" pageHeight=\"842\" "
                    + "columnWidth=\"555\" leftMargin=\"20\" rightMargin=\"20\" topMargin=\"20\" bottomMargin=\"20\"><detail><band height=\"40\">"
                    + "%s</band></detail></jasperReport>";

    @Test
    void aTemplateCannotStartPrograms(@TempDir Path folder) {
        File witness = folder.resolve("witness").toFile();
        String element = "<element kind=\"textField\" x=\"0\" y=\"0\" width=\"100\" height=\"20\"><expression><![CDATA["
                + "String.valueOf(Runtime.getRuntime().exec(new String[] {\"touch\", \"" + witness
                + "\"}))]]></expression></element>";

        assertThatThrownBy(() -> fill(element)).hasStackTraceContaining("java.lang.Runtime");
        assertThat(witness).doesNotExist();
    }

    @Test
    void aTemplateCannotFetchPictures() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String element =
                    "<element kind=\"image\" x=\"0\" y=\"0\" width=\"20\" height=\"20\"><expression><![CDATA[\"http://127.0.0.1:"
                            + server.getAddress().getPort() + "/a.png\"]]></expression></element>";
            assertThatThrownBy(() -> fill(element)).isInstanceOf(JRException.class);
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void manyDocumentsInOneProgramDoNotWearTheFenceOut() {
        // After fifteen calls the platform compiles a constructor call, and asks the fenced class loader for a class of
        // its own.
        assertThatCode(() -> {
                    for (int document = 0; document < 40; document++) {
                        new Setting(SampleReport.english());
                    }
                })
                .doesNotThrowAnyException();
    }

    private static void fill(String element) throws JRException {
        byte[] template = String.format(FRAME, element).getBytes(StandardCharsets.UTF_8);
        JasperFillManager.fillReport(
                JasperCompileManager.compileReport(new ByteArrayInputStream(template)),
                new HashMap<>(),
                new JREmptyDataSource());
    }
}
