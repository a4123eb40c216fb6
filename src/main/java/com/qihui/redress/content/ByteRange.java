package com.qihui.redress.content;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * The part of a file that is asked for. Of several parts, or in a form that nobody knows, the whole
 * is answered, as RFC 9110 allows.
 *
 * @param length zero for a part that lies behind the end
 */
record ByteRange(long offset, long length) {

    /**
     * @return empty when the whole is to be answered
     */
    static Optional<ByteRange> asked(@Nullable String header, long size) {
        if (header == null) {
            return Optional.empty();
        }
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(header);
        } catch (IllegalArgumentException unknownForm) {
            return Optional.empty();
        }
        if (ranges.size() != 1) {
            return Optional.empty();
        }
        if (size == 0 || header.strip().equals("bytes=-0")) {
            return Optional.of(new ByteRange(0, 0));
        }
        long start = ranges.get(0).getRangeStart(size);
        long end = ranges.get(0).getRangeEnd(size);
        return Optional.of(
                start >= size ? new ByteRange(0, 0) : new ByteRange(start, end - start + 1));
    }

    boolean isBehindTheEnd() {
        return length == 0;
    }

    String header(long size) {
        return isBehindTheEnd()
                ? "bytes */" + size
                : "bytes " + offset + "-" + (offset + length - 1) + "/" + size;
    }
}
