package com.qihui.redress.console.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.export.Sheet;
import com.qihui.redress.console.export.SheetFormat;
import com.qihui.redress.console.export.SheetLink;
import com.qihui.redress.console.export.SheetLink.Progress;
import com.qihui.redress.insight.behind.BoardTickets;
import com.qihui.redress.insight.behind.TicketsBehind;
import com.qihui.redress.insight.behind.TicketsBehind.What;
import com.qihui.redress.insight.query.BoardFilter;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A browser that goes away in the middle of a table ends its writing, and nothing stays open. */
@RedressTest
class SheetBrokenOffTests {

    /** More than lies between a server and its reader. */
    private static final int PAGES = 200_000;

    @TempDir Path folder;
    @Autowired Page page;
    @Autowired People people;
    @Autowired BoardTickets tickets;
    @Autowired HikariDataSource dataSource;

    private final Tomcat server = new Tomcat();
    private final CompletableFuture<IOException> ended = new CompletableFuture<>();

    @BeforeEach
    void aServer() {
        server.setBaseDir(folder.toString());
        server.setPort(0);
        server.setSilent(true);
    }

    @AfterEach
    void leave() throws Exception {
        page.close();
        server.stop();
        server.destroy();
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingOpenWhenItsReaderGoesAway(SheetFormat format) throws Exception {
        page.open("dashboard", people.manager());
        SheetLink link = new SheetLink(format, () -> "table", this::write);
        UI.getCurrent().add(link);
        serve(link);
        int connections = active();
        Set<Path> open = openTemporaryFiles();

        try (Socket reader = new Socket("127.0.0.1", server.getConnector().getLocalPort())) {
            reader.getOutputStream()
                    .write(
                            "GET /sheet HTTP/1.1\r\nHost: desk\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            byte[] some = reader.getInputStream().readNBytes(100_000);
            assertThat(new String(some, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 200");
            assertThat(ended).as("while it is read").isNotDone();
        }

        assertThat(ended.get(30, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
        await().until(() -> active() <= connections);
        await().until(() -> !isWriting());
        assertThat(openTemporaryFiles()).isSubsetOf(open);
    }

    /** As the lists behind figures are written: page by page from the database. */
    private void write(Sheet sheet, Progress progress) throws IOException {
        TicketsBehind figure = TicketsBehind.now(What.RUNNING, BoardFilter.NONE);
        sheet.table("table", List.of("number"));
        for (int i = 0; i < PAGES; i++) {
            int found = tickets.page(figure, null, 5).items().size();
            for (int row = 0; row < 500; row++) {
                sheet.row(List.of("C" + i + "-" + row, found));
            }
            progress.at(i, PAGES);
        }
    }

    private void serve(SheetLink link) throws Exception {
        VaadinSession session = VaadinSession.getCurrent();
        ElementStreamResource resource =
                session.getResourceRegistry()
                        .getResource(ElementStreamResource.class, URI.create(link.getHref()))
                        .orElseThrow();
        VaadinServletService service = (VaadinServletService) session.getService();
        HttpServlet servlet =
                new HttpServlet() {
                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response)
                            throws IOException {
                        try {
                            resource.getElementRequestHandler()
                                    .handleRequest(
                                            new VaadinServletRequest(request, service),
                                            new VaadinServletResponse(response, service),
                                            session,
                                            link.getElement());
                            ended.completeExceptionally(new AssertionError("written to its end"));
                        } catch (IOException e) {
                            ended.complete(e);
                            throw e;
                        }
                    }
                };
        var context = server.addContext("", folder.toString());
        Tomcat.addServlet(context, "sheet", servlet);
        context.addServletMappingDecoded("/sheet", "sheet");
        server.getConnector().setProperty("address", "127.0.0.1");
        server.start();
    }

    private int active() {
        return dataSource.getHikariPoolMXBean().getActiveConnections();
    }

    private static boolean isWriting() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().startsWith(SheetLink.class.getName()));
    }

    /** Of this process, where the system tells. */
    private static Set<Path> openTemporaryFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.map(SheetBrokenOffTests::target)
                    .filter(path -> path.startsWith(System.getProperty("java.io.tmpdir")))
                    .collect(Collectors.toSet());
        }
    }

    /** It may be closed by now. */
    private static Path target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor);
        } catch (IOException closed) {
            return descriptor;
        }
    }
}
