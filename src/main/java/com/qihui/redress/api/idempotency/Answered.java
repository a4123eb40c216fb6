package com.qihui.redress.api.idempotency;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer as it went out, kept to go out again byte for byte. */
record Answered(
        String bodyHash,
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String json) {

    ResponseEntity<byte[]> response() {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
        if (location != null) {
            response.location(URI.create(location));
        }
        if (etag != null) {
            response.eTag(etag);
        }
        return json == null
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON)
                        .body(json.getBytes(StandardCharsets.UTF_8));
    }
}
