package com.qihui.redress.order;

/**
 * What the order system said of an order: as read, and byte for byte as it came, with whatever the
 * reading left aside (R10, R17).
 */
public final class OrderAnswer {

    private final Order order;
    private final byte[] original;
    private final String mediaType;

    OrderAnswer(Order order, byte[] original, String mediaType) {
        this.order = order;
        this.original = original.clone();
        this.mediaType = mediaType;
    }

    public Order order() {
        return order;
    }

    byte[] original() {
        return original.clone();
    }

    String mediaType() {
        return mediaType;
    }
}
