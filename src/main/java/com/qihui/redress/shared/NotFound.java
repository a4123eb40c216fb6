package com.qihui.redress.shared;

/** There is no such thing, or none this caller may know of: both look the same to them. */
public class NotFound extends RuntimeException {

    public NotFound(String what, Object key) {
        super("no " + what + " " + key);
    }
}
