package com.qihui.redress.account;

import java.util.Arrays;

/** What a token permits, by the names of the REST contract. */
public enum Scope {
    COMPLAINTS_WRITE("complaints:write"),
    COMPLAINTS_READ("complaints:read"),
    COMPLAINTS_IMPORT("complaints:import"),
    TASKS_WORK("tasks:work"),
    INSIGHT_READ("insight:read");

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** What a controller asks for: {@code hasAuthority('SCOPE_complaints:read')}. */
    public String authority() {
        return "SCOPE_" + wireName;
    }

    /**
     * @throws IllegalArgumentException for a name that is no scope
     */
    public static Scope ofWireName(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scope " + name));
    }

    @Override
    public String toString() {
        return wireName;
    }
}
