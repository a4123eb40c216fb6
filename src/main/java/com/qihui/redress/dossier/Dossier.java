package com.qihui.redress.dossier;

import com.qihui.redress.dossier.ChainFile.BundledFile;
import com.qihui.redress.shared.Hash;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A complaint's evidence in one ZIP (R33): an index, the words of the complaint, every piece as it
 * came, the chain of the journal, and what it takes to verify them without us (E29). The same state
 * makes the same bytes.
 */
public final class Dossier {

    private static final String NARRATIVE = "complaint.txt";
    private static final String TOOLS = "/dossier/";

    private final Gathered all;
    private final List<Part> papers;
    private final byte[] index;
    private final ZoneId zone;
    private final MeterRegistry meters;

    Dossier(Gathered all, List<Part> papers, byte[] index, ZoneId zone, MeterRegistry meters) {
        this.all = all;
        this.papers = List.copyOf(papers);
        this.index = index.clone();
        this.zone = zone;
        this.meters = meters;
    }

    /** In letters that every system takes. */
    public String fileName() {
        return "dossier-" + all.ticket().number() + ".zip";
    }

    /**
     * Writes as it goes; the stream is left open. Counted as {@code redress.dossiers} by outcome.
     *
     * @throws IOException when a piece cannot be read or the reader is gone; what was written until
     *     then is no ZIP, and does not look like one
     */
    public void writeTo(OutputStream out) throws IOException {
        String outcome = "broken";
        try {
            write(out);
            outcome = "whole";
        } finally {
            meters.counter("redress.dossiers", "outcome", outcome).increment();
        }
    }

    private void write(OutputStream out) throws IOException {
        Bundle bundle = new Bundle(out, LocalDateTime.ofInstant(all.asOf(), zone));
        for (Part part : parts()) {
            try (InputStream content = part.content().getInputStream()) {
                bundle.add(part.path(), content, part.sha256());
            }
        }
        bundle.finish();
    }

    /** Its files in their order; the list of their sums comes behind them. */
    public List<Part> parts() throws IOException {
        List<Part> parts = new ArrayList<>(papers);
        parts.add(Part.of("VERIFY.txt", tool("VERIFY.txt")));
        parts.add(Part.of("Verify.java", tool("Verify.java")));
        parts.add(Part.of("index.pdf", index));
        parts.add(Part.of(NARRATIVE, narrative()));
        parts.add(Part.of("chain.json", ChainFile.of(all, files())));
        for (Exhibit exhibit : all.exhibits()) {
            Exhibit.Original original = exhibit.original();
            String path = exhibit.path();
            if (original != null && path != null) {
                parts.add(
                        new Part(
                                path,
                                original.sha256(),
                                original.size(),
                                exhibit.pieceNo() != null,
                                original.content()));
            }
        }
        return parts;
    }

    private List<BundledFile> files() {
        List<BundledFile> files = new ArrayList<>();
        files.add(new BundledFile(NARRATIVE, Hash.sha256(narrative()), null));
        for (Exhibit exhibit : all.exhibits()) {
            Exhibit.Original original = exhibit.original();
            String path = exhibit.path();
            if (original != null && path != null) {
                files.add(new BundledFile(path, original.sha256(), exhibit.pieceNo()));
            }
        }
        return files;
    }

    private byte[] narrative() {
        return all.filed().narrative().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tool(String name) throws IOException {
        try (InputStream file = Dossier.class.getResourceAsStream(TOOLS + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
