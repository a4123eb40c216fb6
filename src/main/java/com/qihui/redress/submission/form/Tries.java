package com.qihui.redress.submission.form;

import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.dossier.IndexWords;
import com.qihui.redress.submission.form.Sheet.Tried;
import com.qihui.redress.ticket.FileComplaint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was already tried, with dates and the numbers of whoever was spoken to (R30, R42). */
@Component
class Tries {

    private static final Pattern OPERATOR =
            Pattern.compile("运营商|移动|联通|电信|广电|1008[06]|1001[016]|10000|10099");

    private final IndexWords words;

    Tries(IndexWords words) {
        this.words = words;
    }

    /**
     * As the complainant told, then what the desk logged: of a call with them when and with whom,
     * for the words are the desk's own notes (decision 0054).
     */
    List<Tried> of(Case one) {
        List<Tried> tried = new ArrayList<>();
        one.filed().contactLog().forEach(contact -> tried.add(told(contact)));
        Set<Long> corrected =
                one.contacts().stream()
                        .map(Contact::corrects)
                        .filter(id -> id != null)
                        .collect(Collectors.toSet());
        one.contacts().stream()
                .filter(contact -> contact.party() == ContactParty.COMPLAINANT)
                .filter(contact -> !corrected.contains(contact.id()))
                .forEach(contact -> tried.add(logged(contact)));
        one.promises().stream()
                .filter(promise -> promise.source() != PromiseSource.FILING)
                .forEach(promise -> tried.add(promised(promise)));
        return tried;
    }

    /** When the operator was complained to first, and what it said (工信部令第35号 article 10). */
    @Nullable String withOperator(FileComplaint filed) {
        return filed.contactLog().stream()
                .filter(contact -> contact.channel() != null && contact.at() != null)
                .filter(contact -> OPERATOR.matcher(String.valueOf(contact.channel())).find())
                .findFirst()
                .map(
                        contact ->
                                time(contact.at())
                                        + " "
                                        + contact.channel()
                                        + Optional.ofNullable(contact.promise())
                                                .map(said -> "：" + said)
                                                .orElse(""))
                .orElse(null);
    }

    private Tried told(FileComplaint.Contact contact) {
        String promise = contact.promise();
        return new Tried(
                time(contact.at()),
                contact.channel(),
                contact.agentNo(),
                promise == null ? say("asked") : say("promised", promise),
                outcome(promise, contact.promiseDue(), contact.kept()));
    }

    private String outcome(
            @Nullable String promise, @Nullable Instant due, @Nullable Boolean kept) {
        if (promise == null) {
            return say("unsolved");
        }
        String until = due == null ? "" : say("until", words.time(due));
        return until + (kept == null ? say("unknown") : say(kept ? "kept" : "broken"));
    }

    private Tried logged(Contact contact) {
        return new Tried(
                time(contact.at()),
                words.say("contact.means." + contact.means()),
                contact.loggedByNo(),
                say("spoken"),
                say("logged"));
    }

    private Tried promised(Promise promise) {
        return new Tried(
                time(promise.madeAt()),
                say("inside"),
                promise.madeBy(),
                say("promised", promise.body()),
                say("until", words.time(promise.dueAt())) + say("state." + promise.state()));
    }

    private @Nullable String time(@Nullable Instant at) {
        return at == null ? null : words.time(at);
    }

    private String say(String key, Object... places) {
        return words.say("submission.tried." + key, places);
    }
}
