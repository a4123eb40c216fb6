package com.qihui.redress.submission;

import com.qihui.redress.dossier.Bundle;
import com.qihui.redress.dossier.Dossier;
import com.qihui.redress.dossier.Dossiers;
import com.qihui.redress.dossier.IndexWords;
import com.qihui.redress.dossier.Part;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.submission.form.Form;
import com.qihui.redress.submission.form.Forms;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets the papers of a draft, keeps every file of it for good, and binds them to a ZIP as often as
 * somebody asks: always the same bytes, since a ZIP follows from its files.
 */
@Component
class Bindery {

    private static final String KIND = "dossier";

    private final Forms forms;
    private final Dossiers dossiers;
    private final RawContents contents;
    private final EvidenceFiles files;
    private final IndexWords words;

    Bindery(
            Forms forms,
            Dossiers dossiers,
            RawContents contents,
            EvidenceFiles files,
            IndexWords words) {
        this.forms = forms;
        this.dossiers = dossiers;
        this.contents = contents;
        this.files = files;
        this.words = words;
    }

    /** Its files, set anew; nothing is kept. */
    Dossier set(Draft draft) throws IOException {
        Form form = draft.form();
        List<Part> papers =
                List.of(
                        Part.of(
                                form.name() + ".pdf",
                                forms.pdf(draft.about(), form, draft.fingerprint())),
                        Part.of(form.name() + ".docx", forms.docx(draft.about(), form)));
        return dossiers.bundle(
                draft.about().all(),
                papers,
                form.withheld().stream()
                        .map(one -> words.say("submission.withheld." + one))
                        .toList());
    }

    /** A file that is there already is not kept twice. */
    Bound bind(Draft draft) throws IOException {
        List<KeptPart> parts = new ArrayList<>();
        for (Part part : set(draft).parts()) {
            parts.add(new KeptPart(part.path(), part.sha256(), part.size(), key(part)));
        }
        Instant asOf = draft.about().all().asOf();
        MessageDigest digest = sha256();
        Counted counted = new Counted();
        write(parts, asOf, new DigestOutputStream(counted, digest));
        return new Bound(parts, HexFormat.of().formatHex(digest.digest()), counted.bytes);
    }

    private @Nullable String key(Part part) throws IOException {
        if (part.evidence()) {
            return null;
        }
        try (InputStream content = part.content().getInputStream()) {
            return contents.keep(content.readAllBytes(), KIND).key();
        }
    }

    void write(List<KeptPart> parts, Instant asOf, OutputStream out) throws IOException {
        Bundle bundle = new Bundle(out, LocalDateTime.ofInstant(asOf, words.zone()));
        for (KeptPart part : parts) {
            try (InputStream content = open(part)) {
                bundle.add(part.path(), content, part.sha256());
            }
        }
        bundle.finish();
    }

    InputStream open(KeptPart part) throws IOException {
        String key = part.key();
        return key == null ? files.open(part.sha256()).read() : contents.read(key, part.size());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long the ZIP would be. */
    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] content, int from, int count) {
            bytes += count;
        }
    }
}
