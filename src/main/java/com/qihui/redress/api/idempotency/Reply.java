package com.qihui.redress.api.idempotency;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a call is answered, now and whenever it is repeated.
 *
 * @param body written as JSON, or null for none
 */
public record Reply(
        HttpStatus status, @Nullable URI location, @Nullable String etag, @Nullable Object body) {

    public static Reply created(@Nullable String location, @Nullable String etag, Object body) {
        URI address = location == null ? null : URI.create(location);
        return new Reply(HttpStatus.CREATED, address, etag, body);
    }

    public static Reply ok(@Nullable String etag, Object body) {
        return new Reply(HttpStatus.OK, null, etag, body);
    }

    public static Reply done() {
        return new Reply(HttpStatus.NO_CONTENT, null, null, null);
    }
}
