package com.qihui.redress.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not taken, with what to do instead; labelled {@code file.refused.<why>}, whose
 * places are the file's name, then the arguments.
 */
public class RefusedFile extends RuntimeException {

    /** Why it is not taken. */
    public enum Why {
        /** Larger than one file may be; argument: the limit. */
        TOO_LARGE,
        /** The complaint's files together would be larger than allowed; argument: the limit. */
        TICKET_FULL,
        /** Nothing in it. */
        EMPTY,
        /** Of no kind that is taken; argument: the media type it was recognised as. */
        TYPE,
        /** An office document with macros. */
        MACROS,
        /** Begins as one of the kinds taken and is not one, or is broken. */
        DAMAGED
    }

    private final Why why;
    private final String name;
    private final transient List<?> args;

    private RefusedFile(Why why, @Nullable String name, List<?> args) {
        super(why + " " + args);
        this.why = why;
        this.name = name == null ? "" : name;
        this.args = args;
    }

    static RefusedFile tooLarge(@Nullable String name, long limit) {
        return new RefusedFile(Why.TOO_LARGE, name, List.of(FileLimits.words(limit)));
    }

    static RefusedFile ticketFull(@Nullable String name, long limit) {
        return new RefusedFile(Why.TICKET_FULL, name, List.of(FileLimits.words(limit)));
    }

    static RefusedFile type(@Nullable String name, String mediaType) {
        return new RefusedFile(Why.TYPE, name, List.of(mediaType));
    }

    static RefusedFile of(Why why, @Nullable String name) {
        return new RefusedFile(why, name, List.of());
    }

    public Why why() {
        return why;
    }

    /** What its sender calls it; may be empty. */
    public String name() {
        return name;
    }

    /** For the label's places: the name, then what the reason has to tell. */
    public List<Object> places() {
        List<Object> places = new ArrayList<>();
        places.add(name);
        places.addAll(args);
        return places;
    }

    public boolean isAboutSize() {
        return why == Why.TOO_LARGE || why == Why.TICKET_FULL;
    }
}
