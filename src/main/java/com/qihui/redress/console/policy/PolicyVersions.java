package com.qihui.redress.console.policy;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.workflow.policy.PolicyVersion;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** Every version of the policy, the newest first, and who made it why. */
class PolicyVersions extends Dialog {

    PolicyVersions(
            List<PolicyVersion> versions, Moments moments, Consumer<PolicyVersion> takeBack) {
        setHeaderTitle(getTranslation("policy.history"));
        setWidth("640px");
        Div list = new Div();
        list.addClassName("stack");
        for (PolicyVersion one : versions) {
            boolean current = one.equals(versions.get(0));
            Div line =
                    new Div(
                            new StatusChip(
                                            current ? Tone.OK : Tone.MUTE,
                                            getTranslation("policy.version", one.version()))
                                    .plain());
            line.addClassName("line");
            Span told = new Span(told(one, moments, this));
            told.getStyle().set("flex", "1");
            line.add(told);
            if (!current) {
                Button back =
                        new Button(
                                getTranslation("policy.take_back"),
                                click -> {
                                    close();
                                    takeBack.accept(one);
                                });
                line.add(back);
            }
            list.add(line);
            if (one.left() > 0) {
                list.add(new PolicyLeft(one, moments));
            }
        }
        add(list);
        getFooter().add(new Button(getTranslation("console.close"), click -> close()));
    }

    /** Who made it when and why, and how far open complaints follow. */
    static String told(PolicyVersion one, Moments moments, Component reader) {
        var by = one.changedBy();
        var at = one.changedAt();
        if (by == null || at == null) {
            return reader.getTranslation("policy.shipped");
        }
        String scope =
                one.isRollingOut()
                        ? reader.getTranslation("policy.rolling", one.done(), one.moved())
                        : one.scope() == PolicyVersion.Scope.OPEN_TOO
                                ? reader.getTranslation("policy.rolled", one.done(), one.moved())
                                : reader.getTranslation("policy.scope.NEW_ONLY");
        return reader.getTranslation(
                "policy.told",
                by,
                moments.at(at, UI.getCurrent().getLocale()),
                one.reason(),
                scope);
    }
}
