package com.qihui.redress.content;

import com.qihui.redress.evidence.FileType;
import com.qihui.redress.evidence.StoredContent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Sends a stored file to a browser: as a stream, from wherever it wants to go on, and so that
 * nothing in it can act. Who may see it is asked before, by whoever calls this.
 */
@Component
public class FileDelivery {

    /**
     * What is opened by itself runs nothing, loads nothing and stands in nobody's page but ours.
     */
    private static final String CONTENT =
            "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final int BUFFER = 64 * 1024;

    /**
     * Answers the request, also with 206, 304 or 416 where it asks so. To be called last: the
     * response is written when it returns.
     *
     * @param saveAs the name for saving it, with an ending that is true
     * @param fetch whether it is to be saved even if it could be shown
     * @throws IOException when the store fails; that the reader went away is no failure
     */
    public void send(
            StoredContent content,
            String saveAs,
            boolean fetch,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String etag = "\"" + content.key() + "\"";
        describe(content, saveAs, fetch, response);
        response.setHeader(HttpHeaders.ETAG, etag);
        if (matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Optional<ByteRange> range = range(request, etag, content.size());
        range.ifPresent(
                part -> response.setHeader(HttpHeaders.CONTENT_RANGE, part.header(content.size())));
        if (range.filter(ByteRange::isBehindTheEnd).isPresent()) {
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        ByteRange part = range.orElseGet(() -> new ByteRange(0, content.size()));
        if (request.getMethod().equals("HEAD")) {
            response.setContentLengthLong(part.length());
            return;
        }
        try (InputStream in = content.read(part.offset(), part.length())) {
            response.setStatus(
                    range.isPresent()
                            ? HttpServletResponse.SC_PARTIAL_CONTENT
                            : HttpServletResponse.SC_OK);
            response.setContentLengthLong(part.length());
            copy(in, response);
        }
    }

    private static void describe(
            StoredContent content, String saveAs, boolean fetch, HttpServletResponse response) {
        FileType.Preview preview = content.file().preview();
        boolean shown = preview != FileType.Preview.NONE && !fetch;
        response.setContentType(content.file().mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(saveAs, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        // The browsers' own PDF page does not open in a sandbox; it runs in one of its own.
        boolean sandboxed = preview != FileType.Preview.PDF || !shown;
        response.setHeader("Content-Security-Policy", sandboxed ? "sandbox; " + CONTENT : CONTENT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache, no-transform");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    }

    private static Optional<ByteRange> range(HttpServletRequest request, String etag, long size) {
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        return condition == null || condition.equals(etag)
                ? ByteRange.asked(request.getHeader(HttpHeaders.RANGE), size)
                : Optional.empty();
    }

    private static boolean matches(@Nullable String known, String etag) {
        return known != null && (known.contains(etag) || known.strip().equals("*"));
    }

    private static void copy(InputStream in, HttpServletResponse response) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            try {
                OutputStream out = response.getOutputStream();
                out.write(buffer, 0, read);
            } catch (IOException readerWentAway) {
                return;
            }
        }
    }
}
