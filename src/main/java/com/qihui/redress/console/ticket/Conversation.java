package com.qihui.redress.console.ticket;

import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Transcripts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the record into the order of a conversation: what was said by whom, quietly in between
 * what happened. Who took or gave back a task is left to the record itself.
 */
final class Conversation {

    private static final Set<String> SAID = Set.of("MESSAGE_SENT", "NOTE_MADE");
    private static final Set<String> TALKED = Set.of("CONTACT_LOGGED", "CONTACT_CORRECTED");
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "TASK_CLAIMED",
                    "TASK_RELEASED",
                    "TASK_DONE",
                    "TRIAGE_ASKED",
                    "REMEDY_STARTED",
                    "PLEDGE_DISMISSED",
                    "PLEDGE_OFFERED_AGAIN");
    private static final Duration ONE_BREATH = Duration.ofSeconds(2);

    private final TicketFile file;
    private final Map<Long, Message> messages;
    private final Map<Long, Contact> contacts;
    private final List<Happening> happenings = new ArrayList<>();

    private Conversation(TicketFile file) {
        this.file = file;
        this.messages =
                file.messages().stream()
                        .collect(Collectors.toMap(Message::id, Function.identity()));
        this.contacts =
                file.contacts().stream()
                        .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    static List<Happening> of(TicketFile file) {
        Conversation conversation = new Conversation(file);
        file.record().forEach(conversation::add);
        return conversation.happenings;
    }

    private void add(RecordLine line) {
        String type = line.entry().type();
        if (line.is("COMPLAINT_FILED")) {
            happenings.add(new Happening.Filed(line, file.filing()));
        } else if (SAID.contains(type)) {
            Message message =
                    messages.get(Long.valueOf(String.valueOf(line.data().get("message"))));
            if (message != null) {
                happenings.add(said(message, file.reply(message)));
            }
        } else if (line.is(Transcripts.KEPT)) {
            append(line);
            transcript(line);
        } else if (TALKED.contains(type)) {
            Contact contact =
                    contacts.get(Long.valueOf(String.valueOf(line.data().get("contact"))));
            if (contact != null) {
                happenings.add(new Happening.Talked(contact, List.of()));
            }
        } else if (line.is("PROMISE_MADE") && wordsOf(line) >= 0) {
            int words = wordsOf(line);
            happenings.set(words, promising(happenings.get(words), line));
        } else if (!LEFT_OUT.contains(type)) {
            append(line);
        }
    }

    /** What was said before it came to the desk, line by line. */
    private void transcript(RecordLine kept) {
        long first = Long.parseLong(String.valueOf(kept.data().get("first")));
        long last = Long.parseLong(String.valueOf(kept.data().get("last")));
        file.messages().stream()
                .filter(message -> message.id() >= first && message.id() <= last)
                .forEach(message -> happenings.add(said(message, Happening.Reply.NONE)));
    }

    private Happening said(Message message, Happening.Reply reply) {
        return new Happening.Said(
                message,
                List.of(),
                file.offers().getOrDefault(message.id(), List.of()),
                reply,
                file.talk().fate(message));
    }

    private void append(RecordLine line) {
        if (last() instanceof Happening.Done done && isOneBreath(done.first(), line)) {
            List<RecordLine> lines = new ArrayList<>(done.lines());
            lines.add(line);
            happenings.set(happenings.size() - 1, new Happening.Done(List.copyOf(lines)));
        } else {
            happenings.add(new Happening.Done(List.of(line)));
        }
    }

    /** Where the words are with which it was promised; below 0 when it was promised without. */
    private int wordsOf(RecordLine line) {
        Promise promise = promise(line);
        if (promise != null && promise.source() == PromiseSource.CHAT) {
            return chatLine(promise);
        }
        return belongsToLastWords(line) ? happenings.size() - 1 : -1;
    }

    private int chatLine(Promise promise) {
        return IntStream.range(0, happenings.size())
                .filter(
                        i ->
                                happenings.get(i) instanceof Happening.Said said
                                        && Objects.equals(promise.sourceId(), said.message().id()))
                .findFirst()
                .orElse(-1);
    }

    private boolean belongsToLastWords(RecordLine line) {
        if (last() instanceof Happening.Talked talked) {
            return isBySame(talked.contact().loggedBy(), talked.contact().loggedAt(), line);
        }
        return last() instanceof Happening.Said said
                && isBySame(said.message().sender(), said.message().sentAt(), line);
    }

    private static boolean isBySame(String who, java.time.Instant at, RecordLine line) {
        return who.equals(line.entry().actor()) && isWithinBreath(at, line.entry().happenedAt());
    }

    private Happening promising(Happening words, RecordLine line) {
        if (words instanceof Happening.Talked talked) {
            return new Happening.Talked(talked.contact(), and(talked.pledges(), line));
        }
        Happening.Said said = (Happening.Said) words;
        return new Happening.Said(
                said.message(),
                and(said.pledges(), line),
                said.offers(),
                said.reply(),
                said.fate());
    }

    private List<Happening.Pledge> and(List<Happening.Pledge> before, RecordLine line) {
        List<Happening.Pledge> all = new ArrayList<>(before);
        Promise one = promise(line);
        if (one != null) {
            all.add(Happening.Pledge.of(one));
        }
        return List.copyOf(all);
    }

    private static boolean isOneBreath(RecordLine first, RecordLine next) {
        return first.entry().actorKind().equals(next.entry().actorKind())
                && first.entry().actor().equals(next.entry().actor())
                && isWithinBreath(first.entry().happenedAt(), next.entry().happenedAt());
    }

    private static boolean isWithinBreath(java.time.Instant before, java.time.Instant after) {
        return Duration.between(before, after).compareTo(ONE_BREATH) <= 0;
    }

    private @Nullable Promise promise(RecordLine line) {
        return file.promises().stream()
                .filter(promise -> promise.body().equals(line.text("promise")))
                .filter(promise -> isAbout(promise, line))
                .findFirst()
                .orElse(null);
    }

    /** Earlier records name no promise by its number. */
    private static boolean isAbout(Promise promise, RecordLine line) {
        String id = line.text("id");
        return id == null
                ? promise.dueAt().toString().equals(line.text("dueAt"))
                : id.equals(Long.toString(promise.id()));
    }

    private @Nullable Happening last() {
        return happenings.isEmpty() ? null : happenings.get(happenings.size() - 1);
    }
}
