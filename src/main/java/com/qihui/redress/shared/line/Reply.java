package com.qihui.redress.shared.line;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.line.NoReply.Why;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What came over the line. */
public final class Reply {

    private final ObjectMapper json;
    private final int status;
    private final byte[] body;
    private final String mediaType;
    private final @Nullable Duration pause;

    Reply(ObjectMapper json, int status, byte[] body, String mediaType, @Nullable Duration pause) {
        this.json = json;
        this.status = status;
        this.body = body.clone();
        this.mediaType = mediaType;
        this.pause = pause;
    }

    public int status() {
        return status;
    }

    /** As it came. */
    public byte[] body() {
        return body.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * What the call promises; anything else is nothing to go by.
     *
     * @throws NoReply when the status is another
     */
    public Reply expecting(int... promised) {
        if (Arrays.stream(promised).anyMatch(one -> one == status)) {
            return this;
        }
        throw new NoReply(why(), "HTTP " + status, pause, null);
    }

    private Why why() {
        if (status == 429 || status == 503) {
            return Why.BUSY;
        }
        if (status >= 500 || status == 408) {
            return Why.SERVER_ERROR;
        }
        return status >= 400 ? Why.SETTINGS : Why.GARBLED;
    }

    /**
     * The code of a refusal or of what is not there; a page of a proxy gives none.
     *
     * @param longest in characters; a longer one is no code
     */
    public @Nullable String problem(int longest) {
        if (!mediaType.startsWith("application/problem+json")) {
            return null;
        }
        String code = as(JsonNode.class).path("code").textValue();
        return code == null || code.isBlank() || code.length() > longest ? null : code;
    }

    /**
     * The body, read as JSON.
     *
     * @throws NoReply when it is none of this type
     */
    public <T> T as(Class<T> type) {
        try {
            T read = json.readValue(body, type);
            if (read == null) {
                throw NoReply.garbled("an empty answer", null);
            }
            return read;
        } catch (IOException e) {
            throw NoReply.garbled("not JSON", e);
        }
    }
}
