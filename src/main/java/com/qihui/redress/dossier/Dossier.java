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
    private final byte[] index;
    private final ZoneId zone;
    private final MeterRegistry meters;

    Dossier(Gathered all, byte[] index, ZoneId zone, MeterRegistry meters) {
        this.all = all;
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
        bundle.add("VERIFY.txt", tool("VERIFY.txt"));
        bundle.add("Verify.java", tool("Verify.java"));
        bundle.add("index.pdf", index);
        bundle.add(NARRATIVE, narrative());
        bundle.add("chain.json", ChainFile.of(all, files()));
        for (Exhibit exhibit : all.exhibits()) {
            Exhibit.Original original = exhibit.original();
            String path = exhibit.path();
            if (original != null && path != null) {
                try (InputStream content = original.content().getInputStream()) {
                    bundle.add(path, content, original.sha256());
                }
            }
        }
        bundle.finish();
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
