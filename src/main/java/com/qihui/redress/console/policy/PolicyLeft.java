package com.qihui.redress.console.policy;

import com.qihui.redress.console.Moments;
import com.qihui.redress.workflow.policy.PolicyVersion;
import com.qihui.redress.workflow.policy.PolicyVersion.Behind;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** The open complaints that could not follow a version yet: which, why, and when they try again. */
class PolicyLeft extends Div {

    private final Moments moments;

    PolicyLeft(PolicyVersion version, Moments moments) {
        this.moments = moments;
        addClassName("policy-left");
        add(new Div(getTranslation("policy.left", version.left())));
        UnorderedList list = new UnorderedList();
        version.behind().forEach(one -> list.add(line(one)));
        add(list);
        int more = version.left() - version.behind().size();
        if (more > 0) {
            add(new Div(getTranslation("policy.left.more", more)));
        }
    }

    private ListItem line(Behind one) {
        String why = one.why();
        Span words =
                new Span(
                        why == null
                                ? getTranslation("policy.left.busy")
                                : getTranslation("policy.left.failed", one.tries(), why));
        Span next =
                new Span(getTranslation("policy.left.next", moments.at(one.tryAt(), getLocale())));
        next.addClassName("quiet");
        return new ListItem(link(one), words, next);
    }

    /** In a page of its own: this one may hold what was edited and does not apply yet. */
    private static Component link(Behind one) {
        Anchor link = new Anchor("tickets/" + one.number(), one.number());
        link.setTarget("_blank");
        return link;
    }
}
