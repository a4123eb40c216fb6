package com.qihui.redress.workflow.engine;

import java.util.Set;

/**
 * A diagram and where a ticket stands in it (E36).
 *
 * @param name the file without its ending, such as {@code complaint}
 * @param active ids of the elements where something waits
 * @param done ids of the elements passed
 * @param failed ids where a job keeps failing
 */
public record ProcessPicture(
        String name, String xml, Set<String> active, Set<String> done, Set<String> failed) {

    /** A diagram by itself. */
    public record Diagram(String name, String xml) {}
}
