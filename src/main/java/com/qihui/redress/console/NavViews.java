package com.qihui.redress.console;

import java.util.List;

/**
 * Views of a list that the menu offers, each with its live count; a bean of this type adds some.
 */
public interface NavViews {

    /** Those the person signed in may see, in their order. Asked again at each change. */
    List<NavView> views();

    /**
     * @param label key of the message source
     * @param path where it leads, with its query if it has one
     * @param urgent drawn in red while the count is not zero
     */
    record NavView(String label, String path, long count, boolean urgent) {}
}
