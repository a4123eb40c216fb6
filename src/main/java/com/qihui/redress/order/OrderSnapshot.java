package com.qihui.redress.order;

import com.qihui.redress.shared.Hash;
import java.time.Instant;

/** What the order system said when the complaint came in, untouched since (R10, R17). */
public final class OrderSnapshot {

    private final String orderNo;
    private final Instant takenAt;
    private final String mediaType;
    private final byte[] original;
    private final String sha256;

    OrderSnapshot(
            String orderNo, Instant takenAt, String mediaType, byte[] original, String sha256) {
        this.orderNo = orderNo;
        this.takenAt = takenAt;
        this.mediaType = mediaType;
        this.original = original.clone();
        this.sha256 = sha256;
    }

    public String orderNo() {
        return orderNo;
    }

    public Instant takenAt() {
        return takenAt;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Byte for byte as it came. */
    public byte[] original() {
        return original.clone();
    }

    public int size() {
        return original.length;
    }

    /** As reckoned when it came; {@link #isIntact} tells whether it still fits. */
    public String sha256() {
        return sha256;
    }

    public boolean isIntact() {
        return Hash.sha256(original).equals(sha256);
    }
}
