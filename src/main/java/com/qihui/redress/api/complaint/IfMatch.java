package com.qihui.redress.api.complaint;

import com.qihui.redress.shared.Conflict;
import com.qihui.redress.ticket.Ticket;
import java.util.Arrays;

/** The version a caller saw, without which nobody changes a complaint that moved on. */
public record IfMatch(String header) {

    /** How Spring reads the header. */
    public static IfMatch valueOf(String header) {
        return new IfMatch(header);
    }

    static String etag(Ticket ticket) {
        return '"' + Long.toString(ticket.version()) + '"';
    }

    /**
     * @throws Conflict with the version it is at now, when that is not what the caller saw
     */
    Ticket require(Ticket ticket) {
        boolean seen =
                Arrays.stream(header.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag(ticket)));
        if (!seen) {
            throw new Conflict("changed_meanwhile", ticket.version());
        }
        return ticket;
    }
}
