package com.qihui.redress.api.complaint;

import com.qihui.redress.api.idempotency.Reply;

/** A complaint as the answer of a call that changed it. */
final class ComplaintReply {

    private ComplaintReply() {}

    static Reply created(ComplaintView view) {
        return Reply.created("/api/v1/complaints/" + view.number(), etag(view), view);
    }

    static Reply changed(ComplaintView view) {
        return Reply.ok(etag(view), view);
    }

    private static String etag(ComplaintView view) {
        return '"' + Long.toString(view.version()) + '"';
    }
}
