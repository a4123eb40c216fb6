package com.qihui.redress.evidence.media;

import java.io.IOException;
import java.nio.file.Path;

/** The copy of a file that is shown: the same to look at, without what its camera wrote into it. */
public final class ShownCopy {

    private ShownCopy() {}

    /** It begins as what it was taken for, and then is not. */
    public static final class Unreadable extends Exception {

        Unreadable(String why) {
            super(why);
        }
    }

    /**
     * @param to written only when something has to be left out
     * @return whether it was; else the original may be shown
     */
    public static boolean make(String mediaType, Path original, Path to)
            throws IOException, Unreadable {
        return false;
    }
}
