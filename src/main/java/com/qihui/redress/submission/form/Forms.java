package com.qihui.redress.submission.form;

import com.qihui.redress.dossier.IndexWords;
import com.qihui.redress.dossier.PdfPress;
import com.qihui.redress.escalation.Body;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Fills in the form of a body, and the platform's answer to it (R30, R34). */
@Component
public class Forms {

    private static final String ANSWER = "submission/answer";
    private static final int HEX = 15;

    private final Map<Body, ExternalBody> bodies = new EnumMap<>(Body.class);
    private final Sheets sheets;
    private final Gaps gaps;
    private final IndexWords words;
    private final ITemplateEngine templates;
    private final PdfPress pdf;
    private final DocxPress docx;

    Forms(
            List<ExternalBody> bodies,
            Sheets sheets,
            Gaps gaps,
            IndexWords words,
            ITemplateEngine templates,
            PdfPress pdf,
            DocxPress docx) {
        bodies.forEach(body -> this.bodies.put(body.body(), body));
        this.sheets = sheets;
        this.gaps = gaps;
        this.words = words;
        this.templates = templates;
        this.pdf = pdf;
        this.docx = docx;
    }

    /** Those that have one. */
    public Set<Body> bodies() {
        return bodies.keySet();
    }

    /**
     * The complainant's form.
     *
     * @throws IllegalArgumentException for a body that has none
     */
    public Form complaint(Case one, Body to) {
        ExternalBody body = of(to);
        Sheet sheet = sheets.of(one, body);
        return new Form(
                name("complaint", to),
                words.say("submission.title." + to),
                html(body.template(), sheet),
                gaps.of(one, body, sheet),
                gaps.withheld(one, body));
    }

    /** What the platform answers the body. */
    public Form answer(Case one, Body to) {
        ExternalBody body = of(to);
        Sheet sheet = sheets.of(one, body);
        return new Form(
                name("answer", to),
                words.say("submission.title.answer"),
                html(ANSWER, sheet),
                List.of(),
                gaps.withheld(one, body));
    }

    /** Its fonts embedded; the same form makes the same bytes. */
    public byte[] pdf(Case one, Form form, String fingerprint) throws IOException {
        return pdf.set(
                form.html(),
                form.title(),
                one.all().asOf(),
                Long.parseLong(fingerprint.substring(0, HEX), 16));
    }

    public byte[] docx(Case one, Form form) throws IOException {
        return docx.set(form.html(), form.title(), one.all().asOf());
    }

    private ExternalBody of(Body to) {
        ExternalBody body = bodies.get(to);
        if (body == null) {
            throw new IllegalArgumentException(to + " has no form");
        }
        return body;
    }

    private static String name(String what, Body to) {
        return what + "-" + to.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private String html(String template, Sheet sheet) {
        return templates.process(
                template, new Context(IndexWords.LANGUAGE, Map.of("sheet", sheet)));
    }
}
