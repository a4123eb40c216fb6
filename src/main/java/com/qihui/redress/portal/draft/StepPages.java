package com.qihui.redress.portal.draft;

import com.qihui.redress.portal.FormTokens;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.PaymentProvider;
import com.qihui.redress.workflow.evidence.DraftReview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a step with what is known so far. */
@Component
class StepPages {

    private final FormTokens tokens;
    private final PortalWords words;
    private final DraftReader reader;
    private final DraftReview review;
    private final EvidencePages evidence;

    StepPages(
            FormTokens tokens,
            PortalWords words,
            DraftReader reader,
            DraftReview review,
            EvidencePages evidence) {
        this.tokens = tokens;
        this.words = words;
        this.reader = reader;
        this.review = review;
        this.evidence = evidence;
    }

    /**
     * A mistake in the list above the form.
     *
     * @param href where it is mended, on this page or on another
     */
    record Mistake(String text, String href) {}

    String show(Model page, Step step, Draft draft, String secret, Locale language) {
        page.addAttribute("step", step);
        page.addAttribute("title", title(page, step, language));
        page.addAttribute("steps", Step.values());
        page.addAttribute("values", draft.fields());
        page.addAttribute("form", tokens.issue(secret));
        page.addAttribute("begun", draft.isBegun());
        FileComplaint complaint = reader.read(draft).complaint();
        switch (step) {
            case WHAT -> page.addAttribute("categories", Category.values());
            case ORDER -> {
                page.addAttribute("goods", Goods.values());
                page.addAttribute("providers", PaymentProvider.values());
            }
            case SEEN -> page.addAttribute("contacts", Contacts.count(draft.fields()));
            case EVIDENCE -> evidence.fill(page, draft, complaint, language);
            case DEMAND -> {
                page.addAttribute("usual", Demands.usual(complaint.category()));
                page.addAttribute("others", Demands.others(complaint.category()));
                page.addAttribute("inMoney", Demands.inMoney());
                page.addAttribute("otherChosen", hasOther(complaint));
            }
            case STATEMENT -> {
                DraftReview.Findings findings = review.of(complaint, language);
                page.addAttribute("statement", StatementView.of(findings, review, language));
            }
            case SEND -> page.addAttribute("summary", evidence.summary(draft, complaint, language));
        }
        return "portal/" + step.path();
    }

    /** Who only hears the page is told first where they are and that something is wrong. */
    private String title(Model page, Step step, Locale language) {
        String title =
                words.say(
                        language,
                        "portal.step.title",
                        step.number(),
                        Step.values().length,
                        words.say(language, "portal.step." + step));
        return page.containsAttribute("mistakes")
                ? words.say(language, "portal.wrong.title", title)
                : title;
    }

    private static boolean hasOther(FileComplaint complaint) {
        var usual = Demands.usual(complaint.category());
        return complaint.demand().stream().anyMatch(demand -> !usual.contains(demand.type()));
    }

    /** All at once, above the form and at their fields. */
    void explain(Model page, Step step, List<FieldError> errors, Locale language) {
        Map<String, String> atFields = new LinkedHashMap<>();
        errors.forEach(error -> atFields.put(error.field(), words.error(error, language)));
        page.addAttribute("errors", atFields);
        page.addAttribute(
                "mistakes",
                errors.stream()
                        .map(
                                error ->
                                        new Mistake(
                                                atFields.getOrDefault(error.field(), ""),
                                                href(step, error.field())))
                        .toList());
    }

    private static String href(Step step, String field) {
        return step.asks(field)
                ? "#" + field
                : "/complain/" + Step.asking(field).path() + "#" + field;
    }
}
