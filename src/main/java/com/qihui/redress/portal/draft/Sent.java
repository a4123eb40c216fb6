package com.qihui.redress.portal.draft;

import com.qihui.redress.portal.PortalText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form as it was sent.
 *
 * @param fields those its step asks for, within bounds
 * @param go which of its buttons was pressed
 */
record Sent(Map<String, String> fields, String go, String token) {

    /** More than any form has. */
    private static final int MOST = 200;

    /** In characters; longer than any field may be, so that too long still shows as that. */
    private static final int LONG = 20_100;

    private static final int SHORT = 600;

    static Sent of(Step step, HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : request.getParameterMap().keySet()) {
            if (step.asks(name) && fields.size() < MOST) {
                fields.put(name, text(request, name));
            }
        }
        return new Sent(fields, text(request, "go"), text(request, "form"));
    }

    static String text(HttpServletRequest request, String name) {
        String sent = request.getParameter(name);
        return PortalText.clean(sent, name.equals("narrative") ? LONG : SHORT);
    }

    Sent with(Map<String, String> changed) {
        return new Sent(changed, go, token);
    }
}
